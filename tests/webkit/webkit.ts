import { type ChildProcess, spawn } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

const BROWSER = process.env.WEBKIT_BIN ?? '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';
const START_LIMIT = 20_000;
const WAIT_LIMIT = 10_000;

/** The name that WebDriver gives a reference to an element. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** WebKitGTK, driven over WebDriver, as far as these tests need it. It has no headless mode: Xvfb is its screen. */
export class WebKit {
  readonly #driver: ChildProcess;
  readonly #session: string;

  private constructor(driver: ChildProcess, session: string) {
    this.#driver = driver;
    this.#session = session;
  }

  static async start(): Promise<WebKit> {
    const port = await freePort();
    const command = ['-a', 'WebKitWebDriver', `--port=${port}`];
    // A group of its own, to be ended with all that it started.
    const driver = spawn('xvfb-run', command, { detached: true, stdio: 'ignore' });
    const capabilities = {
      alwaysMatch: { 'webkitgtk:browserOptions': { binary: BROWSER, args: ['--automation'] } },
    };
    const address = `http://127.0.0.1:${port}/session`;
    const end = Date.now() + START_LIMIT;
    for (;;) {
      try {
        const { sessionId } = (await send('POST', address, { capabilities })) as { sessionId: string };
        return new WebKit(driver, `${address}/${sessionId}`);
      } catch (error) {
        // Not yet listening.
        const isEarly = error instanceof TypeError && Date.now() < end;
        if (!isEarly) {
          endGroup(driver);
          throw error;
        }
        await wait(100);
      }
    }
  }

  async stop(): Promise<void> {
    await send('DELETE', this.#session).catch(() => undefined);
    endGroup(this.#driver);
  }

  async open(url: string): Promise<void> {
    await this.#post('url', { url });
  }

  /** Runs the body of an asynchronous function in the page, `values` being its parameter. */
  async run<Result>(body: string, values: unknown = {}): Promise<Result> {
    const script = `const done = arguments[1];
      (async (values) => { ${body} })(arguments[0]).then(
        (value) => done({ value }), (error) => done({ error: String(error) }));`;
    const outcome = (await this.#post('execute/async', { script, args: [values] })) as {
      value: Result;
      error?: string;
    };
    if (outcome.error !== undefined) throw new Error(outcome.error);
    return outcome.value;
  }

  /** Types into the first element that the selector names. */
  async type(selector: string, text: string): Promise<void> {
    await this.#post(`element/${await this.#find(selector)}/value`, { text });
  }

  async click(selector: string): Promise<void> {
    await this.#post(`element/${await this.#find(selector)}/click`, {});
  }

  /** The text a person sees there. */
  async text(selector: string): Promise<string> {
    return (await send('GET', `${this.#session}/element/${await this.#find(selector)}/text`)) as string;
  }

  /** The reference to an element, once it is there. */
  async #find(selector: string): Promise<string> {
    const end = Date.now() + WAIT_LIMIT;
    for (;;) {
      try {
        const found = await this.#post('element', { using: 'css selector', value: selector });
        return (found as Record<string, string>)[ELEMENT] as string;
      } catch (error) {
        if (Date.now() > end) throw error;
        await wait(50);
      }
    }
  }

  #post(command: string, body: object): Promise<unknown> {
    return send('POST', `${this.#session}/${command}`, body);
  }
}

async function send(method: string, url: string, body?: object): Promise<unknown> {
  const response = await fetch(url, { method, ...(body && { body: JSON.stringify(body) }) });
  const { value } = (await response.json()) as { value: { error?: string; message?: string } };
  if (!response.ok) throw new Error(`WebDriver: ${value.error}: ${value.message}`);
  return value;
}

function endGroup({ pid }: ChildProcess): void {
  if (pid !== undefined) process.kill(-pid);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
