// Writes docs/benchmarks.md and its charts from results.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bars, lines, stacks } from './charts.mjs';
import { promises } from './promises.mjs';
import { Results } from './results.mjs';
import { bytes, milliseconds, ratio, share, table, time } from './tables.mjs';

const LANGUAGES = ['english', 'russian', 'chinese', 'mix'];
const LENGTHS = [30, 150, 2200, 4000];
const OURS = 'forewarn, strong';
/** As texts name them. */
const named = (language) => language[0].toUpperCase() + language.slice(1);
const PLACES = { inPage: 'Chromium, page', inWorker: 'Chromium, worker', node: 'Node', native: 'native' };
/** Terms of the group in which a language's captions are checked. */
const termsFor = (language) => (['chinese', 'mix'].includes(language) ? '10000-chinese' : '10000');

/** Writes everything into the folder of documents. */
export function writeReport(given, docs) {
  const results = new Results(given);
  const images = join(docs, 'images');
  mkdirSync(images, { recursive: true });
  writeFileSync(join(images, 'benchmark-contestants.svg'), contestantsChart(results));
  writeFileSync(join(images, 'benchmark-growth.svg'), growthChart(results));
  writeFileSync(join(images, 'benchmark-ready.svg'), readyChart(given.product.ready));
  const sections = [
    introduction(given),
    promises(results),
    ahead(results),
    contestants(results),
    everyCaption(results),
    places(results),
    abilities(given.probes),
    growth(results),
    onPages(given.product),
    limits(),
  ];
  writeFileSync(join(docs, 'benchmarks.md'), `${sections.join('\n\n')}\n`);
}

function introduction({ machine, note }) {
  return `# Benchmarks
${note ? `\n**${note}**\n` : ''}
Made by \`npm run bench\`; do not edit. Everything was measured in one run on ${machine.date}, contestants taking turns on the same captions:
${machine.processor}, ${machine.cores} cores, ${(machine.memory / 2 ** 30).toFixed(0)} GiB, ${machine.system}; ${machine.chromium}, Node ${machine.node.slice(1)}, ${machine.rust}. Absolute times are this machine's;
the ratios beside them travel better.

Captions are cut between words from the prose of [tests/prose](../tests/prose/README.md), 200 different ones of each length and language; the *mix* has English, Russian and Chinese lines with emoji,
hashtags, mentions and links between them. Terms are words and phrases that the prose does not have, not even drawn out, letter by letter or masked by its author (a text with "f*cking" has the word), one in ten Russian; for Chinese and the mix, a tenth of them are Chinese. A caption *with hits* is as long, with
two terms put in. Before anything is timed, Forewarn has to find each term exactly where it was put, and what it finds in clean captions is counted; what the others find stands in the tables. *Bare* is the same terms in
a plain \`aho-corasick\` contiguous automaton, compiled to WebAssembly as Forewarn is, with a filter of whole words and nothing else. A time is of one synchronous check: *minimum* and *median* of passes over
all captions, *p99* of single checks (the browser's clock counts in steps of 5 µs).`;
}

/** Where someone is faster than Forewarn, by captions. */
function ahead(results) {
  const rows = new Map();
  for (const language of LANGUAGES) {
    for (const length of LENGTHS) {
      const group = results.group('inPage', {
        terms: termsFor(language),
        captions: `${language}-${length}`,
        kind: 'clean',
      });
      const ours = group.get(OURS)?.median;
      for (const [name, { median }] of group) {
        if (name.startsWith('forewarn') || median >= ours) continue;
        const at = rows.get(name) ?? [];
        at.push({ language, length, ratio: median / ours });
        rows.set(name, at);
      }
    }
  }
  const missing = (name) =>
    Object.entries(results.given.probes[name] ?? {})
      .filter(([, can]) => !can)
      .map(([ability]) => ability);
  const list = [...rows].map(([name, places]) => {
    const best = places.reduce((one, other) => (one.ratio < other.ratio ? one : other));
    const where = LANGUAGES.filter((language) => places.some((place) => place.language === language))
      .map(
        (language) =>
          `${named(language)} of ${places
            .filter((place) => place.language === language)
            .map(({ length }) => length.toLocaleString('en'))
            .join(', ')}`,
      )
      .join('; ');
    return `- **${name}** is faster on clean captions in ${where} characters; at best it takes ${ratio(best.ratio)} of Forewarn's time (${named(best.language)}, ${best.length.toLocaleString('en')}). It does not do: ${missing(name).join(', ') || 'nothing that was asked'}.`;
  });
  const text = list.length > 0 ? list.join('\n') : 'On no captions of this run, with 10,000 terms in a page.';
  return `## Where someone else is ahead

In a page, 10,000 terms, Forewarn reading \`strong\`:

${text}`;
}

function contestants(results) {
  const { alone, payloads, sizes } = results.given;
  const terms = (captions) => termsFor(captions.split('-')[0]);
  const clean = results.group('inPage', { terms: '10000', captions: 'english-2200', kind: 'clean' });
  const hits = results.group('inPage', { terms: '10000', captions: 'english-2200', kind: 'hits' });
  const ours = clean.get(OURS).median;
  const payload = (name) =>
    name.startsWith('forewarn')
      ? sizes['module, brotli'] + sizes['scripts of the package, brotli']
      : (payloads[name] ?? null);
  const flagged = (name) => {
    const of = results
      .all('inPage', { contestant: name, kind: 'clean' })
      .filter((result) => result.terms === terms(result.captions));
    return of.reduce((sum, { found }) => sum + found, 0) / of.reduce((sum, { checked }) => sum + checked, 0);
  };
  const rows = [...clean]
    .sort(([, one], [, other]) => one.median - other.median)
    .map(([name, { minimum, median, p99 }]) => [
      name,
      ratio(median / ours),
      time(minimum),
      time(median),
      time(p99),
      time(hits.get(name).median),
      share(hits.get(name).found / hits.get(name).checked),
      share(flagged(name)),
      milliseconds(alone[name].load),
      bytes(alone[name].memory),
      payload(name) === null ? '–' : bytes(payload(name)),
    ]);
  return `## Contestants

10,000 terms, English captions of 2,200 characters, in a page; the time of Forewarn reading \`strong\` is 1. *Flagged* is the share of clean captions of all languages and lengths in which
something was found, *caught* the share of captions with two hits in which anything was. Loading and memory are of a process of its own in Node; the payload is brotli, with the packages bundled and without the terms.

![Median time of a check for each contestant, by language](images/benchmark-contestants.svg)

${table(['', 'ratio', 'minimum', 'median', 'p99', 'median with hits', 'caught', 'flagged', 'load', 'memory', 'payload'], rows)}`;
}

/** A contestant's time as a multiple of Forewarn's on the same captions. */
function beside(group, name) {
  return group.has(name) ? ratio(group.get(name).median / group.get(OURS).median) : '–';
}

function everyCaption(results) {
  const parts = ['clean', 'hits'].map((kind) => {
    const columns = LANGUAGES.flatMap((language) =>
      LENGTHS.map((length) => ({
        title: `${named(language)} ${length.toLocaleString('en')}`,
        group: results.group('inPage', {
          terms: termsFor(language),
          captions: `${language}-${length}`,
          kind,
        }),
      })),
    ).filter(({ group }) => group.size > 0);
    const rows = [...columns[0].group.keys()].map((name) => [
      name,
      ...columns.map(({ group }) => (name === OURS ? time(group.get(OURS).median) : beside(group, name))),
    ]);
    const head = columns.map(({ title }) => title);
    return `${kind === 'clean' ? 'Clean captions' : 'Captions with two hits'}:\n\n${table(['', ...head], rows)}`;
  });
  return `## Every language and length

10,000 terms, in a page. Forewarn reading \`strong\` by its median, everyone else as a multiple of it: under 1 is faster than Forewarn.

${parts.join('\n\n')}`;
}

function places(results) {
  const names = Object.keys(PLACES).filter((place) => place in results.given);
  const groups = names.map((place) =>
    results.group(place, { terms: '10000', captions: 'english-2200', kind: 'clean' }),
  );
  const rows = [...groups[0].keys()].map((name) => [
    name,
    ...groups.map((group) =>
      group.has(name) ? `${beside(group, name)} (${time(group.get(name).median)})` : '–',
    ),
  ]);
  return `## In a page, a worker, Node, and natively

10,000 terms, clean English captions of 2,200 characters: the ratio to Forewarn reading \`strong\` in the same place, and the median.

${table(['', ...names.map((name) => PLACES[name])], rows)}`;
}

function abilities(probes) {
  const names = Object.keys(Object.values(probes)[0]);
  const rows = Object.entries(probes).map(([name, can]) => [
    name,
    ...names.map((ability) => (can[ability] ? 'yes' : '·')),
  ]);
  return `## What each can do

Asked of each, not read from its documentation: a term in that form is found, and in *whole words only* a longer word is not. A contestant is set up as its documentation recommends;
some could be given more by hand.

${table(['', ...names], rows)}`;
}

function growth(results) {
  const sizes = ['1000', '10000', '100000'];
  const parts = ['english-150', 'english-2200', 'russian-2200'].map((captions) => {
    const groups = sizes.map((terms) => results.group('inPage', { terms, captions, kind: 'clean' }));
    const names = [...groups[0].keys()].filter((name) => groups.every((group) => group.has(name)));
    const rows = names.map((name) => {
      const [one, two, three] = groups.map((group) => group.get(name).median);
      return [name, ratio(three / one), time(one), time(two), time(three)];
    });
    const [language, length] = captions.split('-');
    return `Clean ${named(language)} captions of ${Number(length).toLocaleString('en')} characters:\n\n${table(['', '100,000 : 1,000', '1,000 terms', '10,000', '100,000'], rows)}`;
  });
  const loads = sizes.map((terms) => results.loads('inPage', terms));
  const builders = ['forewarn, strong', 'forewarn, standard', 'bare', '@monyone/aho-corasick'];
  const rows = builders.map((name) => [name, ...loads.map((load) => milliseconds(load.get(name)))]);
  return `## How it grows

![Median time of a check by the number of terms](images/benchmark-growth.svg)

${parts.join('\n\n')}

Making it ready in a page, from the pack's JSON or the list of terms (for Forewarn and the bare automaton the shortest of three):

${table(['', '1,000 terms', '10,000', '100,000'], rows)}`;
}

function onPages({ ready, memory, fields, service }) {
  const rows = ready.map(({ set, worker, median, minimum, parts, longest, checks }) => [
    `${set}, ${worker ? 'worker' : 'same thread'}`,
    milliseconds(median),
    milliseconds(minimum),
    ...['packs', 'worker', 'module', 'engine', 'first check'].map((part) =>
      parts[part] ? milliseconds(parts[part]) : '–',
    ),
    milliseconds(longest),
    time(checks.median),
    time(checks.p99),
  ]);
  const kept = Object.entries(memory).map(([where, { loaded, before, after, count, seconds }]) => [
    where === 'page' ? 'same thread' : 'worker',
    bytes(loaded.page),
    bytes(before.page),
    bytes(after.page),
    loaded.module ? `${bytes(loaded.module)} → ${bytes(after.module)}` : '–',
    count.toLocaleString('en'),
    `${seconds.toFixed(1)} s`,
  ]);
  return `## On a page, and as a service

From \`createChecker()\` to the first verdict with the HTTP cache warm, in a tab and process that have not seen the page (Chromium compiles each function of the module when it is first called: *engine* and
*first check* are mostly that). Packs, worker and module are loaded side by side. *Longest task* is the longest of the main thread by Chromium's trace. A check there and back is by the package's own interface, clean English of 2,200 characters.

![Time to the first verdict by part](images/benchmark-ready.svg)

${table(['', 'ready, median', 'minimum', 'packs', 'worker', 'module', 'engine', 'first check', 'longest task', 'a check there and back', 'p99'], rows)}

What a page keeps with 10,000 terms, \`strong\` (JavaScript's heap without that of the empty page, garbage collected; beside it the module's memory, where it can be asked for), before and after checks of
captions of 150 characters, half of them with findings:

${table(['', 'loaded', 'after a tenth', 'after all', 'module', 'checks', 'took'], kept)}

${fields.count} fields on one page share ${fields.workers} worker and ${fields.fetched} requests for the three packs; all of them have their findings ${milliseconds(fields.total)} after the checker was asked for.

\`forewarn serve\` with the starter packs, captions of 150 characters, half of them with two unknown words more, ${service.connections} connections kept alive, wrk on the same machine: **${Math.round(service.perSecond).toLocaleString('en')} checks a second**,
median ${milliseconds(service.median)}, p99 ${milliseconds(service.p99)}; ${bytes(service.before)} of memory before, ${bytes(service.after)} after.`;
}

function limits() {
  return `## What this does not say

- Packages for names and profanity bring lists of their own, which were taken out where that is possible: what is compared is looking for given terms, not whose list is better.
- A contestant that is slow is timed on as few as two captions; its p99 then says little.
- The terms are generated. Real lists have more short and common words.
- The peers find terms; Forewarn also knows rules, exceptions, regions and dates, and explains what it found. No peer was charged for lacking them.`;
}

function contestantsChart(results) {
  const panels = LANGUAGES.map((language) => {
    const group = results.group('inPage', {
      terms: termsFor(language),
      captions: `${language}-2200`,
      kind: 'clean',
    });
    return {
      title: `${named(language)}, 2,200 characters`,
      values: [...group].map(([name, { median }]) => ({ name, value: median })),
    };
  });
  return bars('Median time of a check, 10,000 terms, in a page (µs, logarithmic)', panels);
}

function growthChart(results) {
  const sizes = [1000, 10000, 100000];
  const names = [
    'forewarn, strong',
    'forewarn, standard',
    'bare',
    '@monyone/aho-corasick',
    'RegExp with \\b',
    'Map of words',
  ];
  const series = names.map((name) => ({
    name,
    points: sizes.map((terms) => ({
      x: terms,
      y: results.group('inPage', { terms: String(terms), captions: 'english-2200', kind: 'clean' }).get(name)
        ?.median,
    })),
  }));
  return lines(
    'Median time of a check by the number of terms, clean English of 2,200 characters, in a page (µs)',
    series,
  );
}

function readyChart(ready) {
  const parts = ['module', 'engine', 'first check'];
  const values = ready.map(({ set, worker, median, parts: measured }) => {
    const engine = parts.map((name) => measured[name]);
    const known = engine.reduce((sum, value) => sum + value, 0);
    return {
      name: `${set}, ${worker ? 'worker' : 'same thread'}`,
      values: [Math.max(median - known, 0), ...engine],
    };
  });
  return stacks(
    'From createChecker() to the first verdict (ms)',
    ['fetching and starting', ...parts],
    values,
  );
}
