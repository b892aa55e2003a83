import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const GECKODRIVER = fileURLToPath(new URL('../../.tools/bin/geckodriver', import.meta.url));

/** The key under which WebDriver names an element. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** Firefox, driven over WebDriver, which alone installs extensions there and goes back to pages that it kept. */
export class Firefox {
  readonly #driver: ChildProcess;
  readonly #session: string;

  private constructor(driver: ChildProcess, session: string) {
    this.#driver = driver;
    this.#session = session;
  }

  static async start(preferences: Record<string, string | number | boolean> = {}): Promise<Firefox> {
    const driver = spawn(GECKODRIVER, ['--port', '0', '--allow-system-access'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const origin = await listening(driver);
    const options = {
      binary: process.env.FIREFOX_BIN ?? '/usr/bin/firefox-esr',
      args: ['-headless'],
      prefs: preferences,
    };
    const capabilities = { alwaysMatch: { 'moz:firefoxOptions': options } };
    const { sessionId } = (await request(`${origin}/session`, { capabilities })) as { sessionId: string };
    return new Firefox(driver, `${origin}/session/${sessionId}`);
  }

  /** Installs an extension that is not signed, until the browser ends. */
  async install(archive: Buffer): Promise<void> {
    await this.#post('moz/addon/install', { addon: archive.toString('base64'), temporary: true });
  }

  async open(url: string): Promise<void> {
    await this.#post('url', { url });
  }

  async back(): Promise<void> {
    await this.#post('back', {});
  }

  /** Opens a tab and goes on in it; gives its name. */
  async openTab(): Promise<string> {
    const { handle } = (await this.#post('window/new', { type: 'tab' })) as { handle: string };
    await this.goTo(handle);
    return handle;
  }

  /** The names of all tabs. */
  get tabs(): Promise<string[]> {
    return this.#get('window/handles') as Promise<string[]>;
  }

  get address(): Promise<string> {
    return this.#get('url') as Promise<string>;
  }

  async goTo(handle: string): Promise<void> {
    await this.#post('window', { handle });
  }

  /** Runs a function's body in the page; what it returns comes back, also where it is a promise. */
  run<Value>(body: string): Promise<Value> {
    return this.#post('execute/sync', { script: body, args: [] }) as Promise<Value>;
  }

  /** Runs a function's body with the rights of the browser, in its window. */
  async runInBrowser(body: string): Promise<void> {
    await this.#post('moz/context', { context: 'chrome' });
    try {
      await this.run(body);
    } finally {
      await this.#post('moz/context', { context: 'content' });
    }
  }

  async click(selector: string): Promise<void> {
    await this.#post(`element/${await this.#find(selector)}/click`, {});
  }

  async type(selector: string, text: string): Promise<void> {
    await this.#post(`element/${await this.#find(selector)}/value`, { text });
  }

  async stop(): Promise<void> {
    await fetch(this.#session, { method: 'DELETE' });
    this.#driver.kill();
  }

  async #find(selector: string): Promise<string> {
    const found = await this.#post('element', { using: 'css selector', value: selector });
    return (found as Record<string, string>)[ELEMENT] as string;
  }

  #post(command: string, body: object): Promise<unknown> {
    return request(`${this.#session}/${command}`, body);
  }

  #get(command: string): Promise<unknown> {
    return request(`${this.#session}/${command}`);
  }
}

async function request(url: string, body?: object): Promise<unknown> {
  const response = await fetch(
    url,
    body && { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
  );
  const { value } = (await response.json()) as { value: unknown };
  if (response.ok) return value;
  const { error, message } = value as { error: string; message: string };
  throw new Error(`${error}: ${message}`);
}

/** The address that the driver says it listens at. */
async function listening({ stdout }: ChildProcess): Promise<string> {
  if (!stdout) throw new Error('geckodriver has no output');
  for await (const line of createInterface({ input: stdout })) {
    const [, address] = /Listening on ([\d.]+:\d+)/.exec(line) ?? [];
    if (address) return `http://${address}`;
  }
  throw new Error('geckodriver ended');
}
