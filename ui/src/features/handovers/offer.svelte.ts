import { backend } from '$lib/backend';
import type { ClientSelection, HandoverCheck, WireError } from '$lib/backend/backend';
import { nowLocal } from '$lib/clock';
import { invalidText, wireError } from '$lib/errors';
import { newCommandId } from '$lib/ids';

/** An offer being made: to whom, from when, and who of those picked can be offered at all. */
export class OfferForm {
  receiver = $state('');
  from = $state(nowLocal().slice(0, 10));
  note = $state('');
  notes = $state<Record<string, string>>({});
  check = $state.raw<HandoverCheck | null>(null);
  busy = $state(false);
  error = $state.raw<WireError | null>(null);
  #command = newCommandId();

  constructor(readonly selection: ClientSelection) {}

  /** Asks again whenever another receiver is chosen: some clients may be theirs already. */
  async judge(): Promise<void> {
    try {
      this.check = await backend().handoverCheck(this.selection, this.receiver);
    } catch (problem) {
      this.error = wireError(problem);
    }
  }

  get fit() {
    return this.check?.clients.filter((one) => !one.hindrance) ?? [];
  }

  get hindered() {
    return this.check?.clients.filter((one) => one.hindrance) ?? [];
  }

  problem(field: string): string | null {
    const found = this.error?.fields.find((one) => one.field === field);
    return found ? invalidText(found) : null;
  }

  async send(): Promise<string | null> {
    if (this.busy) return null;
    this.busy = true;
    this.error = null;
    try {
      const notes = Object.entries(this.notes).filter(([, note]) => note.trim()).map(([client_id, note]) => ({ client_id, note }));
      const input = { selection: this.selection, receiver: this.receiver, counts_from: this.from, note: this.note, notes };
      return (await backend().handoverOffer(this.#command, input)).id;
    } catch (problem) {
      this.error = wireError(problem);
      this.#command = newCommandId();
      return null;
    } finally {
      this.busy = false;
    }
  }
}
