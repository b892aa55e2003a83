// What has to be built before anything can be measured.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { must, root } from '../../scripts/commands.mjs';

/** Where captions, terms, packs and results are. */
export const FOLDER = join(root, 'target/comparison');

const BARE = 'target/bare/wasm32-unknown-unknown/release/bare.wasm';
/** What Rust assumes every engine has. */
const FEATURES = [
  'bulk-memory',
  'bulk-memory-opt',
  'multivalue',
  'mutable-globals',
  'nontrapping-float-to-int',
  'reference-types',
  'sign-ext',
];

/** The command, the module, the package, and the generated captions and packs. */
export async function buildProduct() {
  const targets = ['--bin', 'forewarn', '--example', 'captions', '--example', 'prose'];
  await must('cargo', ['build', '--quiet', '--release', '--features', 'cli,server', ...targets]);
  await must('node', ['scripts/build-wasm.mjs']);
  await must('npm', ['run', '--silent', 'build:sdk']);
  mkdirSync(FOLDER, { recursive: true });
  await must('target/release/examples/prose', ['comparison', FOLDER]);
}

/** The bare automaton, as well optimized as the module it is compared with. */
export async function buildBare() {
  const crate = ['--manifest-path', 'benches/bare/Cargo.toml', '--target-dir', 'target/bare'];
  await must('cargo', ['build', '--quiet', '--release', '--target', 'wasm32-unknown-unknown', ...crate]);
  const enabled = FEATURES.map((feature) => `--enable-${feature}`);
  await must('wasm-opt', ['-O3', ...enabled, BARE, '-o', join(FOLDER, 'bare.wasm')]);
}
