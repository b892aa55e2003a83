import { Checker as Engine } from '../../wasm/forewarn.js';
import { ForewarnError, type PackError } from '../errors.js';
import type { PackReference } from '../verdict.js';
import { currentInstance, loadModule, replaceInstance } from './module.js';
import { type CheckContext, type EngineSetup, type Transport, TransportCrash } from './transport.js';

/** The engine on the thread that asks. The worker is this, at the other end of messages. */
export class SameThread implements Transport {
  readonly #setup: EngineSetup;
  #engine: Engine | undefined;
  #instance = 0;

  constructor(setup: EngineSetup) {
    this.#setup = setup;
  }

  async start(): Promise<PackReference[]> {
    await loadModule(this.#setup.wasmUrl);
    this.stop();
    this.#instance = currentInstance();
    const { packs, shadow } = this.#setup;
    this.#engine = this.#guard(() => new Engine(packs, { shadow }));
    return JSON.parse(this.#use((engine) => engine.packs()));
  }

  async check(text: string, context: CheckContext): Promise<string> {
    return this.#use((engine) => engine.check(text, context));
  }

  stop(): void {
    if (this.#instance === currentInstance()) this.#engine?.free();
    this.#engine = undefined;
  }

  #use<T>(act: (engine: Engine) => T): T {
    const engine = this.#engine;
    if (!engine || this.#instance !== currentInstance()) {
      throw new TransportCrash('check.crashed', 'the engine went with an instance that trapped');
    }
    return this.#guard(() => act(engine));
  }

  /** Runs the engine. What it throws without a code is a trap: its instance is of no further use. */
  #guard<T>(act: () => T): T {
    try {
      return act();
    } catch (error) {
      if (isCoded(error)) {
        throw new ForewarnError(error.code, error.message, { errors: error.errors ?? [] });
      }
      this.#engine = undefined;
      replaceInstance(this.#instance);
      throw new TransportCrash('check.crashed', 'the engine trapped', error);
    }
  }
}

function isCoded(error: unknown): error is Error & { code: string; errors?: PackError[] } {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}
