import type { Calendar as Types } from '@event-calendar/core';
import type { BlockView } from '$lib/backend/backend';
import { addDays } from '$lib/dates';
import { t } from '$lib/i18n/index.svelte';
import type { Columns } from './columns';

/** Times of other calendars on the days in sight, behind the visits; a room is not taken by them. */
export function blockEvents(blocks: readonly BlockView[], days: readonly string[], columns: Columns | null): Types.EventInput[] {
  if (columns?.kind === 'rooms') return [];
  return blocks.flatMap((block) => days.filter((day) => block.start < addDays(day, 1) && block.end > `${day}T00:00`).map((day) => ({
    id: `block-${block.id}-${day}`, title: block.title || t('calendar-busy'), start: block.start > `${day}T00:00` ? block.start : `${day}T00:00`, end: block.end < `${addDays(day, 1)}T00:00` ? block.end : `${addDays(day, 1)}T00:00`,
    display: 'background' as const, classNames: ['block'], extendedProps: { block: true }, ...(columns ? { resourceIds: [block.person_id] } : {}),
  })));
}
