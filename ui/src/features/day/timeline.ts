import type { AppointmentView } from '$lib/backend/backend';
import { clockOf, minuteOfDay } from '$lib/dates';

export type DayItem =
  | { kind: 'visit'; visit: AppointmentView; when: 'past' | 'now' | 'coming' }
  | { kind: 'gap'; from: string; to: string; minutes: number }
  | { kind: 'now'; at: string };

/** The counter is open from 9 to 17. */
const opens = 9 * 60;
const closes = 17 * 60;
/** Shorter gaps are breath between visits, not time to offer. */
const shortestGap = 30;

/** The day in order: visits, free time still ahead between them, and where the clock stands. */
export function dayItems(visits: AppointmentView[], now: string, working: boolean): DayItem[] {
  const sorted = [...visits].sort((a, b) => a.start.localeCompare(b.start));
  const minute = minuteOfDay(now);
  const items: DayItem[] = [];
  let marked = false;
  const mark = () => {
    if (!marked) items.push({ kind: 'now', at: now.slice(-5) });
    marked = true;
  };
  const gap = (from: number, to: number) => {
    // A quarter is the grid of the calendar; time already gone is not free.
    const start = Math.max(from, Math.ceil(minute / 15) * 15);
    if (working && to - start >= shortestGap) items.push({ kind: 'gap', from: clockOf(start), to: clockOf(to), minutes: to - start });
  };
  let free = opens;
  for (const visit of sorted) {
    const start = minuteOfDay(visit.start);
    if (visit.start > now) mark();
    gap(free, start);
    const when = visit.end <= now ? 'past' : visit.start <= now ? 'now' : 'coming';
    if (when === 'now') mark();
    items.push({ kind: 'visit', visit, when });
    free = Math.max(free, minuteOfDay(visit.end));
  }
  if (minute < closes) {
    mark();
    gap(free, closes);
  }
  return items;
}
