// Numbers and tables as the page shows them.

/** Microseconds. */
export function time(value) {
  if (value === undefined) return '–';
  if (value >= 1000) return `${figures(value / 1000)} ms`;
  return `${figures(value)} µs`;
}

export function milliseconds(value) {
  if (value === undefined) return '–';
  return value >= 1000 ? `${figures(value / 1000)} s` : `${figures(value)} ms`;
}

export function bytes(value) {
  if (Math.abs(value) >= 1e6) return `${(value / 1e6).toFixed(1)} MB`;
  return `${(value / 1e3).toFixed(1)} kB`;
}

export function ratio(value) {
  return `${figures(value)} ×`;
}

export function share(value) {
  return `${figures(value * 100)} %`;
}

/** Two figures at least, and no more decimals than they need. */
function figures(value) {
  if (value >= 100) return Math.round(value).toLocaleString('en');
  if (value >= 10 || value === 0) return value.toFixed(0);
  return value.toFixed(value >= 1 ? 1 : 2);
}

/** A table whose first column is text and whose others are numbers, or all text. */
export function table(head, rows, { isText = false } = {}) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [
    line(head),
    line(head.map((_, index) => (index === 0 || isText ? '---' : '---:'))),
    ...rows.map(line),
  ].join('\n');
}
