// The editor knows what is unsaved, brings drafts back and settles a version saved elsewhere.
// Values only.
import { describe, expect, it } from 'vitest';
import { articleId } from '../../knowledge/vocabulary/ids';
import { canSave, draftOf, isUnsaved, reduceEditor, startEditor } from './editorState';

const id = articleId('a');
const base = { title: 'Umzug', markdown: 'alt', hash: 'h1' };
const theirs = { title: 'Umzug neu', markdown: 'ihres', hash: 'h2' };

describe('the editor', () => {
  it('is unsaved from the first letter until it says the same again', () => {
    const opened = startEditor(base, id);
    expect([isUnsaved(opened), canSave(opened)]).toEqual([false, false]);
    const wrote = reduceEditor(opened, { kind: 'wrote', markdown: 'neu' });
    expect([isUnsaved(wrote), canSave(wrote)]).toEqual([true, true]);
    expect(isUnsaved(reduceEditor(wrote, { kind: 'wrote', markdown: 'alt' }))).toBe(false);
  });

  it('saves a new article only with a title, and none twice at once', () => {
    const fresh = startEditor({ title: '', markdown: 'Gerüst' });
    expect(canSave(fresh)).toBe(false);
    const titled = reduceEditor(fresh, { kind: 'titled', title: 'Umzug' });
    expect(canSave(titled)).toBe(true);
    expect(canSave(reduceEditor(titled, { kind: 'saving' }))).toBe(false);
  });

  it('brings a draft of the same article back, with the version it was begun on', () => {
    const draft = { articleId: id, title: 'Umzug', markdown: 'entwurf', expectedHash: 'h0' };
    const restored = startEditor(base, id, draft);
    expect([restored.markdown, restored.restored, draftOf(restored)]).toEqual(['entwurf', true, draft]);
    expect(startEditor(base, articleId('b'), draft).markdown).toBe('alt');
  });

  it('settles a version saved elsewhere with either side', () => {
    const wrote = reduceEditor(startEditor(base, id), { kind: 'wrote', markdown: 'meins' });
    const met = reduceEditor(wrote, { kind: 'changedElsewhere', theirs });
    const own = reduceEditor(met, { kind: 'settled', side: 'own' });
    expect(draftOf(own)).toEqual({ articleId: id, title: 'Umzug', markdown: 'meins', expectedHash: 'h2' });
    const taken = reduceEditor(met, { kind: 'settled', side: 'theirs' });
    expect([taken.title, taken.markdown, isUnsaved(taken), taken.theirs]).toEqual([
      ...['Umzug neu', 'ihres', false],
      undefined,
    ]);
  });

  it('forgets a failure with the next key', () => {
    const failed = reduceEditor(startEditor(base, id), { kind: 'failed', code: 'DISK_FULL' });
    expect(failed.failure).toBe('DISK_FULL');
    expect(reduceEditor(failed, { kind: 'wrote', markdown: 'x' }).failure).toBeUndefined();
  });
});
