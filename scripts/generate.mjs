// `npm run generate`: makes the generated files anew: the Unicode tables, the JSON Schemas, the
// golden files of tests, the TypeScript types, and the package's style sheets.

import { main, must, say } from './commands.mjs';

await main(async () => {
  say('Unicode tables, JSON Schemas, golden files');
  const tests = ['generated', 'pack', 'conformance'].flatMap((name) => ['--test', name]);
  const options = { env: { FOREWARN_GENERATE: '1' } };
  await must('cargo', ['test', '--quiet', '--features', 'cli,server,schema', ...tests], options);
  say('TypeScript types');
  await must('node', ['scripts/generate-types.mjs']);
  say('style sheets');
  await must('node', ['scripts/generate-styles.mjs']);
});
