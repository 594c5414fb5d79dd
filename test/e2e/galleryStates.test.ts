// The sidebar at its first start, on an empty base and in trouble, under the same rules as its screens.
// Knows the order of looks, not how a state comes about.
import { it } from 'vitest';
import { allTheTime, isWanted, lookAt, looksAt } from './gallery/lookAt';
import { locales, states } from './gallery/states';

it.each(['de', 'en'] as const)('stands in every look in every state: %s', allTheTime, async (language) => {
  for (const [turn, [name, { begin, next = [] }]] of Object.entries(states).entries()) {
    if (!isWanted(name)) continue;
    const running = await begin(locales[language]);
    for (const [at, key] of [undefined, ...next].entries()) {
      if (key) await running.page.keyboard.press(key);
      for (const look of looksAt(turn + at + (language === 'en' ? 1 : 0)))
        await lookAt(running, [language, `${name}${at + 1}`], look);
    }
    await running.close();
  }
});
