// The page in the made-up language of renderer/i18n/pseudo.ts, built beside the shipped one and put in its place.
// The shipped bundle knows no such language and no way to switch to it.
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import react from '@vitejs/plugin-react';
import type { Page } from 'playwright-core';
import { build, type Rolldown } from 'vite';
import { projectFolder } from './launchApp';

/** Files of the built page by name; what is asked for under another name is the page's own script or style. */
interface PseudoBundle {
  readonly files: ReadonlyMap<string, string>;
  readonly script: string;
  readonly style: string;
}

let bundle: Promise<PseudoBundle> | undefined;

/** Loads the page anew with every text of ours lengthened by a third, accented and in ⟦brackets⟧. */
export async function speakPseudo(page: Page): Promise<void> {
  bundle ??= buildPseudo();
  const { files, script, style } = await bundle;
  const nameOf = (url: string): string => basename(new URL(url).pathname);
  await page.route('**/*.js', (route) =>
    route.fulfill({
      body: files.get(nameOf(route.request().url())) ?? script,
      contentType: 'text/javascript',
    }),
  );
  await page.route('**/*.css', (route) =>
    route.fulfill({ body: files.get(nameOf(route.request().url())) ?? style, contentType: 'text/css' }),
  );
  await page.reload();
  await page.waitForSelector('[data-ready]');
}

async function buildPseudo(): Promise<PseudoBundle> {
  const root = join(projectFolder, 'renderer');
  const shipped = '<App ';
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
          return source.replace(shipped, '<App language="pseudo" ');
        },
      },
    ],
    build: { write: false, assetsInlineLimit: 0, minify: false },
  })) as Rolldown.RolldownOutput;
  const text = (file: Rolldown.OutputChunk | Rolldown.OutputAsset): string =>
    file.type === 'chunk' ? file.code : String(file.source);
  const entry = built.output.find((file) => file.type === 'chunk' && file.isEntry);
  // Styles are split by chunk, and the shipped page names its own files: it gets all of them, the page's own first.
  const isOwn = ({ fileName }: { readonly fileName: string }): boolean =>
    /\/index-[^/]*\.css$/.test(fileName);
  const styles = built.output.filter(({ fileName }) => fileName.endsWith('.css'));
  const ordered = [...styles.filter(isOwn), ...styles.filter((file) => !isOwn(file))];
  if (entry?.type !== 'chunk' || !styles.some(isOwn)) throw new Error('no page was built');
  const files = new Map(built.output.map((file) => [basename(file.fileName), text(file)]));
  // Chunks import the page's own script by the name it was built under; under the shipped one it must be no second copy.
  const script = `import './${basename(entry.fileName)}';`;
  return { files, script, style: ordered.map(text).join('\n') };
}
