import { backend } from './backend';
import type { WaitingView } from './backend/backend';
import { desk } from './desk.svelte';
import { whenWords } from './format';
import { t } from './i18n/index.svelte';
import { say, sayError } from './toasts.svelte';

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

/** Says what was done, and who on the waiting list could have a time now; first whoever could have the very one that fell free. */
export async function sayFreed(done: string, freed: string): Promise<void> {
  const suited = (await backend().waiting().catch(() => [])).filter((one) => one.offer);
  const one = suited.find(({ offer }) => offer?.start === freed) ?? suited[0];
  if (!one?.offer) return say(done);
  say(`${done} ${t('waiting-freed', { client: one.client_name, when: whenWords(one.offer.start) })}`, { label: t('waiting-propose'), run: () => void propose(one) });
}
