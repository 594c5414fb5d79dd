// Contacts through the whole engine over the real store: understood while they last, kept masked, forgotten for good.
// The model is a fake; how concerns are told apart has its own tests and its own exam.
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../fakes/temporaryFolder';
import { fakeModel, openTrial } from '../pipeline/engineTrial';

async function openWith(dataDir: string) {
  const trial = await openTrial(dataDir, { configured: async () => fakeModel('m').embedder });
  await trial.engine.modelReady();
  return trial;
}

describe('contacts', () => {
  it('gather the concern from the turns and tell of every change', async () => {
    const { engine, events } = await openWith(await temporaryFolder());
    const { id } = await engine.day.openContact({ channel: 'call' });
    const contact = await engine.day.appendTurns({
      contactId: id,
      turns: [
        { speaker: 'agent', text: 'Stadtwerke, guten Tag, was kann ich für Sie tun?', final: true },
        { speaker: 'customer', text: 'Guten Tag, Meier hier, mein Abschlag ist zu hoch.', final: true },
      ],
    });
    expect(contact.concerns.map(({ text }) => text)).toEqual(['mein Abschlag ist zu hoch.']);
    expect(contact.present).toBe(1);
    await expect.poll(() => events.filter(({ name }) => name === 'contactChanged').length).toBeGreaterThan(0);
    await engine.day.closeContact({ contactId: id, outcome: 'solved' });
    expect(await engine.day.openContacts({})).toEqual([]);
    expect(await engine.day.contactNotes({ limit: 10 })).toMatchObject([
      { channel: 'call', outcome: 'solved', maskedText: 'mein Abschlag ist zu hoch.' },
    ]);
    expect(await engine.forgetConcern('mein Abschlag ist zu hoch.')).toEqual({ forgotten: 1 });
    expect(await engine.day.contactNotes({ limit: 10 })).toEqual([]);
  });
});
