import { backend } from '$lib/backend';
import type { QueueEntry, QueueView } from '$lib/backend/backend';
import { desk } from '$lib/desk.svelte';
import { clockText } from '$lib/format';
import { t } from '$lib/i18n/index.svelte';
import { newCommandId } from '$lib/ids';
import { say, sayError } from '$lib/toasts.svelte';
import { greet } from '$lib/visitSteps';

/** Somebody in the queue as they are called: by the hour of their visit or by their number, never by name. */
export function calledOf({ due, number }: QueueEntry): string {
  if (due) return t('queue-visit', { time: clockText(due) });
  return number === null ? '' : t('queue-number', { number });
}

/** Who waits and who is served. */
export class Queue {
  view = $state.raw<QueueView | null>(null);
  busy = $state(false);
  readonly waiting = $derived(this.view?.waiting ?? []);
  readonly served = $derived(this.view?.in_service ?? []);

  async load(): Promise<void> {
    try {
      this.view = await backend().queue();
    } catch (error) {
      sayError(error);
    }
  }

  /** Asks the next one to the desk. */
  next(): Promise<void> {
    return this.#do(async () => {
      const entry = await backend().queueNext(newCommandId());
      say(entry ? t('queue-invited', { who: calledOf(entry) }) : t('queue-nobody'));
      if (entry?.kind === 'walk_in' && entry.client_id) await greet({ id: entry.client_id, name: entry.client_name ?? '' });
    });
  }

  /** A step of an entry; `client` when it came out who it is. Whoever was served is asked what came of it. */
  step(entry: QueueEntry, step: string, client: { id: string; name: string } | null = null, identified: boolean | null = null): Promise<void> {
    return this.#do(async () => {
      if (entry.kind === 'visit') await backend().appointmentStep(newCommandId(), entry.id, entry.revision, step, identified);
      else await backend().queueStep(newCommandId(), entry.id, entry.revision, step, client?.id ?? null, identified);
      const known = client ?? (entry.client_id ? { id: entry.client_id, name: entry.client_name ?? '' } : null);
      if (step === 'finish') desk.show({ kind: 'visit-note', about: { kind: entry.kind === 'visit' ? 'visit' : 'walk_in', id: entry.id, name: calledOf(entry), client: known?.id ?? null, ...(known ? { known: known.name } : {}) }, ask: true });
      else if (step !== 'begin' || entry.kind !== 'walk_in' || !known || !(await greet(known))) say(t(`queue-step-done-${step}`, { who: calledOf(entry) }));
    });
  }

  async #do(work: () => Promise<void>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    try {
      await work();
      desk.changed();
    } catch (error) {
      sayError(error);
    } finally {
      this.busy = false;
    }
  }
}
