// Frames survive the trip: cloned as a port clones them, and read back as they were.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ErrorCode, errorCodes } from '../errors/errorCodes';
import { TablettError } from '../errors/tablettError';
import { failureFrame, readFrame } from './frames';

const requestId = fc.string({ minLength: 1, maxLength: 100 });
const payload = fc.anything({ withDate: true, withMap: true, withSet: true, withTypedArray: true });
const name = fc.string({ minLength: 1, maxLength: 100 });
const code = fc.constantFrom(...(Object.keys(errorCodes) as ErrorCode[]));
const details = fc.dictionary(
  fc.string().filter((key) => key !== '__proto__'),
  fc.oneof(fc.string(), fc.double(), fc.boolean()),
);
const frame = fc.oneof(
  fc.record({ kind: fc.constant('request'), requestId, call: name, input: payload }),
  fc.record({ kind: fc.constant('cancel'), requestId }),
  fc.record({ kind: fc.constant('reply'), requestId, value: payload }),
  fc.record({ id: requestId, code, details }).map(({ id, ...error }) => failureFrame(id, error)),
  fc.record({ kind: fc.constant('event'), requestId, name, payload }),
);

describe('readFrame', () => {
  it('reads every frame back after a structured clone', () => {
    fc.assert(
      fc.property(frame, (sent) => {
        expect(readFrame(structuredClone(sent))).toEqual(sent);
      }),
    );
  });

  it('answers undefined to anything else, and never throws', () => {
    fc.assert(
      fc.property(fc.anything(), (message) => {
        expect(readFrame(message)).toBeUndefined();
      }),
    );
    expect(readFrame({ kind: 'failure', requestId: 'a', code: 'NO_SUCH_CODE', details: {} })).toBeUndefined();
    expect(readFrame({ kind: 'cancel', requestId: '' })).toBeUndefined();
  });
});

describe('failureFrame', () => {
  it('carries code and details and nothing of the message, the stack or the cause', () => {
    const error = new TablettError('SOURCE_MISSING', { path: 'a.md' }, new Error('secret'));
    expect(failureFrame('call-1', error)).toEqual({
      kind: 'failure',
      requestId: 'call-1',
      code: 'SOURCE_MISSING',
      details: { path: 'a.md' },
    });
  });
});
