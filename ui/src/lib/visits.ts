import type { AppointmentView } from './backend/backend';

/** States of a visit that will not take place and holds no time. */
const gone: ReadonlySet<string> = new Set(['cancelled']);

/** Whether a visit stands in the calendar, whatever has become of it since it was booked. */
export const isActive = ({ state }: Pick<AppointmentView, 'state'>): boolean => !gone.has(state);

/** Whether somebody serves on a visit; of everybody without a person. */
export const isOf = ({ advisor_id, colleagues }: Pick<AppointmentView, 'advisor_id' | 'colleagues'>, whose: string | null): boolean => whose === null || advisor_id === whose || colleagues.includes(whose);

const names = new Intl.Collator('pl');

/** Times are digits: compared as such, thousands of them take a moment only. */
const inOrder = (a: AppointmentView, b: AppointmentView): number => (a.start < b.start ? -1 : a.start > b.start ? 1 : names.compare(a.client_name, b.client_name));

/** Visits by their day, in order of time within it. */
export function byDay(visits: readonly AppointmentView[]): Map<string, AppointmentView[]> {
  const days = new Map<string, AppointmentView[]>();
  for (const visit of visits) {
    const date = visit.start.slice(0, 10);
    const day = days.get(date);
    if (day) day.push(visit);
    else days.set(date, [visit]);
  }
  for (const day of days.values()) day.sort(inOrder);
  return days;
}
