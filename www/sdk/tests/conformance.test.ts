import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createChecker } from '../src/index.js';

interface Table {
  files: {
    file: string;
    packs: { pack: { id: string } }[];
    cases: {
      case: string;
      packs: string[];
      text: string;
      context: { field: string; locale: string | null; region: string | null; date: string };
    }[];
  }[];
}

const read = (name: string) =>
  readFileSync(new URL(`../../../tests/conformance/${name}`, import.meta.url), 'utf8');
const table: Table = JSON.parse(read('table.json'));
const lines = read('verdicts.jsonl').trimEnd().split('\n');

test('the table and the verdicts belong together', () => {
  const names = table.files.flatMap(({ cases }) => cases.map((each) => each.case));
  expect(lines.map((line) => JSON.parse(line).case)).toEqual(names);
});

const before = table.files.map(
  (_, index) => table.files.slice(0, index).flatMap(({ cases }) => cases).length,
);

test.each(table.files.map((file, index) => ({ ...file, first: before[index] as number })))(
  'wasm in Node gives the verdicts of $file, byte for byte',
  async ({ packs, cases, first }) => {
    for (const [index, { case: name, packs: ids, text, context }] of cases.entries()) {
      const chosen = ids.map((id) => ({ json: packs.find(({ pack }) => pack.id === id) ?? {} }));
      const checker = await createChecker({ packs: chosen, shadow: true });
      const verdict = await checker.check(text, context);
      checker.dispose();
      expect(`{"case":${JSON.stringify(name)},"verdict":${JSON.stringify(verdict)}}`).toBe(
        lines[first + index],
      );
    }
  },
);
