const tokens: Readonly<Record<string, string>> = {
  YYYY: '(?<year>\\d{4})',
  MMMM: '(?<name>[A-Za-z]{3,})',
  MM: '(?<month>\\d{2})',
  M: '(?<month>\\d{1,2})',
  DD: '(?<day>\\d{2})',
  D: '(?<day>\\d{1,2})',
  '*': '.*',
};
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** True for a format that names year, month and day once each. */
export function isDateFormat(format: string): boolean {
  const found = format.match(/YYYY|M+|D+/g) ?? [];
  return ['Y', 'M', 'D'].every((letter) => found.filter((token) => token.startsWith(letter)).length === 1);
}

/** The date a text holds in a format as `YYYY-MM-DD` (which need not exist in the calendar), or undefined. */
export function dateIn(text: string, format: string): string | undefined {
  const source = format.replace(/YYYY|MMMM|MM|M|DD|D|\*|[^A-Za-z0-9\s]|\s+/g, (part) => {
    if (/^\s/.test(part)) return '\\s+';
    return tokens[part] ?? `\\u{${(part.codePointAt(0) as number).toString(16)}}`;
  });
  const groups = new RegExp(`^${source}$`, 'u').exec(text)?.groups;
  if (groups === undefined) return undefined;
  const { year, day, month, name } = groups;
  const number = name === undefined ? month : String(months.indexOf(name.slice(0, 3).toLowerCase()) + 1);
  return `${year}-${number?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
}
