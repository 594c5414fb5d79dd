// `gaps`: concerns that no article answered, as they are kept: masked.
// Their words are shown as they lie there, never unmasked.
import { localTime } from './localTime';
import { printJson, printLine, printTable } from './output';
import { type CommonOptions, withEngine } from './withEngine';

export interface GapsOptions extends CommonOptions {
  readonly remove?: string;
}

const rowsShown = 500;
const charactersShown = 90;

export async function gapsCommand(options: GapsOptions): Promise<void> {
  await withEngine(
    options,
    async (engine) => {
      if (options.remove !== undefined) {
        await engine.removeGap(options.remove);
        return options.json ? printJson({ removed: options.remove }) : printLine('Taken back.');
      }
      const { total, gaps } = await engine.listGaps({ offset: 0, limit: rowsShown });
      if (options.json) return printJson({ total, gaps });
      printLine(`${total} gaps`);
      printTable([
        ['id', 'when', 'origin', 'best', 'concern'],
        ...gaps.map(({ id, atMs, origin, bestLikelihood, maskedText }) => [
          ...[id, localTime(atMs), origin],
          bestLikelihood === undefined ? '' : bestLikelihood.toFixed(2),
          maskedText.replace(/\s+/g, ' ').slice(0, charactersShown),
        ]),
      ]);
    },
    { waitFor: 'words' },
  );
}
