// Chromium's own fields speak the chosen language; everything else leaves it to system and command line.
// A fake command line; what Chromium makes of the switch is its own.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../test/fakes/temporaryFolder';
import { startInChosenLanguage } from './chosenLanguage';

async function startedWith(content: string | undefined, given?: string): Promise<string | undefined> {
  const file = join(await temporaryFolder(), 'settings.json');
  if (content !== undefined) await writeFile(file, content);
  const switches = new Map(given ? [['lang', given]] : []);
  const commandLine = {
    hasSwitch: (name: string) => switches.has(name),
    appendSwitch: (name: string, value = '') => void switches.set(name, value),
  };
  startInChosenLanguage({ commandLine } as unknown as Parameters<typeof startInChosenLanguage>[0], file);
  return switches.get('lang');
}

it('takes the chosen language, unless the command line names one', async () => {
  expect(await startedWith('{"schemaVersion":1,"language":"de"}')).toBe('de');
  expect(await startedWith('{"schemaVersion":1,"language":"en"}')).toBe('en');
  expect(await startedWith('{"schemaVersion":1,"language":"en"}', 'de-DE')).toBe('de-DE');
});

it('leaves the system its own where nothing is chosen or readable', async () => {
  for (const content of [undefined, '', '{', 'null', '{"language":"system"}', '{"language":"fr\\u0000"}'])
    expect(await startedWith(content)).toBeUndefined();
});
