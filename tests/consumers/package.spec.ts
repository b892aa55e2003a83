import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './project.js';

test('the package holds what it runs on and nothing of its tests', ({ makeProject }) => {
  const home = join(makeProject('node').folder, 'node_modules/forewarn');
  const { exports } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  const files = readdirSync(home, { recursive: true }).map(String);
  const named = Object.values<string | Record<string, string>>(exports).flatMap((entry) =>
    typeof entry === 'string' ? [entry] : Object.values(entry),
  );
  for (const path of named.map((name) => name.replace('./', ''))) {
    if (path.includes('*')) {
      const languages = ['ar', 'en', 'es', 'ja', 'ru', 'tr'].map((language) => path.replace('*', language));
      expect(files).toEqual(expect.arrayContaining(languages));
    } else {
      expect(files).toContain(path);
    }
  }
  expect(files.filter((path) => /(^|\/)tests?\/|\.test\./.test(path))).toEqual([]);
});

test('importing it does nothing, in Node as where pages are rendered', ({ makeProject }) => {
  const script = `const before = Object.keys(globalThis);
    for (const name of ['', '/element', '/messages/ar']) await import('forewarn' + name);
    console.log(String(Object.keys(globalThis).filter((key) => !before.includes(key))));`;
  // A timer, a request or a worker would keep the process from ending by itself.
  expect(makeProject('node').run('node', '--input-type=module', '--eval', script)).toBe('\n');
});

test('its scripts parse no markup', ({ makeProject }) => {
  const home = join(makeProject('node').folder, 'node_modules/forewarn/dist');
  const scripts = readdirSync(home, { recursive: true })
    .map(String)
    .filter((path) => path.endsWith('.js'));
  expect(scripts).toContain('dom.js');
  for (const script of scripts) {
    expect(readFileSync(join(home, script), 'utf8'), script).not.toMatch(
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function/,
    );
  }
});
