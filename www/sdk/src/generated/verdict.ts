// Made by scripts/generate-types.mjs from the JSON Schema. Change that, not this.

/**
 * What should happen on submit, from nothing at all to a refusal.
 */
export type Decision = 'clear' | 'care' | 'notice' | 'confirm' | 'block';
/**
 * A calendar date, such as 2026-11-23.
 */
export type Date = string;
/**
 * What kind of rule an authority makes.
 */
export type AuthorityKind = 'house' | 'law' | 'court' | 'government';
/**
 * An ISO 3166-1 alpha-2 code, such as NO, or * for everywhere.
 */
export type Region = string;
/**
 * A BCP 47 language tag, such as en or pt-BR.
 */
export type LanguageTag = string;
/**
 * How much a rule asks for.
 */
export type Severity = 'care' | 'notice' | 'confirm' | 'block';
/**
 * A kind of disguise that was seen through.
 */
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
/**
 * Whether a pack is held to the civic-speech corpus; if not, why not.
 */
export type CivicGate =
  | 'on'
  | {
      gate: 'skipped';
      reason: string;
    };
/**
 * SHA-256 over a pack's canonical JSON, as in W3C Subresource Integrity.
 */
export type Digest = string;

/**
 * The answer to a check.
 */
export interface Verdict {
  /**
   * The highest severity among the findings, or clear.
   */
  decision: Decision;
  /**
   * What active rules found, by start, end, pack and rule.
   */
  findings: Finding[];
  /**
   * The packs that were asked, in the order they were given.
   */
  packs: PackReference[];
  /**
   * What shadow rules found, in the same order. It never counts towards the decision.
   */
  shadow: Finding[];
}
/**
 * A rule that applies to a part of the text.
 */
export interface Finding {
  /**
   * Whose rule it is.
   */
  authority: AuthorityReference;
  /**
   * The rule's category, such as `violence`.
   */
  category: string;
  /**
   * Where the match ends, in UTF-16 code units, exclusive.
   */
  end: number;
  /**
   * The language of the title and the message.
   */
  locale: LanguageTag;
  /**
   * The text from `start` to `end`.
   */
  matched: string;
  /**
   * The rule's message, in `locale`.
   */
  message: string;
  /**
   * The pack of the rule.
   */
  pack: string;
  /**
   * The parts of a match that is made of several.
   */
  parts: Part[];
  /**
   * What the match was read as: the words of the pattern, in lower case.
   */
  readAs: string;
  /**
   * Where help is to be had.
   */
  resources: Help[];
  /**
   * The rule, by its id within the pack.
   */
  rule: string;
  /**
   * How much the rule asks for.
   */
  severity: Severity;
  /**
   * Where the match starts, in UTF-16 code units of the given text.
   */
  start: number;
  /**
   * Replacements the rule suggests.
   */
  suggestions: Replacement[];
  /**
   * The disguises that were seen through, in their fixed order.
   */
  through: Through[];
  /**
   * The rule's title, in `locale`.
   */
  title: string;
}
/**
 * What the author is told of the authority behind a rule.
 */
export interface AuthorityReference {
  /**
   * Where to appeal.
   */
  appeal: string | null;
  /**
   * The first day it holds.
   */
  from: Date | null;
  /**
   * Who issued the rule.
   */
  issuer: string;
  /**
   * House rule, law, court order, or a government's request.
   */
  kind: AuthorityKind;
  /**
   * The document and section that says it.
   */
  reference: string;
  /**
   * Where it holds; `*` is everywhere.
   */
  regions: Region[];
  /**
   * The last day it holds.
   */
  until: Date | null;
  /**
   * Where to read it.
   */
  url: string;
}
/**
 * One part of a match, in UTF-16 code units.
 */
export interface Part {
  /**
   * Where the part ends, exclusive.
   */
  end: number;
  /**
   * Where the part starts.
   */
  start: number;
}
/**
 * Where help is to be had.
 */
export interface Help {
  /**
   * Where it serves; `*` is everywhere.
   */
  region: Region;
  /**
   * A telephone number, shown only while its check is recent.
   */
  tel: string | null;
  /**
   * What it is.
   */
  title: string;
  /**
   * A link: https, tel or sms.
   */
  url: string | null;
  /**
   * The day someone last checked that it is right.
   */
  verified: Date | null;
}
/**
 * A replacement for a part of the text.
 */
export interface Replacement {
  /**
   * Where it ends, exclusive.
   */
  end: number;
  /**
   * Where the replaced part starts, in UTF-16 code units.
   */
  start: number;
  /**
   * What to write there.
   */
  text: string;
}
/**
 * A pack that was asked.
 */
export interface PackReference {
  /**
   * Whether the pack is held to the civic-speech corpus.
   */
  civic: CivicGate;
  /**
   * SHA-256 over the pack's canonical JSON.
   */
  digest: Digest;
  /**
   * The pack's id.
   */
  id: string;
  /**
   * The pack's version.
   */
  version: string;
}
