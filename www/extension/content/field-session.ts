import type { Finding } from 'forewarn';
import { labelOf } from '../../sdk/src/attach/controls.js';
import { FieldWatcher } from '../../sdk/src/attach/field-watcher.js';
import { applySuggestion } from '../../sdk/src/editor/editing.js';
import { editorOf } from '../../sdk/src/editor/editor.js';
import { createPainter, type Painter } from '../../sdk/src/painting/painter.js';
import { errorData } from '../shared/errors.js';
import type { FieldSummary } from '../shared/protocol.js';
import type { RemoteChecker } from './remote-checker.js';
import type { Stage } from './stage.js';

/** How long after the last key, and how long after the first at most, in milliseconds. */
const PAUSE = 300;
const MAXIMUM_WAIT = 1000;

/** The field of the rules that any text on a page is taken for. */
const FIELD = 'caption';

export interface SessionEvents {
  /** What is known of the field has changed. */
  onChange(session: FieldSession): void;
  /** The field was taken out of the page. */
  onRemoved(session: FieldSession): void;
}

/** One field, as long as it is the current one: what is found in it, and the lines under the words. */
export class FieldSession {
  readonly field: HTMLElement;
  readonly since = Date.now();
  readonly #checker: RemoteChecker;
  readonly #events: SessionEvents;
  readonly #watcher: FieldWatcher;
  readonly #painter: Painter;
  readonly #presence: ResizeObserver;

  constructor(field: HTMLElement, checker: RemoteChecker, stage: Stage, events: SessionEvents) {
    this.field = field;
    this.#checker = checker;
    this.#events = events;
    this.#watcher = new FieldWatcher(editorOf(field), {
      checker: Promise.resolve(checker),
      field: FIELD,
      pause: PAUSE,
      maximumWait: MAXIMUM_WAIT,
      onChange: () => this.#draw(),
      // It is part of the state.
      onError: () => undefined,
    });
    this.#painter = createPainter(field, (overlay) => stage.show(field, overlay));
    this.#presence = new ResizeObserver(() => {
      if (!field.isConnected) events.onRemoved(this);
    });
    this.#presence.observe(field);
    void this.#watcher.check();
  }

  get summary(): FieldSummary {
    const { state, findings } = this.#watcher;
    return {
      since: this.since,
      label: labelOf({ element: this.field, name: '', field: FIELD }),
      awaitsDemand: this.#checker.awaitsDemand,
      state: state.state === 'not-checked' ? { state: state.state, error: errorData(state.error) } : state,
      findings,
    };
  }

  select(finding: Finding): void {
    this.#watcher.editor.select(finding);
  }

  /** Puts a suggestion in the place of the words, unless the text has changed there. Says whether it did. */
  replace(finding: Finding, suggestion: number): boolean {
    return applySuggestion(this.#watcher.editor, finding, suggestion);
  }

  stop(): void {
    this.#presence.disconnect();
    this.#watcher.stop();
    this.#painter.remove();
  }

  #draw(): void {
    if (this.#watcher.composing) this.#painter.hide();
    else this.#painter.paint(this.#watcher.findings);
    this.#events.onChange(this);
  }
}
