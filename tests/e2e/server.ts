/** The real server, started on a free port with a data folder of its own. */

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = new URL('../../', import.meta.url).pathname;
const COMMAND = process.env.FOREWARN_BIN ?? join(ROOT, 'target/debug/forewarn');
const SITE = join(ROOT, 'www/dist');
const PACKS = join(ROOT, 'tests/e2e/packs');
const START_LIMIT = 20_000;

export interface ServerOptions {
  /** The folder of packs that is copied for this server. */
  packs?: string;
  /** More arguments of `forewarn serve`. */
  arguments?: readonly string[];
}

export class ForewarnServer {
  /** A copy, so that a test may change its packs under the running server. */
  readonly packs: string;
  readonly data: string;
  readonly #home: string;
  readonly #arguments: readonly string[];
  #process: ChildProcess | null = null;
  #port = 0;
  #log = '';

  private constructor(home: string, options: ServerOptions) {
    this.#home = home;
    this.packs = join(home, 'packs');
    this.data = join(home, 'data');
    this.#arguments = options.arguments ?? [];
  }

  static async start(options: ServerOptions = {}): Promise<ForewarnServer> {
    const home = await mkdtemp(join(tmpdir(), 'forewarn-e2e-'));
    const server = new ForewarnServer(home, options);
    await cp(options.packs ?? PACKS, server.packs, { recursive: true });
    await server.#run();
    return server;
  }

  /** Where it is, without a slash at the end. */
  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** What it has written to its log. */
  get log(): string {
    return this.#log;
  }

  /** Ends the process as an operator would, and keeps the data. */
  async stop(): Promise<void> {
    const running = this.#process;
    this.#process = null;
    if (running === null || running.exitCode !== null) return;
    const ended = once(running, 'exit');
    running.kill('SIGTERM');
    await ended;
  }

  /** Ends it without a goodbye, and keeps the data. */
  async kill(): Promise<void> {
    const running = this.#process;
    this.#process = null;
    if (running === null) return;
    const ended = once(running, 'exit');
    running.kill('SIGKILL');
    await ended;
  }

  /** Starts it again at the same address, on the same data. */
  async startAgain(): Promise<void> {
    await this.#run();
  }

  async remove(): Promise<void> {
    await this.stop();
    await rm(this.#home, { recursive: true, force: true });
  }

  async #run(): Promise<void> {
    const running = spawn(
      COMMAND,
      [
        'serve',
        '--pack',
        this.packs,
        '--site',
        SITE,
        '--data',
        this.data,
        '--listen',
        `127.0.0.1:${this.#port}`,
        ...this.#arguments,
      ],
      { stdio: ['ignore', 'pipe', 'pipe'] },
    );
    this.#process = running;
    this.#port = await this.#listening(running);
  }

  /** The port it says it listens on. */
  #listening(running: ChildProcess): Promise<number> {
    return new Promise((resolve, reject) => {
      let started = '';
      const giveUp = setTimeout(
        () => reject(new Error(`the server did not start:\n${started}`)),
        START_LIMIT,
      );
      const read = (chunk: Buffer): void => {
        const text = chunk.toString();
        this.#log += text;
        started += text;
        const port = /127\.0\.0\.1:(\d+)/.exec(started)?.[1];
        if (port === undefined) return;
        clearTimeout(giveUp);
        resolve(Number(port));
      };
      running.stdout?.on('data', read);
      running.stderr?.on('data', read);
      running.on('error', reject);
      running.on('exit', (code) => {
        clearTimeout(giveUp);
        reject(new Error(`the server ended with ${code}:\n${started}`));
      });
    });
  }
}
