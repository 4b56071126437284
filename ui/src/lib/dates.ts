/** Arithmetic on ISO dates ("2026-11-23") and local minutes ("2026-11-23T10:15"); no time zone takes part. */

function parts(date: string): Date {
  return new Date(`${date.slice(0, 10)}T00:00:00Z`);
}

/** Whether the text is a calendar date that exists. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const value = parts(text);
  return !Number.isNaN(value.getTime()) && value.toISOString().slice(0, 10) === text;
}

export function addDays(date: string, days: number): string {
  const value = parts(date);
  value.setUTCDate(value.getUTCDate() + days);
  return value.toISOString().slice(0, 10);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((parts(to).getTime() - parts(from).getTime()) / 86_400_000);
}

/** 1 = Monday … 7 = Sunday. */
export function weekday(date: string): number {
  return parts(date).getUTCDay() || 7;
}

/** The Monday of the week of `date`. */
export function weekStart(date: string): string {
  return addDays(date, 1 - weekday(date));
}

/** The first day of the month of `date`. */
export const monthStart = (date: string): string => `${date.slice(0, 7)}-01`;

/** The last day of the month of `date`. */
export const monthEnd = (date: string): string => addDays(addMonths(monthStart(date), 1), -1);

/** The same day some months on; the last one of a shorter month. */
export function addMonths(date: string, months: number): string {
  const at = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const month = `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}`;
  const day = [date.slice(8, 10), '30', '29', '28'].find((one) => isDate(`${month}-${one}`) && one <= date.slice(8, 10));
  return `${month}-${day}`;
}

/** Minutes from midnight of "…T10:15" or "10:15". */
export function minuteOfDay(time: string): number {
  const clock = time.slice(-5);
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
}

export function clockOf(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** Adds minutes to a local time; crosses midnight when it must. */
export function addMinutes(time: string, minutes: number): string {
  const total = minuteOfDay(time) + minutes;
  const days = Math.floor(total / 1440);
  return `${addDays(time.slice(0, 10), days)}T${clockOf(total - days * 1440)}`;
}

/** Weekdays as they are written, also after "w" and "on", from Monday. */
const weekdays = [
  ['poniedziałek', 'poniedzialek', 'pon', 'monday'], ['wtorek', 'wt', 'tuesday'], ['środa', 'środę', 'sroda', 'srode', 'śr', 'sr', 'wednesday'], ['czwartek', 'czw', 'thursday'],
  ['piątek', 'piatek', 'pt', 'friday'], ['sobota', 'sobotę', 'sobote', 'sob', 'saturday'], ['niedziela', 'niedzielę', 'niedziele', 'niedz', 'ndz', 'sunday'],
];

/** "piątek", "w piątek", "we wtorek", "on Friday": the next such day; on a Friday that of the next week, for today is "dziś". */
function readWeekday(text: string, today: string): string | null {
  const name = text.replace(/^(we?|on)\s+/, '').replace(/\.$/, '');
  const day = weekdays.findIndex((names) => names.includes(name)) + 1;
  return day ? addDays(today, (day - weekday(today) + 6) % 7 + 1) : null;
}

/**
 * Reads a date as people type it: "24.11.2026", "24.11.26", "24.11" (the next such day from `today`), "24 11 2026", ISO,
 * "dziś", "jutro", "pojutrze", "w piątek" or the English words. Null when it is no date.
 */
export function readDate(text: string, today: string): string | null {
  const words: Record<string, number> = { dziś: 0, dzis: 0, dzisiaj: 0, today: 0, jutro: 1, tomorrow: 1, pojutrze: 2 };
  const trimmed = text.trim().toLocaleLowerCase('pl');
  const shift = words[trimmed];
  if (shift !== undefined) return addDays(today, shift);
  if (isDate(trimmed)) return trimmed;
  const named = readWeekday(trimmed, today);
  if (named) return named;
  const found = /^(\d{1,2})[.\-/ ](\d{1,2})(?:[.\-/ ](\d{2}|\d{4}))?\.?$/.exec(trimmed);
  if (!found) return null;
  const [, day = '', month = '', year] = found;
  const build = (y: string) => `${y}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (year) {
    const full = build(year.length === 2 ? `20${year}` : year);
    return isDate(full) ? full : null;
  }
  const thisYear = build(today.slice(0, 4));
  if (!isDate(thisYear)) return null;
  return thisYear >= today ? thisYear : build(String(Number(today.slice(0, 4)) + 1));
}

/** Whole years from a day to a later one, as birthdays count. */
export function yearsBetween(from: string, to: string): number {
  return Number(to.slice(0, 4)) - Number(from.slice(0, 4)) - (to.slice(5) < from.slice(5) ? 1 : 0);
}
