// What each contestant can do, asked of it with a handful of terms: `node probes.mjs FOLDER` prints JSON.
import { bare, forewarn, peers } from './contestants.mjs';
import { freshBindings, modules } from './modules.mjs';

const TERMS = ['winterly', 'cold harbour', 'нежданность', '雨花石'];

/** By the column of the table: texts with a term, and innocent ones. */
const PROBES = {
  'in any case': { finds: ['a WINTERLY day'] },
  'whole words only': { finds: ['a winterly day'], passes: ['an unwinterly day', 'winterlyness'] },
  phrases: { finds: ['the cold harbour there'] },
  'phrases over a line break': { finds: ['the cold\nharbour there'] },
  Cyrillic: { finds: ['такая Нежданность была'] },
  'words without spaces': { finds: ['他们在路上捡到雨花石之后回家'] },
  'full-width forms': { finds: ['a ｗｉｎｔｅｒｌｙ day'] },
  accents: { finds: ['a wíntërly day'] },
  'look-alikes': { finds: ['a wіntеrly day'] },
  'invisible characters': { finds: ['a win\u200Bterly day'] },
  stretched: { finds: ['a wiiiiinterly day'] },
  leet: { finds: ['a w1nt3rly day'] },
  spaced: { finds: ['a w i n t e r l y day'] },
  masked: { finds: ['a wint*rly day'] },
};

const pack = (reads) =>
  JSON.stringify({
    forewarn: 1,
    pack: { id: 'probes', version: '1.0.0', title: 'Probes', locale: 'en', languages: ['en', 'ru'] },
    authorities: {
      house: { kind: 'house', issuer: 'Example', reference: 'Rules', url: 'https://video.example/rules' },
    },
    rules: [
      {
        id: 'probe',
        severity: 'notice',
        category: 'tried',
        authority: 'house',
        title: 'Found',
        message: 'Found.',
        any: TERMS,
        reads,
      },
    ],
  });

const wasm = modules(process.argv[2]);
const made = [];
for (const reads of ['strong', 'standard']) {
  const engine = await forewarn(await freshBindings(), wasm.forewarn, [pack(reads)]);
  made.push([`forewarn, ${reads}`, engine.check]);
}
made.push(['bare', (await bare(wasm.bare, TERMS)).check]);
for (const [name, make] of Object.entries(peers)) made.push([name, make(TERMS)]);

const answers = made.map(([name, check]) => [
  name,
  Object.fromEntries(
    Object.entries(PROBES).map(([probe, { finds, passes = [] }]) => [
      probe,
      finds.every((text) => check(text) > 0) && passes.every((text) => check(text) === 0),
    ]),
  ),
]);
process.stdout.write(JSON.stringify(Object.fromEntries(answers)), () => process.exit());
