// An invented base of some hundred articles by topic, for the fake knowledge window: titles, sources, keeping.
// Content only; the same on every run.
import type { Immutable } from '../../knowledge/contract/defineCall';
import type { ListedArticle } from '../../knowledge/contract/workspace/articleCalls';
import { articleId } from '../../knowledge/vocabulary/ids';
import type { ArticleState, Keeping } from '../../knowledge/vocabulary/keeping';

export interface Topic {
  readonly name: string;
  readonly folder: string;
  readonly x: number;
  readonly y: number;
  readonly titles: readonly string[];
}

/** Islands of the map with the titles found on them; places in [0, 1]. */
export const topics: readonly Topic[] = [
  {
    ...{ name: 'Umzug', folder: 'umzug', x: 0.2, y: 0.24 },
    titles: [
      'Stromvertrag beim Umzug mitnehmen',
      'Einzug ohne vorherige Anmeldung',
      'Auszug: Schlussrechnung anfordern',
      'Sonderkündigung wegen Umzugs',
      'Umzug ins Ausland',
      'Nachmieter übernimmt den Vertrag',
    ],
  },
  {
    ...{ name: 'Zählerstand', folder: 'zaehler', x: 0.46, y: 0.15 },
    titles: [
      'Zählerstand bei Auszug melden',
      'Zählerstand schätzen lassen',
      'Ablesekarte verloren',
      'Zählerwechsel: alter und neuer Stand',
      'Zählerstand im Portal eintragen',
    ],
  },
  {
    ...{ name: 'Abschlag', folder: 'abrechnung', x: 0.64, y: 0.36 },
    titles: [
      'Abschlag anpassen',
      'Abschlag nach Preisanpassung senken',
      'Abschlag zu hoch: Verbrauch prüfen',
      'Abschlag verschieben bei Zahlungsengpass',
      'Abschlagsplan erneut senden',
      'Wärmepumpe: Abschlag im Winter',
    ],
  },
  {
    ...{ name: 'Jahresrechnung', folder: 'abrechnung', x: 0.86, y: 0.19 },
    titles: [
      'Jahresrechnung verstehen',
      'Nachzahlung in Raten',
      'Guthaben auszahlen',
      'Rechnungsadresse ändern',
      'Zwischenrechnung auf Wunsch',
    ],
  },
  {
    ...{ name: 'Tarif und Vertrag', folder: 'vertrag', x: 0.44, y: 0.6 },
    titles: [
      'Tarifwechsel zum Monatsende',
      'Preisgarantie: was eingeschlossen ist',
      'Vertragslaufzeit und Verlängerung',
      'Widerruf innerhalb von 14 Tagen',
      'Dynamischer Tarif: Voraussetzungen',
      'Vollmacht für Angehörige',
      'Neukundenbonus: wann er kommt',
    ],
  },
  {
    ...{ name: 'Störung', folder: 'stoerung', x: 0.17, y: 0.58 },
    titles: [
      'Stromausfall: erste Fragen',
      'Hotline bei Nacht und am Wochenende',
      'Spannungsschwankungen melden',
      'Gasgeruch: sofort handeln',
      'Baustelle: angekündigte Abschaltung',
    ],
  },
  {
    ...{ name: 'Zahlung und Lastschrift', folder: 'zahlung', x: 0.85, y: 0.55 },
    titles: [
      'Rücklastschrift: Ablauf und Gebühr',
      'SEPA-Mandat erneuern',
      'Mahnung erhalten, schon bezahlt',
      'Ratenplan vereinbaren',
      'Sperrandrohung abwenden',
      'Bankverbindung ändern',
    ],
  },
  {
    ...{ name: 'Einspeisung', folder: 'einspeisung', x: 0.29, y: 0.84 },
    titles: [
      'Balkonkraftwerk anmelden',
      'EEG-Vergütung: Auszahlung',
      'Speicher nachrüsten',
      'Einspeisezähler beantragen',
    ],
  },
  {
    ...{ name: 'Portal und Konto', folder: 'portal', x: 0.66, y: 0.82 },
    titles: [
      'Passwort für das Portal zurücksetzen',
      'Zweites Konto zusammenführen',
      'Benachrichtigungen abschalten',
      'Rechnung im Portal nicht sichtbar',
      'App zeigt falschen Vertrag',
    ],
  },
];

const variants = ['', 'Gewerbe', 'Hausverwaltung', 'Bestandskunden', 'Wärmestrom', 'Neukunden', 'Gas'];
const endings = ['docx', 'pdf', 'html', 'md'];
const owners = ['Team Vertrag', 'Team Abrechnung', 'Netz', 'Kundenportal', undefined];

const dayMs = 86_400_000;

/** A number in [0, 1) that is the same for the same seed. */
export function chance(seed: number): number {
  const wave = Math.sin(seed * 12.9898 + 78.233) * 43758.5453;
  return wave - Math.floor(wave);
}

function stateOf(seed: number): ArticleState {
  const at = chance(seed * 3 + 1);
  if (at < 0.07) return 'workInProgress';
  if (at < 0.19) return 'notValidated';
  return at < 0.93 ? 'validated' : 'archived';
}

function keepingOf(seed: number, nowMs: number, topic: Topic, variant: string): Keeping {
  const owner = owners[Math.floor(chance(seed + 0.5) * owners.length)];
  const due = chance(seed + 0.7);
  return {
    state: seed === 0 ? 'validated' : stateOf(seed),
    audience: chance(seed + 0.3) < 0.4 ? 'customer' : 'internal',
    scope: variant === 'Gas' ? ['gas'] : variant === 'Wärmestrom' ? ['wärmestrom'] : [],
    tags: [topic.name.toLowerCase().split(' ')[0]!],
    master: chance(seed + 0.9) < 0.15 ? 'here' : 'source',
    ...(owner && { owner }),
    ...(due < 0.35 && { reviewDueMs: nowMs + (due - 0.1) * 400 * dayMs }),
    ...(seed % 41 === 7 && { validUntilMs: nowMs - 20 * dayMs }),
    ...(seed % 57 === 5 && { recognition: 0.61 + chance(seed) * 0.3 }),
  };
}

/** All articles, topic by topic, the plain ones of each topic first. */
export function baseArticles(
  nowMs: number,
): readonly (Immutable<ListedArticle> & { readonly topic: number })[] {
  let seed = 0;
  return topics.flatMap((topic, at) =>
    variants.flatMap((variant) =>
      topic.titles.map((plain) => {
        const id = `b${seed}`;
        const title = variant === '' ? plain : `${plain} (${variant})`;
        const ending = endings[seed % endings.length]!;
        const name = title.toLowerCase().replace(/[^a-zäöüß]+/g, '-');
        const changedAtMs = nowMs - Math.floor(chance(seed + 0.1) ** 2 * 900) * dayMs - 3_600_000;
        const listed = {
          ...{ id: articleId(id), title, language: seed % 19 === 11 ? ('en' as const) : ('de' as const) },
          ...{
            source: `Wissen/${topic.folder}/${name.replace(/-$/, '')}.${ending}`,
            contentHash: `h${seed}`,
          },
          ...{ changedAtMs, importedAtMs: changedAtMs + 60_000, chunks: 2 + (seed % 9), topic: at },
          keeping: keepingOf(seed, nowMs, topic, variant),
        };
        seed += 1;
        return listed;
      }),
    ),
  );
}
