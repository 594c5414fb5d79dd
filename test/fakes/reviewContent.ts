// What there is to work off in the fake knowledge window: gaps, twins, stale articles, tasks.
// Content only; facts are placeholders, not advice.
import type { StaleArticle, TwinPair } from '../../knowledge/vocabulary/review';

export interface GapSketch {
  readonly id: string;
  readonly name: string;
  readonly trend: readonly number[];
  readonly best?: number;
  readonly status: 'open' | 'inProgress' | 'outdated';
  readonly x: number;
  readonly y: number;
  readonly wordings: readonly string[];
}

/** Bundles of unanswered concerns; the count is the sum of the trend. */
export const gapSketches: readonly GapSketch[] = [
  {
    ...{ id: 'balkon', name: 'Balkonkraftwerk: Vergütung', trend: [2, 1, 3, 2, 4, 5, 6], best: 0.19 },
    ...{ status: 'inProgress' as const, x: 0.43, y: 0.94 },
    wordings: [
      'bekommt man den überschuss vom balkonkraftwerk bezahlt',
      'kunde hat speicher am balkon, einspeisevergütung?',
      '800 watt anlage, was passiert mit strom den ich nicht brauche',
    ],
  },
  {
    ...{ id: 'wallbox', name: 'Wallbox anmelden, Mieter', trend: [1, 2, 1, 2, 2, 2, 2], best: 0.27 },
    ...{ status: 'open' as const, x: 0.9, y: 0.78 },
    wordings: ['mieter will wallbox, wer meldet an', 'wallbox im mietshaus [Adresse], zustimmung nötig?'],
  },
  {
    ...{
      id: 'meldung',
      name: 'Störung gemeldet, keine Rückmeldung',
      trend: [0, 1, 0, 1, 2, 2, 3],
      best: 0.31,
    },
    ...{ status: 'open' as const, x: 0.1, y: 0.76 },
    wordings: [
      'störung seit 3 tagen gemeldet keiner ruft zurück',
      'wann kommt der techniker, ticket [Nummer]',
    ],
  },
  {
    ...{
      id: 'dynamisch',
      name: 'Dynamischer Tarif ohne Smart Meter',
      trend: [1, 1, 1, 1, 1, 1, 1],
      best: 0.33,
    },
    ...{ status: 'outdated' as const, x: 0.29, y: 0.44 },
    wordings: [
      'dynamischer tarif aber kein smart meter, geht das',
      'muss der zähler getauscht werden für dynamisch',
    ],
  },
  {
    ...{
      id: 'guthaben',
      name: 'Guthaben im Portal nicht sichtbar',
      trend: [1, 1, 0, 1, 1, 0, 1],
      best: 0.22,
    },
    ...{ status: 'open' as const, x: 0.53, y: 0.78 },
    wordings: ['guthaben steht nicht im portal', 'laut brief guthaben, im portal null'],
  },
  {
    ...{
      id: 'ausland',
      name: 'Nachsendeadresse bei Auszug ins Ausland',
      trend: [0, 0, 1, 0, 1, 1, 1],
      best: 0.29,
    },
    ...{ status: 'open' as const, x: 0.05, y: 0.4 },
    wordings: ['zieht nach spanien, wohin geht die schlussrechnung'],
  },
  {
    ...{ id: 'haustuer', name: 'Haustürgeschäft', trend: [0, 0, 0, 1, 0, 0, 1], status: 'open' as const },
    ...{ x: 0.62, y: 0.55, wordings: ['an der tür unterschrieben, kommt da raus'] },
  },
];

interface TwinSketch extends Pick<TwinPair, 'meaning' | 'share' | 'contradictions'> {
  readonly id: string;
  readonly left: string;
  readonly right: string;
}

/** Twins by the articles' ids in the fake base. */
export const twinSketches: readonly TwinSketch[] = [
  {
    ...{ id: 't1', left: 'b3', right: 'b9', meaning: 0.97, share: 0.94 },
    contradictions: [
      { left: 'innerhalb von 14 Tagen', right: 'innerhalb von 30 Tagen' },
      { left: 'Gebühr von 5,00 €', right: 'Gebühr von 2,50 €' },
    ],
  },
  { ...{ id: 't2', left: 'b0', right: 'b6', meaning: 0.96, share: 0.9 }, contradictions: [] },
  {
    ...{ id: 't3', left: 'b42', right: 'b47', meaning: 0.93, share: 0.72 },
    contradictions: [{ left: 'ab dem 1. März', right: 'ab dem 1. April' }],
  },
  { ...{ id: 't4', left: 'b80', right: 'b86', meaning: 0.91, share: 0.66 }, contradictions: [] },
];

const leftText = `## Voraussetzung

Wegen eines Umzugs kann mit sechs Wochen Frist gekündigt werden, wenn die neue Adresse nicht beliefert wird.

## Ablauf

1. Neue Adresse prüfen.
2. Kündigung in Textform annehmen.
3. Bestätigung innerhalb von 14 Tagen senden.

Für die Ablesung vor Ort fällt eine Gebühr von 5,00 € an.
`;

/** Both sides of any pair. */
export const twinTexts = {
  left: leftText,
  right: leftText
    .replace('14 Tagen', '30 Tagen')
    .replace('5,00 €', '2,50 €')
    .replace(
      '2. Kündigung in Textform annehmen.\n3.',
      '2. Kündigung schriftlich annehmen.\n3. Abschlag stoppen.\n4.',
    ),
};

const neverFoundSinceMs = Date.UTC(2026, 2, 4);

/** Articles to look at again, by their ids in the fake base. */
export const staleSketches: readonly { readonly id: string; readonly reasons: StaleArticle['reasons'] }[] = [
  { id: 'b7', reasons: [{ kind: 'expired' }, { kind: 'reviewDue' }] },
  { id: 'b48', reasons: [{ kind: 'ratedUnhelpful', detail: '9' }, { kind: 'reviewDue' }] },
  { id: 'b62', reasons: [{ kind: 'deadLink', detail: 'https://example.org/preisblatt-2024' }] },
  { id: 'b81', reasons: [{ kind: 'reviewDue' }] },
  { id: 'b104', reasons: [{ kind: 'neverFound', detail: '1240', atMs: neverFoundSinceMs }] },
  {
    id: 'b131',
    reasons: [
      { kind: 'deadLink', detail: '../alt/mahnstufen.pdf' },
      { kind: 'neverFound', detail: '1240', atMs: neverFoundSinceMs },
    ],
  },
  { id: 'b150', reasons: [{ kind: 'ratedUnhelpful', detail: '6' }] },
];

/** What agents reported. */
export const taskSketches = [
  {
    ...{ id: 'k1', articleId: 'b8', kind: 'wrong' as const, ageHours: 2 },
    note: 'Im Portal heißt der Knopf jetzt „Verbrauch“, nicht „Zählerstand“.',
  },
  {
    ...{ id: 'k2', articleId: 'b77', kind: 'proposal' as const, ageHours: 5 },
    note: 'Satz ergänzen: Ratenplan geht auch ohne Mahnung, wenn [Name] vorher anruft.',
  },
  {
    ...{ id: 'k3', articleId: 'b61', kind: 'outdated' as const, ageHours: 30 },
    note: 'Neuer Bonus seit 1. November, die Beträge stimmen nicht mehr.',
  },
  {
    ...{ id: 'k4', articleId: 'b20', kind: 'unclear' as const, ageHours: 50 },
    note: 'Gilt das auch für Wärmepumpen mit eigenem Zähler?',
  },
];
