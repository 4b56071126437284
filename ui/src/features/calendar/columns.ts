import type { AppointmentView, PersonView, RoomView } from '$lib/backend/backend';
import type { BookAsked } from '$lib/desk.svelte';
import { t } from '$lib/i18n/index.svelte';

/** Columns of one day, and in which of them a visit stands. */
export type Columns = { list: { id: string; title: string }[]; of: (visit: AppointmentView) => string[]; kind: 'rooms' | 'people' };

/** The column of visits that have no room. */
export const roomless = 'none';

/** Rooms in use, those out of use with a visit, and what has no room. */
export function roomColumns(rooms: readonly RoomView[], visits: readonly AppointmentView[]): Columns {
  const list = rooms.filter((room) => room.active || visits.some((visit) => visit.room_id === room.id)).map((room) => ({ id: room.id, title: room.name }));
  const known = new Set(list.map((one) => one.id));
  const of = (visit: AppointmentView) => [visit.room_id && known.has(visit.room_id) ? visit.room_id : roomless];
  const without = list.length === 0 || visits.some((visit) => of(visit)[0] === roomless);
  return { kind: 'rooms', list: without ? [...list, { id: roomless, title: t('calendar-roomless') }] : list, of };
}

/** Who serves clients, and whoever else has a visit that day. */
export function peopleColumns(people: readonly PersonView[], visits: readonly AppointmentView[]): Columns {
  const names = new Map(people.filter((one) => one.role !== 'auditor').map((one) => [one.id, one.name]));
  for (const visit of visits) if (!names.has(visit.advisor_id)) names.set(visit.advisor_id, visit.advisor_name);
  return { kind: 'people', list: [...names].map(([id, title]) => ({ id, title })), of: (visit) => [visit.advisor_id, ...visit.colleagues].filter((id) => names.has(id)) };
}

/** What a place in a column says of the visit that is booked there; the column of what has no room says nothing. */
export function wishIn(columns: Columns | null, id: string): Pick<BookAsked, 'advisor' | 'room'> {
  if (!columns || id === roomless) return {};
  return columns.kind === 'rooms' ? { room: id } : { advisor: id };
}
