// Every screen of the sidebar under the rules of WCAG 2.2 A and AA, in both languages, narrow and wide, light and dark.
// GALLERY=FOLDER takes pictures of each in many more looks (gallery/looks.ts); knows languages, not the screens.
import { expect, it } from 'vitest';
import { untilModel } from './dayPage';
import { allTheTime, isWanted, lookAt, looksAt } from './gallery/lookAt';
import { takeLook } from './gallery/looks';
import { portraitsOf } from './gallery/portraits';
import { beginAnew, type GalleryLanguage, screens } from './gallery/screens';
import { launchApp } from './launchApp';
import { preparedBase, sampleFolder } from './preparedBase';
import { picture } from './sidebarPage';

const languages: readonly GalleryLanguage[] = ['de', 'en'];

it.each(languages)('stands in every look: %s', allTheTime, async (language) => {
  const running = await launchApp({ dataDir: await preparedBase(sampleFolder) });
  await untilModel(running.page);
  await running.page.evaluate(
    (chosen) => window.silbertablett.changeSettings({ language: chosen }),
    language,
  );
  for (const [at, [name, go]] of Object.entries(screens).entries()) {
    if (!isWanted(name)) continue;
    await takeLook(running, { width: 420, theme: 'light' });
    await beginAnew(running);
    await go(running, language);
    for (const look of looksAt(at + languages.indexOf(language)))
      await lookAt(running, [language, name], look);
    for (const portrait of portraitsOf(name, language)) {
      await takeLook(running, portrait.look);
      await picture(running.page, portrait.name);
    }
  }
  expect(running.pageErrors).toEqual([]);
});
