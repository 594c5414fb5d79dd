// Every screen of the sidebar by the way an agent gets there: keys and roles, so that it goes in any language.
// Knows ways, not what is looked at on the way.
import type { Locator, Page } from 'playwright-core';
import { pageChannels } from '../../../knowledge/contract/channels';
import type { RunningApp } from '../launchApp';
import { untilStill } from '../untilStill';

export type GalleryLanguage = 'de' | 'en';
type Way = (running: RunningApp, language: GalleryLanguage) => Promise<void>;

const patient = { timeout: 30_000 };

/** What is asked, in the words of either language. */
const concerns = {
  usual: {
    de: 'Kundin zieht am 1. März um und will ihren Strom mitnehmen',
    en: 'No power in her flat, the neighbours have light, the fuse switch keeps dropping',
  },
  alike: {
    de: 'Wie kündige ich meinen Vertrag und welche Frist gilt?',
    en: 'How do I cancel my contract when I move out?',
  },
  several: {
    de: 'Ich kann mich im Portal nicht mehr anmelden, Passwort vergessen. Außerdem wurde die Lastschrift zurückgegeben.',
    en: 'I cannot log in to the portal any more, I forgot my password. Also, my direct debit was returned.',
  },
  angry: {
    de: 'Das ist eine Frechheit, seit drei Wochen antwortet niemand auf meine Mail zur viel zu hohen Rechnung!',
    en: 'This is outrageous, for three weeks nobody has answered my e-mail about the far too high bill!',
  },
  passedOn: {
    de: 'Ich will endlich mit Ihrem Vorgesetzten sprechen, das ist das dritte Mal, dass niemand meine Rechnung prüft. Kundennummer 88123456.',
    en: 'I want to speak to your supervisor, this is the third time that nobody checks my bill. Customer number 88123456.',
  },
  foreign: { de: 'apfelkuchen mit streuseln backen', en: 'baking an apple crumble cake' },
  rated: { de: 'abschlag zu hoch, möchte senken', en: 'cannot read the meter, how to submit the reading' },
  waiting: {
    de: 'lastschrift zurückgegangen, was nun?',
    en: 'my direct debit was returned, what now?',
  },
} as const;

const field = (page: Page): Locator => page.getByRole('textbox').first();
const chosen = (page: Page): Locator => page.locator('li[aria-current="true"]');
/** What was understood comes after the cards. */
const recap = (page: Page): Locator => page.getByRole('region', { name: /^(Verstanden|Understood)$/ });

async function type(page: Page, concern: keyof typeof concerns, language: GalleryLanguage): Promise<void> {
  await field(page).fill(concerns[concern][language]);
}

/** Cards, and what is understood of the concern. */
async function answered(
  page: Page,
  concern: keyof typeof concerns,
  language: GalleryLanguage,
): Promise<void> {
  await type(page, concern, language);
  await chosen(page).waitFor(patient);
  await recap(page).waitFor(patient);
  await untilStill(page);
}

/** A layer over a concern that was answered. */
const layer =
  (...keys: readonly string[]): Way =>
  async ({ page }, language) => {
    await answered(page, 'usual', language);
    for (const key of keys) await page.keyboard.press(key);
    await page.getByRole('dialog').first().waitFor(patient);
  };

/** By name; each begins at an empty field. */
export const screens: Readonly<Record<string, Way>> = {
  start: async ({ page }) => field(page).waitFor(),
  answer: ({ page }, language) => answered(page, 'usual', language),
  why: async ({ page }, language) => {
    await answered(page, 'usual', language);
    await page.keyboard.press('Alt+w');
  },
  rated: async ({ page }, language) => {
    await answered(page, 'rated', language);
    await page.keyboard.press(language === 'de' ? 'Alt+j' : 'Alt+y');
    await page.keyboard.press('Alt+a');
    await page.keyboard.press('Alt+g');
  },
  several: ({ page }, language) => answered(page, 'several', language),
  tone: ({ page }, language) => answered(page, 'angry', language),
  handOver: ({ page }, language) => answered(page, 'passedOn', language),
  arrival: async (running, language) => {
    await answered(running.page, 'usual', language);
    await tell(running, { how: 'clipboard', text: concerns.waiting[language] });
    await running.page.getByRole('complementary').first().waitFor(patient);
  },
  silence: async ({ page }, language) => {
    await type(page, 'foreign', language);
    await page.getByRole('status').first().waitFor(patient);
    await recap(page).waitFor(patient);
    await untilStill(page);
  },
  gap: async ({ page }, language) => {
    await screens.silence!({ page } as RunningApp, language);
    await page.keyboard.press('Control+l');
    await page.locator('blockquote').waitFor(patient);
  },
  reader: layer('Enter'),
  find: async (running, language) => {
    await screens.reader!(running, language);
    await running.page.keyboard.press('Control+f');
    await running.page.keyboard.type(language === 'de' ? 'zähler' : 'fuse');
  },
  compare: async (running, language) => {
    await answered(running.page, 'alike', language);
    await running.page.keyboard.press('Alt+v');
    await running.page.getByRole('dialog').first().waitFor(patient);
  },
  report: layer('Alt+m'),
  reply: layer('Control+d'),
  learned: layer('Alt+l'),
  history: layer('Alt+g', 'Control+h'),
  palette: layer('Control+k'),
  keys: layer('F1'),
  import: layer('Control+i'),
  settings: layer('Control+,'),
  insights: layer('Control+e'),
  proof: layer('Control+p'),
  // Rated down, the article is silent for this concern from then on: the last that asks for it.
  readerReason: async (running, language) => {
    await screens.reader!(running, language);
    await running.page.keyboard.press('Alt+n');
  },
};

/** Back to an empty field, whatever is open: the page begins anew. */
export async function beginAnew({ page }: RunningApp): Promise<void> {
  await page.reload();
  await page.waitForSelector('[data-ready]', patient);
}

/** A concern from outside, as the shell sends it. */
function tell({ app }: RunningApp, payload: object): Promise<void> {
  return app.evaluate(
    ({ BrowserWindow }, sent) =>
      BrowserWindow.getAllWindows()[0]!.webContents.send(sent.channel, sent.payload),
    { channel: pageChannels.concernArrived, payload },
  );
}
