// `npm test`: sets up, and runs every check and every test of the project.

import { main, outputOf, run, say } from './commands.mjs';
import { setUpForTests } from './setup.mjs';

const FEATURES = 'cli,server,schema';
const WASM = ['--target', 'wasm32-unknown-unknown', '--no-default-features'];

/** What may never reach the wasm build. */
const NATIVE = ['axum', 'clap', 'notify', 'rusqlite', 'saphyr-parser', 'tokio', 'tower-http', 'tracing'];

const steps = [
  ['Rust is formatted', () => run('cargo', ['fmt', '--check'])],
  [
    'the fuzz targets are formatted',
    () => run('cargo', ['fmt', '--check', '--manifest-path', 'fuzz/Cargo.toml']),
  ],
  [
    'clippy, native',
    () =>
      run('cargo', ['clippy', '--quiet', '--all-targets', '--features', FEATURES, '--', '-D', 'warnings']),
  ],
  ['clippy, wasm', () => run('cargo', ['clippy', '--quiet', '--lib', ...WASM, '--', '-D', 'warnings'])],
  ['the wasm build has no native dependency', noNativeDependency],
  ['Rust tests', () => run('cargo', ['test', '--quiet', '--no-fail-fast', '--features', FEATURES])],
  ['no false alarms on prose', noFalseAlarms],
  ['the fuzz targets hold for 20 seconds each', () => run('node', ['scripts/fuzz.mjs', '20'])],
  ['the command for the tests below', () => run('cargo', ['build', '--quiet', '--features', 'cli,server'])],
  [
    "the packs' own tests",
    () => run('target/debug/forewarn', ['test', '--reads', 'all', 'packs', 'packs/optional']),
  ],
  ["the packs' lints", () => run('target/debug/forewarn', ['lint', 'packs', 'packs/optional'])],
  ['the WebAssembly module', () => run('node', ['scripts/build-wasm.mjs'])],
  ['wasm in headless Chromium', wasmInChromium],
  ['native and wasm give the same verdicts', () => run('node', ['scripts/parity.mjs'])],
  ['TypeScript is formatted, linted and typed', () => run('npm', ['run', '--silent', 'lint:web'])],
  ['TypeScript types are those of the schemas', () => run('node', ['scripts/generate-types.mjs', '--check'])],
  ['style sheets are those of their sources', () => run('node', ['scripts/generate-styles.mjs', '--check'])],
  ['the npm package, in Node', () => run('npx', ['vitest', 'run', '--root', 'www/sdk'])],
  ['the npm package is built', () => run('npm', ['run', '--silent', 'build:sdk'])],
  ['the upload form is built', () => run('npm', ['run', '--silent', 'build:web'])],
  ['the extension is built', () => run('npm', ['run', '--silent', 'extension'])],
  ['the editors it is tested with are built', () => run('npm', ['run', '--silent', 'build:editors'])],
  [
    'the package, the projects that use it, the extension, and the page with its server, in browsers',
    () => run('npx', ['playwright', 'test']),
  ],
  ['the budget', () => run('node', ['scripts/budget.mjs'])],
  ['the benchmark runs', () => run('node', ['scripts/bench.mjs', '--short'])],
];

/** How the test runners give their counts: passed, failed. */
const COUNTS = [
  /^test result: \w+\. (?<passed>\d+) passed; (?<failed>\d+) failed/gm,
  /^ +Tests +(?:(?<failed>\d+) failed \| )?(?<passed>\d+) passed/gm,
  /^ +(?<failed>\d+) failed$/gm,
  /^ +(?<passed>\d+) passed \(/gm,
  /^(?<passed>\d+) passed, (?<failed>\d+) failed$/gm,
];

async function noNativeDependency() {
  const tree = outputOf('cargo', 'tree', ...WASM, '--edges', 'normal', '--prefix', 'none') ?? '';
  const found = NATIVE.filter((name) => new RegExp(`^${name} v`, 'm').test(tree));
  const failed = tree === '' || found.length > 0;
  console.log(failed ? `native dependencies in the wasm build: ${found.join(', ') || 'not known'}` : 'none');
  return { failed, output: '' };
}

function noFalseAlarms() {
  const onlyHere = ['--test', 'prose', '--', '--ignored', '--nocapture'];
  return run('cargo', ['test', '--quiet', '--features', FEATURES, ...onlyHere]);
}

function wasmInChromium() {
  const browser = ['--headless', '--chrome', '--chromedriver', '/usr/bin/chromedriver'];
  return run('wasm-pack', ['test', ...browser, '--mode', 'no-install', '--test', 'web']);
}

function count(output) {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are escape sequences
  const plain = output.replace(/\x1b\[[0-9;]*m/g, '');
  const found = COUNTS.flatMap((pattern) => [...plain.matchAll(pattern)]);
  const sum = (name) => found.reduce((total, match) => total + Number(match.groups[name] ?? 0), 0);
  return { passed: sum('passed'), failed: sum('failed') };
}

await main(async () => {
  await setUpForTests();
  const lines = [];
  const total = { passed: 0, failed: 0 };
  for (const [name, body] of steps) {
    say(name);
    const start = Date.now();
    const { failed, output } = await body();
    const counts = count(output);
    // A step that fails without counting tests is one failure; one that counts none is one check.
    counts.failed = failed ? Math.max(counts.failed, 1) : counts.failed;
    counts.passed = !failed && counts.passed === 0 ? 1 : counts.passed;
    total.passed += counts.passed;
    total.failed += counts.failed;
    const seconds = ((Date.now() - start) / 1000).toFixed(0).padStart(4);
    lines.push(`${failed ? '✗' : '✓'} ${seconds} s  ${String(counts.passed).padStart(5)} passed  ${name}`);
  }
  console.log(`\n${lines.join('\n')}\n`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed > 0 ? 1 : 0;
});
