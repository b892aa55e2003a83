import type { Finding, Severity, Span } from '../verdict.js';

/** The severities whose words are painted, from the least. */
export type PaintedSeverity = Exclude<Severity, 'care'>;
export const PAINTED: readonly PaintedSeverity[] = ['notice', 'confirm', 'block'];

/** A part of a text to be underlined. */
export interface Mark extends Span {
  severity: PaintedSeverity;
}

/**
 * What to paint in a text, in order and without overlaps: of overlapping findings the most severe,
 * of findings in parts the parts. Words that do not stand at their place any more are left out, and
 * so is what support is offered for.
 */
export function marksIn(text: string, findings: readonly Finding[]): Mark[] {
  const painted = findings.flatMap((finding): Mark[] => {
    const { severity, start, end, parts, matched } = finding;
    if (severity === 'care' || text.slice(start, end) !== matched) return [];
    return (parts.length > 0 ? parts : [{ start, end }]).map((part) => ({ ...part, severity }));
  });
  const borders = [...new Set(painted.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  return borders.slice(1).flatMap((end, index): Mark[] => {
    const start = borders[index] as number;
    const ranks = painted
      .filter((mark) => mark.start <= start && end <= mark.end)
      .map(({ severity }) => PAINTED.indexOf(severity));
    const severity = PAINTED[Math.max(...ranks)];
    return severity ? [{ start, end, severity }] : [];
  });
}
