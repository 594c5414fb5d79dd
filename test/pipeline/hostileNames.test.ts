// Names and kinds of files that confuse: each is imported under its own name, or named with its reason; none hangs.
import { execFileSync } from 'node:child_process';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MemoryStore } from '../fakes/memoryStore';
import { temporaryFolder } from '../fakes/temporaryFolder';
import { runImport } from './importTrial';

const nfc = 'Zähler.md'.normalize('NFC');
const nfd = 'Zähler.md'.normalize('NFD');
/** 255 bytes, the most that a file system takes. */
const longest = `${'ü'.repeat(126)}.md`;

async function importFolder(fill: (folder: string) => Promise<unknown>) {
  const folder = await temporaryFolder();
  await fill(folder);
  const store = new MemoryStore();
  const { report } = await runImport(store, [folder]);
  const sources: string[] = [];
  for await (const { source } of store.listArticles()) sources.push(source.slice(folder.length + 1));
  return { folder, report, sources };
}

describe('odd names', () => {
  it('are imported under their own name: both forms of ä, line breaks, quotes, the longest, reserved ones', async () => {
    const names = [
      ...[
        nfc,
        nfd,
        longest,
        'zwei\nZeilen.md',
        'O\'Brien "&" <b>.md',
        ' Leer .md',
        'CON.md',
        'aux.txt',
        'punkt..md',
      ],
      ...[
        '100%.md',
        '#raute.md',
        '-rf.md',
        '[klammer].md',
        '{a,b}.md',
        '!nicht.md',
        '*.md',
        '\\zurück.md',
        '\u202Efdp.md',
      ],
    ];
    const { report, sources } = await importFolder((folder) =>
      Promise.all(names.map((name, at) => writeFile(join(folder, name), `# Artikel ${at}\n\nText ${at}.`))),
    );
    expect(report).toMatchObject({ files: names.length, articles: names.length, failed: 0 });
    expect([...sources].sort()).toEqual([...names].sort());
  });

  it('never loop: links to the folder itself, to a file twice, to nothing', async () => {
    const { report, sources } = await importFolder(async (folder) => {
      await mkdir(join(folder, 'tief'));
      await writeFile(join(folder, 'tief', 'umzug.md'), '# Umzug\n\nText.');
      await symlink(folder, join(folder, 'tief', 'kreis'));
      await symlink(join(folder, 'fehlt.md'), join(folder, 'tot.md'));
    });
    expect(sources).toEqual(['tief/umzug.md']);
    expect(report.articles).toBe(1);
  });

  it('and kinds that never end are no files', async () => {
    const { folder, report } = await importFolder(async (folder) => {
      execFileSync('mkfifo', [join(folder, 'rohr.md')]);
      await symlink('/dev/zero', join(folder, 'null.md'));
      await writeFile(join(folder, 'echt.md'), '# Echt\n\nText.');
    });
    expect(report.articles).toBe(1);
    const named = await runImport(new MemoryStore(), [join(folder, 'rohr.md'), join(folder, 'null.md')]);
    expect(named.report).toMatchObject({ articles: 0, failed: 2 });
    expect(new Set(named.report.failures.map(({ code }) => code))).toEqual(new Set(['SOURCE_UNREADABLE']));
  });

  it('in folders inside folders are reached, and named where they are too deep', async () => {
    const { report } = await importFolder(async (folder) => {
      const deep = (depth: number) => join(folder, ...Array.from({ length: depth }, () => 'u'));
      await mkdir(deep(300), { recursive: true });
      await writeFile(join(deep(200), 'tief.md'), '# Tief\n\nText.');
      await writeFile(join(deep(300), 'zu-tief.md'), '# Zu tief\n\nText.');
    });
    expect(report).toMatchObject({ articles: 1, failed: 1 });
    expect(report.failures).toMatchObject([{ code: 'SOURCE_TOO_DEEP' }]);
  });
});
