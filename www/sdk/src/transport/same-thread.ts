import { Checker as Engine } from '../../wasm/forewarn.js';
import { ForewarnError, type PackError } from '../errors.js';
import { timed } from '../timing.js';
import type { PackReference } from '../verdict.js';
import { currentInstance, loadModule, replaceInstance } from './module.js';
import {
  type CheckContext,
  type EngineSetup,
  type PackText,
  type Transport,
  TransportCrash,
} from './transport.js';

/** The engine on the thread that asks. The worker is this, at the other end of messages. */
export class SameThread implements Transport {
  readonly #setup: EngineSetup;
  #packs: PackText[] = [];
  #engine: Engine | undefined;
  /** The instance the engine lives in. */
  #instance = 0;

  constructor(setup: EngineSetup) {
    this.#setup = setup;
  }

  async start(): Promise<PackReference[]> {
    const [packs] = await Promise.all([this.#setup.packs, loadModule(this.#setup.wasmUrl)]);
    this.#packs = packs;
    this.stop();
    return timed('engine', () => JSON.parse(this.#use((engine) => engine.packs())));
  }

  async check(text: string, context: CheckContext): Promise<string | null> {
    return this.#use((engine) => engine.check(text, context)) ?? null;
  }

  stop(): void {
    if (this.#instance === currentInstance()) this.#engine?.free();
    this.#engine = undefined;
  }

  /** Runs the engine. What it throws without a code is a trap: its instance is of no further use. */
  #use<T>(act: (engine: Engine) => T): T {
    try {
      return act(this.#livingEngine());
    } catch (error) {
      if (isCoded(error)) {
        throw new ForewarnError(error.code, error.message, { errors: error.errors ?? [] });
      }
      this.#engine = undefined;
      replaceInstance(this.#instance);
      throw new TransportCrash('check.crashed', 'the engine trapped', error);
    }
  }

  /** The engine, made anew where another checker's trap took the instance it lived in. */
  #livingEngine(): Engine {
    const instance = currentInstance();
    if (!this.#engine || this.#instance !== instance) {
      this.#instance = instance;
      this.#engine = new Engine(this.#packs, { shadow: this.#setup.shadow });
    }
    return this.#engine;
  }
}

function isCoded(error: unknown): error is Error & { code: string; errors?: PackError[] } {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}
