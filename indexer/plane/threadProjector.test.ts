// The projector over a thread: replies find their call, a lost thread fails what waited and starts anew.
// The thread is a fake; the plane itself has its own test.
import { expect, it } from 'vitest';
import type { ThreadListener } from '../threads/startThread';
import type { PlaneReply, PlaneRequest } from './planeMessages';
import { ThreadProjector } from './threadProjector';

function fakeThread() {
  const started: { listener: ThreadListener<PlaneReply>; posted: PlaneRequest[]; stopped: boolean }[] = [];
  const projector = new ThreadProjector((listener) => {
    const thread = { listener, posted: [] as PlaneRequest[], stopped: false };
    started.push(thread);
    return {
      post: (request) => thread.posted.push(request),
      stop: async () => {
        thread.stopped = true;
      },
    };
  });
  const reply = (thread: number, at: number, value: number) => {
    const { listener, posted } = started[thread]!;
    listener.reply({ id: posted[at]!.id, places: Float32Array.of(value, value) });
  };
  return { projector, started, reply };
}

it('gives each call its own places, and lets the thread go when nothing waits', async () => {
  const { projector, started, reply } = fakeThread();
  const calls = [projector.project(new Float32Array(4), 2), projector.project(new Float32Array(4), 2)];
  reply(0, 1, 2);
  reply(0, 0, 1);
  expect((await Promise.all(calls)).map(([x]) => x)).toEqual([1, 2]);
  expect(started).toMatchObject([{ stopped: true }]);
});

it('starts anew after a loss', async () => {
  const { projector, started, reply } = fakeThread();
  const lost = projector.project(new Float32Array(4), 2);
  started[0]!.listener.lost('exit 1');
  await expect(lost).rejects.toMatchObject({ code: 'WORKER_LOST' });
  const again = projector.project(new Float32Array(4), 2);
  reply(1, 0, 3);
  expect((await again)[0]).toBe(3);
});

it('fails what waits when it is closed', async () => {
  const { projector } = fakeThread();
  const waiting = projector.project(new Float32Array(4), 2);
  await projector.close();
  await expect(waiting).rejects.toMatchObject({ code: 'CANCELLED' });
  await expect(projector.project(new Float32Array(4), 2)).rejects.toMatchObject({ code: 'CANCELLED' });
});
