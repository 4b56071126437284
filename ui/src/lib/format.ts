import { nowLocal, toLocal } from './clock';
import { addDays, daysBetween } from './dates';
import { language, t } from './i18n/index.svelte';

const locale = () => (language() === 'pl' ? 'pl-PL' : 'en-GB');
const formats = new Map<string, Intl.DateTimeFormat>();

function format(date: string, options: Intl.DateTimeFormatOptions): string {
  const key = locale() + JSON.stringify(options);
  let found = formats.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat(locale(), { ...options, timeZone: 'UTC' });
    formats.set(key, found);
  }
  return found.format(new Date(`${date.slice(0, 10)}T00:00:00Z`));
}

/** "24.11.2026" (English: "24/11/2026"). */
export const shortDate = (date: string) => format(date, { day: '2-digit', month: '2-digit', year: 'numeric' });
/** "24 listopada 2026". */
export const longDate = (date: string) => format(date, { day: 'numeric', month: 'long', year: 'numeric' });
/** "wtorek, 24 listopada". */
export const weekdayDate = (date: string) => format(date, { weekday: 'long', day: 'numeric', month: 'long' });
/** "wtorek, 24 listopada 2026". */
export const fullDate = (date: string) =>
  format(date, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
/** "listopad 2026". */
export const monthYear = (date: string) => format(date, { month: 'long', year: 'numeric' });
/** "23–27 listopada 2026". */
export const dateRange = (from: string, to: string) =>
  new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
    .formatRange(new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`));
/** "wt.". */
export const shortWeekday = (date: string) => format(date, { weekday: 'short' });

/** "wt. 24 listopada, 10:15–11:00" of a time within a day. */
export const spanWords = (start: string, end: string) => `${shortWeekday(start)} ${format(start, { day: 'numeric', month: 'long' })}, ${start.slice(11, 16)}–${end.slice(11, 16)}`;

/** "poniedziałek" for 0, and so on to Sunday; 2 November 2026 was a Monday. */
export const weekdayName = (day: number) => {
  const name = format(addDays('2026-11-02', day), { weekday: 'long' });
  return name.charAt(0).toUpperCase() + name.slice(1);
};

/** "10:15" of a local time. */
export const clockText = (time: string) => time.slice(-5);

/** A date as people say it: "dziś", "jutro", "wczoraj", "pojutrze", otherwise the weekday or the full date. */
export function dayWords(date: string, today: string = nowLocal().slice(0, 10)): string {
  const days = daysBetween(today, date);
  if (days >= -1 && days <= 2) return t('date-relative', { days: days === -1 ? 'back1' : `d${days}` });
  return Math.abs(days) < 180 ? weekdayDate(date) : longDate(date);
}

/** "jutro 10:15", "wtorek, 1 grudnia, 10:15". */
export function whenWords(start: string, today: string = nowLocal().slice(0, 10)): string {
  const day = dayWords(start, today);
  return `${day}${day.includes(' ') ? ',' : ''} ${clockText(start)}`;
}

/** A UTC instant as "dziś 10:15" or "24.11.2026, 10:15". */
export function instantWords(instant: string): string {
  const local = toLocal(instant);
  const today = nowLocal().slice(0, 10);
  const date = local.slice(0, 10);
  const day = date === today || date === addDays(today, -1) ? dayWords(date, today) : `${shortDate(date)},`;
  return `${day} ${clockText(local)}`;
}

const currencies: Record<string, string> = { PLN: 'zł', EUR: '€', USD: 'USD', GBP: '£', CHF: 'CHF' };

/** Decimal text as "1 234,56 zł" with no-break spaces; the text never passes through a floating point number. */
export function money(amount: string, currency = 'PLN'): string {
  const [whole = '0', cents = '00'] = amount.replace('-', '').split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, language() === 'pl' ? '\u00a0' : ',');
  const sign = amount.startsWith('-') ? '\u2212' : '';
  const mark = language() === 'pl' ? ',' : '.';
  return `${sign}${grouped}${mark}${cents.padEnd(2, '0').slice(0, 2)}\u00a0${currencies[currency] ?? currency}`;
}

/** A share such as "33,33" as "33,33%"; "25,00" loses its empty places. */
export const percent = (share: string): string =>
  new Intl.NumberFormat(locale(), { style: 'percent', maximumFractionDigits: 2 }).format(Number(share.replace(',', '.')) / 100);

/** A number with one place at most: "4,7". */
export const decimal = (value: number): string => new Intl.NumberFormat(locale(), { maximumFractionDigits: 1 }).format(value);

/** A count with its grouping: "100 000". */
export function count(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, language() === 'pl' ? '\u00a0' : ',');
}

/** "1 godz. 30 min", "45 min". */
export function duration(minutes: number): string {
  return t('duration', { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
}

/** "1,4 MB" of a byte count given as text; "poniżej 1 kB" of a small one. */
export function fileSize(bytes: string): string {
  const value = Number(bytes);
  if (value > 0 && value < 1e3) return t('size-small');
  const [shown, unit] = value >= 1e6 ? [value / 1e6, 'MB'] : [value / 1e3, 'kB'];
  return `${new Intl.NumberFormat(locale(), { maximumFractionDigits: 1 }).format(shown)}\u00a0${unit}`;
}

/** A name or a title whose small words do not end a line: "sp. z o.o." stays in one piece, and so does "Umowa o kartę". */
export const unbroken = (name: string): string => name.replaceAll(/(?<=(?:^| |\u00a0)(?:sp\.|[aiouwzAIOUWZ])) /g, '\u00a0');

/** "+48600100200" or "+48 600 100 200" as "600 100 200"; a foreign number keeps its country code. */
export function phoneText(phone: string | null): string {
  if (!phone) return '';
  const home = /^\+48(\d{3})(\d{3})(\d{3})$/.exec(phone.replace(/\s/g, ''));
  return home ? `${home[1]}\u00a0${home[2]}\u00a0${home[3]}` : phone;
}
