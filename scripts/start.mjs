// `npm start`: sets up, builds, and serves the upload form with its server. What stands after
// `--` goes to `forewarn serve`.

import { main, must, runInForeground, say } from './commands.mjs';
import { setUp } from './setup.mjs';

await main(async () => {
  await setUp();
  say('Building the WebAssembly module');
  await must('node', ['scripts/build-wasm.mjs']);
  say('Building the upload form');
  await must('npm', ['run', '--silent', 'build:web']);
  say('Building the server');
  await must('cargo', ['build', '--release', '--features', 'cli,server']);
  say('Serving the upload form (Ctrl+C ends it)');
  const own = ['serve', '--pack', 'packs', '--site', 'www/dist', '--data', 'data'];
  process.exitCode = await runInForeground('target/release/forewarn', [...own, ...process.argv.slice(2)]);
});
