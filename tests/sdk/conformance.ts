import { readFileSync } from 'node:fs';

const read = (name: string) => readFileSync(new URL(`../conformance/${name}`, import.meta.url), 'utf8');

interface Table {
  files: { file: string; packs: object[]; cases: object[] }[];
}

/** The files of the conformance table, each as text of ASCII letters: no driver loses a lone surrogate of it. */
export const conformanceFiles = (JSON.parse(read('table.json')) as Table).files.map((file) =>
  JSON.stringify(file).replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
);

/** The golden lines of all files. */
export const conformanceLines = read('verdicts.jsonl').trimEnd().split('\n');
