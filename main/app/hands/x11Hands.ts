// Keys pressed by xdotool, where the agent's desktop has it; without it nothing is pressed.
// X11 only: under Wayland its keys reach no program.
import type { HandsPort } from './handsPort';
import type { RunProgram } from './runProgram';

/** Lifts the shortcut's own keys for the press, or they would belong to it. */
const press = (run: RunProgram, keys: string) => run('xdotool', ['key', '--clearmodifiers', keys]);

export function x11Hands(run: RunProgram): HandsPort {
  return {
    isThere: () => run('xdotool', ['version']),
    pressCopy: () => press(run, 'ctrl+c'),
    pressPaste: () => press(run, 'ctrl+v'),
    close: () => undefined,
  };
}
