import type { AuthorityReference, Severity, Through } from '../verdict.js';
import type { KnownReason } from './types.js';

/** Texts of the interface, in one language. Rules bring their own titles and messages. */
export interface InterfaceText {
  /** The language of these texts, BCP 47. */
  language: string;
  /** Never "approved": only the rules that are here were asked. */
  noKnownIssue: string;
  notChecked: string;
  tooLong: string;
  findings(count: number): string;
  announcement(field: string, count: number): string;
  supportAnnouncement(field: string): string;
  notCheckedAnnouncement(field: string): string;
  severity: Record<Exclude<Severity, 'care'>, string>;
  selectWords: string;
  useSuggestion(text: string): string;
  why: string;
  readAs(words: string): string;
  through: Record<Through, string>;
  kind: Record<AuthorityReference['kind'], string>;
  issuedBy: string;
  reference: string;
  inForce: string;
  inForceFrom(date: string): string;
  inForceUntil(date: string): string;
  regions: string;
  /** A region's name; `code` is ISO 3166-1, or `*` for everywhere. */
  region(code: string): string;
  appeal: string;
  appealLink: string;
  confirmed: string;
  textChanged: string;
  call(number: string): string;
  dialogTitle: string;
  dialogIntroduction: string;
  reasonQuestion: string;
  reasons: Record<KnownReason, string>;
  otherReason: string;
  otherReasonLabel: string;
  edit: string;
  postAnyway: string;
  blocked(title: string): string;
  blockedTitle: string;
  blockedIntroduction: string;
  thisIsWrong: string;
  feedbackGiven: string;
}

const regionNames = new Intl.DisplayNames('en', { type: 'region' });

/** English. */
export const english: InterfaceText = {
  language: 'en',
  noKnownIssue: 'No known issue',
  notChecked: 'Not checked here. You can still post.',
  tooLong: 'Not checked: this text is too long to check. You can still post.',
  findings: (count) => (count === 1 ? '1 thing to look at' : `${count} things to look at`),
  announcement: (field, count) =>
    count === 0 ? `${field}: no known issue` : `${field}: ${english.findings(count)}`,
  supportAnnouncement: (field) => `${field}: support is offered below`,
  notCheckedAnnouncement: (field) => `${field}: not checked`,
  severity: {
    notice: 'For your information',
    confirm: 'Please confirm',
    block: 'Will be refused',
  },
  selectWords: 'Select these words',
  useSuggestion: (text) => `Use “${text}”`,
  why: 'Why?',
  readAs: (words) => `Read as “${words}”`,
  through: {
    width: 'letter forms',
    invisible: 'invisible characters',
    marks: 'accents and marks',
    'look-alikes': 'look-alike letters',
    stretched: 'stretched letters',
    hashtag: 'a hashtag',
    joined: 'joined words',
    leet: 'digits and signs for letters',
    spaced: 'spaced letters',
    masked: 'masked letters',
    inflected: 'another form of the word',
  },
  kind: {
    house: 'A rule of this site',
    law: 'Law',
    court: 'Court order',
    government: 'A government’s request, not law',
  },
  issuedBy: 'Issued by',
  reference: 'Rule',
  inForce: 'In force',
  inForceFrom: (date) => `from ${date}`,
  inForceUntil: (date) => `until ${date}`,
  regions: 'Where',
  region: (code) => (code === '*' ? 'everywhere' : (regionNames.of(code) ?? code)),
  appeal: 'If you disagree',
  appealLink: 'Appeal',
  confirmed: 'You gave a reason',
  textChanged: 'The text has changed since. Nothing was replaced.',
  call: (number) => `Call ${number}`,
  dialogTitle: 'Before you post',
  dialogIntroduction: 'You can go back and edit, or say why this is fine and post it.',
  reasonQuestion: 'Why is it fine to post?',
  reasons: {
    reporting: 'I am reporting what happened',
    quoting: 'I am quoting someone',
    'fiction-or-art': 'It is fiction, art or a joke',
    'asking-for-help': 'I am asking for help',
    'wrong-match': 'It does not mean that',
  },
  otherReason: 'Another reason',
  otherReasonLabel: 'Your reason',
  edit: 'Go back and edit',
  postAnyway: 'Post anyway',
  blocked: (title) => `${title}. This would be refused as it is.`,
  blockedTitle: 'This cannot be posted as it is',
  blockedIntroduction:
    'Change these words and post again. If you think a rule is wrong here, appeal to whoever made it.',
  thisIsWrong: 'This is wrong',
  feedbackGiven: 'Noted as wrong. Thank you.',
};
