// Installs what building and testing need and the machine lacks. Run again, it finds everything
// in place and does nothing.

import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { CommandError, main, must, outputOf, root, say, tools } from './commands.mjs';

const WASM_PACK_VERSION = '0.15.1';
const CARGO_FUZZ_VERSION = '0.13.2';
const GECKODRIVER_VERSION = '0.37.1';
const WASM_TARGET = 'wasm32-unknown-unknown';

/** What `npm start` needs. */
export async function setUp() {
  requireRust();
  await debianPackages([['build-essential', () => outputOf('c++', '--version')]]);
  await wasmTarget();
  await nodeModules();
  await cargoTool('wasm-bindgen-cli', 'wasm-bindgen', wasmBindgenVersion(), []);
  await cargoTool('wasm-pack', 'wasm-pack', WASM_PACK_VERSION, ['--locked']);
}

/** What `npm test` needs besides: the fuzzer, browsers and what drives them, prose and words to try rules on, and who asks the service. */
export async function setUpForTests() {
  await setUp();
  await cargoTool('cargo-fuzz', 'cargo-fuzz', CARGO_FUZZ_VERSION, ['--locked']);
  await cargoTool('geckodriver', 'geckodriver', GECKODRIVER_VERSION, ['--locked']);
  await debianPackages([
    ['chromium', () => existsSync('/usr/bin/chromium')],
    ['chromium-driver', () => existsSync('/usr/bin/chromedriver')],
    ['firefox-esr', () => existsSync('/usr/bin/firefox-esr')],
    ['webkit2gtk-driver', () => existsSync('/usr/bin/WebKitWebDriver')],
    ['xvfb', () => existsSync('/usr/bin/xvfb-run')],
    ['xauth', () => existsSync('/usr/bin/xauth')],
    ['fortunes', () => existsSync('/usr/share/games/fortunes/wisdom')],
    ['fortunes-min', () => existsSync('/usr/share/games/fortunes/literature')],
    ['fortunes-zh', () => existsSync('/usr/share/games/fortunes/chinese')],
    ['fortunes-ru', () => existsSync('/usr/share/games/fortunes/ru/life')],
    ['wamerican', () => existsSync('/usr/share/dict/american-english')],
    ['hunspell-ru', () => existsSync('/usr/share/hunspell/ru_RU.dic')],
    ['wrk', () => existsSync('/usr/bin/wrk')],
  ]);
}

function requireRust() {
  if (!outputOf('cargo', '--version')) {
    throw new CommandError('Rust is missing: install it with rustup, as https://rustup.rs says');
  }
}

async function wasmTarget() {
  const library = join(outputOf('rustc', '--print', 'sysroot') ?? '', 'lib', 'rustlib', WASM_TARGET);
  if (!existsSync(library)) {
    say(`Adding the Rust target ${WASM_TARGET}`);
    await must('rustup', ['target', 'add', WASM_TARGET]);
  }
}

async function nodeModules() {
  const lock = join(root, 'package-lock.json');
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(lock).mtimeMs) {
    say('Installing the npm packages of package-lock.json');
    // Not `npm ci`, which refuses a lock file that lacks packages for other platforms; this keeps to
    // the versions of the lock file too.
    await must('npm', ['install', '--no-save', '--no-audit', '--no-fund']);
  }
}

/** The command has to be of the same version as the crate. */
function wasmBindgenVersion() {
  const lock = readFileSync(join(root, 'Cargo.lock'), 'utf8');
  const version = lock.match(/name = "wasm-bindgen"\nversion = "([^"]+)"/)?.[1];
  if (!version) {
    throw new CommandError('Cargo.lock does not name wasm-bindgen');
  }
  return version;
}

async function cargoTool(crate, command, version, options) {
  const found = outputOf(join(tools, 'bin', command), '--version');
  if (found?.split(/\s+/)[1] === version) {
    return;
  }
  say(`Installing ${crate} ${version} into .tools (once, a few minutes)`);
  await must('cargo', ['install', crate, '--version', version, '--root', tools, ...options]);
}

/** Installs Debian packages that are missing, as root or by sudo. */
export async function debianPackages(wanted) {
  const missing = wanted.filter(([, isThere]) => !isThere()).map(([name]) => name);
  if (missing.length === 0) {
    return;
  }
  if (!outputOf('apt-get', '--version')) {
    throw new CommandError(
      `missing: ${missing.join(', ')}; without apt-get they have to be installed by hand`,
    );
  }
  say(`Installing ${missing.join(', ')}`);
  const isRoot = process.getuid?.() === 0;
  const asRoot = (args) => (isRoot ? must('apt-get', args) : must('sudo', ['apt-get', ...args]));
  await asRoot(['update', '-qq']);
  await asRoot(['install', '-y', '-qq', '--no-install-recommends', ...missing]);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await main(setUpForTests);
}
