import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Debounce } from '../src/attach/debounce.js';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('acts once, after the pause', () => {
  const act = vi.fn();
  const debounce = new Debounce(act, 300, 1000);
  debounce.call();
  vi.advanceTimersByTime(200);
  debounce.call();
  vi.advanceTimersByTime(299);
  expect(act).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(act).toHaveBeenCalledTimes(1);
});

test('typing without a pause puts it off to the maximum and no longer', () => {
  const act = vi.fn();
  const debounce = new Debounce(act, 300, 1000);
  for (let passed = 0; passed < 2000; passed += 100) {
    debounce.call();
    vi.advanceTimersByTime(100);
  }
  expect(act).toHaveBeenCalledTimes(2);
});

test('at once takes the place of what was waiting', () => {
  const act = vi.fn();
  const debounce = new Debounce(act, 300, 1000);
  debounce.call();
  debounce.now();
  vi.advanceTimersByTime(5000);
  expect(act).toHaveBeenCalledTimes(1);
});

test('what is cancelled does not happen', () => {
  const act = vi.fn();
  const debounce = new Debounce(act, 300, 1000);
  debounce.call();
  debounce.cancel();
  vi.advanceTimersByTime(5000);
  expect(act).not.toHaveBeenCalled();
});
