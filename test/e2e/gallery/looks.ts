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
  /** Text size in percent, as the settings offer it. */
  readonly type?: '130';
  readonly zoom?: 2;
}

/** What every run looks at, by turns. */
export const usualLooks: readonly Look[] = [
  { width: 320, theme: 'light' },
  { width: 420, theme: 'dark' },
  { width: 640, theme: 'light' },
  { width: 420, theme: 'light', contrast: 'high' },
  { width: 420, theme: 'dark', contrast: 'high' },
  { width: 320, theme: 'dark', type: '130' },
  { width: 640, theme: 'dark', zoom: 2 },
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
  ...[320, 420, 640].map((width): Look => ({ width, theme: 'light', type: '130' })),
  { width: 420, theme: 'light', forcedColors: 'active' },
  { width: 420, theme: 'dark', forcedColors: 'active' },
];

/** As it stands in the name of a picture. */
export function lookName({ width, theme, contrast, density, forcedColors, type, zoom }: Look): string {
  const marks = [forcedColors && 'forced', type && `type${type}`, zoom && `zoom${zoom}`];
  const more = [contrast, density, ...marks].filter(Boolean);
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
    type = '100',
    zoom = 1,
  } = look;
  await page.emulateMedia({ colorScheme: theme, forcedColors });
  await page.evaluate((chosen) => window.silbertablett.changeSettings(chosen), {
    contrast,
    density,
    fontScale: type,
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
