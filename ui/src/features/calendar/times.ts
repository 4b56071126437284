import type { FreeTime } from '$lib/backend/backend';
import { t } from '$lib/i18n/index.svelte';

/** Each beginning once, with whoever is named first for it, in order of time. */
export function earliest(times: FreeTime[]): FreeTime[] {
  const seen = new Set<string>();
  return times.filter((one) => !seen.has(one.start) && seen.add(one.start)).sort((a, b) => (a.start < b.start ? -1 : 1));
}

/** "Anna Lis, Gabinet 1"; without the place where that is settled elsewhere. */
export const withWhom = (time: FreeTime, placed = false): string => (time.room_name && !placed ? t('book-with-room', { advisor: time.advisor_name, room: time.room_name }) : time.advisor_name);
