// Threats that others wrote, and how they were chosen. A sentence is a candidate by a list of words, not by our
// patterns; every candidate was read once, and docs/threats.tsv holds those that threaten: source, act, and the
// first letters of the sentence's SHA-256, so that nothing is repeated there. `npm run precision` measures how many are found.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { CommandError, root } from './commands.mjs';
import { comments, folderOf, halfOf, hashOf } from './corpora.mjs';

const TABLE = join(root, 'docs', 'threats.tsv');

/** What a threat does: announces harm, calls for it or finds it due, wishes it, or urges someone to die. */
export const ACTS = ['threat', 'call', 'wish', 'urging'];

/** Where candidates are from; `isHeldOut` says it of a hash, and `isRead` whether it was read, where not all were. */
export const SOURCES = [
  {
    id: 'comments',
    what: 'comments under news and videos',
    language: 'en',
    of: 'insults',
    read: comments,
    // What was missed in the other half was looked at while the rules were written.
    isHeldOut: (hash) => halfOf(hash) === 1,
  },
  ...stories('campaigns-read', 'campaignsRead', 'dialogue of a fantasy game', {
    languages: ['ru', 'es'],
    isHeldOut: false,
    readUpTo: { es: '828' },
  }),
  ...stories('campaigns-read-later', 'campaignsReadLater', 'dialogue of the same game, other stories', {
    languages: ['en', 'ru', 'es'],
    isHeldOut: false,
  }),
  ...stories('campaigns', 'campaigns', 'dialogue of the same game, more stories', {
    languages: ['en', 'ru', 'es'],
    isHeldOut: true,
    readUpTo: { es: '8' },
  }),
  ...stories('campaigns-last', 'campaignsLast', 'dialogue of the same game, the last stories', {
    languages: ['en', 'ru', 'es'],
    isHeldOut: true,
    readUpTo: { en: '6', ru: '4', es: '28' },
  }),
];

/** Words by which sentences are chosen: of harm, and of somebody who does it, suffers it or should. */
const WORDS = {
  en: {
    harm: /\b(kill\w*|shoot|shot|hurt|die|dies|dead|hang|hanged|hung|burn|burned|beat|stab\w*|murder|rape|execut\w+|lynch\w*|punch|slap|smash|choke|strangle|destroy|exterminat\w+|bullet|throat|bleed|drown|nuke|bomb|gas|gassed|kick|whip|castrat\w+|deport\w*|eliminat\w+|erase\w*|wipe\w*|eradicat\w+|suffer|death|grave|coffin|blood|neck|skull|teeth|jaw|knife|gun|guns|crush\w*|slay|pay for|revenge)\b/i,
    person:
      /\b(i|i'?ll|i'?m|i'?d|we|we'?ll|should|shoulda|deserves?|must|needs?|ought|oughta|hope|wish|let'?s|someone|somebody|better|gonna|will|shall|would|wanna|want|may|you|u|ur|your|yo|them|all|these|those|him|her|his|em|go|please)\b/i,
    alone:
      /\b(watch (your|ur|yo) back|numbered|find (you|u|out where)|(know|knows) where|regret|pay for (this|that|it|what)|ass (kicked|whoop\w*|beat)|whoop|beatdown|fuck (you|u|him|her|them) up|mess (you|u) up|dead (man|meat)|coming for|come for (you|u|them)|come and get|track|hunt|piece of (you|u)|knock (you|u|him|her|your|ur)|strung|rope|firing squad|guillotine|gallows|wall)\b/i,
  },
  ru: {
    harm: /(?<!\p{L})(уб(ь|и|е)\p{L}*|зареж\p{L}*|смерт\p{L}*|умр\p{L}*|умер\p{L}*|сдох\p{L}*|подохн\p{L}*|погибн\p{L}*|кров\p{L}*|голов\p{L}*|глотк\p{L}*|шкур\p{L}*|кост\p{L}*|черт\p{L}*|казн\p{L}*|уничтож\p{L}*|раздав\p{L}*|разорв\p{L}*|сож\p{L}*|гор(и|ел|ет)\p{L}*|пожале\p{L}*|заплат\p{L}*|отом\p{L}*|мест\p{L}*|меч\p{L}*|жизн\p{L}*|мертв\p{L}*|труп\p{L}*|прикон\p{L}*|истреб\p{L}*|перере\p{L}*|вреж\p{L}*|удар\p{L}*|поб(ь|и)\p{L}*|избить|вздерн\p{L}*|повес\p{L}*|пытк\p{L}*|страда\p{L}*)(?!\p{L})/iu,
    person:
      /(?<!\p{L})(я|мы|тебя|тебе|вас|вам|их|его|ее|её|ты|вы|всех|каждого|должн\p{L}+|надо|нужно|пусть|давай\p{L}*|заслуж\p{L}+)(?!\p{L})/iu,
  },
  es: {
    harm: /(?<!\p{L})(mat(o|a|as|an|ar\p{L}*|é|e|en|emos|aré\p{L}*|adl\p{L}*|ad)|muer\p{L}*|mori\p{L}*|sangre|cabeza\p{L}*|garganta|huesos?|destru\p{L}*|aplast\p{L}*|despeda\p{L}*|quem\p{L}*|arrepent\p{L}*|pagar\p{L}*|veng\p{L}*|espada\p{L}*|vida\p{L}*|cad[aá]ver\p{L}*|extermin\p{L}*|acab\p{L}*|golpe\p{L}*|peg\p{L}*|ahorc\p{L}*|cuelg\p{L}*|colg\p{L}*|tortur\p{L}*|sufr\p{L}*|degoll\p{L}*|cort\p{L}*|aniquil\p{L}*|masacr\p{L}*)(?!\p{L})/iu,
    person:
      /(?<!\p{L})(te|os|los|las|lo|la|les|le|voy|vamos|vas|debe\p{L}*|debería\p{L}*|merec\p{L}+|que|todos|hay)(?!\p{L})|(ré|remos|rás|rán|rá)(?!\p{L})|\p{L}+(los|las|te|os)(?!\p{L})/iu,
  },
};

/** The sentences that were read, each once, with its hash. */
export function candidates(source) {
  const { harm, person, alone } = WORDS[source.language];
  const sentences = source
    .read(folderOf(source.of))
    .flatMap((text) => text.split(/(?<=[.!?…])\s+|\n+/))
    .map((sentence) => sentence.replace(/\s+/g, ' ').trim())
    .filter((sentence) => sentence.length > 6 && sentence.length <= 240)
    .filter((sentence) => (harm.test(sentence) && person.test(sentence)) || alone?.test(sentence));
  return [...new Set(sentences)]
    .map((sentence) => ({ sentence, hash: hashOf(sentence).slice(0, 12) }))
    .filter(({ hash }) => source.isRead?.(hash) ?? true);
}

/** The candidates that threaten, with what they do. */
export function threats(source) {
  const acts = new Map();
  for (const line of readFileSync(TABLE, 'utf8').split('\n')) {
    const [id, act, hash] = line.split('\t');
    if (id === source.id) {
      acts.set(hash, act);
    }
  }
  const found = candidates(source)
    .filter(({ hash }) => acts.has(hash))
    .map((candidate) => ({ ...candidate, act: acts.get(candidate.hash) }));
  if (found.length < acts.size) {
    throw new CommandError(`docs/threats.tsv has rows that ${source.id} lacks: its package has changed`);
  }
  return found;
}

/** A source for each language of some stories of a game; `readUpTo` says up to which hash one was read, where not all was. */
function stories(id, of, what, { languages, isHeldOut, readUpTo = {} }) {
  return languages.map((language) => ({
    id: `${id}-${language}`,
    what,
    language,
    of,
    read: campaigns(language),
    isHeldOut: () => isHeldOut,
    isRead: (hash) => readUpTo[language] === undefined || hash < readUpTo[language],
  }));
}

/** What is said in the stories of a game, in a language; English is what the others were translated from. */
function campaigns(language) {
  return (folder) => {
    const messages = join(
      folder,
      'usr/share/games/wesnoth/1.16/locale',
      language === 'en' ? 'ru' : language,
      'LC_MESSAGES',
    );
    return readdirSync(messages)
      .filter((name) => name.endsWith('.mo'))
      .flatMap((name) => translations(readFileSync(join(messages, name))))
      .map(([original, translation]) => (language === 'en' ? original : translation))
      .filter((text) => text && !text.includes('\0'))
      .map((text) => text.replace(/^[^\n^]*\^/, '').replace(/<[^>]*>/g, ''));
  };
}

/** The pairs of a catalogue of GNU gettext. */
function translations(bytes) {
  const number = (at) => bytes.readUInt32LE(at);
  const text = (table, index) => {
    const [length, start] = [number(table + 8 * index), number(table + 8 * index + 4)];
    return bytes.toString('utf8', start, start + length);
  };
  const [count, originals, translated] = [number(8), number(12), number(16)];
  return Array.from({ length: count }, (_, index) => [text(originals, index), text(translated, index)]);
}
