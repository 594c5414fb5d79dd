// Pictures beside and below pages are left out; scans elsewhere, and what was named, are read.
import { expect, it } from 'vitest';
import { setAsidePictures } from './setAsidePictures';

const met = (path: string, named = false) => ({ source: path, path, named });

it('sets aside what illustrates pages', () => {
  const found = [
    met('/hilfe/start.html'),
    met('/hilfe/logo.PNG'),
    met('/hilfe/bilder/alt/schritt1.jpg'),
    met('/scans/brief.tiff'),
    met('/hilfe/anleitung.pdf'),
    met('/hilfe/aushang.jpg', true),
  ];
  const left = setAsidePictures(found).filter(({ failure }) => failure);
  expect(left.map(({ path }) => path)).toEqual(['/hilfe/logo.PNG', '/hilfe/bilder/alt/schritt1.jpg']);
  expect(left[0]?.failure).toMatchObject({ code: 'SOURCE_UNSUPPORTED' });
});

it('leaves a folder without pages as it is', () => {
  const found = [met('/scans/a.png'), met('/scans/b.pdf')];
  expect(setAsidePictures(found)).toBe(found);
});
