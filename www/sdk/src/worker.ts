// The worker's script. It answers requests in the order they come.
import { ForewarnError } from './errors.js';
import { loadModule } from './transport/module.js';
import type { Reply, Request } from './transport/protocol.js';
import { SameThread } from './transport/same-thread.js';

let engine: SameThread | undefined;
let wasmUrl: string | undefined;

addEventListener('message', ({ data }: MessageEvent<Request>) => {
  void answer(data).then((reply) => postMessage(reply));
});

async function answer(request: Request): Promise<Reply> {
  const { id } = request;
  try {
    if ('load' in request) {
      ({ wasmUrl } = request.load);
      await loadModule(wasmUrl);
      return { id, value: null };
    }
    if ('start' in request) {
      const { packs, shadow } = request.start;
      engine = new SameThread({ packs: Promise.resolve(packs), shadow, wasmUrl });
      return { id, value: await engine.start() };
    }
    if (!engine) return { id, crash: 'the worker was asked before it was started' };
    return { id, value: await engine.check(request.check.text, request.check.context) };
  } catch (error) {
    if (!(error instanceof ForewarnError)) return { id, crash: String(error) };
    const { code, message, errors } = error;
    return { id, error: { code, message, errors } };
  }
}
