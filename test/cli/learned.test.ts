// Learning in the terminal: rate, see, undo, carry elsewhere, forget; the engine inside is the real one.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeFiles } from '../pipeline/importTrial';
import { builtCli } from './runCli';

const cli = builtCli();

const files = {
  'base/umzug.md':
    '# Umzug melden\n\nMelden Sie den Umzug im Portal mit der neuen Adresse und dem Zählerstand.',
  'base/zaehler.md': '# Zählerstand ablesen\n\nDer Zählerstand steht im Display; melden Sie ihn im Portal.',
  'base/storung.md': '# Stromausfall\n\nPrüfen Sie zuerst die Sicherungen.',
};

let home = '';
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'silbertablett-learned-test-'));
  await writeFiles(home, files);
});
afterAll(() => rm(home, { recursive: true, force: true }));

describe('learned', () => {
  it('shows, undoes, exports, imports and forgets what was rated', async () => {
    const run = async (...args: string[]) => {
      const { code, json, err } = await cli([...args, '--data', join(home, 'data'), '--json']);
      expect({ code, err }).toMatchObject({ code: 0 });
      return json[0] as Record<string, unknown> & readonly Record<string, unknown>[];
    };
    await run('import', join(home, 'base'));
    const concern = 'Zählerstand melden wegen Umzug';
    const { ratingId } = await run('rate', join(home, 'base/zaehler.md'), 'helpful', '--concern', concern);
    expect(await run('learned')).toMatchObject({ verdicts: 1, state: 'whole', articles: [{ helpful: 1 }] });
    expect(await run('learned', join(home, 'base/zaehler.md'))).toMatchObject([
      { id: ratingId, counts: true },
    ]);
    expect(JSON.stringify(await run('ask', concern))).toContain(
      '"learnedFrom":{"ratings":1,"direction":"up"}',
    );

    const file = join(home, 'learned.jsonl');
    expect(await run('learned', 'export', file)).toEqual({ outcomes: 1 });
    expect(await readFile(file, 'utf8')).not.toContain('Umzug"');
    expect((await run('learned', 'undo', `${ratingId}`)).undoIds).toHaveLength(1);
    expect(await run('learned')).toMatchObject({ verdicts: 0 });
    expect(await run('learned', 'forget', concern)).toEqual({ forgotten: 2 });
    expect(await run('learned', 'import', file)).toMatchObject({ taken: 1 });
    expect(await run('learned')).toMatchObject({ verdicts: 1 });
    expect(await run('learning', '--retention', '90')).toMatchObject({ retentionDays: 90, explore: false });

    const unknown = await cli(['learned', 'undo', 'nothing', '--data', join(home, 'data')]);
    expect(unknown).toMatchObject({ code: 1 });
    expect(unknown.err).toContain('RATING_MISSING');
  }, 60_000);
});
