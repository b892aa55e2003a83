// Everyone who is compared: how each is made of terms, as its documentation recommends, and asked about a text.
//
// `make(terms)` gives a function that says how many terms it found in a text; those that say only whether there is one say 1.
// What a contestant is not made for (phrases, scripts without spaces) is not added to it: `probes.mjs` asks for it and the table says so.
import { AhoCorasick as Monyone } from '@monyone/aho-corasick';
import { AhoCorasick as MonyoneFast } from '@monyone/aho-corasick/fast';
import { AllProfanity } from 'allprofanity';
import { Filter as BadWords } from 'bad-words';
import { Filter as Glin } from 'glin-profanity';
import leo from 'leo-profanity';
import ModernFast from 'modern-ahocorasick/fast';
import ModernText from 'modern-ahocorasick/text';
import { englishRecommendedTransformers, parseRawPattern, RegExpMatcher } from 'obscenity';

const letter = /[\p{L}\p{M}\p{N}]/u;
const han = /\p{Script=Han}/u;

/** Whether a place in a text is not inside a word, as the bare automaton has it. */
function standsAlone(text, start, end) {
  const inside = (sign) => sign !== undefined && letter.test(sign) && !han.test(sign);
  return !inside(text[start - 1]) && !inside(text[end]);
}

/** An automaton that knows neither case nor words, with a filter of whole words. */
function filtered(automaton) {
  return (text) => {
    const lower = text.toLowerCase();
    const found = automaton.matchInText(lower);
    let count = 0;
    for (const { begin, end } of found) if (standsAlone(lower, begin, end)) count += 1;
    return count;
  };
}

const escaped = (term) => term.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** By the name they have in the tables. */
export const peers = {
  '@monyone/aho-corasick': (terms) => filtered(new Monyone(terms)),
  '@monyone/aho-corasick/fast': (terms) => filtered(new MonyoneFast(terms)),
  'modern-ahocorasick/fast': (terms) => {
    const matcher = new ModernFast(terms, { boundary: 'unicode' });
    return (text) => matcher.search(text.toLowerCase()).length;
  },
  'modern-ahocorasick/text': (terms) => {
    const matcher = new ModernText(terms, { normalization: 'NFKC', caseFold: true });
    return (text) => matcher.search(text, { wholeWord: true }).length;
  },
  allprofanity: (terms) => {
    const filter = new AllProfanity({ silent: true, performance: { enableCaching: false } });
    filter.clearList();
    filter.add(terms);
    return (text) => filter.detect(text).positions.length;
  },
  obscenity: (terms) => {
    const blacklistedTerms = terms.map((term, id) => ({ id, pattern: parseRawPattern(`|${term}|`) }));
    const matcher = new RegExpMatcher({ blacklistedTerms, ...englishRecommendedTransformers });
    return (text) => matcher.getAllMatches(text).length;
  },
  'bad-words': (terms) => {
    const filter = new BadWords({ emptyList: true });
    filter.list = [...terms];
    return (text) => Number(filter.isProfane(text));
  },
  'leo-profanity': (terms) => {
    leo.clearList();
    leo.add(terms);
    return (text) => leo.badWordsUsed(text).length;
  },
  'glin-profanity': (terms) => {
    const filter = new Glin({
      languages: [],
      customWords: terms,
      detectLeetspeak: true,
      normalizeUnicode: true,
    });
    return (text) => filter.checkProfanity(text).profaneWords.length;
  },
  'RegExp with \\b': (terms) => {
    const expression = new RegExp(`\\b(?:${terms.map(escaped).join('|')})\\b`, 'gi');
    return (text) => text.match(expression)?.length ?? 0;
  },
  // With the flag `i` beside `u`, V8 is a thousand times as slow.
  'RegExp with \\p{L}': (terms) => {
    const [before, behind] = ['(?<![\\p{L}\\p{M}\\p{N}])', '(?![\\p{L}\\p{M}\\p{N}])'];
    const expression = new RegExp(`${before}(?:${[...terms].sort().map(escaped).join('|')})${behind}`, 'gu');
    return (text) => text.toLowerCase().match(expression)?.length ?? 0;
  },
  'Map of words': (terms) => {
    const words = new Map(terms.map((term) => [term, true]));
    return (text) => {
      let count = 0;
      for (const word of text.toLowerCase().match(/[\p{L}\p{M}\p{N}'’]+/gu) ?? [])
        if (words.has(word)) count += 1;
      return count;
    };
  },
};

/**
 * The bare automaton: text goes in by `encodeInto` a kept buffer. It is built so many times, and the shortest is its `load`.
 */
export async function bare(wasm, terms, builds = 1) {
  const { instance } = await WebAssembly.instantiate(wasm);
  const { memory, input, build, check } = instance.exports;
  const encoder = new TextEncoder();
  /** A UTF-16 code unit is three bytes at most. */
  const write = (text) => {
    const place = input(text.length * 3);
    return encoder.encodeInto(text, new Uint8Array(memory.buffer, place, text.length * 3)).written;
  };
  const load = shortest(builds, () => build(write(terms.join('\n'))));
  return { load, check: (text) => check(write(text)), memory: () => memory.buffer.byteLength };
}

/** Forewarn's module on the thread that asks. What is timed has parsed verdicts. */
export async function forewarn({ initSync, Checker }, wasm, packs, builds = 1) {
  const { memory } = initSync({ module: wasm });
  const sources = packs.map((text, index) => ({ source: `pack ${index + 1}`, text }));
  let checker;
  const load = shortest(builds, () => {
    checker?.free();
    checker = new Checker(sources, { shadow: false });
  });
  const context = { field: 'caption', date: '2026-11-23' };
  const references = JSON.parse(checker.packs());
  // As the package makes it of what the module says.
  const verdict = (text) => {
    const found = checker.check(text, context);
    return found === undefined
      ? { decision: 'clear', findings: [], shadow: [], packs: references.map((pack) => ({ ...pack })) }
      : JSON.parse(found);
  };
  return {
    load,
    verdict,
    check: (text) => verdict(text).findings.length,
    memory: () => memory.buffer.byteLength,
  };
}

/** The shortest of so many times, in milliseconds. */
function shortest(times, body) {
  const durations = Array.from({ length: times }, () => {
    const start = performance.now();
    body();
    return performance.now() - start;
  });
  return Math.min(...durations);
}
