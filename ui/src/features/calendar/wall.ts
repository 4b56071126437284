import type { AppointmentView, DayInfo } from '$lib/backend/backend';
import { addMinutes } from '$lib/dates';
import { shortWeekday } from '$lib/format';
import { t } from '$lib/i18n/index.svelte';

const two = (value: number) => String(value).padStart(2, '0');

/** The calendar hands out dates in the time zone of the machine; their wall clock is what was meant. */
export const isoDate = (day: Date): string => `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
export const isoTime = (time: Date): string => `${isoDate(time)}T${two(time.getHours())}:${two(time.getMinutes())}`;

/** Where a visit ends in the grid: one in the hour that comes twice in autumn would end before it begins. */
export const endOnWall = ({ start, end, minutes }: Pick<AppointmentView, 'start' | 'end' | 'minutes'>): string => (end > start ? end : addMinutes(start, minutes));

export const holidayName = (code: string): string => t(`holiday-${code.replaceAll('_', '-')}`);

/** The head of a day's column: its name, its number, and the holiday when it is one. */
export function dayHead(date: string, info: DayInfo | undefined, today: string): HTMLElement {
  const holder = document.createElement('span');
  holder.className = date === today ? 'day-head today' : 'day-head';
  holder.appendChild(document.createElement('span')).textContent = shortWeekday(date);
  holder.appendChild(document.createElement('b')).textContent = String(Number(date.slice(8)));
  if (info?.holiday) {
    const holiday = holder.appendChild(document.createElement('span'));
    holiday.className = 'holiday';
    holiday.textContent = holidayName(info.holiday);
  }
  return holder;
}
