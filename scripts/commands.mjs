// Running the commands that the scripts of this folder are made of.

import { spawn, spawnSync } from 'node:child_process';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Where tools are installed that the project needs and the machine may lack. */
export const tools = join(root, '.tools');

const environment = {
  ...process.env,
  PATH: [join(root, 'node_modules', '.bin'), join(tools, 'bin'), process.env.PATH].join(delimiter),
};

/** An error that is told to the person in one line, without a stack. */
export class CommandError extends Error {}

/** Runs a command and gives what it prints, or `undefined` where it fails or is not there. */
export function outputOf(command, ...args) {
  const { status, stdout } = spawnSync(command, args, { cwd: root, env: environment, encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

/** Runs a command, by default in the project's folder; shows what it prints unless that is not wanted, and gives it too; `failed` says whether it failed. */
export function run(command, args, { env = {}, shows = true, cwd = root } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...environment, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const [stream, shown] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ]) {
      stream.on('data', (chunk) => {
        output += chunk;
        if (shows) {
          shown.write(chunk);
        }
      });
    }
    child.on('error', (error) => resolve({ failed: true, output: output + error.message }));
    child.on('close', (code) => resolve({ failed: code !== 0, output }));
  });
}

/** Runs a command that has to succeed. */
export async function must(command, args, options) {
  const { failed } = await run(command, args, options);
  if (failed) {
    throw new CommandError(`\`${[command, ...args].join(' ')}\` failed; what it said stands above`);
  }
}

/** Runs a command in the foreground until it ends, and gives its exit code. */
export function runInForeground(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env: environment, stdio: 'inherit' });
    // The command is in the same process group and is told by the terminal itself; a signal sent
    // to this process alone is handed on.
    for (const signal of ['SIGINT', 'SIGTERM']) {
      process.on(signal, () => child.kill(signal));
    }
    child.on('error', () => resolve(1));
    child.on('close', (code) => resolve(code ?? 0));
  });
}

/** Says what is being done. */
export function say(text) {
  console.log(`\n▸ ${text}`);
}

/** Runs a script's main function and tells the errors a person can act on in one line. */
export async function main(body) {
  try {
    await body();
  } catch (error) {
    if (!(error instanceof CommandError)) {
      throw error;
    }
    console.error(`\n✗ ${error.message}`);
    process.exitCode = 1;
  }
}
