// A back end that checks again what its form checked, with the same package and the same pack.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { createChecker } from 'forewarn';

const checker = await createChecker({ packs: [{ json: await readFile('public/house-rules.json', 'utf8') }] });

/** Whether every finding that asks for a reason has one, for these very words. */
function isAnswered(verdict, field, acknowledgements) {
  const digests = new Map(verdict.packs.map(({ id, digest }) => [id, digest]));
  const names = (values) => JSON.stringify(values);
  const given = acknowledgements.map(({ field, pack, digest, rule, start, end }) =>
    names([field, pack, digest, rule, start, end]),
  );
  return verdict.findings
    .filter(({ severity }) => severity === 'confirm')
    .every(({ pack, rule, start, end }) =>
      given.includes(names([field, pack, digests.get(pack), rule, start, end])),
    );
}

const server = createServer(async (request, response) => {
  const form = new URLSearchParams(await text(request));
  // Browsers send a line break as CR LF; the field, and so the spans, have LF alone.
  const caption = (form.get('caption') ?? '').replaceAll('\r\n', '\n');
  const verdict = await checker.check(caption, { field: 'caption', locale: 'en' });
  const acknowledgements = JSON.parse(form.get('acknowledgements') ?? '[]');
  const refused = verdict.decision === 'block';
  const open = !isAnswered(verdict, 'caption', acknowledgements);
  response.writeHead(refused ? 422 : open ? 409 : 201, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ fields: { caption: verdict } }));
});

server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`));
