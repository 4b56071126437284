import type { DayInfo } from '$lib/backend/backend';
import { addDays, addMonths, monthEnd, monthStart, weekStart } from '$lib/dates';
import { dateRange, fullDate, monthYear } from '$lib/format';

export const views = ['day', 'week', 'month', 'list', 'rooms', 'people'] as const;
export type View = (typeof views)[number];
/** Views of one day: in the second and the third each room or person has a column. */
const daily: readonly View[] = ['day', 'rooms', 'people'];
export const isDaily = (view: View): boolean => daily.includes(view);

export type Span = { from: string; to: string };

/** The shortcut of each view, by its Polish name: dzień, tydzień, miesiąc, lista, pomieszczenia, osoby. */
export const viewKeys: Record<View, string> = { day: 'Alt+d', week: 'Alt+t', month: 'Alt+m', list: 'Alt+l', rooms: 'Alt+p', people: 'Alt+o' };

export const viewOf = (asked: string | undefined): View => views.find((view) => view === asked) ?? 'week';

/** `all`: the visits of everybody and not only one's own. */
export function address(date: string, view: View, all = false): string {
  const query = new URLSearchParams({ ...(view === 'week' ? {} : { view }), ...(all ? { whose: 'all' } : {}) }).toString();
  return `/calendar/${date}${query ? `?${query}` : ''}`;
}

/** The date a step earlier or later leads to. */
export function stepped(view: View, date: string, direction: 1 | -1): string {
  if (isDaily(view)) return addDays(date, direction);
  return view === 'week' ? addDays(date, 7 * direction) : addMonths(date, direction);
}

/** The days whose visits a view loads: the day's neighbours too, and the edges of the month's weeks. */
export function spanOf(view: View, date: string): Span {
  if (view === 'list') return { from: monthStart(date), to: monthEnd(date) };
  const from = weekStart(view === 'month' ? monthStart(date) : date);
  return { from, to: addDays(weekStart(view === 'month' ? monthEnd(date) : date), 6) };
}

/** The days a view is about, of those it loads. */
export function ownSpan(view: View, date: string): Span {
  if (isDaily(view)) return { from: date, to: date };
  return view === 'week' ? spanOf(view, date) : { from: monthStart(date), to: monthEnd(date) };
}

/** The weeks of a month, whole, from Monday. */
export function weeksOf(date: string): string[][] {
  const { from, to } = spanOf('month', date);
  const weeks: string[][] = [];
  for (let monday = from; monday <= to; monday = addDays(monday, 7)) weeks.push(daysOf(monday));
  return weeks;
}

/** The seven days from a Monday. */
export const daysOf = (monday: string): string[] => Array.from({ length: 7 }, (_, day) => addDays(monday, day));

/** The days of a week in sight: Monday to Friday, and of the weekend what somebody works or comes on. */
export function shownDays(date: string, days: readonly DayInfo[], visited: (date: string) => boolean): string[] {
  const worked = new Set(days.filter((day) => day.hours.length > 0).map((day) => day.date));
  return daysOf(weekStart(date)).filter((day, at) => at < 5 || worked.has(day) || visited(day));
}

/** The heading of a view; `shown` are the days in sight of a week. */
export function titleOf(view: View, date: string, shown: readonly string[]): string {
  if (isDaily(view)) return fullDate(date);
  return view === 'week' ? dateRange(shown[0] ?? date, shown.at(-1) ?? date) : monthYear(date);
}
