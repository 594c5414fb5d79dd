// The lines of dbus-monitor: only the desktop's own signal and the value below it count.
import { expect, it } from 'vitest';
import { busSignals } from './lockSignals';

const signal = (name: string, member = 'ActiveChanged') =>
  `signal time=1 sender=:1.20 -> destination=(null destination) serial=9 path=/org/x; interface=${name}; member=${member}`;

function told(lines: readonly string[]): readonly boolean[] {
  const all: boolean[] = [];
  const read = busSignals.reader((locked) => void all.push(locked));
  for (const line of lines) read(line);
  return all;
}

it('reads locked and unlocked of the usual desktops', () => {
  const lines = [
    signal('org.gnome.ScreenSaver'),
    '   boolean true',
    signal('org.freedesktop.ScreenSaver'),
    '   boolean false',
  ];
  expect(told(lines)).toEqual([true, false]);
});

it('reads nothing else', () => {
  expect(
    told([
      ...['   boolean true', signal('org.example.Other'), '   boolean true'],
      ...[signal('org.gnome.ScreenSaver', 'WakeUpScreen'), '   boolean true'],
      ...[signal('org.gnome.ScreenSaver'), '   string "boolean true"', '   boolean true', ''],
    ]),
  ).toEqual([]);
});

it('asks the bus for these signals only', () => {
  expect(busSignals.rules).toContain(
    "type='signal',interface='org.gnome.ScreenSaver',member='ActiveChanged'",
  );
  expect(busSignals.rules.every((rule) => rule.endsWith(",member='ActiveChanged'"))).toBe(true);
});
