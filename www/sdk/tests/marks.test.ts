import { expect, test } from 'vitest';
import { marksIn } from '../src/painting/marks.js';
import { finding } from './support.js';

const painted = (text: string, ...findings: ReturnType<typeof finding>[]) =>
  marksIn(text, findings).map(({ start, end, severity }) => [text.slice(start, end), severity]);

test('nothing, where nothing was found', () => {
  expect(painted('a b')).toEqual([]);
  expect(painted('')).toEqual([]);
});

test('the words', () => {
  expect(painted('a b c', finding(2, 'b'))).toEqual([['b', 'confirm']]);
});

test('the most severe of what overlaps', () => {
  const block = finding(1, 'b', { severity: 'block' });
  expect(painted('abc', finding(0, 'abc'), block)).toEqual([
    ['a', 'confirm'],
    ['b', 'block'],
    ['c', 'confirm'],
  ]);
});

test('the parts, where a finding has parts', () => {
  const parts = [
    { start: 0, end: 1 },
    { start: 2, end: 3 },
  ];
  expect(painted('abc', finding(0, 'abc', { parts }))).toEqual([
    ['a', 'confirm'],
    ['c', 'confirm'],
  ]);
});

test('never what support is offered for', () => {
  expect(painted('a b', finding(0, 'a', { severity: 'care' }))).toEqual([]);
});

test('never other words that stand where those that were found stood', () => {
  expect(painted('a bb', finding(2, 'b'), finding(2, 'cc'))).toEqual([['b', 'confirm']]);
});
