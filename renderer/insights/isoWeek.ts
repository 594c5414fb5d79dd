// The number by which people call a week (ISO 8601).
// Pure arithmetic in UTC.

const dayMs = 86_400_000;

/** 1 to 53, of the week that begins on the Monday at `mondayMs`. */
export function isoWeek(mondayMs: number): number {
  // A week belongs to the year of its Thursday.
  const thursday = mondayMs + 3 * dayMs;
  const firstOfYear = Date.UTC(new Date(thursday).getUTCFullYear(), 0, 1);
  return 1 + Math.floor((thursday - firstOfYear) / (7 * dayMs));
}
