import init, { __wbg_reset_state } from '../../wasm/forewarn.js';
import { ForewarnError } from '../errors.js';
import { timed } from '../timing.js';

// The module's glue knows one instance at a time, for every checker of this thread.
let instance = 0;

/** The number of the instance in use. What was made with another one must not be touched. */
export function currentInstance(): number {
  return instance;
}

/** Puts a fresh instance in the place of one that trapped, unless another checker already has. */
export function replaceInstance(trapped: number): void {
  if (trapped !== instance) return;
  __wbg_reset_state();
  instance += 1;
}

let loading: Promise<unknown> | undefined;

/** Loads the module, once a thread; after a failure, again. */
export async function loadModule(url: string | undefined): Promise<void> {
  const address = url ? new URL(url) : new URL('../../wasm/forewarn_bg.wasm', import.meta.url);
  // Compiled while it arrives.
  loading ??= timed('module', () => init({ module_or_path: source(address) }));
  try {
    await loading;
  } catch (cause) {
    loading = undefined;
    const message = `the module at ${address} could not be loaded`;
    throw new ForewarnError('module.load-failed', message, { cause });
  }
}

async function source(address: URL): Promise<Response | BufferSource> {
  if (address.protocol !== 'file:') return fetch(address);
  // In Node, asked for in a way that a bundler for browsers does not follow.
  const { process } = globalThis as unknown as { process: NodeProcess };
  return process.getBuiltinModule('node:fs/promises').readFile(address);
}

interface NodeProcess {
  getBuiltinModule(name: 'node:fs/promises'): { readFile(address: URL): Promise<BufferSource> };
}
