// Turns that wait together: none is lost, the newest of an id goes, a late partial does not undo what was final.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Contact } from '../../knowledge/vocabulary/contact';
import type { SaidTurn } from './feedDesk';
import { TurnQueue } from './turnQueue';

const contact = {} as Contact;

describe('turns that wait', () => {
  it('go in one step a contact, each id once, in the order of their first coming', async () => {
    const turn = fc.record({
      id: fc.constantFrom('a', 'b', 'c', undefined),
      text: fc.string({ maxLength: 5 }),
      final: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(turn, { minLength: 1 }), { minLength: 1 }), async (batches) => {
        const steps: (readonly SaidTurn[])[] = [];
        let letGo = () => {};
        const opened = new Promise<void>((resolve) => {
          letGo = resolve;
        });
        const queue = new TurnQueue(
          async (_, turns) => {
            steps.push([...turns]);
            return contact;
          },
          (step) => opened.then(step),
        );
        const said = batches.map((batch) =>
          batch.map(({ id, ...rest }): SaidTurn => ({ speaker: 'customer', ...rest, ...(id && { id }) })),
        );
        const done = said.map((turns) => queue.add('one', turns));
        letGo();
        await Promise.all(done);
        expect(steps).toHaveLength(1);
        const all = said.flat();
        const [step = []] = steps;
        expect(step.filter(({ id }) => id === undefined)).toEqual(all.filter(({ id }) => id === undefined));
        for (const id of ['a', 'b', 'c']) {
          const ofId = all.filter((one) => one.id === id);
          const expected = ofId.findLast(({ final }) => final) ?? ofId.at(-1);
          expect(step.filter((one) => one.id === id)).toEqual(expected ? [expected] : []);
        }
      }),
    );
  });

  it('are refused together where the step fails, and later ones go on', async () => {
    let fails = true;
    const queue = new TurnQueue(
      async () => {
        if (fails) throw new Error('gone');
        return contact;
      },
      (step) => Promise.resolve().then(step),
    );
    const turn: SaidTurn = { speaker: 'agent', text: 'x', final: true };
    const both = [queue.add('one', [turn]), queue.add('one', [turn])];
    for (const outcome of await Promise.allSettled(both)) expect(outcome.status).toBe('rejected');
    fails = false;
    expect(await queue.add('one', [turn])).toBe(contact);
  });
});
