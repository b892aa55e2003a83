// Makes the package's style sheet for pages, and the same rules as text for shadow roots, from www/sdk/src/styles.
//
//   node scripts/generate-styles.mjs           writes them
//   node scripts/generate-styles.mjs --check   says where they are not what the sources give
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './commands.mjs';

const PACKAGE = join(root, 'www/sdk');
const SHEETS = ['painting', 'panel'];

const texts = SHEETS.map((name) => readFileSync(join(PACKAGE, `src/styles/${name}.css`), 'utf8'));
const BANNER = 'Made by scripts/generate-styles.mjs from src/styles. Change those, not this.';

const outputs = {
  'forewarn.css': `/* ${BANNER} */\n\n${texts.join('\n')}`,
  'src/generated/styles.ts': [
    `// ${BANNER}`,
    ...SHEETS.map((name, index) => `\nexport const ${name}Styles =\n  ${asLiteral(compact(texts[index]))};`),
    '',
  ].join('\n'),
};

let differing = 0;
for (const [name, text] of Object.entries(outputs)) {
  const path = join(PACKAGE, name);
  if (!process.argv.includes('--check')) {
    writeFileSync(path, text);
  } else if (readFileSync(path, 'utf8') !== text) {
    console.error(`${path} is not what src/styles gives: run npm run generate`);
    differing += 1;
  }
}
process.exitCode = differing > 0 ? 1 : 0;

/** Without comments, and with no more white space than the rules need. */
function compact(css) {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};]) ?/g, '$1')
    .replace(/;}/g, '}')
    .trim();
}

function asLiteral(text) {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}
