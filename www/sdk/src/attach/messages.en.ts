/** Texts of the interface. */
export interface InterfaceText {
  noKnownIssue: string;
}

export const english: InterfaceText = {
  noKnownIssue: 'No known issue',
};
