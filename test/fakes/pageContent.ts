// A handful of invented articles for the fake page API: titles, texts in blocks, summaries.
// Content only; facts are placeholders, not advice.
import type { Article, Block } from '../../knowledge/vocabulary/article';
import { articleId } from '../../knowledge/vocabulary/ids';

/** One line a block: `# ` heading, `1. ` numbered step, `- ` point, `| a | b` table row, else a paragraph. */
export interface ArticleSketch {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly ageDays: number;
  /** Beginnings of words that call this article up. */
  readonly stems: readonly string[];
  readonly summary: string;
  readonly passage: string;
  readonly place: string;
  readonly lines: readonly string[];
}

const moving: ArticleSketch = {
  id: 'umzug-strom',
  title: 'Stromvertrag beim Umzug mitnehmen',
  source: 'umzug/umzug_strom_mitnahme.docx',
  ageDays: 12,
  stems: ['umzug', 'zieh', 'umzieh', 'strom', 'mitnehm', 'zähler', 'move', 'moving', 'electric'],
  summary:
    'Der Vertrag zieht zum 1. März mit um, wenn er vorher gemeldet ist; rückwirkend geht es nicht. Nötig sind neue Adresse, Zählernummer und der Stand am Tag der Übergabe. Der Tarif bleibt gleich.',
  passage:
    'Für die Mitnahme des Stromvertrags sind Anschrift, Einzugsdatum und der Zählerstand bei Übergabe nötig. Meldung bis zwei Wochen vor dem Umzug.',
  place: 'Was gebraucht wird',
  lines: [
    '# Kurz gesagt',
    'Ein bestehender Stromvertrag kann an jede Adresse im Liefergebiet mitgenommen werden. Der Tarif und die Restlaufzeit bleiben, der Abschlag wird an die neue Wohnung angepasst.',
    '# Was gebraucht wird',
    'Für die Mitnahme des Stromvertrags sind Anschrift, Einzugsdatum und der Zählerstand bei Übergabe nötig. Meldung bis zwei Wochen vor dem Umzug.',
    'Seit dem 6. Juni 2025 sind rückwirkende Meldungen nicht mehr möglich. Bei verspäteter Meldung beginnt die Belieferung frühestens am nächsten Werktag.',
    '# Ablauf',
    '1. **Adresse prüfen.** Liegt die neue Adresse im Liefergebiet?',
    '2. **Einzugsdatum erfassen.** Maske „Umzug“, Feld „Lieferbeginn“.',
    '3. **Zählerstand vormerken.** Alte Wohnung am Tag der Übergabe, neue Wohnung am Einzugstag.',
    '4. **Abschlag bestätigen.** Vorschlag aus der Wohnfläche übernehmen oder anpassen.',
    '# Fristen',
    '| Meldung | Folge',
    '| bis zwei Wochen vorher | Mitnahme zum Einzug',
    '| danach | Belieferung ab dem nächsten Werktag',
    '# Wenn die Adresse nicht beliefert wird',
    'Dann gilt das Sonderkündigungsrecht mit sechs Wochen Frist. Näheres unter [Sonderkündigung wegen Umzugs](https://example.org/sonderkuendigung).',
    'Ebenso: [Rücklastschriften](../zahlung/sepa_ruecklastschrift.md).',
    'Für Gewerbe: [Sammelverträge](../gewerbe/sammelvertrag.md).',
  ],
};

const meter: ArticleSketch = {
  id: 'zaehlerstand',
  title: 'Zählerstand bei Auszug melden',
  source: 'umzug/zaehlerstand_auszug.pdf',
  ageDays: 61,
  stems: ['zähler', 'stand', 'auszug', 'umzug', 'zieh', 'meter'],
  summary:
    'Abgelesen wird am Tag der Schlüsselübergabe. Meldung per Portal, Foto oder Telefon innerhalb von sieben Tagen; sonst wird geschätzt.',
  passage:
    'Abgelesen wird am Tag der Schlüsselübergabe, gemeldet innerhalb von sieben Tagen nach dem Auszug.',
  place: 'Ablesen',
  lines: [
    '# Ablesen',
    'Abgelesen wird am Tag der Schlüsselübergabe, gemeldet innerhalb von sieben Tagen nach dem Auszug.',
    '- Portal: Bereich „Zählerstand“',
    '- Foto mit Zählernummer',
    '- Telefon mit Vertragskonto',
  ],
};

const special: ArticleSketch = {
  id: 'sonderkuendigung',
  title: 'Sonderkündigung wegen Umzugs',
  source: 'vertrag/sonderkuendigung.md',
  ageDays: 426,
  stems: ['künd', 'umzug', 'zieh', 'sonder', 'moving'],
  summary:
    'Nur wenn die neue Adresse nicht beliefert werden kann: Kündigung mit sechs Wochen Frist, Textform genügt.',
  passage:
    'Wegen eines Umzugs kann mit sechs Wochen Frist gekündigt werden, wenn die neue Adresse nicht beliefert wird.',
  place: 'Voraussetzung',
  lines: [
    '# Voraussetzung',
    'Wegen eines Umzugs kann mit sechs Wochen Frist gekündigt werden, wenn die neue Adresse nicht beliefert wird.',
  ],
};

const advance: ArticleSketch = {
  id: 'abschlag',
  title: 'Abschlag nach Preisanpassung senken',
  source: 'abrechnung/abschlag-anpassen.html',
  ageDays: 21,
  stems: ['abschlag', 'senk', 'hoch', 'preis', 'advance', 'payment'],
  summary:
    'Der Abschlag kann jederzeit um bis zu 20 % gesenkt werden. Wirksam wird die Änderung zum nächsten Fälligkeitstag.',
  passage:
    'Der Abschlag lässt sich im Portal um bis zu 20 % senken; die Änderung wirkt ab dem nächsten Fälligkeitstag.',
  place: 'Abschlag ändern',
  lines: [
    '# Abschlag ändern',
    'Der Abschlag lässt sich im Portal um bis zu 20 % senken; die Änderung wirkt ab dem nächsten Fälligkeitstag.',
  ],
};

const debit: ArticleSketch = {
  id: 'ruecklastschrift',
  title: 'Rücklastschrift: Ablauf und Gebühr',
  source: 'zahlung/sepa_ruecklastschrift.md',
  ageDays: 35,
  stems: ['lastschrift', 'zurück', 'mahn', 'debit', 'sepa'],
  summary:
    'Nach einer zurückgegangenen Lastschrift wird der Betrag mit der nächsten Rechnung erneut fällig. Die Gebühr der Bank wird weitergegeben.',
  passage: 'Nach einer zurückgegangenen Lastschrift geht zuerst eine Erinnerung hinaus, dann die Mahnung.',
  place: 'Ablauf',
  lines: [
    '# Ablauf',
    'Nach einer zurückgegangenen Lastschrift geht zuerst eine Erinnerung hinaus, dann die Mahnung.',
  ],
};

const solar: ArticleSketch = {
  id: 'balkon',
  title: 'Balkonkraftwerk anmelden',
  source: 'einspeisung/balkonkraftwerk.pdf',
  ageDays: 200,
  stems: ['balkonkraftwerk', 'solar'],
  summary: 'Angemeldet wird im Marktstammdatenregister; der Netzbetreiber erfährt es von dort.',
  passage: 'Angemeldet wird ein Balkonkraftwerk im Marktstammdatenregister.',
  place: 'Anmeldung',
  lines: ['# Anmeldung', 'Angemeldet wird ein Balkonkraftwerk im Marktstammdatenregister.'],
};

export const sketches: readonly ArticleSketch[] = [moving, meter, special, advance, debit, solar];

/** Builds the article a sketch stands for, with its blocks as spans. */
export function articleOf(sketch: ArticleSketch, nowMs: number): Article {
  const blocks: Block[] = [];
  let text = '';
  for (const line of sketch.lines) {
    if (text) text += '\n';
    const start = text.length;
    const added = blockOf(line, start);
    text += added.text;
    blocks.push(added.block);
  }
  const { id, title, source, ageDays } = sketch;
  const changedAtMs = nowMs - ageDays * 86_400_000;
  return {
    id: articleId(id),
    title,
    text,
    blocks,
    language: 'de',
    source,
    contentHash: id,
    changedAtMs,
    importedAtMs: changedAtMs,
  };
}

function blockOf(line: string, start: number): { text: string; block: Block } {
  const [, mark = '', marked = ''] = /^(# |\d+\. |- |\| )?(.*)$/.exec(line) ?? [];
  const link = /\[(.+)\]\((.+)\)/.exec(marked);
  const words = marked.replace(/\[(.+)\]\(.+\)/, '$1');
  const bold = /^\*\*(.+?)\*\*/.exec(words);
  const text = words.replaceAll('**', '');
  const base = { start, end: start + text.length, inlines: [] };
  if (mark === '# ') return { text, block: { ...base, kind: 'heading', level: 2 } };
  if (mark === '| ') {
    const cut = text.indexOf(' | ');
    const cells = [
      { start, end: start + cut },
      { start: start + cut + 3, end: start + text.length },
    ];
    return { text, block: { ...base, kind: 'tableRow', header: line.includes('Folge'), cells } };
  }
  if (mark) {
    const strong = bold ? [{ kind: 'strong' as const, start, end: start + bold[1]!.length }] : [];
    const ordinal = Number.parseInt(mark, 10);
    const item = { ...base, kind: 'listItem' as const, depth: 0, inlines: strong };
    return { text, block: Number.isNaN(ordinal) ? item : { ...item, ordinal } };
  }
  const at = start + (link?.index ?? 0);
  const inlines = link
    ? [{ kind: 'link' as const, href: link[2]!, start: at, end: at + link[1]!.length }]
    : [];
  return { text, block: { ...base, kind: 'paragraph', inlines } };
}
