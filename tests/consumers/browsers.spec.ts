import { cpSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { POLICY, TRUSTED_TYPES_POLICY } from '../sdk/policy.js';
import { expect, test } from './project.js';

const THREAT = 'I will hurt you';

/** The first minute of an author with any of these forms. */
async function useForm(page: Page, url: string, workers = 1): Promise<void> {
  const problems: string[] = [];
  page.on('console', (message) => {
    const problem = `${message.text()} ${message.location().url}`;
    // The browser looks for an icon by itself.
    const isIcon = problem.includes('/favicon.ico');
    if (['error', 'warning'].includes(message.type()) && !isIcon) problems.push(problem);
  });
  page.on('pageerror', (error) => problems.push(String(error)));
  await page.goto(url);
  const caption = page.getByRole('textbox', { name: 'Caption' });
  const findings = page.locator('.forewarn-finding');
  await caption.fill(`well, ${THREAT}`);
  await expect(findings).toHaveCount(1);
  await expect(page.locator('.forewarn-panel')).toHaveCount(1);
  // The style sheet is there too.
  await expect(findings).not.toHaveCSS('border-style', 'none');
  expect(page.workers()).toHaveLength(workers);
  await page.getByRole('button', { name: 'Use “beat”' }).click();
  await expect(caption).toHaveValue('well, I will beat you');
  await expect(findings).toHaveCount(0);
  await caption.fill(THREAT);
  await page.getByRole('button', { name: 'Publish' }).click();
  await page.getByRole('dialog').getByRole('radio').first().check();
  await page.getByRole('button', { name: 'Post anyway' }).click();
  await expect(page.locator('output')).toContainText(THREAT);
  const posted = JSON.parse((await page.locator('output').textContent()) ?? '');
  expect(JSON.parse(posted.acknowledgements)).toMatchObject([{ rule: 'threat', start: 0, end: 15 }]);
  expect(problems).toEqual([]);
}

test('a page of plain modules, without a bundler', async ({ page, makeProject }) => {
  const project = makeProject('plain');
  await useForm(page, await project.serve('.', POLICY));
});

test('the module and the packs at other addresses', async ({ page, makeProject }) => {
  const project = makeProject('elsewhere');
  const at = (path: string) => join(project.folder, path);
  mkdirSync(at('upload/engine/0.1.0'), { recursive: true });
  mkdirSync(at('upload/rules'));
  for (const file of ['index.html', 'main.js']) cpSync(at(file), at(`upload/${file}`));
  // Not left where it is looked for if nothing is said.
  renameSync(at('node_modules/forewarn/wasm/forewarn_bg.wasm'), at('upload/engine/0.1.0/engine.wasm'));
  const rules = readFileSync(at('public/house-rules.json'), 'utf8');
  writeFileSync(at('upload/rules/house.json'), rules);
  writeFileSync(
    at('upload/rules/house-2.json'),
    rules.replace('"house-rules"', '"second"').replace('hurt', 'hug'),
  );
  const origin = await project.serve('.', POLICY);
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await useForm(page, `${origin}/upload/`);
  expect(fetched.filter((path) => /\.(json|wasm)$/.test(path)).sort()).toEqual([
    '/upload/engine/0.1.0/engine.wasm',
    '/upload/rules/house-2.json',
    '/upload/rules/house.json',
  ]);
});

test('webpack, under trusted types', async ({ page, makeProject }) => {
  const project = makeProject('webpack', 'css-loader', 'mini-css-extract-plugin');
  project.runTool('webpack');
  cpSync(join(project.folder, 'public'), join(project.folder, 'dist'), { recursive: true });
  await useForm(page, await project.serve('dist', TRUSTED_TYPES_POLICY));
});

test('Vite, built', async ({ page, makeProject }) => {
  const project = makeProject('vite');
  project.runTool('vite', 'build');
  await useForm(page, await project.serve('dist', POLICY));
});

test('Vite, while the site is worked on', async ({ page, makeProject }) => {
  const project = makeProject('vite');
  await useForm(page, await project.startServer('vite', '--port', '0', '--host', '127.0.0.1'));
});

test('React, in strict mode, rendered on a server and brought to life', async ({ page, makeProject }) => {
  const project = makeProject('react', 'react', 'react-dom');
  project.runTool('vite', 'build');
  project.runTool('vite', 'build', '--ssr', 'server.tsx', '--outDir', 'dist-server');
  const form = project.run('node', 'dist-server/server.js').trim();
  expect(form).toContain('<textarea');
  expect(form).not.toContain('forewarn-panel');
  const index = join(project.folder, 'dist/index.html');
  writeFileSync(index, readFileSync(index, 'utf8').replace('<!--form-->', form));
  await useForm(page, await project.serve('dist', POLICY));
  // What the suggestion wrote and the author typed went through the state of the component.
  await expect(page.locator('#length')).toHaveText(String(THREAT.length));
});

test('Vue', async ({ page, makeProject }) => {
  const project = makeProject('vue', 'vue', 'vite', '@vitejs/plugin-vue');
  project.runTool('vite', 'build');
  await useForm(page, await project.serve('dist', POLICY));
  await expect(page.locator('#length')).toHaveText(String(THREAT.length));
});
