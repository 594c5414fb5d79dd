// Keys pressed by a small PowerShell process: started with the first press, ended after ten minutes without one.
// Knows its one-word commands, not what is copied; needs no native module.
import type { HandsPort } from './handsPort';

const limitMs = 4000;
const idleMs = 10 * 60_000;

/** A line-wise helper process; `onLine` hears what it prints. */
export interface LineProcess {
  write(line: string): void;
  onLine(listener: (line: string) => void): void;
  onEnd(listener: () => void): void;
  kill(): void;
}

/**
 * Reads "c" or "v" a line, waits up to 1.5 s until no modifier key is held, presses Ctrl with it, prints "done" or
 * "failed". Single quotes only: the text travels as one argument.
 */
export const windowsScript = [
  "$ErrorActionPreference = 'Stop'",
  'Add-Type -AssemblyName System.Windows.Forms',
  'while ($null -ne ($key = [Console]::In.ReadLine())) {',
  '  try {',
  '    for ($i = 0; $i -lt 60 -and [int][System.Windows.Forms.Control]::ModifierKeys -ne 0; $i++) { Start-Sleep -Milliseconds 25 }',
  "    if ($key -eq 'c' -or $key -eq 'v') { [System.Windows.Forms.SendKeys]::SendWait('^' + $key) }",
  "    [Console]::Out.WriteLine('done')",
  "  } catch { [Console]::Out.WriteLine('failed') }",
  '}',
].join('\n');

export function windowsHands(start: () => LineProcess): HandsPort {
  let helper: Helper | undefined;
  const press = (key: 'c' | 'v'): Promise<boolean> => {
    if (!helper || helper.hasEnded()) helper = openHelper(start());
    return helper.press(key);
  };
  return {
    isThere: async () => true,
    pressCopy: () => press('c'),
    pressPaste: () => press('v'),
    close: () => helper?.end(),
  };
}

interface Helper {
  press(key: string): Promise<boolean>;
  hasEnded(): boolean;
  end(): void;
}

function openHelper(child: LineProcess): Helper {
  let ended = false;
  let idle: NodeJS.Timeout | undefined;
  /** Answers come in the order of the commands. */
  let waiting: ((done: boolean) => void)[] = [];
  const end = (): void => {
    if (ended) return;
    ended = true;
    child.kill();
    clearTimeout(idle);
    for (const answer of waiting) answer(false);
    waiting = [];
  };
  child.onLine((line) => waiting.shift()?.(line.trim() === 'done'));
  child.onEnd(end);
  return {
    hasEnded: () => ended,
    end,
    press: (key) => {
      clearTimeout(idle);
      idle = setTimeout(end, idleMs);
      idle.unref();
      return new Promise((resolve) => {
        // One that hangs is ended: it might press later, into another program.
        const limit = setTimeout(end, limitMs);
        waiting.push((done) => {
          clearTimeout(limit);
          resolve(done);
        });
        child.write(`${key}\n`);
      });
    },
  };
}
