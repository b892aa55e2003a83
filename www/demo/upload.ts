/** Sends a post to the server, and says in types what came of it. */

import type { Acknowledgement, Verdict } from 'forewarn';
import type { FileChoice } from './file-field.js';
import { asVisibility, type Post } from './post.js';

/** What is sent. */
export interface Upload extends Post {
  /** The author's language, BCP 47. */
  locale?: string;
  file: FileChoice;
  acknowledgements: readonly Acknowledgement[];
}

/** A post the server has stored. */
export interface StoredPost extends Post {
  id: string;
  /** Where the server shows it, from the root. */
  url: string;
}

/** The server's verdicts by field. */
export type FieldVerdicts = Readonly<Record<string, Verdict>>;

/** What came of an upload. */
export type Outcome =
  | { kind: 'stored'; post: StoredPost }
  | { kind: 'to-confirm' | 'blocked'; verdicts: FieldVerdicts; fileId: string | null }
  | { kind: 'file-too-large'; detail: string }
  | { kind: 'file-gone' }
  | { kind: 'refused'; detail: string }
  | { kind: 'unreachable' }
  | { kind: 'stopped' };

/** How far the sending is, from 0 to 1; 1 while the server checks and stores. */
export type OnProgress = (sent: number) => void;

/** An upload under way. */
export interface RunningUpload {
  outcome: Promise<Outcome>;
  stop(): void;
}

/** Sends an upload. `fetch` has no upload progress, so this is an XMLHttpRequest. */
export function send(action: string, upload: Upload, onProgress: OnProgress): RunningUpload {
  const request = new XMLHttpRequest();
  const outcome = new Promise<Outcome>((resolve) => {
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    });
    request.upload.addEventListener('load', () => onProgress(1));
    request.addEventListener('load', () => resolve(readOutcome(request)));
    request.addEventListener('error', () => resolve({ kind: 'unreachable' }));
    request.addEventListener('timeout', () => resolve({ kind: 'unreachable' }));
    request.addEventListener('abort', () => resolve({ kind: 'stopped' }));
  });
  request.open('POST', action);
  request.setRequestHeader('Accept', 'application/json, application/problem+json');
  request.send(toFormData(upload));
  return { outcome, stop: () => request.abort() };
}

function toFormData(upload: Upload): FormData {
  const data = new FormData();
  // The texts first: the server need not wait for the file to know what it is.
  data.append('title', upload.title);
  data.append('caption', upload.caption);
  data.append('visibility', upload.visibility);
  if (upload.locale !== undefined) data.append('locale', upload.locale);
  if (upload.acknowledgements.length > 0) {
    data.append('acknowledgements', JSON.stringify(upload.acknowledgements));
  }
  if (upload.file.kind === 'kept') data.append('fileId', upload.file.file.id);
  else data.append('file', upload.file.file);
  return data;
}

function readOutcome(request: XMLHttpRequest): Outcome {
  const answer = parseAnswer(request.responseText);
  switch (request.status) {
    case 201:
      return { kind: 'stored', post: readPost(answer) };
    case 409:
    case 422:
      return {
        kind: request.status === 409 ? 'to-confirm' : 'blocked',
        verdicts: (answer.fields ?? {}) as FieldVerdicts,
        fileId: textOf(answer, 'fileId') || null,
      };
    case 410:
      return { kind: 'file-gone' };
    case 413:
      return { kind: 'file-too-large', detail: textOf(answer, 'detail') };
    case 400:
    case 404:
    case 415:
      return { kind: 'refused', detail: textOf(answer, 'detail') };
    default:
      return { kind: 'unreachable' };
  }
}

/** The object the server answered with; an empty one where it is no JSON object. */
function parseAnswer(text: string): Record<string, unknown> {
  try {
    const answer: unknown = JSON.parse(text);
    return typeof answer === 'object' && answer !== null ? (answer as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function readPost(answer: Record<string, unknown>): StoredPost {
  return {
    id: textOf(answer, 'id'),
    url: textOf(answer, 'url'),
    title: textOf(answer, 'title'),
    caption: textOf(answer, 'caption'),
    visibility: asVisibility(answer.visibility),
  };
}

function textOf(answer: Record<string, unknown>, name: string): string {
  const value = answer[name];
  return typeof value === 'string' ? value : '';
}
