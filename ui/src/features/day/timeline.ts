import type { AppointmentView, WorkedHours } from '$lib/backend/backend';
import { clockOf, minuteOfDay } from '$lib/dates';
import { isActive } from '$lib/visits';

export type DayItem =
  | { kind: 'visit'; visit: AppointmentView; when: 'past' | 'now' | 'coming' }
  | { kind: 'gap'; from: string; to: string; minutes: number }
  | { kind: 'now'; at: string };

/** Shorter gaps are breath between visits, not time to offer. */
const shortestGap = 30;
const endOf = (clock: string) => (clock === '24:00' ? 1440 : minuteOfDay(clock));

/** What is left of a stretch of minutes when others are taken out of it. */
function without(from: number, to: number, taken: readonly [number, number][]): [number, number][] {
  const left: [number, number][] = [];
  let free = from;
  for (const [start, end] of [...taken].sort(([a], [b]) => a - b)) {
    if (start > free) left.push([free, Math.min(start, to)]);
    free = Math.max(free, end);
  }
  return [...left, [free, to] as [number, number]].filter(([start, end]) => start < Math.min(end, to));
}

/**
 * The day in order: visits, time still ahead that is worked and not taken, and where the clock stands. `hours` is what is worked, less
 * breaks and leave; `blocks` are times of other calendars.
 */
export function dayItems(visits: readonly AppointmentView[], now: string, hours: readonly WorkedHours[], blocks: readonly { start: string; end: string }[] = []): DayItem[] {
  const minute = minuteOfDay(now);
  const today = now.slice(0, 10);
  const clip = ({ start, end }: { start: string; end: string }): [number, number] => [start.slice(0, 10) < today ? 0 : minuteOfDay(start), end.slice(0, 10) > today ? 1440 : minuteOfDay(end)];
  const taken = [...visits.filter((visit) => isActive(visit) && visit.state !== 'no_show'), ...blocks].map(clip);
  const items: { at: number; item: DayItem }[] = [...visits].sort((a, b) => a.start.localeCompare(b.start)).map((visit) => ({
    at: minuteOfDay(visit.start), item: { kind: 'visit', visit, when: visit.end <= now ? 'past' : visit.start <= now ? 'now' : 'coming' },
  }));
  // A quarter is the grid of the calendar; time already gone is not free.
  const soonest = Math.ceil(minute / 15) * 15;
  for (const { from, to } of hours) {
    for (const [start, end] of without(Math.max(minuteOfDay(from), soonest), endOf(to), taken)) {
      if (end - start >= shortestGap) items.push({ at: start, item: { kind: 'gap', from: clockOf(start), to: clockOf(end), minutes: end - start } });
    }
  }
  items.sort((a, b) => a.at - b.at);
  const ordered = items.map(({ item }) => item);
  const closes = Math.max(0, ...hours.map(({ to }) => endOf(to)));
  const next = items.findIndex(({ at, item }) => (item.kind === 'visit' ? item.when !== 'past' : at >= minute));
  if (next >= 0) ordered.splice(next, 0, { kind: 'now', at: now.slice(-5) });
  else if (minute < closes) ordered.push({ kind: 'now', at: now.slice(-5) });
  return ordered;
}
