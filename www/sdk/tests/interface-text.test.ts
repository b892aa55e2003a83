import { afterEach, expect, test, vi } from 'vitest';
import { arabic } from '../src/attach/messages/ar.js';
import { english } from '../src/attach/messages/en.js';
import { spanish } from '../src/attach/messages/es.js';
import { japanese } from '../src/attach/messages/ja.js';
import { russian } from '../src/attach/messages/ru.js';
import { turkish } from '../src/attach/messages/tr.js';
import { loadInterfaceText } from '../src/index.js';

afterEach(() => vi.unstubAllGlobals());

const all = [arabic, english, japanese, russian, spanish, turkish];

/** Every text of a set, functions called with what marks the place of their argument. */
function texts(of: object): [string, string][] {
  return Object.entries(of).flatMap(([key, value]): [string, string][] => {
    if (typeof value === 'string') return [[key, value]];
    if (typeof value !== 'function') return texts(value).map(([name, text]) => [`${key}.${name}`, text]);
    const known: Record<string, unknown> = { findings: 3, region: 'NO' };
    const argument = known[key] ?? (key.startsWith('inForce') ? '2026-11-24' : 'WORDS');
    return [[key, value(argument, 3)]];
  });
}

test.each(all.map((text) => ({ language: text.language, text })))(
  'the texts in $language are all there, and none is left in English',
  ({ language, text }) => {
    const own = texts(text).filter(([key]) => key !== 'language' && key !== 'direction');
    const inEnglish = new Map(texts(english));
    for (const [key, words] of own) {
      expect(words.trim(), key).not.toBe('');
      expect(words, key).not.toMatch(/undefined|\{count\}/);
      if (language !== 'en') expect(words, key).not.toBe(inEnglish.get(key));
      if (inEnglish.get(key)?.includes('WORDS')) expect(words, key).toContain('WORDS');
    }
    expect(own.map(([key]) => key).sort()).toEqual(
      [...inEnglish.keys()].filter((key) => key !== 'language' && key !== 'direction').sort(),
    );
  },
);

test.each([
  [english, { 0: '0 things to look at', 1: '1 thing to look at', 21: '21 things to look at' }],
  [
    russian,
    {
      1: 'Стоит взглянуть: 1 место',
      2: 'Стоит взглянуть: 2 места',
      5: 'Стоит взглянуть: 5 мест',
      11: 'Стоит взглянуть: 11 мест',
      21: 'Стоит взглянуть: 21 место',
    },
  ],
  [arabic, { 1: 'ملاحظة واحدة تستحق النظر', 2: 'ملاحظتان تستحقان النظر' }],
  [japanese, { 1: '確認したい点が1件あります' }],
  [turkish, { 2: 'Bakmaya değer 2 yer var' }],
  [spanish, { 1: '1 punto por revisar', 2: '2 puntos por revisar' }],
])('things are counted as the language counts them', (text, expected) => {
  for (const [count, words] of Object.entries(expected)) expect(text.findings(Number(count))).toBe(words);
});

test('Arabic has a form of its own for few and for many', () => {
  const form = (count: number) => arabic.findings(count).replace(/^\S+ /, '');
  expect(form(3)).toBe('ملاحظات تستحق النظر');
  expect(form(11)).toBe('ملاحظة تستحق النظر');
});

test('a day is written as the language writes it', () => {
  expect(english.inForceFrom('2026-11-24')).toBe('from November 24, 2026');
  expect(russian.inForceFrom('2026-11-24')).toBe('с 24 ноября 2026 г.');
  expect(japanese.inForceUntil('2026-11-24')).toBe('2026年11月24日まで');
});

test('only Arabic runs from right to left', () => {
  expect(all.filter(({ direction }) => direction === 'rtl')).toEqual([arabic]);
});

test.each([
  ['ru', russian],
  ['es-419', spanish],
  ['AR-eg', arabic],
  ['ja-Jpan-JP', japanese],
  [['fi', 'tr-TR'], turkish],
  ['en-GB', english],
  ['fi', english],
  ['', english],
  ['rum', english],
  [[], english],
])('for %j there is a language', async (locales, text) => {
  expect(await loadInterfaceText(locales)).toBe(text);
});

test('where nothing is said it is the language of the page', async () => {
  vi.stubGlobal('document', { documentElement: { lang: 'tr' } });
  expect(await loadInterfaceText()).toBe(turkish);
});
