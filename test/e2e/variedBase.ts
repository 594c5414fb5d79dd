// A base that leaves something on every page of the knowledge window: its files, and what happens in use.
// Knows files and calls, not pages.
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freshFolder, type RunningApp } from './launchApp';
import { baseFolder } from './preparedBase';

/** A folder that leaves something on every page: copies, an empty file, a table of unclear columns, near-twins. */
export async function variedFolder(): Promise<string> {
  const folder = join(await freshFolder(), 'Stadtwerk', 'Wissen');
  await cp(baseFolder, folder, { recursive: true });
  await cp(join(folder, 'stromausfall.md'), join(folder, 'stromausfall (Kopie).md'));
  for (const name of ['alt', 'pläne']) await mkdir(join(folder, name));
  await writeFile(join(folder, 'leer.md'), '');
  await writeFile(join(folder, 'pläne', 'unklar.csv'), unclear);
  for (const [name, former, other] of twins) {
    const text = await readFile(join(folder, `${name}.md`), 'utf8');
    await writeFile(join(folder, 'alt', `${name}-2024.md`), text.replace(former, other));
  }
  await writeFile(join(folder, 'Grundriss.dwg'), Buffer.from([0x41, 0x43, 0, 1, 2, 0xff, 0xfe, 0]));
  return folder;
}

/** Nearly the same as an article of the base, but for one value. */
const twins = [
  ['abschlag-aendern', '20 Prozent', '15 Prozent'],
  ['lastschrift', '4,50 Euro', '7,50 Euro'],
] as const;

/** Edited here, and its file changed since. */
export const changedFile = 'zaehlerstand-melden.md';

/** What only happens in a base in use: gaps, and an article on which its source and its keeper disagree. */
export async function leaveTraces({ page }: RunningApp, folder: string): Promise<void> {
  for (const text of unanswered)
    await page.evaluate((noted) => window.silbertablett.noteGap({ text: noted, bestLikelihood: 0.2 }), text);
  await page.evaluate(async (search) => {
    const desk = window.silbertablett;
    const found = await desk.findArticles({ search });
    const articleId = (found.ok && found.value.articles[0]?.id) || ('' as never);
    await desk.chooseMaster({ articleId, master: 'here' });
    const edited = await desk.editArticle({ articleId });
    if (!edited.ok) return;
    const { article, markdown } = edited.value;
    const saved = `${markdown}\n\nEin Foto genügt, wenn alle Stellen zu lesen sind.\n`;
    await desk.saveArticle({ articleId, title: article.title, markdown: saved });
  }, changedFile);
  const file = join(folder, changedFile);
  await writeFile(file, (await readFile(file, 'utf8')).replace('einmal', 'zweimal'));
}

const unanswered = [
  'vergütung vom balkonkraftwerk',
  'balkonkraftwerk vergütung wie hoch',
  'glasfaser bestellen',
];

const unclear = `Fall;Was zu tun ist
Straßenlaterne flackert;Den Standort der Laterne aufnehmen und an die Stadtbeleuchtung geben.
Trafohäuschen brummt;Die Netzleitstelle anrufen.
`;
