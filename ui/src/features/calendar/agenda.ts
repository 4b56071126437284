import type { AppointmentView } from '$lib/backend/backend';

export type AgendaRow = { kind: 'day'; date: string; count: number } | { kind: 'visit'; visit: AppointmentView };

export const dateOf = (row: AgendaRow): string => (row.kind === 'day' ? row.date : row.visit.start.slice(0, 10));

/** Days and below each its visits, in order; today stands there also when nobody comes. */
export function agenda(days: ReadonlyMap<string, AppointmentView[]>, from: string, to: string, today: string): AgendaRow[] {
  const dates = new Set([...days.keys(), today]);
  return [...dates].filter((date) => date >= from && date <= to).sort().flatMap((date): AgendaRow[] => {
    const visits = days.get(date) ?? [];
    return [{ kind: 'day', date, count: visits.length }, ...visits.map((visit) => ({ kind: 'visit' as const, visit }))];
  });
}

/** The row a list opens on: the first visit from a moment on, else the last one. */
export function rowFrom(rows: readonly AgendaRow[], moment: string): number {
  const ahead = rows.findIndex((row) => row.kind === 'visit' && row.visit.end > moment);
  return ahead >= 0 ? ahead : rows.findLastIndex((row) => row.kind === 'visit');
}

/** The visit some rows away, days between them left out; with `day` the first one of the next or the former day. */
export function rowBeside(rows: readonly AgendaRow[], at: number, direction: 1 | -1, day = false): number {
  const here = rows[at];
  if (day && here) {
    const dates = [...new Set(rows.filter((row) => row.kind === 'visit').map(dateOf))];
    const date = dates[dates.indexOf(dateOf(here)) + direction];
    const found = rows.findIndex((row) => row.kind === 'visit' && dateOf(row) === date);
    return found >= 0 ? found : at;
  }
  for (let next = at + direction; next >= 0 && next < rows.length; next += direction) if (rows[next]?.kind === 'visit') return next;
  return at;
}
