// The time format of PDF → ISO 8601.
// Pure; whether the time is worth anything is others' business.

/** "D:20240131120000+01'00'" (ISO 32000-1, 7.9.4) → "2024-01-31T12:00:00+01:00"; a day is enough. Else undefined. */
export function pdfTime(written: unknown): string | undefined {
  const form =
    /^(?:D:)?(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?(?:(Z|[+-])(?:(\d{2})'?(\d{2})?'?)?)?)?/;
  const found = typeof written === 'string' ? form.exec(written.trim()) : null;
  if (!found) return undefined;
  const [, year, month, day, hour, minute, second = '00', sign, zoneHour = '00', zoneMinute = '00'] = found;
  if (hour === undefined) return `${year}-${month}-${day}`;
  const zone = sign === '+' || sign === '-' ? `${sign}${zoneHour}:${zoneMinute}` : 'Z';
  return `${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`;
}
