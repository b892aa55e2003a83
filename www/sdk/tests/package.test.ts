import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { houseRules } from './support.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'forewarn-'));
const run = (command: string, ...parameters: string[]) =>
  execFileSync(command, parameters, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
let packed: { filename: string; files: { path: string }[] };

/** Packs the package and unpacks it where npm would install it. */
beforeAll(() => {
  run(process.execPath, join(root, '../../node_modules/typescript/bin/tsc'), '-p', root);
  [packed] = JSON.parse(run('npm', 'pack', root, '--json', '--pack-destination', folder));
  run('mkdir', '-p', 'node_modules/forewarn');
  run('tar', '-xzf', packed.filename, '--strip-components=1', '-C', 'node_modules/forewarn');
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true }));

test('the package holds what it runs on and nothing of its tests', () => {
  const paths = packed.files.map(({ path }) => path);
  for (const needed of [
    'dist/index.js',
    'dist/index.d.ts',
    'dist/worker.js',
    'wasm/forewarn_bg.wasm',
    'forewarn.css',
  ]) {
    expect(paths).toContain(needed);
  }
  expect(paths.filter((path) => path.startsWith('tests/'))).toEqual([]);
});

test('importing it does nothing, and it checks in plain Node', () => {
  writeFileSync(join(folder, 'pack.json'), houseRules);
  writeFileSync(
    join(folder, 'check.mjs'),
    `const before = Object.keys(globalThis).length;
     const { createChecker } = await import('forewarn');
     const after = Object.keys(globalThis).length;
     const { readFile } = await import('node:fs/promises');
     const checker = await createChecker({ packs: [{ json: await readFile('pack.json', 'utf8') }] });
     const { decision } = await checker.check('I will hurt you', { field: 'caption' });
     console.log(JSON.stringify({ decision, added: after - before }));`,
  );
  expect(JSON.parse(run(process.execPath, 'check.mjs'))).toEqual({ decision: 'confirm', added: 0 });
});

test('its types are found by a strict compiler', () => {
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(
    join(folder, 'use.ts'),
    `import { attach, createChecker, type Verdict } from 'forewarn';
     const checker = createChecker({ packs: ['/v1/packs/house-rules'] });
     const verdict: Verdict = await (await checker).check('text');
     attach(document.createElement('form'), { checker }).showVerdict('caption', verdict);`,
  );
  const options = ['--strict', '--noEmit', '--target', 'es2022', '--module', 'nodenext'];
  run(process.execPath, join(root, '../../node_modules/typescript/bin/tsc'), ...options, 'use.ts');
});

test('the style sheet and the scripts hold no markup that is parsed', () => {
  const scripts = packed.files.map(({ path }) => path).filter((path) => /^dist\/.*\.js$/.test(path));
  for (const script of scripts) {
    const source = readFileSync(join(root, script), 'utf8');
    expect(source, script).not.toMatch(
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function/,
    );
  }
});
