// What behind a number says that it counts or measures something, so that it is nobody's number.
// Knows nothing of the numbers themselves.

/** Source of a pattern (flags `iu`): optional spaces and a unit of money, energy, time or amount, up to its word edge. */
export const unitAhead =
  '[ \\t\\u00a0]{0,2}(?:(?:€|%|°|£|\\$|m³|m²)|(?:euro|eur|cent|ct|kwh|mwh|wh|kwp?|mw|watt|kilowattstunden?|kilowatt|pounds?|pence|dollars?|cents|uhr|tagen?|wochen?|monaten?|jahren?|minuten?|stunden?|days?|weeks?|months?|years?|hours?|am|pm|o.clock|mal|times|personen|people|stück|qm|m3|m2|km|kunden|haushalten?|kubikmeter|prozent|percent)(?![\\p{L}\\p{N}]))';
