// Markdown of the fake base's articles: one written out, the rest from a pattern; one article's versions.
// Content only; facts are placeholders, not advice.
import type { ArticleVersion } from '../../knowledge/contract/workspace/articleCalls';

const moving = `## Anliegen

Kundin oder Kunde zieht um und möchte den Stromvertrag behalten.

## Umgebung

- Privatkunden im Liefergebiet
- Vertrag ohne offene Kündigung

## Ursache

Der Vertrag gehört zur **Lieferstelle**, nicht zur Person. Ohne Meldung beginnt am neuen Ort die Grundversorgung.

## Lösung

1. **Adresse prüfen.** Liegt die neue Adresse im Liefergebiet?
2. **Einzugsdatum erfassen.** Maske „Umzug“, Feld „Lieferbeginn“.
3. **Zählerstand vormerken.** Alte Wohnung am Tag der Übergabe, neue Wohnung am Einzugstag.
4. **Abschlag bestätigen.** Vorschlag aus der Wohnfläche übernehmen oder anpassen.

| Meldung | Folge |
| --- | --- |
| bis zwei Wochen vorher | Mitnahme zum Einzug |
| danach | Belieferung ab dem nächsten Werktag |

Näheres unter [Sonderkündigung wegen Umzugs](https://example.org/sonderkuendigung).
`;

/** What an article of the fake base says. */
export function articleText(id: string, title: string): string {
  if (id === 'b0') return moving;
  return `## Anliegen

${title}: Es wird gefragt, was zu tun ist und wie lange es dauert.

## Lösung

1. Vertragskonto öffnen und Anliegen bestätigen.
2. Angaben im Portal oder am Telefon aufnehmen.
3. Frist nennen: Bearbeitung innerhalb von **14 Tagen**.

Rückfragen gehen an das Fachteam.
`;
}

const hourMs = 3_600_000;

/** Earlier states of an article, the latest first. */
export function versionsOf(
  title: string,
  nowMs: number,
): readonly (ArticleVersion & { readonly was: string })[] {
  return [
    { id: 'now', atMs: nowMs - 2 * hourMs, cause: 'edit', title, present: true, was: '' },
    {
      ...{ id: 'v3', atMs: nowMs - 26 * hourMs, cause: 'keeping' as const, title, present: false },
      was: moving,
    },
    {
      ...{ id: 'v2', atMs: nowMs - 12 * 24 * hourMs, cause: 'import' as const, title, present: false },
      was: moving
        .replace('bis zwei Wochen vorher', 'bis sechs Wochen vorher')
        .replace('4. **Abschlag bestätigen.** Vorschlag aus der Wohnfläche übernehmen oder anpassen.\n', '')
        .replace('Ohne Meldung beginnt', 'Wird nichts gemeldet, beginnt'),
    },
    {
      ...{ id: 'v1', atMs: nowMs - 90 * 24 * hourMs, cause: 'import' as const, present: false },
      ...{ title: 'Strom mitnehmen', was: moving.slice(0, 330) },
    },
  ];
}
