// Goes through a plan: makes every contestant of a group, asks it what it has to find, and times it.
import { bare, forewarn, peers } from './contestants.mjs';
import { measure } from './measure.mjs';

/**
 * `read(file)` gives a file of the generated folder as text; `wasm` are the bytes of the two modules, `bindings()` gives a fresh
 * instance of Forewarn's. `turn` is in milliseconds.
 */
export async function compare({ plan, turn, read, wasm, bindings, say }) {
  const results = [];
  const loads = [];
  const alarms = [];
  for (const group of plan) {
    say(`${group.terms} terms`);
    const contestants = await makeAll(group, { read, wasm, bindings });
    loads.push(
      ...contestants.map(({ name, load, error }) => ({ contestant: name, terms: group.terms, load, error })),
    );
    const able = contestants.filter(({ check }) => check);
    for (const captions of group.captions) {
      const texts = JSON.parse(await read(`captions-${captions}.json`));
      for (const kind of group.kinds) {
        const chosen = texts[kind].map((caption) => caption.text ?? caption);
        for (const { name, verdict } of able) {
          if (!verdict || group.terms === 'starter') continue;
          if (kind === 'hits') assertCaught(name, verdict, texts.hits);
          else
            alarms.push(
              ...alarmsIn(verdict, texts.clean).map((alarm) => ({
                contestant: name,
                terms: group.terms,
                ...alarm,
              })),
            );
        }
        measure(able, chosen, turn).forEach((measured, index) => {
          results.push({ contestant: able[index].name, terms: group.terms, captions, kind, ...measured });
        });
      }
    }
  }
  return { results, loads, alarms };
}

/** Forewarn finds each term exactly where it was put. */
function assertCaught(name, verdict, captions) {
  for (const { text, terms } of captions) {
    const found = verdict(text).findings.map(({ start, end }) => text.slice(start, end));
    const missed = terms.filter((term) => !found.includes(term));
    if (missed.length > 0) throw new Error(`${name} misses ${missed.join(', ')} in: ${text}`);
  }
}

/** What it finds in captions that have none of the terms, and through which disguises. */
function alarmsIn(verdict, captions) {
  return captions.flatMap((text) =>
    verdict(text).findings.map(({ matched, readAs, through }) => ({ matched, readAs, through })),
  );
}

/** The engine and the automaton are built so many times: of the first, half is the compiler's time. */
const BUILDS = 3;

async function makeAll(group, { read, wasm, bindings }) {
  const contestants = [];
  const add = async (name, make) => {
    const start = performance.now();
    try {
      const made = await make();
      contestants.push({
        name,
        load: performance.now() - start,
        ...(typeof made === 'function' ? { check: made } : made),
      });
    } catch (error) {
      contestants.push({ name, error: String(error).slice(0, 200) });
    }
  };
  for (const [name, files] of Object.entries(group.packs)) {
    const packs = await Promise.all(files.map(read));
    const module = await bindings();
    await add(name, () => forewarn(module, wasm.forewarn, packs, BUILDS));
  }
  if (!group.termsFile) return contestants;
  const terms = JSON.parse(await read(group.termsFile));
  await add('bare', () => bare(wasm.bare, terms, BUILDS));
  for (const [name, make] of Object.entries(peers)) {
    if (group.peers === 'all' || group.peers.includes(name)) await add(name, () => make(terms));
  }
  return contestants;
}
