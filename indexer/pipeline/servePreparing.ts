// The inside of the process that prepares sources: answers one request after the other with a localPreparer.
// Keeps the limit of what goes out; time is its owner's, memory its watch's.
import { TablettError, toTablettError } from '../../knowledge/errors/tablettError';
import { estimateTokens, openTokenCounter } from '../embed/openTokenCounter';
import { openRecogniser } from '../extract/recognise/openRecogniser';
import type { Recognition } from '../extract/recognise/recognisePages';
import { localPreparer } from './localPreparer';
import { packMessage, unpackMessage } from './packMessage';
import {
  type AskedOfPreparer,
  maxReplyBytes,
  type PrepareReply,
  type PrepareRequest,
  type PrepareValues,
} from './prepareMessages';
import type { OpenedSource, Preparer, SourceRequest } from './preparer';

/** The owner's end of the line. */
export interface PreparePort {
  send(packed: Uint8Array): void;
  listen(listener: (packed: Uint8Array) => void): void;
}

/** Serves until the process ends. `watch`: called once with the memory that the process may take, MiB. */
export function servePreparing(port: PreparePort, watch: (maxMemoryMb: number) => void): void {
  let preparing: Promise<Preparer> | undefined;
  let turn = Promise.resolve();
  const onStep = (): void => port.send(packMessage({ kind: 'step' } satisfies PrepareReply));
  const recognition: Recognition = { recogniser: openRecogniser(), onStep };
  port.listen((packed) => {
    const request = unpackMessage(packed) as PrepareRequest;
    if (request.kind !== 'start') {
      turn = turn.then(async () => port.send(await answer(preparing, request)));
      return;
    }
    watch(request.maxMemoryMb);
    const { place } = request;
    const counting = Promise.resolve(place ? openTokenCounter(place) : estimateTokens);
    preparing = counting.then((count) => localPreparer(count, recognition));
    preparing.catch(() => {}); // Told by the first request.
  });
}

async function answer(
  preparing: Promise<Preparer> | undefined,
  request: AskedOfPreparer,
): Promise<Uint8Array> {
  try {
    if (!preparing) throw new Error('a request before the start');
    const packed = packMessage(await call(await preparing, request));
    if (packed.byteLength > maxReplyBytes) throw tooMuch(request);
    return packed;
  } catch (thrown) {
    const { code, details } = toTablettError(thrown, 'prepareWorker');
    return packMessage({ kind: 'failed', failure: { code, details } } satisfies PrepareReply);
  }
}

async function call(preparer: Preparer, request: AskedOfPreparer): Promise<PrepareReply> {
  switch (request.kind) {
    case 'open':
      return openAhead(preparer, request.request);
    case 'take':
      return done(await preparer.take(request.request, request.ids));
    case 'cut':
      return done(await preparer.cut(request.article));
    case 'draft':
      return done(await preparer.draft(request.draft));
    case 'preview':
      return done(await preparer.preview(request.request, request.place));
    case 'view':
      return done(await preparer.view(request.request, request.page));
    case 'mail':
      return done(await preparer.mail(request.request));
  }
}

const done = (value: PrepareValues[AskedOfPreparer['kind']]): PrepareReply => ({ kind: 'done', value });

/** A source of one changed article is taken along: asking for it would be another way to and fro for every file. */
async function openAhead(preparer: Preparer, request: SourceRequest): Promise<PrepareReply> {
  const opened: OpenedSource = await preparer.open(request);
  const [only, more] = opened.offered;
  if (!only || more || only.contentHash === request.knownHash) return done(opened);
  return { kind: 'done', value: opened, ahead: await preparer.take(request, [only.id]) };
}

function sourceOf(request: AskedOfPreparer): string {
  if (request.kind === 'cut') return request.article.source;
  return request.kind === 'draft' ? request.draft.source : request.request.source;
}

const tooMuch = (request: AskedOfPreparer): TablettError =>
  new TablettError('SOURCE_TOO_COSTLY', { source: sourceOf(request), limit: `${maxReplyBytes >> 20} MB` });
