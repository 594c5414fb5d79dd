// A folder as an office has it: every format that is read, copies, locked and damaged files; and what becomes of each.
// Made anew for each test out of the fixtures; knows files and outcomes, not the window.
import { cp, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { zipOf } from '../fakes/containers';
import { projectFolder } from './launchApp';

const fixtures = join(projectFolder, 'test', 'fixtures');

/** Read later than the file that says the same, so that this one is the copy. */
const copies = [
  'abschlag.odp',
  'umzug.docx',
  'umzug.rtf',
  'fragen.ods',
  'fragen.xls',
  'notice.bmp',
  'notice.webp',
];

/** The e-book says what the text document says; four of a kind make each of them unsure. */
const leftAway = new Set(['README.md', 'umzug.epub']);

export async function mixedFolder(parent: string): Promise<string> {
  const folder = join(parent, 'Ablage');
  for (const [from, to] of [
    ['formats', 'buero'],
    ['import', 'texte'],
    ['scans', 'scans'],
  ] as const) {
    await mkdir(join(folder, to), { recursive: true });
    for (const one of await readdir(join(fixtures, from), { withFileTypes: true })) {
      if (!one.isFile() || leftAway.has(one.name)) continue;
      const place = copies.includes(one.name) ? 'zweitfassungen' : to;
      await cp(join(fixtures, from, one.name), join(folder, place, one.name), { recursive: true });
    }
  }
  await cp(join(folder, 'texte', 'artikel.md'), join(folder, 'texte', 'artikel (Kopie).md'));
  const wiki = join(folder, 'wiki');
  await mkdir(join(wiki, 'bilder'), { recursive: true });
  await cp(join(fixtures, 'scans', 'notice.png'), join(wiki, 'bilder', 'aushang.png'));
  await writeFile(join(wiki, 'kundenzentrum.html'), wikiPage);
  await writeFile(join(folder, 'wallbox.md'), wallbox);
  await writeFile(join(folder, 'stoerungen.csv'), regions);
  await writeFile(join(folder, 'archiv.zip'), archive());
  return folder;
}

const archive = () =>
  zipOf([
    {
      name: 'tiefe/rollladen.txt',
      content: 'Rollladenmotor klemmt\n\nDen Hausmeisterdienst der Siedlung anrufen.\n',
    },
    {
      name: 'kurz/preise.csv',
      content: 'Titel;Text\nKurbel nachbestellen;Eine Ersatzkurbel kostet 12 Euro.\n',
    },
  ]);

const wikiPage = `<!doctype html><html lang="de"><head><title>Kundenzentrum finden</title></head><body>
<h1>Kundenzentrum finden</h1><p>Das Kundenzentrum liegt am Marktplatz neben der Stadtbücherei.</p>
<p><img src="bilder/aushang.png" alt="Aushang an der Tür"></p>
<p>Der Aufzug ist hinter dem Haupteingang.</p></body></html>`;

const wallbox = `---
title: Wallbox anmelden
tags: [Wallbox, Netz]
state: validated
audience: customer
valid_until: 2099-12-31
language: de
---

Eine Wallbox bis 11 kW ist dem Netzbetreiber anzuzeigen, darüber braucht es seine Zusage.
`;

const regions = `Fall;Was zu tun ist
Straßenlaterne flackert;Den Standort der Laterne aufnehmen und an die Stadtbeleuchtung geben.
Trafohäuschen brummt;Die Netzleitstelle anrufen.
`;

/** End of the path, outcome, and what its row says besides. */
export const fates: readonly (readonly [file: string, outcome: string, reason?: string])[] = [
  ...['abschlag.pptx', 'umzug.odt', 'handbuch.epub', 'fragen.xlsx', 'preisblatt.ods'].map(inOffice),
  ...['antwort.eml', 'zaehlertausch.msg', 'zaehlerschrank.mhtml', 'wiki.zip', 'bilder.docx'].map(inOffice),
  ['buero/preisblatt.xlsx', 'Dublette', '100 % gleich'],
  ['buero/passwort.docx', 'Fehler', 'Passwort nötig'],
  ['buero/passwort.odt', 'Fehler', 'Passwort nötig'],
  ['buero/passwort.xlsx', 'Fehler', 'Passwort nötig'],
  ['buero/passwort-2007.docx', 'Fehler', 'Passwort nötig'],
  ['buero/passwort.pptx', 'Fehler', 'Passwort nötig'],
  ['buero/passwort-aes.zip', 'Fehler', 'Passwort nötig'],
  ['buero/stoerungen.xlsx', 'Übersprungen', 'Spalten für Titel und Text sind unklar'],
  ['buero/umzug.doc', 'Übersprungen', 'Dieses Format wird nicht gelesen'],
  ['zweitfassungen/abschlag.odp', 'Dublette'],
  ['zweitfassungen/umzug.docx', 'Dublette'],
  ['zweitfassungen/umzug.rtf', 'Dublette'],
  ['zweitfassungen/fragen.ods', 'Übernommen'],
  // All rows but one are copies: the one that its source calls archived leaves no copy out.
  ['zweitfassungen/fragen.xls', 'Übernommen'],
  ['zweitfassungen/notice.webp', 'Dublette'],
  ['texte/artikel.md', 'Übernommen'],
  ['texte/artikel (Kopie).md', 'Dublette', '100 % gleich'],
  ['texte/artikel.csv', 'Übernommen', 'Ein Teil ist nicht lesbar'],
  ['texte/artikel.jsonl', 'Übernommen'],
  ['texte/abschlag.pdf', 'Übernommen'],
  ['texte/windows-1252.txt', 'Übernommen'],
  ['texte/brief.rtf', 'Übernommen'],
  ['texte/passwort.pdf', 'Fehler', 'Passwort nötig'],
  ['texte/abgeschnitten.pdf', 'Fehler', 'Datei ist beschädigt'],
  ['texte/bombe.docx', 'Fehler', 'Entpackt sich verdächtig groß'],
  ['texte/leer.txt', 'Fehler', 'Kein Text enthalten'],
  ['texte/ohne-spalten.csv', 'Übersprungen', 'Spalten für Titel und Text sind unklar'],
  ['scans/zaehlerwechsel.pdf', 'Übernommen', 'Text erkannt'],
  ['scans/lieferung-rueckgabe.pdf', 'Übernommen'],
  ['scans/rueckgabe.tiff', 'Übernommen', 'Text erkannt'],
  ['scans/oeffnungszeiten.jpg', 'Übernommen', 'Text erkannt'],
  ['scans/notice.png', 'Übernommen', 'Text erkannt'],
  ['wiki/kundenzentrum.html', 'Übernommen'],
  ['wiki/bilder/aushang.png', 'Übersprungen', 'Bild oder Verzeichnis anderer Seiten'],
  ['Ablage/wallbox.md', 'Übernommen'],
  ['Ablage/archiv.zip', 'Übernommen'],
  ['Ablage/stoerungen.csv', 'Übersprungen', 'Spalten für Titel und Text sind unklar'],
];

function inOffice(name: string): [string, string] {
  return [`buero/${name}`, 'Übernommen'];
}

/** What an agent would type, and the title of the article that it leads to. */
export const concerns: readonly (readonly [from: string, concern: string, title: string])[] = [
  ['pptx', 'abschlag ist eine vorauszahlung, schulung zum abschlag', 'Schulung Abschlag'],
  ['row of an xlsx', 'lastschrift, betrag am ersten abgebucht', 'Lastschrift'],
  ['odt', 'umzug bis zu sechs wochen rückwirkend melden', 'Umzug melden'],
  ['epub', 'handbuch ablesung', 'Handbuch Ablesung'],
  ['eml', 'kunde will zählerstand per foto schicken', 'Zählerstand per Foto – so geht es'],
  ['member of a zip', 'rollladenmotor klemmt', 'Rollladenmotor klemmt'],
  ['scanned pdf', 'eichfrist beim ferraris-stromzähler', 'Zählerwechsel beim Stromzähler'],
  ['picture', 'rückgabe und erstattung der ware', 'Rückgabe und Erstattung'],
  ['front matter', 'wallbox anmelden beim netzbetreiber', 'Wallbox anmelden'],
];
