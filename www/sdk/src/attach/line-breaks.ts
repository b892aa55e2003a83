import type { Finding, Span, Verdict } from '../verdict.js';

/**
 * A form sends every line break as two characters, and its control holds one. A verdict on what
 * was sent, for what the control holds; unchanged where its spans fit already.
 */
export function withoutCarriageReturns(verdict: Verdict, text: string): Verdict {
  const fits = verdict.findings.every(({ start, end, matched }) => text.slice(start, end) === matched);
  if (fits || !text.includes('\n')) return verdict;
  const place = placesInSentText(text);
  const moved = <Part extends Span>(part: Part): Part => ({
    ...part,
    start: place(part.start),
    end: place(part.end),
  });
  const findings = verdict.findings.map((finding): Finding => {
    const span = moved(finding);
    return {
      ...span,
      matched: text.slice(span.start, span.end),
      parts: finding.parts.map(moved),
      suggestions: finding.suggestions.map(moved),
    };
  });
  return { ...verdict, findings };
}

/** Gives the place in `text` for a place in the same text with two characters to each line break. */
function placesInSentText(text: string): (sent: number) => number {
  const breaks = [...text.matchAll(/\n/g)].map(({ index }, before) => index + before);
  return (sent) => sent - breaks.filter((place) => place < sent).length;
}
