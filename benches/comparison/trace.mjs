// How long the longest task of a page's main thread is, by Chromium's own trace.

/** Milliseconds of the longest task while a function runs in a page that is opened anew. */
export async function longestTask(browser, page, address, body, argument) {
  await page.goto(address, { waitUntil: 'load' });
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  await browser.startTracing(page, {
    categories: [
      'toplevel',
      'devtools.timeline',
      'blink.user_timing',
      'disabled-by-default-devtools.timeline',
    ],
  });
  await page.evaluate(() => performance.mark('traced from here'));
  await page.evaluate(body, argument);
  await page.evaluate(() => performance.mark('traced to here'));
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  const mark = (name) => traceEvents.find((event) => event.name === name);
  const [from, to] = [mark('traced from here'), mark('traced to here')];
  const tasks = traceEvents.filter(
    ({ name, pid, tid, ts, ph }) =>
      ph === 'X' &&
      name.endsWith('RunTask') &&
      pid === from.pid &&
      tid === from.tid &&
      ts >= from.ts &&
      ts <= to.ts,
  );
  if (tasks.length === 0) throw new Error('the trace has no tasks');
  return Math.max(...tasks.map(({ dur }) => dur ?? 0)) / 1000;
}
