// How many checks the service answers in a second, and how fast: `wrk` on the same machine, with connections kept alive.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { outputOf } from '../../scripts/commands.mjs';

const COMMAND = fileURLToPath(new URL('../../target/release/forewarn', import.meta.url));
/** Few connections: how long an answer takes then is the service's doing, and not that of a queue. */
const CONNECTIONS = 16;

/** Each request asks of another caption. */
const requests = (bodies) => `
local bodies = { ${bodies.map((body) => `[==[${body}]==]`).join(',\n')} }
local number = 0
wrk.method = "POST"
wrk.headers["content-type"] = "application/json"
request = function()
  number = number % #bodies + 1
  return wrk.format(nil, "/v1/check", nil, bodies[number])
end
local failed = 0
response = function(status)
  if status ~= 200 then failed = failed + 1; print("status " .. status) end
end
`;

/** Checks a second, and latencies in milliseconds. */
export async function measureService(folder, { short }) {
  const data = mkdtempSync(join(tmpdir(), 'forewarn-service-'));
  const child = spawn(
    COMMAND,
    ['serve', '--pack', 'packs', '--listen', '127.0.0.1:0', '--data', data, '--log-level', 'warn'],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  try {
    const address = await listening(child);
    const { clean, hits } = JSON.parse(readFileSync(join(folder, 'captions-english-150.json'), 'utf8'));
    const texts = [...clean, ...hits.map(({ text }) => text)];
    const script = join(folder, 'requests.lua');
    writeFileSync(script, requests(texts.map((text) => JSON.stringify({ text }))));
    const load = (seconds) =>
      outputOf(
        'wrk',
        '--threads',
        '1',
        '--connections',
        String(CONNECTIONS),
        '--duration',
        `${seconds}s`,
        '--latency',
        '--script',
        script,
        address,
      );
    load(short ? 1 : 3);
    const before = resident(child.pid);
    const report = load(short ? 1 : 20) ?? '';
    const after = resident(child.pid);
    if (!report.includes('Requests/sec') || report.includes('status '))
      throw new Error(`wrk failed:\n${report}`);
    const latency = (share) => milliseconds(report.match(new RegExp(`^ +${share}% +(.+)$`, 'm'))?.[1]);
    return {
      connections: CONNECTIONS,
      perSecond: Number(report.match(/Requests\/sec: +([\d.]+)/)[1]),
      median: latency(50),
      p99: latency(99),
      before,
      after,
    };
  } finally {
    child.kill();
    rmSync(data, { recursive: true, force: true });
  }
}

function listening(child) {
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
      const address = output.match(/Listening on (http:\S+)/)?.[1];
      if (address) resolve(address);
    });
    child.once('exit', (code) => reject(new Error(`the service ended with ${code}`)));
  });
}

/** Bytes of a process in memory. */
function resident(pid) {
  return Number(readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmRSS:\s+(\d+)/)[1]) * 1024;
}

function milliseconds(text = '') {
  const [, value, unit] = text.match(/([\d.]+)(us|ms|s)/) ?? [];
  return Number(value) * { us: 0.001, ms: 1, s: 1000 }[unit];
}
