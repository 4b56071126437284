import { backend } from './backend';
import type { AppointmentView, FreeTime, WaitingView } from './backend/backend';
import { desk } from './desk.svelte';
import { whenWords } from './format';
import { t } from './i18n/index.svelte';
import { say, sayError } from './toasts.svelte';
import { isAhead } from './visitSteps';

/** A time that fell free, and whose it is. */
export type Freed = Pick<AppointmentView, 'start' | 'end' | 'advisor_id' | 'colleagues'>;

/** Opens what gives the time that suits somebody on the waiting list: the visit they have is moved, else one is booked. */
export async function propose(one: WaitingView): Promise<void> {
  if (!one.offer) return;
  const { start, advisor } = one.offer;
  if (one.visit_id) {
    try {
      const { visit } = await backend().visitDetails(one.visit_id);
      return desk.show({ kind: 'move', appointment: visit, to: start, advisor, waiting: one.id });
    } catch (error) {
      return sayError(error);
    }
  }
  desk.show({ kind: 'book', client: { id: one.client_id, name: one.client_name }, purpose: one.purpose, date: start.slice(0, 10), start: start.slice(11), advisor, waiting: one.id });
}

/** The first time in the freed stretch that suits a wish; nothing with those whose time was free all along. */
async function suited({ start, end, advisor_id, colleagues }: Freed, { purpose, client_id, advisor_id: wished, from, to, visit_id }: WaitingView): Promise<FreeTime | undefined> {
  const day = start.slice(0, 10);
  const who = [advisor_id, ...colleagues].filter((one) => !wished || one === wished);
  if (day < from || day > to || !who.length) return undefined;
  // Whoever has a visit would come earlier.
  const visit = visit_id ? (await backend().visitDetails(visit_id)).visit : null;
  if (visit && (!isAhead(visit) || visit.start <= start)) return undefined;
  const times = await backend().appointmentSlots({ purpose, segment: null, client_id, advisors: who, from: day, to: day, except: visit_id, ...(visit ? { minutes: visit.minutes } : {}) });
  return times.find((time) => time.start >= start && time.start < end && (!visit || time.start < visit.start));
}

/** Says what was done, and who on the waiting list could have the time that fell free: of several the one who asked first. */
export async function sayFreed(done: string, freed: Freed): Promise<void> {
  for (const one of await backend().waiting().catch(() => [])) {
    const offer = await suited(freed, one).catch(() => undefined);
    if (offer) return say(`${done} ${t('waiting-freed', { client: one.client_name, when: whenWords(offer.start) })}`, { label: t('waiting-propose'), run: () => void propose({ ...one, offer }) });
  }
  say(done);
}
