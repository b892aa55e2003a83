import { POLICY } from '../sdk/policy.js';
import { expect, test } from './project.js';

const THREAT = 'I will hurt you';

test('a back end in Node checks again, and asks for what was not answered', async ({ makeProject }) => {
  const project = makeProject('node');
  const url = await project.startServer('node', 'server.js');
  const post = async (form: Record<string, string>) => {
    const response = await fetch(url, { method: 'POST', body: new URLSearchParams(form) });
    return { status: response.status, ...(await response.json()) };
  };
  expect(await post({ caption: 'A walk' })).toMatchObject({ status: 201 });
  expect(await post({ caption: 'send me your seed phrase' })).toMatchObject({ status: 422 });
  const caption = `well,\r\n${THREAT}`;
  const asked = await post({ caption });
  expect(asked).toMatchObject({ status: 409, fields: { caption: { findings: [{ start: 6, end: 21 }] } } });
  const [{ pack, rule, start, end }] = asked.fields.caption.findings;
  const [{ digest }] = asked.fields.caption.packs;
  const answer = { field: 'caption', pack, digest, rule, start, end, reason: 'quoting' };
  const answered = (given: object) => post({ caption, acknowledgements: JSON.stringify([given]) });
  expect(await answered(answer)).toMatchObject({ status: 201 });
  expect(await answered({ ...answer, start: 5 })).toMatchObject({ status: 409 });
  expect(await answered({ ...answer, digest: 'sha256-older' })).toMatchObject({ status: 409 });
});

test('the back end and the browser give the same bytes', async ({ page, makeProject }) => {
  const backEnd = await makeProject('node').startServer('node', 'server.js');
  await page.goto(await makeProject('plain').serve('.', POLICY));
  for (const caption of [
    'A walk',
    THREAT,
    `😀 I will h\u200burt you, darn "é\u0000`,
    'nobody would miss me',
  ]) {
    const here = await page.evaluate(async (caption) => {
      const { checker } = window as unknown as { checker: Promise<{ check(...a: unknown[]): unknown }> };
      return JSON.stringify(await (await checker).check(caption, { field: 'caption', locale: 'en' }));
    }, caption);
    const response = await fetch(backEnd, { method: 'POST', body: new URLSearchParams({ caption }) });
    expect(await response.text()).toBe(`{"fields":{"caption":${here}}}`);
  }
});
