// Every size of type follows the owner's choice: style sheets name tokens or multiply by --type, never plain pixels.
// Reads style sheets as text.
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { globSync } from 'tinyglobby';
import { expect, it } from 'vitest';

const renderer = join(import.meta.dirname, '..');

it('has no size of type in plain pixels', () => {
  const plain = globSync('**/*.css', { cwd: renderer, absolute: true })
    .filter((file) => !file.endsWith('tokens.css'))
    .flatMap((file) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => /^\s*(font|font-size|line-height):/.test(line))
        .filter((line) => /\d(px|rem)\b/.test(line.replace(/calc\([\d.]+px \* var\(--type\)\)/g, '')))
        .map((line) => `${relative(renderer, file)}: ${line.trim()}`),
    );
  expect(plain).toEqual([]);
});
