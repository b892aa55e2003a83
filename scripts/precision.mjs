// `npm run precision`: how often each pack finds something in texts that others wrote, and whether that is right.
//
//   npm run precision                     measures, and says which findings nobody has judged
//   npm run precision -- --write          also writes the tables of docs/packs.md, and drops from docs/precision.tsv what is found no more
//   npm run precision -- --packs FOLDER   measures other packs; may be given more than once
//   npm run precision -- --list FILE      writes what nobody has judged, ready for docs/precision.tsv
//   npm run precision -- --command FILE   uses this forewarn command instead of building one
//
// What is found of threats of others is measured too, see threats.mjs. Findings are judged in docs/precision.tsv: corpus, pack, rule, verdict (right, wrong, unclear), what was
// found. It is compared by what was found, so that a judgement holds as long as the rule finds the same words.

import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';

import { CommandError, main, must, root, say } from './commands.mjs';
import { CORPORA, captionsOf, install, packageOf } from './corpora.mjs';
import { ACTS, candidates, SOURCES, threats } from './threats.mjs';

const JUDGED = join(root, 'docs', 'precision.tsv');
const PAGE = join(root, 'docs', 'packs.md');
const VERDICTS = ['right', 'wrong', 'unclear'];
/** The categories of what is said in threats. */
const HARMFUL = ['violence', 'self-harm'];
/** In how many of a hundred texts each pack but profanity may find something, by corpus. */
const MOST = {
  news: 0.1,
  editorials: 0.1,
  'bbc-news': 0.1,
  'protest-news': 0.1,
  'sentences-ru': 0.1,
  'sentences-es': 0.1,
  'topical-tweets': 0.5,
};
/** How many of a hundred are found at least: direct and normative threats of the half that is held out, and old spam. */
const LEAST = { comments: 60, 'spam-2': 40 };
/** How much of a text is quoted around what was found. */
const QUOTE = 60;
/** The most of what was found that is quoted. */
const LONGEST = 200;

const { values } = parseArgs({
  options: {
    write: { type: 'boolean' },
    packs: { type: 'string', multiple: true },
    list: { type: 'string' },
    command: { type: 'string' },
  },
});
const packs =
  values.packs ?? [join(root, 'packs'), join(root, 'packs', 'optional')].filter((path) => existsSync(path));

await main(async () => {
  await install();
  if (!values.command) {
    await must('cargo', ['build', '--quiet', '--release', '--features', 'cli']);
  }
  const measured = [];
  for (const corpus of CORPORA) {
    const captions = captionsOf(corpus);
    if (captions.length === 0) {
      throw new CommandError(`the corpus ${corpus.id} is empty: its package has changed`);
    }
    measured.push({ corpus, ...(await measure(corpus, captions)) });
    say(`${corpus.id}: ${captions.length} captions`);
  }
  const threatening = [];
  for (const source of SOURCES) {
    threatening.push(await measureThreats(source));
  }
  console.log(`\n${rates(measured)}`);
  console.log(`\n${recall(threatening)}`);
  const judged = readJudged();
  const unjudged = toJudge(measured).filter((finding) => !judged.has(key(finding)));
  console.log(`\n${precision(measured, judged)}`);
  if (values.list) {
    writeFileSync(values.list, unjudged.map((it) => row({ ...it, verdict: '?' })).join(''));
  }
  if (values.write) {
    writeTables(measured, judged, threatening);
    dropStale(measured);
  }
  const broken = [...tooOften(measured), ...tooSeldom(measured, threatening)];
  if (broken.length > 0) {
    console.log(`\nnot as promised: ${broken.join('; ')}`);
    process.exitCode = 1;
  }
  const stale = values.write ? [] : staleRows(measured);
  if (stale.length > 0) {
    console.log(
      `\n${stale.length} rows of docs/precision.tsv judge what is found no more; --write drops them`,
    );
    process.exitCode = 1;
  }
  if (unjudged.length > 0) {
    console.log(`\n${unjudged.length} findings are not judged in docs/precision.tsv:\n`);
    process.stdout.write(
      unjudged
        .slice(0, 20)
        .map((it) => row({ ...it, verdict: '?' }))
        .join(''),
    );
    process.exitCode = 1;
  }
});

/** Checks captions with all packs, and gives in how many each pack found something, and the findings. */
async function measure(corpus, captions) {
  const args = [
    'check',
    '--jsonl',
    '-',
    '--locale',
    corpus.language,
    '--fail-on',
    'block',
    ...packs.flatMap((path) => ['--pack', path]),
  ];
  const child = spawn(values.command ?? join(root, 'target', 'release', 'forewarn'), args, {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(captions.map((text, id) => `${JSON.stringify({ id, text })}\n`).join(''));
  const counts = new Map();
  const findings = [];
  for await (const line of createInterface({ input: child.stdout })) {
    const { id, error, ...verdict } = JSON.parse(line);
    if (error) {
      throw new CommandError(`${corpus.id}: ${error.message}`);
    }
    for (const pack of verdict.packs) {
      counts.set(pack.id, counts.get(pack.id) ?? 0);
    }
    const found = [...verdict.findings, ...verdict.shadow];
    for (const pack of new Set(found.map((finding) => finding.pack))) {
      counts.set(pack, counts.get(pack) + 1);
    }
    findings.push(
      ...found.map((finding) => ({
        corpus: corpus.id,
        pack: finding.pack,
        rule: finding.rule,
        category: finding.category,
        index: id,
        quote: quote(captions[id], finding),
      })),
    );
  }
  return { n: captions.length, counts, findings };
}

/** Of the threats of a source and of its other candidates, how many are found by the rules on violence and self-harm. */
async function measureThreats(source) {
  const threatening = threats(source);
  const hashes = new Set(threatening.map(({ hash }) => hash));
  const others = candidates(source).filter(({ hash }) => !hashes.has(hash));
  const all = [...threatening, ...others];
  const { findings } = await measure(
    { id: source.id, language: source.language },
    all.map(({ sentence }) => sentence),
  );
  const found = new Set(
    findings
      .filter(({ category, pack }) => HARMFUL.includes(category) && pack.endsWith(`.${source.language}`))
      .map(({ index }) => all[index].hash),
  );
  const count = (those) => ({ n: those.length, found: those.filter(({ hash }) => found.has(hash)).length });
  const halves = [false, true].map((isHeldOut) => {
    const half = threatening.filter(({ hash }) => source.isHeldOut(hash) === isHeldOut);
    return {
      isHeldOut,
      acts: ACTS.map((act) => count(half.filter((threat) => threat.act === act))),
      main: count(half.filter(({ act }) => ['threat', 'call'].includes(act))),
    };
  });
  return { source, halves: halves.filter(({ acts }) => acts.some(({ n }) => n > 0)), others: count(others) };
}

/** Where a pack finds more in what is innocent than was promised. */
function tooOften(measured) {
  return measured.flatMap(({ corpus, n, counts }) =>
    [...counts]
      .filter(([id]) => !id.startsWith('profanity'))
      .filter(([, found]) => (100 * found) / n > (MOST[corpus.id] ?? 100))
      .map(([id, found]) => `${id} finds ${found} of ${n} in ${corpus.id}`),
  );
}

/** Where less is found of what is wanted than was promised. */
function tooSeldom(measured, threatening) {
  const spam = measured.find(({ corpus }) => corpus.id === 'spam-2');
  const comments = threatening.find(({ source }) => source.id === 'comments');
  const threats = comments.halves.find(({ isHeldOut }) => isHeldOut).main;
  return [
    ['spam-2', spam.counts.get('scams.en') ?? 0, spam.n],
    ['comments', threats.found, threats.n],
  ]
    .filter(([id, found, n]) => (100 * found) / n < LEAST[id])
    .map(([id, found, n]) => `${found} of ${n} found in ${id}`);
}

/** The findings that somebody has to judge. What is found of spam is wanted, and a swear word is one. */
function toJudge(measured) {
  const findings = measured.filter(({ corpus }) => !corpus.wanted).flatMap((it) => it.findings);
  return findings.filter((finding) => finding.category !== 'profanity');
}

/** What was found with a little of what stands around it, on one line; of slurs the first letters of words. */
function quote(text, { start, end, rule }) {
  const whole = text.slice(start, end);
  const found =
    whole.length > LONGEST ? `${whole.slice(0, LONGEST - QUOTE)} … ${whole.slice(-QUOTE)}` : whole;
  const said = rule.endsWith('.slur') ? found.replace(/(?<=\p{L})\p{L}/gu, '·') : found;
  const before = text.slice(Math.max(0, start - QUOTE), start);
  const after = text.slice(end, end + QUOTE);
  return anonymous(`${before}[${said}]${after}`.toWellFormed())
    .replace(/[\s\p{C}\uFFFD]+/gu, ' ')
    .trim();
}

/** A text without names of accounts, addresses, links and digits that may be somebody's. */
function anonymous(text) {
  return text
    .replace(/[\w.+-]+@[\w-]+(\.[\w-]+)+/g, 'name@site.example')
    .replace(/@\w+/g, '@name')
    .replace(/(https?:\/\/|www\.)[^\s\]]+/g, 'https://site.example')
    .replace(/\d[\d ().-]{5,}\d/g, (digits) => digits.replace(/\d/g, '0'));
}

function key({ corpus, pack, rule, quote }) {
  return [corpus, pack, rule, quote].join('\t');
}

function row({ corpus, pack, rule, verdict, quote }) {
  return `${[corpus, pack, rule, verdict, quote].join('\t')}\n`;
}

function readJudged() {
  const judged = new Map();
  for (const [number, line] of readFileSync(JUDGED, 'utf8').split('\n').entries()) {
    if (line === '' || line.startsWith('#')) {
      continue;
    }
    const [corpus, pack, rule, verdict, quote] = line.split('\t');
    if (!VERDICTS.includes(verdict)) {
      throw new CommandError(
        `docs/precision.tsv:${number + 1}: ${verdict} is none of ${VERDICTS.join(', ')}`,
      );
    }
    judged.set(key({ corpus, pack, rule, quote }), verdict);
  }
  return judged;
}

/** Whether a line of docs/precision.tsv judges what no pack finds any more. */
function isStale(measured) {
  const found = new Set(toJudge(measured).map(key));
  return (line) => {
    const [corpus, pack, rule, , quote] = line.split('\t');
    return line !== '' && !line.startsWith('#') && !found.has(key({ corpus, pack, rule, quote }));
  };
}

function staleRows(measured) {
  return readFileSync(JUDGED, 'utf8').split('\n').filter(isStale(measured));
}

function dropStale(measured) {
  const is = isStale(measured);
  const kept = readFileSync(JUDGED, 'utf8')
    .split('\n')
    .filter((line) => !is(line));
  writeFileSync(JUDGED, kept.join('\n'));
}

/** Packs without their language: a corpus is of one language, and the others find next to nothing in it. */
function families(measured) {
  return [
    ...new Set(measured.flatMap(({ counts }) => [...counts.keys()].map((id) => id.replace(/\.\w+$/, '')))),
  ].sort();
}

function percent(found, n) {
  return found === 0 ? '0' : `${found} (${((100 * found) / n).toFixed(2)} %)`;
}

/** In how many captions of each corpus each pack of its language finds something. */
function rates(measured) {
  const names = families(measured);
  const rows = measured.map(({ corpus, n, counts }) => {
    const found = names.map((name) => percent(counts.get(`${name}.${corpus.language}`) ?? 0, n));
    return [corpus.id, corpus.language, corpus.seen ? 'no' : 'yes', n, ...found];
  });
  return table(['corpus', 'language', 'held out', 'n', ...names], rows);
}

/** How many threats of each kind are found, of how many. */
function recall(threatening) {
  const share = ({ found, n }) => (n === 0 ? '–' : `${found} of ${n}`);
  const rows = threatening.flatMap(({ source, halves, others }) =>
    halves.map(({ isHeldOut, acts, main }) => [
      source.id,
      source.language,
      isHeldOut ? 'yes' : 'no',
      `${share(main)} (${((100 * main.found) / main.n).toFixed(0)} %)`,
      ...acts.map(share),
      share(others),
    ]),
  );
  return table(
    [
      'source',
      'language',
      'held out',
      'threats and calls',
      'threats',
      'calls',
      'wishes',
      'urging',
      'other candidates',
    ],
    rows,
  );
}

/** How many findings of each pack are right, wrong and unclear. */
function precision(measured, judged) {
  const findings = toJudge(measured);
  const ids = [...new Set(findings.map((finding) => finding.pack))].sort();
  const rows = ids.map((id) => {
    const verdicts = findings
      .filter((finding) => finding.pack === id)
      .map((finding) => judged.get(key(finding)));
    return [
      id,
      verdicts.length,
      ...VERDICTS.map((verdict) => verdicts.filter((it) => it === verdict).length),
    ];
  });
  return table(['pack', 'findings', ...VERDICTS], rows);
}

function sources() {
  const rows = [...CORPORA, ...SOURCES.filter(({ of }) => of !== 'insults')].map((corpus) => {
    const { from, name, version, license } = packageOf(corpus);
    return [corpus.id, corpus.what, `${name} ${version} (${from})`, license];
  });
  return table(['corpus', 'what it is', 'package', 'licence'], rows);
}

/** Every finding with its verdict. */
function judgements(measured, judged) {
  const inMarkdown = (text) => text.replace(/[\\|<>&*_`~[\]@:]/g, (sign) => `&#${sign.codePointAt(0)};`);
  const rows = toJudge(measured).map((it) => [
    it.corpus,
    `${it.pack}/${it.rule}`,
    judged.get(key(it)) ?? 'not judged',
    inMarkdown(it.quote),
  ]);
  return table(['corpus', 'rule', 'verdict', 'found'], rows);
}

function table(columns, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n');
}

function writeTables(measured, judged, threatening) {
  const tables = {
    sources: sources(),
    rates: rates(measured),
    recall: recall(threatening),
    precision: precision(measured, judged),
    findings: judgements(measured, judged),
  };
  let page = readFileSync(PAGE, 'utf8');
  for (const [name, text] of Object.entries(tables)) {
    const place = new RegExp(`(<!-- ${name}: npm run precision -- --write -->\n)[\\s\\S]*?(<!-- end -->)`);
    if (!place.test(page)) {
      throw new CommandError(`docs/packs.md has no place for the table of ${name}`);
    }
    page = page.replace(place, (_, start, end) => `${start}\n${text}\n\n${end}`);
  }
  writeFileSync(PAGE, page);
}
