import type { AppointmentView, TaskView } from './backend/backend';
import type { LocalTime } from './clock';
import { minuteOfDay } from './dates';
import { isPressing } from './tasks';

/** What was said already: ids only, in memory only. */
export type Said = { day: string; asleep: ReadonlySet<string>; visits: ReadonlySet<string> };
/** What is to be said now. */
export type Reminder = { kind: 'visit'; minutes: number } | { kind: 'tasks'; count: number };

export const nothingSaid: Said = { day: '', asleep: new Set(), visits: new Set() };
/** Minutes before a visit. */
const ahead = 10;

/**
 * Looks at own tasks and visits: tasks once a day when some are overdue or due, and again when one that was put off comes
 * back; a visit once, ten minutes before it begins.
 */
export function remind(said: Said, now: LocalTime, tasks: readonly TaskView[], visits: readonly AppointmentView[]): { said: Said; reminders: Reminder[] } {
  const day = now.slice(0, 10);
  const pressing = tasks.filter((task) => isPressing(task, day));
  const woken = pressing.some((task) => said.asleep.has(task.id));
  const soon = visits.filter((visit) => {
    const left = minuteOfDay(visit.start) - minuteOfDay(now);
    return visit.start.startsWith(day) && ['booked', 'confirmed'].includes(visit.state) && left > 0 && left <= ahead && !said.visits.has(visit.id);
  });
  return {
    said: {
      day,
      asleep: new Set(tasks.filter((task) => task.state === 'open' && !task.awake).map((task) => task.id)),
      visits: new Set([...(said.day === day ? said.visits : []), ...soon.map((visit) => visit.id)]),
    },
    reminders: [
      ...soon.map((visit) => ({ kind: 'visit' as const, minutes: minuteOfDay(visit.start) - minuteOfDay(now) })),
      ...(pressing.length && (said.day !== day || woken) ? [{ kind: 'tasks' as const, count: pressing.length }] : []),
    ],
  };
}
