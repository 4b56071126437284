import type { AppointmentView, DayInfo, WorkedHours } from '$lib/backend/backend';
import { clockOf, minuteOfDay } from '$lib/dates';

/** Minutes from midnight of `09:00`; `24:00` is the end of the day. */
export const minute = (clock: string) => (clock === '24:00' ? 1440 : minuteOfDay(clock));

/** What of a day is not worked, when some of it is. */
export const idle = (day: DayInfo): WorkedHours[] => (day.hours.length ? idleOf(day.hours) : []);

/** What lies before, between and after some hours; the whole day when there are none. */
export function idleOf(hours: readonly WorkedHours[]): WorkedHours[] {
  const ends = ['00:00', ...hours.map(({ to }) => to)];
  const starts = [...hours.map(({ from }) => from), '24:00'];
  return ends.map((from, at) => ({ from, to: starts[at] ?? '24:00' })).filter(({ from, to }) => from < to);
}

/** Whole hours from the first to the last that somebody works or comes in; 8 to 18 at least. */
export function hoursShown(days: readonly Pick<DayInfo, 'hours'>[], visits: AppointmentView[]): { from: string; to: string } {
  const starts = [...days.flatMap((day) => day.hours.map(({ from }) => minute(from))), ...visits.map((visit) => minuteOfDay(visit.start))];
  const ends = [...days.flatMap((day) => day.hours.map(({ to }) => minute(to))), ...visits.filter((visit) => visit.end.slice(0, 10) === visit.start.slice(0, 10)).map((visit) => minuteOfDay(visit.end))];
  const from = Math.floor(Math.min(480, ...starts) / 60) * 60;
  const to = Math.ceil(Math.max(1080, ...ends) / 60) * 60;
  return { from: clockOf(from), to: to >= 1440 ? '24:00' : clockOf(to) };
}
