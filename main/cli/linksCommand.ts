// `links`: whether servers may be asked for the pages that articles lead to, and what was found.
// The same setting as in the window; off, nothing is asked.
import type { CareSettings } from '../../knowledge/contract/workspace/careCalls';
import type { Engine } from '../engine/engine';
import { printJson, printLine } from './output';
import { type CommonOptions, withEngine } from './withEngine';
import { workspaceCall } from './workspaceCall';

export function linksCommand(options: CommonOptions): Promise<void> {
  return withWords(options, async () => {});
}

export function allowLinksCommand(options: CommonOptions): Promise<void> {
  return withWords(
    options,
    async (engine) => void (await workspaceCall(engine, 'changeCare', { checkLinks: true })),
  );
}

export function forbidLinksCommand(options: CommonOptions): Promise<void> {
  return withWords(
    options,
    async (engine) => void (await workspaceCall(engine, 'changeCare', { checkLinks: false })),
  );
}

/** Leaves with 1 where asking is not allowed. */
export function checkLinksCommand(options: CommonOptions): Promise<void> {
  return withWords(options, async (engine, { checkLinks }) => {
    if (!checkLinks) process.exitCode = 1;
    else while ((await workspaceCall(engine, 'checkLinks', {})).noted > 0);
  });
}

/** Does the step, then says how things stand. */
async function withWords(
  options: CommonOptions,
  step: (engine: Engine, settings: CareSettings) => Promise<void>,
): Promise<void> {
  await withEngine(
    options,
    async (engine) => {
      await step(engine, (await workspaceCall(engine, 'readCare', {})).settings);
      const { settings, links } = await workspaceCall(engine, 'readCare', {});
      if (options.json) return printJson({ allowed: settings.checkLinks, ...links });
      const state = settings.checkLinks ? 'Allowed' : 'Not allowed: `links on` allows it';
      printLine(`${state}. ${links.asked} pages asked for, ${links.dead} dead.`);
    },
    { waitFor: 'words' },
  );
}
