import type { Checker } from '../checker.js';
import type { TextControl } from '../editor/text-control.js';
import type { ForewarnError } from '../errors.js';
import type { Decision, Verdict } from '../verdict.js';
import type { InterfaceText } from './interface-text.js';

export type { TextControl };

/** The reasons that have names. */
export type KnownReason = 'reporting' | 'quoting' | 'fiction-or-art' | 'asking-for-help' | 'wrong-match';

/** Why an author posts what a `confirm` rule found: a reason with a name, or their own words. */
export type Reason = KnownReason | (string & {});

/** What an author answered to a finding; goes with the form as JSON. */
export interface Acknowledgement {
  field: string;
  pack: string;
  digest: string;
  rule: string;
  start: number;
  end: number;
  reason: Reason;
}

/** What is known of a field's text. */
export type FieldState =
  | { state: 'empty' }
  | { state: 'checking' }
  | { state: 'checked'; verdict: Verdict }
  | { state: 'not-checked'; error: ForewarnError };

export interface AttachedField {
  /** The name of the control in the form; for another element, what its field is called here. */
  name: string;
  /** The field the rules know. Default: the name. */
  field?: string;
  /** An element with `contenteditable`, which is no control of the form. */
  element?: HTMLElement;
}

/**
 * A checker, the promise of one, or a function that makes one: it is called on the first focus in the form or when the
 * browser is idle, so that a page opens no later for having it.
 */
export type CheckerSource = Checker | Promise<Checker> | (() => Promise<Checker>);

export interface AttachOptions {
  /** Without one only verdicts from the server are shown. */
  checker?: CheckerSource;
  /**
   * The controls to check. Default: every text control of the form with a name and without
   * `data-forewarn="off"`. The findings stand after the control, or in the element of the form
   * with `data-forewarn-for="NAME"`. Controls that come and go later are followed.
   */
  fields?: readonly (string | AttachedField)[];
  /** Texts of the interface to replace. */
  text?: Partial<InterfaceText>;
  /** Called when a field's state changes, with the decision over all fields. */
  onDecision?: (decision: Decision, fields: ReadonlyMap<string, FieldState>) => void;
  /** How long to wait after the last key, in milliseconds. Default: 300. */
  pause?: number;
  /** How long typing may put off a check, in milliseconds. Default: 1000. */
  maximumWait?: number;
  /** How long a submit waits for the check before it goes on unchecked, in milliseconds. Default: 2000. */
  submitWait?: number;
  /** Whether the words are underlined in the control. Default: true. */
  underline?: boolean;
  /** Whether authors are asked to say where a finding is wrong, as the event `forewarn-feedback`. Default: false. */
  feedback?: boolean;
  /** `shadow`: checks and gives out events, and the author sees and is held up by nothing. Default: `full`. */
  mode?: 'full' | 'shadow';
}

/** A form that is being checked. */
export interface Attachment {
  /** Takes everything away again. */
  detach(): void;
  /** Checks every field now, for a page that changed a value by script. */
  recheck(): Promise<void>;
  /**
   * Shows a verdict that came from the server on the text the field has now. It stands, whatever
   * the checker here says of the same text, until the text is changed.
   */
  showVerdict(field: string, verdict: Verdict): void;
  /**
   * What a submit goes through, for a page that posts without one: checks what is not checked yet,
   * shows what would be refused, and asks for the reasons that are missing. True: post it.
   */
  review(): Promise<boolean>;
  /**
   * Opens the panel that asks for a reason for what must be confirmed and was not. True: post
   * anyway; false: the author wants to edit. True at once where there is nothing to ask.
   */
  confirm(): Promise<boolean>;
  /** What the author answered, for the texts as they are now. */
  acknowledgements(): Acknowledgement[];
  readonly decision: Decision;
  /** By the name of the control. */
  readonly fields: ReadonlyMap<string, FieldState>;
}
