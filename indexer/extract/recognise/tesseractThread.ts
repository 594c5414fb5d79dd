// Tesseract in a thread of its own, for German and English; everything it needs lies in packages on this machine.
// Knows tesseract.js; nothing else does. One page at a time, no queue: the pool keeps that.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { InitOptions, Page } from 'tesseract.js';
import type { GreyPage, RecognisedWord } from './textRecogniser';

export interface TesseractThread {
  /** Rejects where the thread died. */
  recognise(page: GreyPage): Promise<readonly RecognisedWord[]>;
  /** At once, also within a page. */
  stop(): Promise<void>;
}

/** The smaller of the packages' two models: whole numbers, without the engine of before 2016, a fifth of the size. */
const modelFolder = '4.0.0_best_int';
/** A parameter of Tesseract; the library's types name only some. */
const withEnglish = { tessedit_load_sublangs: 'eng' } as Partial<InitOptions>;
// Not `require`: electron-vite declares that name itself in a bundle that uses it.
const requireHere = createRequire(import.meta.url);

const folderOf = (language: string): string =>
  join(dirname(requireHere.resolve(`@tesseract.js-data/${language}/package.json`)), modelFolder);

/** Starts a thread and loads both models: .7 s on an idle core. */
export async function startTesseract(): Promise<TesseractThread> {
  const { createWorker, OEM } = await import('tesseract.js');
  // Without a handler the library throws where nobody can catch it.
  const options = { langPath: folderOf('deu'), cacheMethod: 'none', errorHandler: () => {} };
  const tesseract = await createWorker('deu', OEM.LSTM_ONLY, options);
  const { worker } = tesseract as unknown as { readonly worker: import('node:worker_threads').Worker };
  const died = new Promise<never>((_resolve, reject) => {
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`the thread ended (${code})`)));
  });
  died.catch(() => {}); // Told by whatever it was doing.
  try {
    // The library reads all models from one folder, and each lies in a package of its own; German takes English along.
    const english = await readFile(join(folderOf('eng'), 'eng.traineddata.gz'));
    await tesseract.FS('writeFile', ['./eng.traineddata', await unzipped(english)]);
    await tesseract.reinitialize('deu', OEM.LSTM_ONLY, withEnglish);
  } catch (thrown) {
    // Nobody would have a hold of it.
    await worker.terminate();
    throw thrown;
  }
  return {
    recognise: async (page) => {
      const image = Buffer.from(portableGreymap(page));
      const recognising = tesseract.recognize(image, { rotateAuto: true }, { text: false, blocks: true });
      return wordsOf((await Promise.race([recognising, died])).data);
    },
    stop: async () => void (await worker.terminate()),
  };
}

async function unzipped(bytes: Uint8Array): Promise<Uint8Array> {
  const { gunzipSync } = await import('node:zlib');
  return gunzipSync(bytes);
}

/** PGM (netpbm), the plainest of the formats that are read: nothing to compress, nothing to unpack. */
function portableGreymap({ pixels, width, height }: GreyPage): Uint8Array {
  const head = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`);
  const file = new Uint8Array(head.length + pixels.length);
  file.set(head);
  file.set(pixels, head.length);
  return file;
}

function wordsOf({ blocks }: Page): readonly RecognisedWord[] {
  const lines = (blocks ?? []).flatMap(({ paragraphs }) => paragraphs.flatMap(({ lines }) => lines));
  return lines.flatMap(({ words, baseline, rowAttributes }, line) =>
    words.map(({ text, bbox, confidence }) => ({
      text,
      x: bbox.x0,
      width: bbox.x1 - bbox.x0,
      base: (baseline.y0 + baseline.y1) / 2,
      size: rowAttributes.rowHeight,
      line,
      sureness: confidence / 100,
    })),
  );
}
