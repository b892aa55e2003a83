import type { Finding } from '../verdict.js';
import type { Editor } from './editor.js';

/**
 * Puts a finding's suggestion in the place of its words. False, and nothing is replaced, where those
 * words are not there any more, or where the element cannot be edited.
 */
export function applySuggestion(editor: Editor, finding: Finding, index: number): boolean {
  const suggestion = finding.suggestions[index];
  const isUnchanged = editor.text.slice(finding.start, finding.end) === finding.matched;
  return suggestion !== undefined && isUnchanged && editor.replace(suggestion);
}
