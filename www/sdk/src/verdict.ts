/** What should happen on submit, from nothing at all to a refusal. */
export type Decision = 'clear' | 'care' | 'notice' | 'confirm' | 'block';

/** How much a rule asks for. */
export type Severity = Exclude<Decision, 'clear'>;

/** A disguise that was seen through. */
export type Through =
  | 'width'
  | 'invisible'
  | 'marks'
  | 'look-alikes'
  | 'stretched'
  | 'hashtag'
  | 'joined'
  | 'leet'
  | 'spaced'
  | 'masked'
  | 'inflected';

/** A part of the text, in UTF-16 code units, the end exclusive: what `String.slice` takes. */
export interface Span {
  start: number;
  end: number;
}

/** Whose rule it is. */
export interface AuthorityReference {
  kind: 'house' | 'law' | 'court' | 'government';
  issuer: string;
  reference: string;
  url: string;
  appeal: string | null;
  regions: string[];
  from: string | null;
  until: string | null;
}

/** A replacement for a part of the text. */
export interface Replacement extends Span {
  text: string;
}

/** Where help is to be had. */
export interface Help {
  title: string;
  url: string | null;
  tel: string | null;
  region: string;
  verified: string | null;
}

/** A rule that applies to a part of the text. */
export interface Finding extends Span {
  pack: string;
  rule: string;
  category: string;
  severity: Severity;
  parts: Span[];
  matched: string;
  readAs: string;
  through: Through[];
  title: string;
  message: string;
  locale: string;
  authority: AuthorityReference;
  suggestions: Replacement[];
  resources: Help[];
}

/** A pack that was asked. */
export interface PackReference {
  id: string;
  version: string;
  digest: string;
  civic: 'on' | 'skipped';
}

/** The answer to a check. */
export interface Verdict {
  decision: Decision;
  findings: Finding[];
  shadow: Finding[];
  packs: PackReference[];
}
