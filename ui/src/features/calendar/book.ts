import { backend } from '$lib/backend';
import { whenWords } from '$lib/format';
import { t } from '$lib/i18n/index.svelte';
import { newCommandId } from '$lib/ids';
import type { Booking } from './booking.svelte';

/** The name as the calendar has it; a list that one is chosen from has the surname first. */
async function spoken(client: string, start: string, listed: string): Promise<string> {
  const day = start.slice(0, 10);
  const found = await backend().appointmentRange(day, day).catch(() => []);
  return found.find((visit) => visit.client_id === client && visit.start === start)?.client_name ?? listed;
}

/** Books the visit or the series; says what was done. A wish for this time is closed with it. */
export async function bookVisit(command: string, work: Booking, waiting: string | undefined): Promise<string> {
  const { input } = work;
  if (!input) throw new Error('nothing to book');
  if (work.every) {
    const left = work.plan.filter((day) => work.without.includes(day.date)).map((day) => day.date);
    await backend().seriesBook(command, input, { every: work.every, count: work.series, without: left });
  } else {
    await backend().appointmentBook(command, input);
  }
  if (waiting) await backend().waitingClose(newCommandId(), waiting, 'booked');
  const client = await spoken(input.client_id, (work.every && work.kept[0]?.start) || input.start, work.client?.name ?? '');
  return work.every ? t('book-series-done', { client, count: work.kept.length }) : t('book-done', { client, when: whenWords(input.start) });
}
