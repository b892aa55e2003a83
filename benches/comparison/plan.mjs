// What is compared on what. The native side reads the same plan as JSON.

const LENGTHS = [30, 150, 2200, 4000];
const named = (languages, lengths) =>
  languages.flatMap((language) => lengths.map((length) => `${language}-${length}`));

/** Those that can be made of 100,000 terms in seconds. */
const GROWING = ['@monyone/aho-corasick', 'RegExp with \\b', 'Map of words'];

const packs = (terms) => ({
  'forewarn, strong': [`pack-${terms}-strong.json`],
  'forewarn, standard': [`pack-${terms}-standard.json`],
});

/** Everything with 10,000 terms; of the scripts without spaces, with Chinese terms among them. */
const everyone = [
  {
    terms: '10000',
    termsFile: 'terms-10000.json',
    packs: packs('10000'),
    peers: 'all',
    captions: named(['english', 'russian'], LENGTHS),
    kinds: ['clean', 'hits'],
  },
  {
    terms: '10000-chinese',
    termsFile: 'terms-10000-chinese.json',
    packs: packs('10000-chinese'),
    peers: 'all',
    captions: named(['chinese', 'mix'], LENGTHS),
    kinds: ['clean', 'hits'],
  },
];

/** How the time of a check grows with the pack, and what scripts without spaces cost English prose. */
const growth = [
  ...['1000', '100000'].map((terms) => ({
    terms,
    termsFile: `terms-${terms}.json`,
    packs: packs(terms),
    peers: GROWING,
    captions: named(['english', 'russian'], [150, 2200]),
    kinds: ['clean'],
  })),
  {
    terms: '10000-chinese',
    termsFile: 'terms-10000-chinese.json',
    packs: packs('10000-chinese'),
    peers: [],
    captions: named(['english'], [150, 2200, 4000]),
    kinds: ['clean'],
  },
];

/** What Forewarn ships. The packs' own words are in the prose, so that a caption is not clean by the way it is made. */
const starter = (files) => ({
  terms: 'starter',
  termsFile: null,
  packs: { 'forewarn, starter packs': files },
  peers: [],
  captions: named(['english'], LENGTHS),
  kinds: ['clean'],
});

/** Everyone in few captions, to see that all of them run. */
const short = {
  terms: '1000',
  termsFile: 'terms-1000.json',
  packs: packs('1000'),
  peers: 'all',
  captions: ['english-30', 'russian-2200'],
  kinds: ['clean', 'hits'],
};

/** The plan, or a little of it. */
export function plan(starterFiles, { short: isShort }) {
  return isShort ? [short, starter(starterFiles)] : [...everyone, ...growth, starter(starterFiles)];
}
