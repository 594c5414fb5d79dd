// The terminal twin's entry: every command with --data, --json and --help; exit codes 0 done, 1 failed, 2 wrong call.
import { buildProgram } from './buildProgram';
import { leaveWithReader, printFailure } from './output';

leaveWithReader();
try {
  await buildProgram().parseAsync(process.argv);
} catch (thrown) {
  printFailure(thrown);
}
