import { expect, test } from './project.js';

const STRICT = [
  '--strict',
  '--noEmit',
  '--skipLibCheck',
  'false',
  '--noUncheckedIndexedAccess',
  '--exactOptionalPropertyTypes',
  '--verbatimModuleSyntax',
  '--noPropertyAccessFromIndexSignature',
];

for (const [name, options] of [
  ['Node resolves modules', ['--module', 'nodenext', '--target', 'es2022']],
  [
    'a bundler resolves modules',
    ['--module', 'esnext', '--moduleResolution', 'bundler', '--target', 'es2022'],
  ],
] as const) {
  test(`the types hold under the strictest compiler where ${name}`, ({ makeProject }) => {
    const project = makeProject('types');
    expect(project.runTool('tsc', ...STRICT, ...options, 'page.ts')).toBe('');
  });
}
