import { backend } from '$lib/backend';
import { nowLocal } from '$lib/clock';
import { addDays, isDate } from '$lib/dates';
import { t } from '$lib/i18n/index.svelte';
import { anybody, type Booking } from './booking.svelte';

/** A wish for a time when none suits: the days that would do. */
export class Wish {
  from = $state(nowLocal().slice(0, 10));
  to = $state('');

  /** Two weeks, or until the visit that is to be earlier. */
  constructor(until: string = addDays(nowLocal().slice(0, 10), 14)) {
    this.to = until;
  }

  readonly late = $derived(isDate(this.from) && isDate(this.to) && this.to < this.from);
  readonly fits = $derived(isDate(this.from) && isDate(this.to) && !this.late);

  /** Writes the client down; says so in words. */
  async add(command: string, work: Pick<Booking, 'client' | 'purpose' | 'advisor' | 'note'>, visit: string | null = null): Promise<string> {
    const { id } = await backend().waitingAdd(command, {
      client_id: work.client?.id ?? '', purpose: work.purpose, advisor_id: work.advisor === anybody ? null : work.advisor, from: this.from, to: this.to, visit_id: visit, note: work.note.trim(),
    });
    // A list that one is chosen from has the surname first.
    const known = (await backend().waiting().catch(() => [])).find((one) => one.id === id);
    return t('waiting-added', { client: known?.client_name ?? work.client?.name ?? '' });
  }
}
