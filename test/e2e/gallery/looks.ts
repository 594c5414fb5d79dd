// In how many ways a screen is looked at: width, language, theme, contrast, density, zoom; and how the window comes to each.
// Knows settings and media, not screens.
import { expect } from 'vitest';
import type { RunningApp } from '../launchApp';
import { untilStill } from '../untilStill';

export interface Look {
  /** CSS px before zooming. */
  readonly width: number;
  readonly theme: 'light' | 'dark';
  readonly contrast?: 'high';
  readonly density?: 'compact';
  readonly forcedColors?: 'active';
  readonly zoom?: 2;
}

/** What every run looks at, by turns. */
export const usualLooks: readonly Look[] = [
  { width: 320, theme: 'light' },
  { width: 420, theme: 'dark' },
  { width: 640, theme: 'light' },
  { width: 420, theme: 'light', contrast: 'high' },
  { width: 420, theme: 'dark', contrast: 'high' },
];

/** What a person looks through, picture by picture. */
export const allLooks: readonly Look[] = [
  ...[320, 420, 640, 900].flatMap((width): readonly Look[] => [
    { width, theme: 'light' },
    { width, theme: 'dark' },
  ]),
  { width: 420, theme: 'light', contrast: 'high' },
  { width: 420, theme: 'dark', contrast: 'high' },
  { width: 420, theme: 'light', density: 'compact' },
  { width: 640, theme: 'light', zoom: 2 },
  { width: 420, theme: 'light', forcedColors: 'active' },
  { width: 420, theme: 'dark', forcedColors: 'active' },
];

/** As it stands in the name of a picture. */
export function lookName({ width, theme, contrast, density, forcedColors, zoom }: Look): string {
  const more = [contrast, density, forcedColors && 'forced', zoom && `zoom${zoom}`].filter(Boolean);
  return [width, theme, ...more].join('-');
}

/** Brings the window to a look and waits until it stands. */
export async function takeLook({ app, page }: RunningApp, look: Look, height = 900): Promise<void> {
  const {
    width,
    theme,
    contrast = 'system',
    density = 'comfortable',
    forcedColors = 'none',
    zoom = 1,
  } = look;
  await page.emulateMedia({ colorScheme: theme, forcedColors });
  await page.evaluate((chosen) => window.silbertablett.changeSettings(chosen), {
    contrast,
    density,
  } as const);
  await app.evaluate(
    ({ BrowserWindow }, wanted) => {
      const window = BrowserWindow.getAllWindows()[0]!;
      window.webContents.setZoomFactor(wanted.zoom);
      window.setContentSize(wanted.width, wanted.height);
    },
    { width, height, zoom },
  );
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(width / zoom);
  await untilStill(page);
}
