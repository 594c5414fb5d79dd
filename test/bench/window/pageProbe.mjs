// What runs inside the page while it is measured: when keys came, when what answers them was painted, and what held the page up.
// Each function is sent to the page as text: it must not use anything of this file.

/**
 * Keys by their input event's own time stamp, paintings by the page's marks (renderer/ask/useAskMarks), long tasks by the browser.
 * @typedef {{ keys: { at: number, askId: number, echoed: number }[], painted: { at: number, askId: number }[], long: { at: number, ms: number, from: string }[] }} Probe
 */

/** Begins to note; a second call begins anew. */
export function installProbe() {
  const page = /** @type {{ probe?: Probe & { stop(): void } }} */ (/** @type {unknown} */ (window));
  page.probe?.stop();
  /** @type {Probe} */
  const probe = { keys: [], painted: [], long: [] };
  /** @type {{ at: number, echoed: number } | undefined} */
  let waiting;
  let pressedAt = Number.NaN;
  const onKey = (/** @type {KeyboardEvent} */ { timeStamp }) => {
    pressedAt = timeStamp;
  };
  // Letters without a key of their own (ü on a foreign layout) come as text alone.
  const onText = (/** @type {InputEvent} */ { timeStamp }) => {
    const key = { at: Number.isNaN(pressedAt) ? timeStamp : pressedAt, echoed: Number.NaN };
    pressedAt = Number.NaN;
    waiting = key;
    requestAnimationFrame(() => {
      key.echoed = performance.now() - key.at;
      const noted = probe.keys.find(({ at }) => at === key.at);
      if (noted) noted.echoed = key.echoed;
    });
  };
  window.addEventListener('keydown', onKey, true);
  window.addEventListener('beforeinput', onText, true);
  const marks = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const askId = Number(/** @type {PerformanceMark} */ (entry).detail);
      if (entry.name === 'ask:painted') probe.painted.push({ at: entry.startTime, askId });
      if (entry.name === 'ask:key' && waiting) {
        probe.keys.push({ at: waiting.at, askId, echoed: waiting.echoed });
        waiting = undefined;
      }
    }
  });
  marks.observe({ entryTypes: ['mark'] });
  const tasks = new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      probe.long.push({ at: entry.startTime, ms: entry.duration, from: entry.name });
  });
  tasks.observe({ entryTypes: ['longtask'] });
  const stop = () => {
    window.removeEventListener('keydown', onKey, true);
    window.removeEventListener('beforeinput', onText, true);
    marks.disconnect();
    tasks.disconnect();
  };
  page.probe = { ...probe, stop };
}

/** What was noted so far. @returns {Probe} */
export function readProbe() {
  const { probe } = /** @type {{ probe: Probe }} */ (/** @type {unknown} */ (window));
  return { keys: probe.keys, painted: probe.painted, long: probe.long };
}

/**
 * Milliseconds from each key to the first painting that answers it or a later one; NaN for a key that nothing answered.
 * Runs outside the page.
 * @param {Probe} probe
 * @returns {readonly number[]}
 */
export function waits({ keys, painted }) {
  return keys.map(({ at, askId }) => (painted.find((one) => one.askId >= askId)?.at ?? Number.NaN) - at);
}
