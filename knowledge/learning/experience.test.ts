// What is learned from outcomes, seen from outside: lifts, counts, undo, edits, forgetting.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyAt, outcomeAt, sampleModel, vectorAt } from '../../test/learning/sampleExperience';
import { articleId } from '../vocabulary/ids';
import type { Outcome } from '../vocabulary/outcome';
import { Experience } from './experience';

const umzug = articleId('umzug');
const abschlag = articleId('abschlag');

function learned(outcomes: readonly Outcome[], hashes: Readonly<Record<string, string>> = {}): Experience {
  const known: Record<string, string | undefined> = { umzug: 'first', abschlag: 'first', ...hashes };
  const experience = new Experience({ model: sampleModel, contentHashOf: (id) => known[id] || undefined });
  for (const outcome of outcomes) experience.learn(outcome);
  return experience;
}

const at = (experience: Experience, angle: number) =>
  experience.recall({ key: keyAt(angle), vector: vectorAt(angle) });
const liftAt = (experience: Experience, angle: number, id = umzug) =>
  at(experience, angle).get(id)?.lift ?? 0;

describe('Experience', () => {
  it('knows nothing at first', () => {
    const nothing = at(learned([]), 0);
    expect([nothing.get(umzug), nothing.recalled]).toEqual([undefined, []]);
  });

  it('lifts from the first rating on, most for the same concern, less for a similar one, not for another', () => {
    const experience = learned([outcomeAt(0, 'umzug', 'helpful')]);
    const [same, similar, other] = [0, 0.2, 1.2].map((angle) => liftAt(experience, angle));
    expect(same).toBeGreaterThan(1);
    expect(similar).toBeGreaterThan(0.3);
    expect(similar).toBeLessThan(same!);
    expect(other).toBeLessThan(0.05);
    expect(at(experience, 0).get(umzug)).toMatchObject({ ratings: 1, recalled: true });
    expect(at(experience, 1.2).get(umzug)).toMatchObject({ ratings: 0, recalled: false });
    expect(at(experience, 0).recalled).toEqual([umzug]);
    expect(at(experience, 0).get(abschlag)).toBeUndefined();
  });

  it('pushes down after an unhelpful rating, and the likelihood with it', () => {
    const lift = at(learned([outcomeAt(0, 'umzug', 'unhelpful')]), 0).get(umzug);
    expect(lift?.lift).toBeLessThan(-1);
    expect(lift?.logit).toBeLessThan(0);
  });

  it('recognises the same words without a vector, and nothing else', () => {
    const experience = learned([outcomeAt(0, 'umzug', 'helpful')]);
    expect(experience.recall({ key: keyAt(0) }).get(umzug)?.lift).toBeGreaterThan(1);
    expect(experience.recall({ key: 'other' }).get(umzug)?.ratings).toBe(0);
  });

  it('does not compare vectors of different models', () => {
    const foreign = learned([outcomeAt(0, 'umzug', 'helpful', { vectorModel: 'model-b' })]);
    expect(liftAt(foreign, 0.01)).toBeLessThan(0.05);
    expect(liftAt(foreign, 0)).toBeGreaterThan(1);
  });

  it('lets the last verdict count, by the order of the log and not by the clock', () => {
    const late = outcomeAt(0, 'umzug', 'helpful', { atMs: 1_000_000 });
    const experience = learned([late, outcomeAt(0, 'umzug', 'unhelpful', { atMs: 5 })]);
    expect(liftAt(experience, 0)).toBeLessThan(0);
    experience.learn(outcomeAt(0, 'umzug', 'withdrawn', { atMs: 1 }));
    expect(Math.abs(liftAt(experience, 0))).toBeLessThan(1e-9);
    expect(experience.book.verdicts).toBe(0);
  });

  it('counts the same outcome once', () => {
    const rating = outcomeAt(0, 'umzug', 'helpful');
    expect(liftAt(learned([rating, rating]), 0)).toBe(liftAt(learned([rating]), 0));
  });

  it('hears deeds less than words, and not at all once there is a verdict', () => {
    const opened = outcomeAt(0, 'umzug', 'opened', { rank: 3 });
    const copied = outcomeAt(0, 'umzug', 'copied', { rank: 3 });
    const verdict = outcomeAt(0, 'umzug', 'helpful');
    const [weak, deeds, said] = [[opened], [opened, copied], [opened, copied, verdict]].map((list) =>
      liftAt(learned(list), 0),
    );
    expect(weak).toBeGreaterThan(0);
    expect(deeds).toBeGreaterThan(weak!);
    expect(said).toBeGreaterThan(deeds!);
    expect(said).toBe(liftAt(learned([verdict]), 0));
    expect(liftAt(learned([outcomeAt(0, 'umzug', 'shown')]), 0)).toBe(0);
  });

  it('trusts ratings of an earlier wording less until the present one is confirmed', () => {
    const rating = outcomeAt(0, 'umzug', 'helpful');
    const [current, edited] = [learned([rating]), learned([rating], { umzug: 'second' })];
    expect(liftAt(edited, 0)).toBeLessThan(liftAt(current, 0));
    expect(liftAt(edited, 0)).toBeGreaterThan(0);
    edited.learn(outcomeAt(1.2, 'umzug', 'helpful', { contentHash: 'second' }));
    current.learn(outcomeAt(1.2, 'umzug', 'helpful'));
    expect(liftAt(edited, 0)).toBeCloseTo(liftAt(current, 0), 6);
  });

  it('leaves removed articles alone and has their record again when they come back', () => {
    const rating = outcomeAt(0, 'umzug', 'helpful');
    expect(at(learned([rating], { umzug: '' }), 0).recalled).toEqual([]);
    expect(at(learned([rating]), 0).recalled).toEqual([umzug]);
  });

  it('forgets a customer text with all that was noted for it', () => {
    const kept = outcomeAt(0.5, 'umzug', 'helpful');
    const outcomes = [outcomeAt(0, 'umzug', 'helpful'), outcomeAt(0, 'abschlag', 'unhelpful'), kept];
    const experience = learned(outcomes);
    const gone = experience.forget({ key: 'worded otherwise', vector: vectorAt(0) });
    expect([...gone].sort()).toEqual(
      outcomes
        .slice(0, 2)
        .map(({ id }) => id)
        .sort(),
    );
    expect(experience.forget({ key: keyAt(0), vector: vectorAt(0) })).toEqual([]);
    expect(liftAt(experience, 0.5)).toBe(liftAt(learned([kept]), 0.5));
    expect(liftAt(experience, 0, abschlag)).toBe(0);
  });
});

describe('learning as a whole', () => {
  const angles = fc.constantFrom(0, 0.1, 0.2, 0.3, 1);
  const step = fc.record({
    angle: angles,
    article: fc.constantFrom('umzug', 'abschlag'),
    kind: fc.constantFrom('helpful', 'unhelpful', 'opened', 'copied', 'withdrawn', 'solved') as fc.Arbitrary<
      Outcome['kind']
    >,
  });
  const build = (steps: readonly { angle: number; article: string; kind: Outcome['kind'] }[]) =>
    steps.map(({ angle, article, kind }) => outcomeAt(angle, article, kind));

  it('never lowers an article by a helpful rating, nor raises it by an unhelpful one, for that concern', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), angles, (steps, angle) => {
        const before = learned(build(steps));
        const [helpful, unhelpful] = (['helpful', 'unhelpful'] as const).map((kind) => {
          const after = learned([...build(steps), outcomeAt(angle, 'umzug', 'withdrawn')]);
          const base = liftAt(after, angle);
          after.learn(outcomeAt(angle, 'umzug', kind));
          return liftAt(after, angle) - base;
        });
        expect(before.book.verdicts).toBeGreaterThanOrEqual(0);
        expect(helpful).toBeGreaterThan(-1e-9);
        expect(unhelpful).toBeLessThan(1e-9);
      }),
    );
  });

  it('is as before after an undo, and as after it when the undo is undone', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 15 }), fc.nat(), (steps, pick) => {
        const outcomes = build(steps);
        const target = outcomes[pick % outcomes.length]!;
        const rest = outcomes.filter((outcome) => outcome !== target);
        const all = learned(outcomes);
        const undo = outcomeAt(0, target.articleId, 'withdrawn', {
          undoes: target.id,
          concernKey: target.concernKey,
        });
        const whole = [0, 0.2, 1].map((angle) => liftAt(all, angle));
        all.learn(undo);
        expect([0, 0.2, 1].map((angle) => liftAt(all, angle))).toEqual(
          [0, 0.2, 1].map((angle) => expect.closeTo(liftAt(learned(rest), angle), 9)),
        );
        all.learn({ ...undo, id: `${undo.id} again`, undoes: undo.id });
        expect([0, 0.2, 1].map((angle) => liftAt(all, angle))).toEqual(
          whole.map((lift) => expect.closeTo(lift, 9)),
        );
      }),
    );
  });
});
