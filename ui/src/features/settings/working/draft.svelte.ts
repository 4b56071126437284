import type { WireError } from '$lib/backend/backend';
import { desk } from '$lib/desk.svelte';
import { invalidText, wireError } from '$lib/errors';
import { focusInvalid } from '$lib/focus';
import { say, sayError } from '$lib/toasts.svelte';

/** What is kept as a whole and changed in a form: as it was read, as it is being changed, and why it was refused. */
export class Draft<T> {
  value = $state.raw<T | null>(null);
  busy = $state(false);
  error = $state.raw<WireError | null>(null);
  #saved = $state('');
  #asked: Promise<T> | null = null;
  readonly changed = $derived(this.value !== null && JSON.stringify(this.value) !== this.#saved);
  /** A failure that is of no one field. */
  readonly failure = $derived(this.error && !this.error.fields.length ? this.error : null);

  take(value: T): void {
    this.value = value;
    this.#saved = JSON.stringify(value);
    this.error = null;
  }

  change(part: Partial<T>): void {
    if (this.value) this.value = { ...this.value, ...part };
  }

  /** Why a field was refused. */
  reason = (field: string): string | null => {
    const found = this.error?.fields.find((one) => one.field === field);
    return found ? invalidText(found) : null;
  };

  /** An answer that comes after another question was asked is dropped. */
  load(read: Promise<T>): void {
    this.#asked = read;
    read.then((value) => {
      if (this.#asked === read) this.take(value);
    }, sayError);
  }

  /** Saves and reads back what was kept. */
  async save(write: (value: T) => Promise<void>, read: () => Promise<T>, done: string): Promise<void> {
    if (this.busy || !this.value) return;
    this.busy = true;
    this.error = null;
    try {
      await write(this.value);
      this.take(await read());
      say(done);
      desk.changed();
    } catch (problem) {
      this.error = wireError(problem);
      void focusInvalid();
    } finally {
      this.busy = false;
    }
  }
}
