// Hears what starts ask for from the first moment on: our own arguments, those of a second start, macOS' events.
// What comes before the window is there waits for it; knows nothing of what becomes of it.
import { readWishes, type StartWishes } from './startArguments';

/** What of Electron's app is needed. */
export interface WishEvents {
  on(
    event: 'second-instance',
    listener: (event: unknown, args?: string[], workingDirectory?: string) => void,
  ): unknown;
  on(event: 'open-url' | 'open-file', listener: (event: Preventable, wish: string) => void): unknown;
}

interface Preventable {
  preventDefault(): void;
}

export interface WishAnswers {
  /** A second start raises the sidebar, whatever else it asks for. */
  readonly summon: () => void;
  readonly take: (wishes: StartWishes) => void;
}

export interface Wishes {
  answer(answers: WishAnswers): void;
}

/** To be called before the app is ready; `args`: without the executable. */
export function hearWishes(app: WishEvents, args: readonly string[]): Wishes {
  let answers: WishAnswers | undefined;
  let early: StartWishes[] = [];
  const take = (words: readonly string[], folder: string): void => {
    const wishes = readWishes(words, folder);
    if (answers) answers.take(wishes);
    else early.push(wishes);
  };
  take(args, process.cwd());
  app.on('second-instance', (_event, secondArgs = [], folder = process.cwd()) => {
    answers?.summon();
    take(secondArgs.slice(1), folder);
  });
  const takeOne = (event: Preventable, wish: string): void => {
    event.preventDefault();
    take([wish], '/');
  };
  app.on('open-url', takeOne);
  app.on('open-file', takeOne);
  return {
    answer(given) {
      answers = given;
      for (const wishes of early) given.take(wishes);
      early = [];
    },
  };
}
