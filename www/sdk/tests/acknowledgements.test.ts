import { expect, test } from 'vitest';
import { Acknowledgements } from '../src/attach/acknowledgements.js';
import { finding, verdict } from './support.js';

const threat = finding(0, 'I will hurt you');

test('only what must be confirmed is asked about', () => {
  const care = finding(0, 'a', { severity: 'care' });
  const block = finding(0, 'a', { severity: 'block' });
  expect(new Acknowledgements().open('caption', verdict([threat, care, block]))).toEqual([threat]);
});

test('the same words are not asked about again, wherever they stand', () => {
  const given = new Acknowledgements();
  given.add('caption', threat, 'quoting');
  const moved = finding(20, 'I will hurt you');
  expect(given.open('caption', verdict([moved]))).toEqual([]);
  expect(given.of('caption', verdict([moved]))).toEqual([
    {
      field: 'caption',
      pack: 'house-rules',
      digest: 'sha256-x',
      rule: 'threat',
      start: 20,
      end: 35,
      reason: 'quoting',
    },
  ]);
});

test('the same words twice in a text are one question', () => {
  const again = finding(20, 'I will hurt you');
  expect(new Acknowledgements().open('caption', verdict([threat, again]))).toHaveLength(1);
});

test('other words, another rule, another field or another pack are', () => {
  const given = new Acknowledgements();
  given.add('caption', threat, 'quoting');
  const open = (field: string, changed: ReturnType<typeof finding>) =>
    given.open(field, verdict([changed])).length;
  expect(open('caption', finding(0, 'I will hurt them'))).toBe(1);
  expect(open('caption', { ...threat, rule: 'other' })).toBe(1);
  expect(open('caption', { ...threat, pack: 'other' })).toBe(1);
  expect(open('title', threat)).toBe(1);
});

test('an answer to words that are gone is not sent', () => {
  const given = new Acknowledgements();
  given.add('caption', threat, 'quoting');
  expect(given.of('caption', verdict([]))).toEqual([]);
});
