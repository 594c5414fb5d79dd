// What README and the documents say to type exists: npm's scripts, and commands of the terminal with their options.
// Reads texts and the table of commands; runs nothing.

import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { globSync } from 'tinyglobby';
import { expect, test } from 'vitest';
import { buildProgram } from '../../main/cli/buildProgram';

const texts = globSync(['README.md', 'CONTRIBUTING.md', 'docs/*.md'])
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};
const program = buildProgram();

test('npm’s scripts', () => {
  const named = [...texts.matchAll(/\bnpm (?:run (?:-s )?([a-z]+(?::[a-z]+)?)|(start|test)\b)/g)];
  const scriptsNamed = named.map(([, run, short]) => run ?? short ?? '');
  expect(scriptsNamed.length).toBeGreaterThan(10);
  expect(scriptsNamed.filter((name) => !(name in scripts))).toEqual([]);
});

/** `remove ID | backup FILE` is two commands, `[--recap|--hand-over]` is two options of one. */
function commandsIn(line: string): string[] {
  return line.split(/ \| /).map((part) => part.replace(/#.*$/, '').trim());
}

function find(words: readonly string[], from: Command = program): Command | undefined {
  const [first, ...others] = words;
  const next = from.commands.find((command) => command.name() === first);
  return next && (find(others, next) ?? next);
}

const typed = [...texts.matchAll(/npm run -s cli -- ([a-z][^`\n]+)/g)].flatMap(([, line = '']) =>
  commandsIn(line),
);

test('are there', () => expect(typed.length).toBeGreaterThan(40));

test.each([...new Set(typed)])('%s', (line) => {
  const command = find(line.split(' '));
  expect(command?.name()).toBeDefined();
  const options = line.replace(/"[^"]*"/g, '').match(/--[a-z][a-z0-9-]*/g) ?? [];
  const known = command?.options.map(({ long }) => long) ?? [];
  expect(options.filter((option) => option !== '--help' && !known.includes(option))).toEqual([]);
});

test('every command is explained, in one line, and knows --data and --json where it works', () => {
  // Hidden ones are for measurements, which start them; groups only hold commands.
  const visible = (command: Command): readonly Command[] =>
    command
      .createHelp()
      .visibleCommands(command)
      .filter((each) => each.name() !== 'help');
  const all = (command: Command): readonly Command[] => [command, ...visible(command).flatMap(all)];
  const shown = visible(program).flatMap(all);
  expect(shown.filter((command) => command.description() === '').map((command) => command.name())).toEqual(
    [],
  );
  const working = shown.filter((command) => !['golden', 'trial', 'feed'].includes(command.name()));
  const lacking = working.filter((command) => {
    const known = command.options.map(({ long }) => long);
    return !known.includes('--data') || !known.includes('--json');
  });
  expect(lacking.map((command) => command.name())).toEqual([]);
});
