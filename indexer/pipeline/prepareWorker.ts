// Entry of the thread that prepares sources: answers one request after the other with a localPreparer.
// Its bundled file is named by whoever starts it; knows no limits, its owner keeps them.
import { parentPort, workerData } from 'node:worker_threads';
import { toTablettError } from '../../knowledge/errors/tablettError';
import { estimateTokens, openTokenCounter } from '../embed/openTokenCounter';
import { localPreparer } from './localPreparer';
import type { PrepareReply, PrepareRequest, PrepareStart, PrepareValues } from './prepareMessages';
import type { Preparer } from './preparer';

if (!parentPort) throw new Error('prepareWorker runs in a worker thread only');
const port = parentPort;
const { place } = workerData as PrepareStart;
const preparing = Promise.resolve(place ? openTokenCounter(place) : estimateTokens).then(localPreparer);
preparing.catch(() => {}); // Told by the first request.

port.on('message', async (request: PrepareRequest) => port.postMessage(await answer(request)));

async function answer(request: PrepareRequest): Promise<PrepareReply> {
  try {
    return { kind: 'done', value: await call(await preparing, request) };
  } catch (thrown) {
    const { code, details } = toTablettError(thrown, 'prepareWorker');
    return { kind: 'failed', failure: { code, details } };
  }
}

function call(preparer: Preparer, request: PrepareRequest): Promise<PrepareValues[PrepareRequest['kind']]> {
  switch (request.kind) {
    case 'open':
      return preparer.open(request.request);
    case 'take':
      return preparer.take(request.request, request.ids);
    case 'cut':
      return preparer.cut(request.article);
  }
}
