// Every screen of the knowledge window by the way a person gets there, each from where the one before left off.
// Knows keys and roles, no words: pictures, access rules and the made-up language walk the same way.
import type { Page } from 'playwright-core';
import { rested } from './untilStill';
import { changedFile } from './variedBase';
import { title } from './workspacePage';

const part = (page: Page, role: 'grid' | 'complementary' | 'dialog' | 'textbox' | 'listbox') =>
  page.getByRole(role).first();
const press = (page: Page, ...keys: readonly string[]) =>
  keys.reduce((done, key) => done.then(() => page.keyboard.press(key)), Promise.resolve());
const dataRow = (page: Page, at: number) => page.getByRole('row').nth(at);

/** Of the section that names what came out of a file: its title first, then what can be done with it. */
const articleButton = (page: Page, at: number) =>
  page.getByRole('complementary').locator('section').last().getByRole('button').nth(at);

async function toPage(page: Page, digit: number): Promise<void> {
  await press(page, `Control+${digit}`);
  await page.locator(`nav li:nth-of-type(1)`).first().waitFor();
  await title(page).waitFor();
  await rested(page); // Its first rows are there.
}

/** By its name in the search field: in a long ledger its row may not be drawn. */
async function chooseFile(page: Page, name: string): Promise<void> {
  await press(page, 'Control+f');
  await page.locator(':focus').fill(name);
  await page.locator(`tr [title$="/${name}"]`).first().click();
  await part(page, 'complementary').waitFor();
}

/** The radio `by` steps from the chosen one of the first or last group of the page. */
async function choose(page: Page, group: 'first' | 'last', by: number): Promise<void> {
  await page.getByRole('main').getByRole('radiogroup')[group]().locator('input:checked').focus();
  for (let step = 0; step < by; step += 1) await press(page, 'ArrowRight');
  await rested(page);
}

/** By words of its file in the list of articles. */
async function openArticle(page: Page, words: string): Promise<void> {
  await press(page, 'Control+f');
  await page.locator(':focus').fill(words);
  await page.locator('[role="grid"][aria-rowcount="2"]').waitFor();
  await press(page, 'ArrowDown', 'ArrowDown', 'Enter');
  await page.getByRole('heading', { level: 2 }).first().waitFor();
}

/** In walking order. Each begins where the one before it ended. */
export const windowScreens: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  ledger: async (page) => {
    await toPage(page, 1);
    await dataRow(page, 1).waitFor();
  },
  duplicate: (page) => chooseFile(page, 'stromausfall (Kopie).md'),
  failed: (page) => chooseFile(page, 'leer.md'),
  added: async (page) => {
    await chooseFile(page, 'stromausfall.md');
    await page.getByRole('complementary').locator('section').last().waitFor();
  },
  searchTest: async (page) => {
    await articleButton(page, 1).click();
    await page.locator('q').first().waitFor({ timeout: 30_000 });
  },
  beside: async (page) => {
    await page.getByRole('complementary').locator('footer').getByRole('button').first().click();
    await part(page, 'dialog').locator('details').waitFor();
    await rested(page); // Its page is there.
  },
  columns: async (page) => {
    await press(page, 'Escape');
    await chooseFile(page, 'unklar.csv');
    await page.getByRole('complementary').getByRole('button').nth(1).click();
    await page.getByRole('dialog').getByRole('table').waitFor();
  },
  history: async (page) => {
    await press(page, 'Escape', 'Escape');
    await choose(page, 'first', 1);
  },
  sources: (page) => choose(page, 'first', 1),
  articles: async (page) => {
    await toPage(page, 2);
    await dataRow(page, 2).waitFor();
  },
  chosenArticles: async (page) => {
    await part(page, 'grid').focus();
    await press(page, 'ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown');
  },
  article: async (page) => {
    await press(page, 'Home', 'Enter');
    await page.getByRole('heading', { level: 2 }).first().waitFor();
  },
  versions: async (page) => {
    await press(page, 'Control+h');
    await rested(page);
  },
  conflict: async (page) => {
    await press(page, 'Escape', 'Escape');
    await part(page, 'grid').waitFor();
    await openArticle(page, changedFile);
    await page.locator('section section button').first().waitFor();
  },
  conflictSides: async (page) => {
    await page.locator('section section').getByRole('button').first().click();
    await page.locator('ins, del').first().waitFor();
  },
  difference: async (page) => {
    await press(page, 'Control+h');
    await page.locator('ol').getByRole('button').last().click();
    await page.locator('ins, del').first().waitFor();
  },
  editor: async (page) => {
    await press(page, 'Escape', 'Escape', 'Escape');
    await part(page, 'grid').waitFor();
    await press(page, 'Control+n');
    await page.locator('textarea').waitFor();
    await rested(page);
  },
  twins: async (page) => {
    await press(page, 'Escape');
    await toPage(page, 3);
    await page.getByRole('option').nth(1).waitFor({ timeout: 60_000 });
    await page.locator('ins, del').first().waitFor();
  },
  twinLinked: async (page) => {
    await part(page, 'listbox').focus();
    await press(page, 'v');
    await page.getByRole('option').nth(1).waitFor({ state: 'hidden' });
  },
  gaps: async (page) => {
    await toPage(page, 4);
    await page.locator('svg[role="group"]').waitFor({ timeout: 60_000 });
  },
  mapList: async (page) => {
    await choose(page, 'last', 1);
    await part(page, 'grid').waitFor();
  },
  picker: async (page) => {
    await page.locator('[aria-expanded="true"]').first().focus();
    await press(page, 'z');
    await page.getByRole('combobox').waitFor();
    await rested(page);
  },
  review: async (page) => {
    await press(page, 'Escape');
    await toPage(page, 5);
  },
  insights: async (page) => toPage(page, 6),
  experience: async (page) => {
    await page.getByRole('main').locator('fieldset button').nth(1).click();
    await rested(page);
  },
  settings: async (page) => toPage(page, 7),
  settingsSearch: async (page) => {
    await press(page, 'Control+f');
    await page.keyboard.type('a');
  },
  proof: async (page) => {
    await press(page, 'Escape', 'Control+p');
    await part(page, 'dialog').waitFor();
    await rested(page);
  },
  keys: async (page) => {
    await press(page, 'Escape');
    await rested(page);
    await press(page, 'F1');
    await part(page, 'dialog').waitFor();
  },
};
