/** The count beside a field: characters as a person sees them (grapheme clusters). */

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** A count, exact up to a ceiling so that a pasted megabyte does not stall the page. */
export interface Count {
  characters: number;
  exact: boolean;
}

/** Counts grapheme clusters, giving up past `ceiling`. */
export function countCharacters(text: string, ceiling: number): Count {
  let characters = 0;
  for (const _ of segmenter.segment(text)) {
    if (characters === ceiling) return { characters, exact: false };
    characters += 1;
  }
  return { characters, exact: true };
}

interface CounterOptions {
  field: HTMLInputElement | HTMLTextAreaElement;
  /** Where the count stands. */
  output: HTMLElement;
  /** Where something is said once the text is longer than the limit. */
  note?: HTMLElement;
  /** How many characters are shown in full to others. */
  limit: number;
}

/** Keeps a count up to date. Going over the limit is said, and stops nothing. */
export function attachCounter({ field, output, note, limit }: CounterOptions): () => void {
  const limitText = limit.toLocaleString('en');
  const update = (): void => {
    const { characters, exact } = countCharacters(field.value, limit * 3);
    const shown = `${exact ? '' : 'over '}${characters.toLocaleString('en')}`;
    output.textContent = `${shown} of ${limitText} characters`;
    if (note === undefined) return;
    const over = characters - limit;
    note.hidden = over <= 0;
    note.textContent =
      over <= 0
        ? ''
        : `That is ${exact ? '' : 'at least '}${over.toLocaleString('en')} more than ${limitText}. You can publish it, and people will see the beginning first.`;
  };
  field.addEventListener('input', update);
  update();
  return update;
}
