import type { AppointmentView, DayInfo, WorkedHours } from '$lib/backend/backend';
import { addDays, addMinutes, daysBetween, minuteOfDay } from '$lib/dates';
import { minute } from './hours';

export type Slot = { start: string; minutes: number };
/** Why a visit stays where it is: the hours in sight begin or end there, or it is as short as can be. */
export type Stays = 'early' | 'late' | 'shortest';

/** The calendar's grid, in minutes. */
const step = 15;
export const shortest = 15;

function nextWorkingDay(date: string, direction: 1 | -1, days: readonly DayInfo[]): string {
  const working = new Map(days.map((day) => [day.date, day.working]));
  let found = addDays(date, direction);
  // Days that were not loaded count as working; the backend has the last word.
  for (let i = 0; i < 14 && working.get(found) === false; i += 1) found = addDays(found, direction);
  return found;
}

/**
 * Where a visit goes for a key with Alt held: up and down a quarter of an hour, left and right a working day, with Shift up and
 * down change its length. It stays within the hours shown. Null when the key means nothing.
 */
export function shifted(visit: Pick<AppointmentView, 'start' | 'minutes'>, key: string, resize: boolean, days: readonly DayInfo[], shown: WorkedHours): Slot | Stays | null {
  const { start, minutes } = visit;
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    if (resize) return null;
    const date = nextWorkingDay(start.slice(0, 10), key === 'ArrowRight' ? 1 : -1, days);
    return { start: addMinutes(start, 1440 * daysBetween(start, date)), minutes };
  }
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return null;
  const delta = key === 'ArrowDown' ? step : -step;
  const from = minuteOfDay(start) + (resize ? 0 : delta);
  const length = minutes + (resize ? delta : 0);
  if (length < shortest) return 'shortest';
  if (from < minute(shown.from)) return 'early';
  if (from + length > minute(shown.to)) return 'late';
  return { start: addMinutes(start, resize ? 0 : delta), minutes: length };
}
