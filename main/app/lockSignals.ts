// The signals by which Linux desktops say that the screen is locked, as dbus-monitor prints them.
// Pure; knows lines of text only.

/** GNOME, KDE, Cinnamon, MATE and Xfce each send one of these with a boolean. */
const interfaces = [
  'org.freedesktop.ScreenSaver',
  'org.gnome.ScreenSaver',
  'org.cinnamon.ScreenSaver',
  'org.mate.ScreenSaver',
  'org.xfce.ScreenSaver',
] as const;

const signal = /^signal .*\binterface=(\S+); member=ActiveChanged$/;
const value = /^\s+boolean (true|false)$/;

export const busSignals = {
  /** What the monitor listens to and nothing else. */
  rules: interfaces.map((name) => `type='signal',interface='${name}',member='ActiveChanged'`),
  /** Reads line by line: a signal, then its value below. */
  reader(tell: (locked: boolean) => void): (line: string) => void {
    let expected = false;
    return (line) => {
      const told = expected ? value.exec(line)?.[1] : undefined;
      const from = signal.exec(line)?.[1];
      expected = interfaces.some((name) => name === from);
      if (told !== undefined) tell(told === 'true');
    };
  },
};
