import type { CheckOptions, Finding, PackError, Verdict } from 'forewarn';
import type { Checking } from './settings.js';

// What the parts of the extension say to each other. All of it is data; requests have ids, and
// errors have codes.

/** An error as data. */
export interface ErrorData {
  code: string;
  message: string;
  errors: readonly PackError[];
}

/** A field's frame to the background, over the port named {@link CHECKS}. */
export type CheckRequest =
  | { id: number; check: { text: string } & Pick<CheckOptions, 'field' | 'key'> }
  /** The answer is of no use any more; there will be none. */
  | { id: number; cancel: true }
  /** How many things there are to look at in the field of this name; for the toolbar button, and to be said. */
  | { count: number; label: string };

/** The background to a field's frame. The mode comes first and again when it changes. */
export type CheckReply =
  | { id: number; verdict: Verdict }
  | { id: number; error: ErrorData }
  /** What a screen reader is to be told, and its language. */
  | { announcement: string; language: string }
  | { checking: Checking };

/** The background to all frames of a tab. */
export type FrameMessage =
  /** The packs or the settings changed: what was found is of no use any more. */
  | { changed: true }
  /** These origins are off now. */
  | { off: string[] };

/** The popup to all frames of a tab, for the one that is named, over the port named {@link FIELD}. */
export type FieldRequest = { frame: string } & (
  | { check: true }
  | { select: Finding }
  | { replace: Finding; suggestion: number }
);

/** What the popup is told of the field, at first and whenever it changes. */
export type FieldReport =
  /** `frame` names the frame among those of the tab. */
  | { frame: string; field: FieldSummary | undefined }
  /** Whether a suggestion was applied. */
  | { replaced: boolean };

export interface FieldSummary {
  /** When it became the current one, in milliseconds since 1970. */
  since: number;
  /** What the field is called for people; empty where the page does not say. */
  label: string;
  /** Whether the person has to ask for the check of the text as it is now. */
  awaitsDemand: boolean;
  state: FieldStateData;
  /** At their present places. */
  findings: Finding[];
}

/** What is known of a field's text; an error as data. */
export type FieldStateData =
  | { state: 'empty' | 'checking' }
  | { state: 'checked'; verdict: Verdict }
  | { state: 'not-checked'; error: ErrorData };

/** A page of the extension to the background. */
export type BackgroundRequest =
  | { review: { source: string; text: string } }
  | { turnOn: string }
  | { turnOff: string };

export type BackgroundReply<Value> = { value: Value } | { error: ErrorData };

export const CHECKS = 'checks';
export const FIELD = 'field';
