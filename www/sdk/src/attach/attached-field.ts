import type { Finding } from '../verdict.js';
import type { FieldView } from './field-view.js';
import type { FieldWatcher } from './field-watcher.js';

/** One field of an attached form: what is known of it, and what is shown of that. */
export interface CheckedField {
  readonly name: string;
  readonly watcher: FieldWatcher;
  /** None where the author is to see nothing. */
  readonly view: FieldView | undefined;
}

/** A finding, and the field it is in. */
export interface FieldFinding {
  field: CheckedField;
  label: string;
  finding: Finding;
}
