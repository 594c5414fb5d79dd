// Puts Mantine's variables into a constructed style sheet, so that the page's policy can stay `style-src 'self'`.
// Mantine itself would write a <style> element, which such a policy refuses.
import {
  convertCssVariables,
  DEFAULT_THEME,
  defaultCssVariablesResolver,
  mergeMantineTheme,
} from '@mantine/core';
import { cssVariablesResolver, theme } from './theme';

/** Adopts the variables once, before the first paint. */
export function adoptThemeVariables(target: Document): void {
  const merged = mergeMantineTheme(DEFAULT_THEME, theme);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `${convertCssVariables(defaultCssVariablesResolver(merged))}\n${convertCssVariables(cssVariablesResolver(merged))}`,
  );
  target.adoptedStyleSheets = [...target.adoptedStyleSheets, sheet];
}
