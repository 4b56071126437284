import type { Calendar as Types } from '@event-calendar/core';
import type { ColumnHours, DayInfo, WorkedHours } from '$lib/backend/backend';
import { addDays } from '$lib/dates';
import type { Columns } from './columns';
import { idle, idleOf } from './hours';

const off = (date: string, { from, to }: WorkedHours, columns: string[] | null): Types.EventInput => ({
  id: `off-${date}-${from}-${columns?.join() ?? ''}`, start: `${date}T${from}`, end: to === '24:00' ? `${addDays(date, 1)}T00:00` : `${date}T${to}`,
  display: 'background' as const, classNames: ['off'], ...(columns ? { resourceIds: columns } : {}),
});

/** Before, between and after working hours; a whole day off is marked as a day. */
export const offDays = (days: readonly DayInfo[]): Types.EventInput[] => days.flatMap((day) => idle(day).map((one) => off(day.date, one, null)));

/** The same of a day in columns: of each person by their own hours, of rooms by those of the branch. */
export function offColumns(columns: Columns, hours: readonly ColumnHours[], date: string): Types.EventInput[] {
  if (!hours.length) return [];
  const branch = hours.find((one) => one.person_id === null)?.hours ?? [];
  if (columns.kind === 'rooms') return idleOf(branch).map((one) => off(date, one, columns.list.map(({ id }) => id)));
  return columns.list.flatMap(({ id }) => idleOf(hours.find((one) => one.person_id === id)?.hours ?? branch).map((one) => off(date, one, [id])));
}
