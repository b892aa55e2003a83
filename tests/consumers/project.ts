import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { test as base } from '@playwright/test';
import { startSite } from './site.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PROJECTS = fileURLToPath(new URL('projects', import.meta.url));
const RULES = join(ROOT, 'www/sdk/tests/house-rules.json');

/** A project of somebody who uses the package, in a folder of its own, with the package installed. */
export class Project {
  readonly folder: string;
  readonly #ends: (() => void)[] = [];

  /**
   * The package comes from its tarball, by a fresh `npm install`. What else the project needs is linked
   * from this workspace, where it was installed once: the test is not about those.
   */
  constructor(name: string, tarball: string, linked: readonly string[] = []) {
    this.folder = mkdtempSync(join(tmpdir(), `forewarn-${name}-`));
    cpSync(join(PROJECTS, name), this.folder, { recursive: true });
    cpSync(RULES, join(this.folder, 'public/house-rules.json'));
    writeFileSync(join(this.folder, 'package.json'), '{ "private": true, "type": "module" }');
    this.run('npm', 'install', tarball, '--no-audit', '--no-fund', '--offline', '--no-progress');
    for (const dependency of linked) {
      const link = join(this.folder, 'node_modules', dependency);
      mkdirSync(dirname(link), { recursive: true });
      symlinkSync(join(ROOT, 'node_modules', dependency), link);
    }
  }

  /** Runs a command in the project. Throws with what it wrote where it fails. */
  run(command: string, ...parameters: string[]): string {
    const { status, stdout, stderr } = spawnSync(command, parameters, { cwd: this.folder, encoding: 'utf8' });
    if (status !== 0) throw new Error(`${command} ${parameters.join(' ')} failed:\n${stdout}${stderr}`);
    return stdout;
  }

  /** Runs the command of a package that is linked from this workspace. */
  runTool(command: string, ...parameters: string[]): string {
    return this.run(join(ROOT, 'node_modules/.bin', command), ...parameters);
  }

  /** Starts a server that writes its address to its output, and gives that address. */
  async startServer(command: string, ...parameters: string[]): Promise<string> {
    const { FORCE_COLOR: _, ...environment } = process.env;
    const path = [join(ROOT, 'node_modules/.bin'), environment.PATH].join(':');
    const server = spawn(command, parameters, {
      cwd: this.folder,
      env: { ...environment, PATH: path, NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#ends.push(() => server.kill());
    return addressIn(server);
  }

  /** Serves a folder of the project, each file with this content security policy. */
  async serve(folder: string, policy: string): Promise<string> {
    const { server, origin } = await startSite(join(this.folder, folder), policy);
    this.#ends.push(() => close(server));
    return origin;
  }

  remove(): void {
    for (const end of this.#ends) end();
    rmSync(this.folder, { recursive: true });
  }
}

async function addressIn(server: ChildProcess): Promise<string> {
  if (!server.stdout) throw new Error('the server has no output');
  for await (const line of createInterface({ input: server.stdout })) {
    const [address] = /http:\/\/[\w.]+:\d+/.exec(line) ?? [];
    if (address) return address;
  }
  const [code] = await once(server, 'exit');
  throw new Error(`the server ended with ${code}`);
}

function close(server: Server): void {
  server.closeAllConnections();
  server.close();
}

interface Fixtures {
  /** Makes a project from the folder of this name in `projects`, with these packages of the workspace. */
  makeProject(name: string, ...linked: string[]): Project;
}

export const test = base.extend<Fixtures, { tarball: string }>({
  tarball: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from the pattern
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'forewarn-tarball-'));
      const pack = ['pack', join(ROOT, 'www/sdk'), '--json', '--pack-destination', folder];
      const [{ filename }] = JSON.parse(execFileSync('npm', pack, { encoding: 'utf8' }));
      await use(join(folder, filename));
      rmSync(folder, { recursive: true });
    },
    { scope: 'worker' },
  ],
  makeProject: async ({ tarball }, use) => {
    const made: Project[] = [];
    await use((name, ...linked) => {
      const project = new Project(name, tarball, linked);
      made.push(project);
      return project;
    });
    for (const project of made) project.remove();
  },
});

export { expect } from '@playwright/test';
