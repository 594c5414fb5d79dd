// The sidebar in states that no key leads to: the first start, an empty base, the slim edge, what stands in the way.
// Knows how each comes about, not what is looked at then.
import { expect } from 'vitest';
import { holdStore } from '../holdStore';
import { freshFolder, launchApp, type RunningApp } from '../launchApp';
import { preparedBase } from '../preparedBase';
import type { GalleryLanguage } from './screens';

const patient = { timeout: 60_000 };

/** Starts the app into a state; `next` leads to more of the same, in order. */
interface State {
  readonly begin: (locale: 'de-DE' | 'en-US') => Promise<RunningApp>;
  readonly next?: readonly string[];
}

export const locales: Readonly<Record<GalleryLanguage, 'de-DE' | 'en-US'>> = { de: 'de-DE', en: 'en-US' };

export const states: Readonly<Record<string, State>> = {
  welcome: { begin: (locale) => launchApp({ locale, firstStart: true }), next: ['Enter', 'Enter'] },
  empty: { begin: (locale) => launchApp({ locale }) },
  noModel: {
    begin: async (locale) => {
      const running = await launchApp({
        locale,
        dataDir: await preparedBase(),
        env: { SILBERTABLETT_MODEL_DIR: await freshFolder() },
      });
      await running.page.getByRole('textbox').first().fill('umzug');
      await running.page.locator('li[aria-current="true"]').waitFor(patient);
      return running;
    },
  },
  locked: { begin: lockedStore },
  dead: { begin: deadEngine },
};

async function lockedStore(locale: 'de-DE' | 'en-US'): Promise<RunningApp> {
  const dataDir = await preparedBase();
  await holdStore(dataDir);
  const running = await launchApp({ locale, dataDir });
  await running.page.getByRole('button', { name: /Nochmals versuchen|Try again/ }).waitFor(patient);
  return running;
}

/** Killed once more than it is started again. */
async function deadEngine(locale: 'de-DE' | 'en-US'): Promise<RunningApp> {
  const running = await launchApp({ locale, dataDir: await preparedBase() });
  const pid = () =>
    running.app.evaluate(
      ({ app }) => app.getAppMetrics().find((metric) => metric.name === 'Silbertablett engine')?.pid,
    );
  let former: number | undefined;
  for (let death = 0; death < 4; death += 1) {
    await expect
      .poll(async () => (await pid()) !== former && (await pid()) !== undefined, patient)
      .toBe(true);
    former = await pid();
    process.kill(former!, 'SIGKILL');
  }
  await running.page.getByRole('button', { name: /Nochmals versuchen|Try again/ }).waitFor(patient);
  return running;
}
