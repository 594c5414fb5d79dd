// The terminal twin's entry: every command with --data, --json and --help; exit codes 0 done, 1 failed or unfinished, 2 wrong call.
// Knows no command.
import { buildProgram } from './buildProgram';
import { leaveWithReader, printFailure } from './output';
import { takeArguments } from './takeArguments';

leaveWithReader();
try {
  const argv = await takeArguments();
  if (argv) await buildProgram().parseAsync(argv);
} catch (thrown) {
  printFailure(thrown);
}
