// The page in the made-up language of renderer/i18n/pseudo.ts, built beside the shipped one and put in its place.
// The shipped bundle knows no such language and no way to switch to it.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import type { Page } from 'playwright-core';
import { build, type Rolldown } from 'vite';
import { projectFolder } from './launchApp';

interface PseudoBundle {
  readonly script: string;
  readonly style: string;
}

let bundle: Promise<PseudoBundle> | undefined;

/** Loads the page anew with every text of ours lengthened by a third, accented and in ⟦brackets⟧. */
export async function speakPseudo(page: Page): Promise<void> {
  bundle ??= buildPseudo();
  const { script, style } = await bundle;
  await page.route('**/*.js', (route) => route.fulfill({ body: script, contentType: 'text/javascript' }));
  await page.route('**/*.css', (route) => route.fulfill({ body: style, contentType: 'text/css' }));
  await page.reload();
  await page.waitForSelector('[data-ready]');
}

async function buildPseudo(): Promise<PseudoBundle> {
  const root = join(projectFolder, 'renderer');
  const shipped = '<App />';
  const built = (await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [
      react(),
      {
        name: 'speak-pseudo',
        enforce: 'pre',
        load: async (id) => {
          if (id !== join(root, 'main.tsx')) return null;
          const source = await readFile(id, 'utf8');
          if (!source.includes(shipped)) throw new Error(`main.tsx no longer renders ${shipped}`);
          return source.replace(shipped, '<App language="pseudo" />');
        },
      },
    ],
    build: { write: false, assetsInlineLimit: 0, minify: false },
  })) as Rolldown.RolldownOutput;
  const style = built.output.find(({ fileName }) => fileName.endsWith('.css'));
  const script = built.output.find((file) => file.type === 'chunk' && file.isEntry);
  if (style?.type !== 'asset' || script?.type !== 'chunk') throw new Error('no page was built');
  return { script: script.code, style: String(style.source) };
}
