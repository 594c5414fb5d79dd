// One line of progress on stderr: a bar in a terminal, quarter marks elsewhere (logs stay short).
// stdout is never touched: it belongs to the command that is being set up.

const barWidth = 24;
/** Ten redraws a second look smooth and cost nothing. */
const redrawMs = 100;

/**
 * @typedef {object} Progress
 * @property {(done: number, total: number, note?: string) => void} show amount so far; total 0 = unknown
 * @property {() => void} clear removes the bar
 */

/**
 * @param {string} title
 * @returns {Progress}
 */
export function createProgress(title) {
  return process.stderr.isTTY ? terminalProgress(title) : loggedProgress(title);
}

/** @param {string} title @returns {Progress} */
function terminalProgress(title) {
  let drawnAt = 0;
  return {
    show(done, total, note = '') {
      if (Date.now() - drawnAt < redrawMs && done < total) return;
      drawnAt = Date.now();
      const share = total > 0 ? Math.min(1, done / total) : 0;
      const filled = Math.round(share * barWidth);
      const bar = '█'.repeat(filled) + '░'.repeat(barWidth - filled);
      const percent = total > 0 ? ` ${String(Math.floor(share * 100)).padStart(3)} %` : '';
      process.stderr.write(`\r\x1b[2K  ${title} ${bar}${percent} ${note}`);
    },
    clear: () => void process.stderr.write('\r\x1b[2K'),
  };
}

/** @param {string} title @returns {Progress} */
function loggedProgress(title) {
  let quarter = 0;
  return {
    show(done, total, note = '') {
      const reached = total > 0 ? Math.floor((4 * done) / total) : 0;
      if (reached <= quarter || reached >= 4) return;
      quarter = reached;
      process.stderr.write(`  ${title}: ${quarter * 25} % ${note}\n`);
    },
    clear: () => undefined,
  };
}
