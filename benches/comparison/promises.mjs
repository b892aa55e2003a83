// What was promised, what was measured, and where it falls short.
import { bytes, milliseconds, ratio, table, time } from './tables.mjs';

const OURS = 'forewarn, strong';
const PROSE = ['english-150', 'english-2200', 'english-4000'];

/** Why a promise is not kept. Shown only where the run says that it is not. */
const WHY = {
  bare: 'One pass over bytes is little work, and Forewarn folds each letter, looks each word up and asks of long ones whether a phrase may fill them.',
  unspaced: 'Patterns of scripts without spaces go through an automaton of their own, beside the words.',
  growth: 'Larger tables miss the processor’s cache more often.',
  load: 'A rule is more than its words: patterns are parsed, checked and compiled, and every word has its skeleton made.',
  peers: 'What they do not look for, they do not pay for; the table of what each can do says what that is.',
  alarms:
    'What is found is a term in a disguise that the prose happens to have; it is what the reading is for.',
  wasm: 'Strings cross the boundary as UTF-8, and verdicts with findings as JSON.',
  packs: 'Each language has rules, exceptions and messages of its own.',
  module:
    'Reading packs, detectors, the endings of inflected words and the folding tables are much of it; `npm run wasm-profile` says what is in it.',
  scripts: 'The engine’s glue is in the worker’s script, and attaching to a form in the page’s.',
  ready:
    'Chromium compiles each function of the module when it is first called; the smaller the module, the sooner.',
  task: 'On the same thread the engine is made in one task. A worker, which is the default, has it off the main thread.',
  memory:
    'A module’s memory never shrinks: what counts is the most that reading and compiling a pack take at once.',
  worst:
    'Texts made of what readings see through have many candidates to verify; they are linear in length all the same.',
  service: 'The load generator shares the cores.',
};

/** The table of promises. */
export function promises(results) {
  const { sizes, product } = results.given;
  const rows = [];
  const row = (what, promise, measured, kept, why) => {
    rows.push([what, promise, measured, kept ? 'yes' : `**no.** ${WHY[why]}`]);
  };

  const beside = (terms, captions) => {
    const group = results.group('inPage', { terms, captions, kind: 'clean' });
    return group.get(OURS).median / group.get('bare').median;
  };
  const plain = PROSE.map((captions) => beside('10000', captions));
  row(
    'check in a page, clean English, 150, 2,200 and 4,000 characters',
    'faster than bare',
    `${plain.map(ratio).join(', ')} bare`,
    plain.every((value) => value < 1),
    'bare',
  );
  const unspaced = PROSE.map((captions) => beside('10000-chinese', captions));
  row(
    'the same, with a tenth of the terms Chinese',
    'at most 1.5 × bare',
    `${unspaced.map(ratio).join(', ')} bare`,
    unspaced.every((value) => value <= 1.5),
    'unspaced',
  );

  const grown = ['english-150', 'english-2200', 'russian-2200'].map((captions) => {
    const median = (terms) => results.group('inPage', { terms, captions, kind: 'clean' }).get(OURS).median;
    return median('100000') / median('1000');
  });
  row(
    'how it grows, 1,000 to 100,000 terms: English 150 and 2,200, Russian 2,200',
    'at most 1.5 ×',
    grown.map(ratio).join(', '),
    grown.every((value) => value <= 1.5),
    'growth',
  );

  const loads = ['10000', '100000'].map((terms) => {
    const load = results.loads('inPage', terms);
    return load.get(OURS) / load.get('bare');
  });
  row(
    'pack’s JSON to engine ready, 10,000 and 100,000 terms, wasm',
    'a quarter of bare’s build',
    `${loads.map(ratio).join(', ')} bare’s (reading the JSON included)`,
    loads.every((value) => value <= 0.25),
    'load',
  );

  const group = results.group('inPage', { terms: '10000', captions: 'english-2200', kind: 'clean' });
  const others = [...group]
    .filter(([name]) => name in results.given.payloads)
    .sort(([, one], [, other]) => one.median - other.median);
  const [fastest, { median: best }] = others[0];
  const ours = group.get(OURS).median;
  row(
    'npm packages, 10,000 terms, 2,200 characters',
    'faster than all',
    `${time(ours)}; the fastest other, ${fastest}, ${time(best)}: ${ratio(best / ours)} Forewarn’s`,
    ours < best,
    'peers',
  );

  const checked = results
    .all('inPage', { kind: 'clean' })
    .filter(({ contestant, terms }) => contestant.startsWith('forewarn') && terms !== 'starter')
    .reduce((sum, result) => sum + result.checked, 0);
  const { alarms } = results.given.inPage;
  const seen = [
    ...new Set(
      alarms.map(
        ({ matched, readAs, through }) => `“${matched}”, read as “${readAs}” through ${through.join(', ')}`,
      ),
    ),
  ];
  row(
    'false alarms on prose without its terms',
    '0',
    `${alarms.length} in ${checked.toLocaleString('en')} checks of clean captions${seen.length > 0 ? `: ${seen.join('; ')}` : ''}`,
    alarms.length === 0,
    'alarms',
  );

  const slower = ['english-2200', 'english-4000'].map((captions) => {
    const median = (place) =>
      results.group(place, { terms: '10000', captions, kind: 'clean' }).get(OURS).median;
    return median('inPage') / median('native');
  });
  row(
    'wasm in a page / native, 2,200 and 4,000 characters',
    'at most 1.7',
    slower.map(ratio).join(', '),
    slower.every((value) => value <= 1.7),
    'wasm',
  );

  const budget = [
    ['module, brotli', 100_000, 'module'],
    ['scripts of the package, brotli', 12_000, 'scripts'],
    ['starter packs in English, brotli', 50_000, 'packs'],
    ['starter packs in every language, brotli', 50_000, 'packs'],
  ];
  for (const [name, most, why] of budget)
    row(name, `at most ${most / 1000} kB`, bytes(sizes[name]), sizes[name] <= most, why);

  const ready = (worker) => product.ready.find((one) => one.set === 'starter packs' && one.worker === worker);
  const [here, there] = [ready(false), ready(true)];
  row(
    '`createChecker()` to first verdict, starter packs, same thread',
    '60 ms',
    milliseconds(here.median),
    here.median <= 60,
    'ready',
  );
  row('the same, in a worker', '120 ms', milliseconds(there.median), there.median <= 120, 'ready');
  row(
    'longest task on the main thread meanwhile, worker and same thread',
    '16 ms',
    `${milliseconds(there.longest)}, ${milliseconds(here.longest)}`,
    Math.max(here.longest, there.longest) <= 16,
    'task',
  );

  const { page, worker } = product.memory;
  row(
    'memory of the module, 10,000 terms',
    'at most 12 MB',
    bytes(page.loaded.module),
    page.loaded.module <= 12e6,
    'memory',
  );
  const growth = [page, worker].map(({ before, after }) => after.page - before.page);
  row(
    `heap after ${page.count.toLocaleString('en')} checks, same thread and worker`,
    'flat',
    `${growth.map((value) => `${value < 0 ? '' : '+'}${bytes(value)}`).join(', ')}; module ${bytes(page.after.module - page.before.module)}`,
    growth.every((value) => value < 1e6) && page.after.module === page.before.module,
    'memory',
  );

  const worst = worstOf(results.given.worst ?? '');
  for (const { name, factor, text } of worst) {
    row(
      `worst input, ${name}`,
      'at most 4 × prose a character',
      `${ratio(factor)} (${text})`,
      factor <= 4,
      'worst',
    );
  }

  const { service } = product;
  row(
    'service, two cores, connections kept alive',
    '10,000 checks a second, p99 under 5 ms, flat memory',
    `${Math.round(service.perSecond).toLocaleString('en')} a second, p99 ${milliseconds(service.p99)}, ${bytes(service.before)} → ${bytes(service.after)}`,
    service.perSecond >= 10_000 && service.p99 < 5 && service.after < service.before * 1.1,
    'service',
  );

  const kept = rows.filter((cells) => cells[3] === 'yes').length;
  return `## Promises

${kept} of ${rows.length} are kept on this machine. Forewarn reads \`strong\` unless a row says otherwise.

${table(['what', 'promise', 'measured', 'kept'], rows, { isText: true })}`;
}

/** The slowest text of each table that the benchmark of worst texts prints. */
function worstOf(output) {
  return output.split(/\n\n/).flatMap((block) => {
    const [name, , ...lines] = block.trim().split('\n');
    const rows = lines.flatMap((line) => {
      const [, factor, text] = line.match(/^ *[\d.]+ +([\d.]+) +\d+ +(.+)$/) ?? [];
      return factor ? [{ name, factor: Number(factor), text }] : [];
    });
    return rows.length > 1 ? [rows.reduce((one, other) => (one.factor > other.factor ? one : other))] : [];
  });
}
