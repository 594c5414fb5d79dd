// Which looks at which screens stand in docs/images/, and under what name; taken with SCREENSHOTS=1.
// Knows names, not how a look is taken.
import type { Look } from './looks';

interface Portrait {
  /** In docs/images/, without its ending. */
  readonly name: string;
  readonly look: Look;
}

const dark = (name: string): Portrait => ({ name: `${name}-dark`, look: { width: 420, theme: 'dark' } });
const light = (name: string, width: number): Portrait => ({
  name: `${name}-${width}`,
  look: { width, theme: 'light' },
});

const both = (name: string): readonly Portrait[] =>
  (['light', 'dark'] as const).map((theme) => ({ name: `${name}-${theme}`, look: { width: 420, theme } }));

const portraits: Readonly<Record<string, readonly Portrait[]>> = {
  start: [dark('start')],
  answer: [dark('results'), light('results', 320), light('results', 640)],
  reader: [dark('reader')],
  silence: [dark('nothing')],
  compare: both('22-compare'),
  import: [dark('import')],
  settings: [dark('settings')],
  learned: [dark('learned')],
  keys: [dark('keys')],
};

/** None in a run that takes no pictures. */
export function portraitsOf(screen: string, language: string): readonly Portrait[] {
  if (process.env.SCREENSHOTS !== '1' || language !== 'de') return [];
  return portraits[screen] ?? [];
}
