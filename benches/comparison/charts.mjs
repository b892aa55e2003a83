// Charts as SVG that are readable on light and dark pages: colours follow the reader's scheme.

const STYLE = `<style>
text { font: 12px system-ui, sans-serif; fill: #1f2328 }
.title { font-weight: 600; font-size: 14px } .panel { font-weight: 600 } .note { fill: #59636e }
.ground { fill: #ffffff } .grid { stroke: #d1d9e0 } .other { fill: #818b98 } .ours { fill: #0969da } .bare { fill: #bc4c00 }
.s0 { fill: #0969da; stroke: #0969da } .s1 { fill: #1a7f37; stroke: #1a7f37 } .s2 { fill: #bc4c00; stroke: #bc4c00 }
.s3 { fill: #8250df; stroke: #8250df } .s4 { fill: #bf3989; stroke: #bf3989 } .s5 { fill: #59636e; stroke: #59636e }
.line { fill: none; stroke-width: 2 }
@media (prefers-color-scheme: dark) {
text { fill: #f0f6fc } .note { fill: #9198a1 } .ground { fill: #0d1117 } .grid { stroke: #3d444d } .other { fill: #656c76 } .ours { fill: #4493f8 } .bare { fill: #db6d28 }
.s0 { fill: #4493f8; stroke: #4493f8 } .s1 { fill: #3fb950; stroke: #3fb950 } .s2 { fill: #db6d28; stroke: #db6d28 }
.s3 { fill: #ab7df8; stroke: #ab7df8 } .s4 { fill: #db61a2; stroke: #db61a2 } .s5 { fill: #9198a1; stroke: #9198a1 }
.line { fill: none }
}
</style>`;

const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const text = (x, y, content, more = '') =>
  `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" ${more}>${escaped(content)}</text>`;

function image(width, height, title, parts) {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escaped(title)}">
${STYLE}<title>${escaped(title)}</title><rect class="ground" width="${width}" height="${height}"/>
${text(16, 26, title, 'class="title"')}
${parts.join('\n')}
</svg>
`;
}

const short = (value) =>
  value >= 100 ? Math.round(value).toLocaleString('en') : value >= 10 ? value.toFixed(0) : value.toFixed(1);

/** A scale from data to places, logarithmic. */
function logarithmic(values, from, to) {
  const [least, most] = [Math.log10(Math.min(...values)), Math.log10(Math.max(...values))];
  const width = most - least || 1;
  return (value) => from + ((Math.log10(value) - least) / width) * (to - from);
}

function powersOfTen(values) {
  const [least, most] = [
    Math.ceil(Math.log10(Math.min(...values))),
    Math.floor(Math.log10(Math.max(...values))),
  ];
  return Array.from({ length: Math.max(most - least + 1, 0) }, (_, index) => 10 ** (least + index));
}

/** Panels of horizontal bars, two in a row, all with the same scale; the fastest first. */
export function bars(title, panels) {
  const rows = Math.max(...panels.map(({ values }) => values.length));
  const [panelWidth, rowHeight, top] = [480, 19, 48];
  const panelHeight = rows * rowHeight + 44;
  const all = panels.flatMap(({ values }) => values.map(({ value }) => value));
  const lowest = Math.min(...all) / 2;
  const parts = panels.flatMap(({ title: name, values }, index) => {
    const [left, above] = [16 + (index % 2) * panelWidth, top + Math.floor(index / 2) * panelHeight];
    const scale = logarithmic([lowest, ...all], left + 180, left + panelWidth - 75);
    const sorted = values.toSorted((one, other) => one.value - other.value);
    return [
      text(left, above + 10, name, 'class="panel"'),
      ...sorted.flatMap(({ name: label, value }, row) => {
        const y = above + 22 + row * rowHeight;
        const kind = label.startsWith('forewarn') ? 'ours' : label === 'bare' ? 'bare' : 'other';
        const width = scale(value) - scale(lowest);
        return [
          text(left + 172, y + 11, label, 'text-anchor="end"'),
          `<rect class="${kind}" x="${scale(lowest).toFixed(1)}" y="${y}" width="${width.toFixed(1)}" height="14" rx="2"/>`,
          text(scale(value) + 5, y + 11, short(value), 'class="note"'),
        ];
      }),
    ];
  });
  return image(panelWidth * 2 + 16, top + Math.ceil(panels.length / 2) * panelHeight, title, parts);
}

/** Lines over logarithmic axes, each named at its end. */
export function lines(title, series) {
  const known = series.map(({ name, points }) => ({
    name,
    points: points.filter(({ y }) => y !== undefined),
  }));
  const [xs, ys] = ['x', 'y'].map((axis) =>
    known.flatMap(({ points }) => points.map((point) => point[axis])),
  );
  const [x, y] = [logarithmic(xs, 70, 560), logarithmic(ys, 340, 60)];
  const grid = [
    ...powersOfTen(ys).flatMap((value) => [
      `<line class="grid" x1="70" x2="560" y1="${y(value).toFixed(1)}" y2="${y(value).toFixed(1)}"/>`,
      text(62, y(value) + 4, value.toLocaleString('en'), 'text-anchor="end" class="note"'),
    ]),
    ...[...new Set(xs)].map((value) =>
      text(x(value), 364, value.toLocaleString('en'), 'text-anchor="middle" class="note"'),
    ),
  ];
  let lowest = Number.POSITIVE_INFINITY;
  const drawn = known
    .map((one, index) => ({ ...one, index, end: one.points.at(-1) }))
    .filter(({ end }) => end)
    .toSorted((one, other) => y(other.end.y) - y(one.end.y))
    .flatMap(({ name, points, index, end }) => {
      // Names that would cover each other are moved up.
      lowest = Math.min(y(end.y), lowest - 15);
      return [
        `<polyline class="line s${index}" style="fill: none" points="${points.map((point) => `${x(point.x).toFixed(1)},${y(point.y).toFixed(1)}`).join(' ')}"/>`,
        ...points.map(
          (point) =>
            `<circle class="s${index}" r="3" cx="${x(point.x).toFixed(1)}" cy="${y(point.y).toFixed(1)}"/>`,
        ),
        text(572, lowest + 4, `${name}: ${short(points[0].y)} → ${short(end.y)}`),
      ];
    });
  return image(860, 380, title, [...grid, ...drawn]);
}

/** Horizontal bars of parts, with a legend. */
export function stacks(title, names, rows) {
  const most = Math.max(...rows.map(({ values }) => values.reduce((sum, value) => sum + value, 0)));
  const scale = 420 / most;
  const legend = names.flatMap((name, index) => {
    const left = 16 + index * 190;
    return [
      `<rect class="s${index}" x="${left}" y="44" width="12" height="12" rx="2"/>`,
      text(left + 18, 54, name),
    ];
  });
  const drawn = rows.flatMap(({ name, values }, row) => {
    const above = 74 + row * 26;
    let left = 340;
    const parts = values.map((value, index) => {
      const part = `<rect class="s${index}" x="${left.toFixed(1)}" y="${above}" width="${(value * scale).toFixed(1)}" height="18"/>`;
      left += value * scale;
      return part;
    });
    const total = values.reduce((sum, value) => sum + value, 0);
    return [
      text(332, above + 13, name, 'text-anchor="end"'),
      ...parts,
      text(left + 6, above + 13, `${short(total)} ms`, 'class="note"'),
    ];
  });
  return image(860, 90 + rows.length * 26, title, [...legend, ...drawn]);
}
