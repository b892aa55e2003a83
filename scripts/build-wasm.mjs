// Builds the engine for browsers and Node into www/pkg, and puts it into the npm package.
//
//   node scripts/build-wasm.mjs           builds where an input has changed
//   node scripts/build-wasm.mjs --force   builds in any case
//
// The steps are those of wasm-pack, one by one: wasm-pack passes over a missing wasm-opt in silence, and
// cannot ask wasm-bindgen for the function that gives a fresh instance after a trap.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const output = join(root, 'www/pkg');
const packaged = join(root, 'www/sdk/wasm');
const stamp = join(output, 'inputs.sha256');
const optimized = join(output, 'forewarn_bg.wasm');
const target = 'wasm32-unknown-unknown';

// What Rust assumes every engine has, and every engine does since 2022.
const features = [
  'bulk-memory',
  'bulk-memory-opt',
  'multivalue',
  'mutable-globals',
  'nontrapping-float-to-int',
  'reference-types',
  'sign-ext',
];

/** Where crates are on this machine. Messages of panics would name it, and no two machines would build the same module. */
function withoutPaths() {
  const registry = join(process.env.CARGO_HOME ?? join(homedir(), '.cargo'), 'registry/src');
  const sources = existsSync(registry) ? readdirSync(registry).map((name) => join(registry, name)) : [];
  return [`${root}=forewarn`, ...sources.map((source) => `${source}=crates`)]
    .map((mapped) => `--remap-path-prefix=${mapped}`)
    .join('\x1f');
}

const environment = {
  ...process.env,
  CARGO_ENCODED_RUSTFLAGS: withoutPaths(),
  PATH: [join(root, '.tools/bin'), join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter),
};

function run(command, ...parameters) {
  try {
    execFileSync(command, parameters, { cwd: root, env: environment, stdio: 'inherit' });
  } catch (error) {
    const reason = error.code === 'ENOENT' ? 'is not installed: run `npm run setup`' : 'failed';
    console.error(`build-wasm: ${command} ${reason}`);
    process.exit(1);
  }
}

function sourceFiles(folder) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function inputDigest() {
  const digest = createHash('sha256');
  const names = ['Cargo.toml', 'Cargo.lock', 'package-lock.json', 'scripts/build-wasm.mjs'];
  for (const file of [...names.map((name) => join(root, name)), ...sourceFiles('src')]) {
    digest
      .update(`${file.slice(root.length)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return digest.digest('hex');
}

function build() {
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output, { recursive: true });
  run('cargo', 'build', '--profile', 'wasm', '--lib', '--target', target, '--no-default-features');
  const built = join(process.env.CARGO_TARGET_DIR ?? join(root, 'target'), target, 'wasm/forewarn.wasm');
  run(
    'wasm-bindgen',
    built,
    ...['--target', 'web', '--out-dir', output, '--out-name', 'forewarn'],
    ...['--remove-name-section', '--remove-producers-section', '--experimental-reset-state-function'],
    '--omit-default-module-path',
  );
  const bound = statSync(optimized).size;
  run(
    'wasm-opt',
    ...['-O3', '--strip-debug', '--strip-producers', '--strip-target-features'],
    ...features.map((feature) => `--enable-${feature}`),
    ...[optimized, '-o', `${optimized}.smaller`],
  );
  cpSync(`${optimized}.smaller`, optimized);
  rmSync(`${optimized}.smaller`);
  if (statSync(optimized).size >= bound) {
    console.error(`build-wasm: wasm-opt did not make ${bound} bytes smaller`);
    process.exit(1);
  }
}

function place() {
  rmSync(packaged, { recursive: true, force: true });
  mkdirSync(packaged, { recursive: true });
  for (const name of ['forewarn.js', 'forewarn.d.ts', 'forewarn_bg.wasm']) {
    cpSync(join(output, name), join(packaged, name));
  }
}

function kilobytes(size) {
  return `${(size / 1000).toFixed(1)} kB`;
}

const digest = inputDigest();
const current = existsSync(optimized) && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest;
if (current && !process.argv.includes('--force')) {
  console.log('build-wasm: up to date');
} else {
  build();
  writeFileSync(stamp, digest);
}
place();

const wasm = readFileSync(optimized);
const sizes = [wasm.length, gzipSync(wasm, { level: 9 }).length, brotliCompressSync(wasm).length];
const [raw, gzip, brotli] = sizes.map(kilobytes);
console.log(`build-wasm: forewarn_bg.wasm ${raw}, gzip ${gzip}, brotli ${brotli}`);
