// The page's side of backups and examination without an engine: a backup of yesterday, a base with lost passages, dead links.
import type { Client } from '../../knowledge/contract/defineCall';
import type { careCalls } from '../../knowledge/contract/workspace/careCalls';

/** `nowMs`: when the page is looked at. */
export function pageCare(nowMs: number): Client<typeof careCalls> {
  let settings = { daily: true, days: 5, weeks: 4, checkLinks: false };
  let links: { asked: number; dead: number; latestAtMs?: number } = { asked: 0, dead: 0 };
  let backups = [{ name: 'silbertablett-gestern.backup', sizeBytes: 3_400_000, atMs: nowMs - 86_400_000 }];
  let lost = 2;
  return {
    readCare: async () => ({ settings, backups, links }),
    changeCare: async (change) => {
      const { daily = settings.daily, checkLinks = settings.checkLinks } = change;
      settings = { ...settings, daily, checkLinks };
      return settings;
    },
    backUpNow: async () => {
      const today = { name: 'silbertablett-heute.backup', sizeBytes: 3_500_000, atMs: nowMs };
      backups = [today, ...backups];
      return today;
    },
    checkLinks: async () => {
      links = { asked: 34, dead: 2, latestAtMs: nowMs };
      return { ...links, noted: links.asked };
    },
    checkBase: async ({ repair }) => {
      const faults = lost;
      if (repair) lost = 0;
      return {
        atMs: nowMs,
        findings: [
          { check: 'articles', examined: 90, faults: 0, repaired: 0, examples: [] },
          { check: 'words', examined: 150, faults: 0, repaired: 0, examples: [] },
          { check: 'meaning', examined: 290, faults, repaired: repair ? faults : 0, examples: ['umzug.md'] },
          { check: 'backups', examined: 1, faults: 0, repaired: 0, examples: [] },
          { check: 'sources', examined: 92, faults: 1, repaired: 0, examples: ['Wissen/umzug.md'] },
        ],
      };
    },
  };
}
