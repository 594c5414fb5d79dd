// Many questions that are all different, out of a few hundred concerns: their beginnings.
// Pure.

/** At most `count`. @param {readonly string[]} texts @param {number} count @returns {readonly string[]} */
export function manyQuestions(texts, count) {
  /** @type {Set<string>} */
  const different = new Set();
  for (let words = 3; different.size < count && words < 200; words++)
    for (const text of texts) different.add(text.split(/\s+/).slice(0, words).join(' '));
  return [...different].slice(0, count);
}
