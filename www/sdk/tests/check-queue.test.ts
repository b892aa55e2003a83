import { expect, test } from 'vitest';
import { CheckQueue } from '../src/check-queue.js';
import { ForewarnError } from '../src/errors.js';
import { type CheckContext, type Transport, TransportCrash } from '../src/transport/transport.js';
import { verdict } from './support.js';

const context: CheckContext = { date: '2026-11-23' };

type Answer = Error | 'answer' | 'clear' | 'never';

/** A transport whose answers the test gives, one for each check in order. */
class Scripted implements Transport {
  readonly asked: string[] = [];
  starts = 0;
  stopped = false;
  readonly #answers: Answer[];

  constructor(...answers: Answer[]) {
    this.#answers = answers;
  }
  async start() {
    this.starts += 1;
    return [];
  }
  check(text: string): Promise<string | null> {
    this.asked.push(text);
    const answer = this.#answers.shift() ?? 'answer';
    if (answer instanceof Error) return Promise.reject(answer);
    if (answer === 'never') return new Promise(() => undefined);
    if (answer === 'clear') return Promise.resolve(null);
    return new Promise((resolve) => setTimeout(() => resolve(JSON.stringify({ ...verdict([]), text }))));
  }
  stop() {
    this.stopped = true;
  }
}

const crash = new TransportCrash('check.crashed', 'gone');
const code = (promise: Promise<unknown>) =>
  promise.then(
    () => 'answered',
    (error) => (error instanceof ForewarnError ? error.code : String(error)),
  );

test('of one key one runs and one waits; what waited is superseded', async () => {
  const transport = new Scripted();
  const queue = new CheckQueue(transport, []);
  const calls = ['a', 'ab', 'abc', 'abcd'].map((text) => queue.add(text, context, { key: 'caption' }));
  expect(await Promise.all(calls.map(code))).toEqual([
    'answered',
    'check.superseded',
    'check.superseded',
    'answered',
  ]);
  expect(transport.asked).toEqual(['a', 'abcd']);
});

test('other keys and calls without one are all answered, in order', async () => {
  const transport = new Scripted();
  const queue = new CheckQueue(transport, []);
  const keys = ['title', 'caption', undefined, undefined];
  const calls = keys.map((key, index) => queue.add(String(index), context, { key }));
  expect(await Promise.all(calls.map(code))).toEqual(Array(4).fill('answered'));
  expect(transport.asked).toEqual(['0', '1', '2', '3']);
});

test('where nothing is found, each text has a clear verdict of its own', async () => {
  const { packs } = verdict([]);
  const queue = new CheckQueue(new Scripted('clear', 'clear'), packs);
  const [one, other] = await Promise.all(['a', 'b'].map((text) => queue.add(text, context, {})));
  expect(one).toEqual({ decision: 'clear', findings: [], shadow: [], packs });
  one?.packs.pop();
  expect(other?.packs).toEqual(packs);
});

test('after a crash the engine is made anew and the same text tried once more', async () => {
  const transport = new Scripted(crash);
  const queue = new CheckQueue(transport, []);
  const calls = [queue.add('a', context, {}), queue.add('b', context, {})];
  expect(await Promise.all(calls.map(code))).toEqual(['answered', 'answered']);
  expect(transport.asked).toEqual(['a', 'a', 'b']);
  expect(transport.starts).toBe(1);
});

test('a text that crashes it twice is rejected, and what waits is checked', async () => {
  const transport = new Scripted(crash, crash);
  const queue = new CheckQueue(transport, []);
  const calls = [queue.add('a', context, {}), queue.add('b', context, {})];
  expect(await Promise.all(calls.map(code))).toEqual(['check.crashed', 'answered']);
  expect(transport.asked).toEqual(['a', 'a', 'b']);
  expect(transport.starts).toBe(2);
});

test('what takes too long is not tried again', async () => {
  const transport = new Scripted(new TransportCrash('check.timed-out', 'hung'));
  const queue = new CheckQueue(transport, []);
  expect(await code(queue.add('a', context, {}))).toBe('check.timed-out');
  expect(await code(queue.add('b', context, {}))).toBe('answered');
  expect(transport.asked).toEqual(['a', 'b']);
});

test('an error of the engine is the answer', async () => {
  const transport = new Scripted(new ForewarnError('check.text-too-long', 'too long'));
  expect(await code(new CheckQueue(transport, []).add('a', context, {}))).toBe('check.text-too-long');
  expect(transport.starts).toBe(0);
});

test('an engine that cannot be made again is tried again by the next check', async () => {
  const transport = new Scripted(crash);
  const failing = transport.start.bind(transport);
  transport.start = async () => {
    await failing();
    if (transport.starts === 1) throw new ForewarnError('module.load-failed', 'offline');
    return [];
  };
  const queue = new CheckQueue(transport, []);
  expect(await code(queue.add('a', context, {}))).toBe('module.load-failed');
  expect(await code(queue.add('b', context, {}))).toBe('answered');
});

test('a signal ends the wait, before and after the check began', async () => {
  const queue = new CheckQueue(new Scripted('never'), []);
  const running = new AbortController();
  const waiting = new AbortController();
  const calls = [running, waiting].map(({ signal }) => queue.add('a', context, { signal }));
  waiting.abort('left');
  running.abort('left');
  expect(await Promise.all(calls.map(code))).toEqual(['left', 'left']);
  expect(await code(queue.add('a', context, { signal: AbortSignal.abort('left') }))).toBe('left');
});

test('disposing rejects what runs, what waits and what comes', async () => {
  const transport = new Scripted('never');
  const queue = new CheckQueue(transport, []);
  const calls = [queue.add('a', context, {}), queue.add('b', context, {})];
  queue.dispose();
  calls.push(queue.add('c', context, {}));
  expect(await Promise.all(calls.map(code))).toEqual(Array(3).fill('checker.disposed'));
  expect(transport.stopped).toBe(true);
  expect(transport.asked).toEqual(['a']);
});
