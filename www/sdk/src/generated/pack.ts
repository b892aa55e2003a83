// Made by scripts/generate-types.mjs from the JSON Schema. Change that, not this.

/**
 * An https link.
 */
export type HttpsLink = string;
/**
 * A calendar date, such as 2026-11-23.
 */
export type Date = string;
/**
 * A text. It holds no control characters and none that turn the direction of text.
 *
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$|^[xX](-[A-Za-z0-9]{1,8})+$".
 */
export type Text = string;
/**
 * What kind of rule an authority makes.
 */
export type AuthorityKind = 'house' | 'law' | 'court' | 'government';
/**
 * An ISO 3166-1 alpha-2 code, such as NO, or * for everywhere.
 */
export type Region = string;
/**
 * A pattern: words in order. See docs/pattern-language.md.
 */
export type Pattern = string;
/**
 * Patterns.
 *
 * @minItems 1
 * @maxItems 200000
 *
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^[a-z0-9_-]+$".
 */
export type Patterns = Pattern[];
/**
 * Whether a pack is held to the civic-speech corpus.
 */
export type Gate = 'on' | 'skipped';
/**
 * An id: small letters, digits, dots and hyphens.
 */
export type Id = string;
/**
 * A BCP 47 language tag, such as en or pt-BR.
 */
export type LanguageTag = string;
/**
 * A text in the pack's locale, or in several languages.
 */
export type LocalizedText =
  | Text
  | {
      [k: string]: Text;
    };
/**
 * A semantic version, such as 1.2.0.
 */
export type Version = string;
/**
 * A rule.
 */
export type Rule = {
  /**
   * Every one of these patterns must match, close together.
   *
   * @minItems 1
   * @maxItems 8
   */
  all?: Pattern[];
  /**
   * One of these patterns must match.
   */
  any?: Patterns;
  /**
   * The id of the authority behind the rule.
   */
  authority: Id;
  /**
   * What the rule is about, such as violence.
   */
  category: Category;
  /**
   * The rule's own tests.
   */
  examples?: Examples;
  /**
   * The fields the rule is for; all of them where left out.
   *
   * @minItems 1
   */
  fields?: Field[];
  /**
   * The rule's id, unique in the pack.
   */
  id: Id;
  /**
   * What the rule says to the author.
   */
  message: LocalizedText;
  /**
   * Through which disguises the rule reads; standard where left out.
   */
  reads?: Reading;
  /**
   * Where the rule holds; where its authority does where left out.
   *
   * @minItems 1
   */
  regions?: Region[];
  /**
   * Where help is to be had.
   *
   * @minItems 1
   */
  resources?: Resource[];
  /**
   * How much the rule asks for.
   */
  severity: Severity;
  /**
   * Whether the rule counts; active where left out.
   */
  status?: Status;
  /**
   * What the rule offers instead.
   *
   * @minItems 1
   */
  suggestions?: Suggestion[];
  /**
   * What the rule says in a line.
   */
  title: LocalizedText;
  /**
   * What the rule leaves alone.
   */
  unless?: Exceptions;
  /**
   * How close the patterns of `all` must be; sentence where left out.
   */
  within?: Within;
} & Rule1;
/**
 * A category, such as violence.
 */
export type Category = string;
/**
 * A text to try a rule on, alone or with what is known of its author.
 */
export type Example = ExampleText | ExampleInContext;
/**
 * A text to try a rule on.
 */
export type ExampleText = string;
/**
 * The name of a field of a form, such as caption.
 */
export type Field = string;
/**
 * Through which disguises a rule reads, from the fewest to the most.
 */
export type Reading = 'exact' | 'standard' | 'strong';
/**
 * Where help is to be had.
 */
export type Resource = Resource1 & {
  /**
   * Where it serves.
   */
  region: Region;
  /**
   * A telephone number, shown for 180 days after it was verified.
   */
  tel?: Telephone;
  /**
   * What it is.
   */
  title: LocalizedText;
  /**
   * A link.
   */
  url?: ResourceLink;
  /**
   * The day someone last checked that it is right.
   */
  verified?: Date;
};
export type Resource1 = {
  [k: string]: unknown;
};
/**
 * A telephone number: digits, with + before them and spaces, hyphens, dots or round brackets between them.
 */
export type Telephone = string;
/**
 * A link: https, tel or sms.
 */
export type ResourceLink = string;
/**
 * How much a rule asks for.
 */
export type Severity = 'care' | 'notice' | 'confirm' | 'block';
/**
 * Whether a rule counts.
 */
export type Status = 'active' | 'shadow' | 'retired';
/**
 * What a rule leaves alone.
 */
export type Exceptions = Exception[] | NearException;
/**
 * An exception: a pattern that shares a letter with the match, or one that stands near it.
 */
export type Exception = Pattern | NearException;
/**
 * How close patterns must be.
 */
export type Within = number | WithinUnit;
/**
 * A part of a text.
 */
export type WithinUnit = 'sentence' | 'caption';
export type Rule1 = {
  [k: string]: unknown;
};

/**
 * A rule pack for Forewarn, format 1.
 */
export interface PackFile {
  /**
   * Who stands behind the rules, by id.
   */
  authorities: {
    [k: string]: Authority;
  };
  /**
   * The version of the pack format.
   */
  forewarn: number;
  /**
   * Named alternatives for patterns: `$name` in a pattern is any entry of the list.
   */
  lists?: {
    [k: string]: Patterns;
  };
  /**
   * What the pack says of itself.
   */
  pack: PackHeader;
  /**
   * The rules.
   *
   * @minItems 1
   * @maxItems 10000
   */
  rules: Rule[];
}
/**
 * Who stands behind a rule.
 *
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^[a-z0-9.-]+$".
 */
export interface Authority {
  /**
   * Where to appeal.
   */
  appeal?: HttpsLink;
  /**
   * The first day it holds, in UTC.
   */
  from?: Date;
  /**
   * Who issued the rule.
   */
  issuer: Text;
  /**
   * What kind of rule it makes.
   */
  kind: AuthorityKind;
  /**
   * The document and section that says it.
   */
  reference: Text;
  /**
   * Where it holds; everywhere where left out.
   *
   * @minItems 1
   */
  regions?: Region[];
  /**
   * The day by which someone must look at it again.
   */
  review_by?: Date;
  /**
   * The last day it holds, in UTC.
   */
  until?: Date;
  /**
   * Where to read it.
   */
  url: HttpsLink;
}
/**
 * What the pack says of itself.
 */
export interface PackHeader {
  /**
   * Whether the pack is held to the civic-speech corpus; it is where left out.
   */
  civic?: Civic;
  /**
   * The pack's id, unique among the packs that are used together.
   */
  id: Id;
  /**
   * The languages of the patterns; the locale where left out.
   *
   * @minItems 1
   */
  languages?: LanguageTag[];
  /**
   * The licence the pack is published under, such as CC0-1.0.
   */
  license?: Text;
  /**
   * The language a message falls back on.
   */
  locale: LanguageTag;
  /**
   * What the pack is called.
   */
  title: LocalizedText;
  /**
   * The pack's version.
   */
  version: Version;
}
/**
 * Whether the pack is held to the civic-speech corpus.
 */
export interface Civic {
  /**
   * Held to it (`on`) or not (`skipped`).
   */
  gate: Gate;
  /**
   * Why not. Everyone who uses the pack sees it.
   */
  reason?: Text;
}
/**
 * A rule's own tests.
 */
export interface Examples {
  /**
   * The rule must find something in these.
   *
   * @minItems 1
   */
  match?: Example[];
  /**
   * The rule should find something in these and is known not to.
   *
   * @minItems 1
   */
  misses?: Example[];
  /**
   * The rule must find nothing in these.
   *
   * @minItems 1
   */
  pass?: Example[];
}
/**
 * A text to try a rule on, with what is known of its author.
 */
export interface ExampleInContext {
  /**
   * The day it is written; today where left out.
   */
  date?: Date;
  /**
   * The field it is written in.
   */
  field?: Field;
  /**
   * The author's language.
   */
  locale?: LanguageTag;
  /**
   * The author's region.
   */
  region?: Region;
  /**
   * The text.
   */
  text: ExampleText;
}
/**
 * What a rule offers instead.
 */
export interface Suggestion {
  /**
   * The part of the match to replace.
   */
  replace: Pattern;
  /**
   * What to write there.
   */
  with: LocalizedText;
}
/**
 * An occurrence in the same sentence, at most so many words away.
 */
export interface NearException {
  /**
   * Any of these patterns.
   */
  any: Patterns;
  /**
   * How many words away at most.
   */
  near: number;
}
