// A change says what is changed and nothing else; a file without a choice gets the usual one.
// Shapes only; the file itself is the shell's.
import { describe, expect, it } from 'vitest';
import { defaultSettings, settingsChangeSchema, settingsSchema } from './settings';

describe('the settings', () => {
  it('keep every choice that a change does not name', () => {
    expect(settingsChangeSchema.parse({ theme: 'dark' })).toEqual({ theme: 'dark' });
    expect(settingsChangeSchema.parse({})).toEqual({});
  });

  it('can be changed in everything the owner chooses, but not in what the shell keeps', () => {
    const kept = ['schemaVersion', 'setAside', 'collapsed', 'bounds', 'workspaceBounds', 'places'];
    const chosen = Object.keys(settingsSchema.shape).filter((key) => !kept.includes(key));
    expect(Object.keys(settingsChangeSchema.shape).sort()).toEqual(chosen.sort());
    expect(settingsChangeSchema.parse({ bounds: {}, places: {} })).toEqual({});
  });

  it('are complete from an empty file', () => {
    expect(settingsSchema.parse({})).toEqual(defaultSettings);
    expect(defaultSettings).toMatchObject({ welcomed: false, hideOnLock: true, mostCards: '3' });
  });
});
