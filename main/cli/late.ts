// A command's work is loaded when the command is called: the terminal waits for the one it asked for, not for all.
// Knows no command.

type ArgumentsOf<Work> = Work extends (...args: infer Args) => unknown ? Args : never;

/** The export `name` of a module, loaded at the first call. Fails as the module and the work do. */
export function late<Module, Name extends keyof Module>(
  load: () => Promise<Module>,
  name: Name,
): (...args: ArgumentsOf<Module[Name]>) => Promise<void> {
  return async (...args) => {
    const work = (await load())[name] as (...args: ArgumentsOf<Module[Name]>) => unknown;
    await work(...args);
  };
}
