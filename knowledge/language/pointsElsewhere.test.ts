// Sentences that only say where to look, and those that say something besides.
import { expect, it } from 'vitest';
import { pointsElsewhere } from './pointsElsewhere';

it.each([
  'Siehe Mahnung.',
  'Zum Preisschreiben selbst: Preisanpassung.',
  'Weitere Informationen finden Sie hier.',
  'Lesen Sie mehr dazu in den Einzelkapiteln und detaillierten Verfahrensbeschreibungen.',
  'Umstieg auf Wärmepumpe: eigener Artikel, der Elektrobetrieb meldet das neue Gerät an.',
  'In diesem Bereich finden Sie Informationen rund um Ausweise.',
  'Nächste Schritte: Tipps zur Fehlerbehebung finden Sie unter Fehlerbehebung.',
  'Allgemeine Informationen zum Anmelden erhalten Sie unter Schnellstart.',
  'See also: Power outage.',
  'For more information visit our website.',
])('%s points elsewhere', (sentence) => {
  expect(pointsElsewhere(sentence)).toBe(true);
});

it.each([
  'Den Stand sieht man im Display.',
  'Zur Anmeldung genügt die Vertragskontonummer.',
  'Die Verträge finden Sie im Portal unter Dokumente.',
  'Details zum Vertragsende nennt die Kündigungsbestätigung, die wir binnen einer Woche schicken; ohne sie bleibt der Vertrag bestehen, bis der neue Anbieter uns die Kündigung elektronisch übermittelt hat und wir sie annehmen.',
  'Switch the device off.',
])('%s says something itself', (sentence) => {
  expect(pointsElsewhere(sentence)).toBe(false);
});
