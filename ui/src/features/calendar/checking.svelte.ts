import { backend } from '$lib/backend';
import type { BookInput, BookingCheck, Coded, WireError } from '$lib/backend/backend';

/** How long a question stands before it is asked, in milliseconds: not at every letter that is typed. */
const pause = 250;

/** What stands in the way of a visit, and whether those who come may sign. */
export class Checking {
  found = $state.raw<BookingCheck | null>(null);
  /** The question that was answered. */
  #answered = $state('');
  #round = 0;

  /** Asks anew; an answer that comes late is dropped. `visit` is one that is to be moved: its own time counts as free. */
  async ask(input: BookInput | null, visit: string | null = null): Promise<void> {
    this.#round += 1;
    const round = this.#round;
    if (!input) {
      this.found = null;
      return;
    }
    try {
      const found = await backend().appointmentCheck({ ...input, overbooked: '' }, visit);
      if (round !== this.#round) return;
      this.found = found;
      this.#answered = questionOf(input);
    } catch {
      // What is refused is said when it is sent.
      if (round === this.#round) this.found = null;
    }
  }

  /** Everything that stands in the way of what is asked now, the weightiest first; what stood in the way of another time says nothing. */
  against(question: string): Coded[] {
    return this.found?.conflict && this.#answered === question ? [this.found.conflict, ...this.found.also] : [];
  }
}

/** All that the check depends on; empty while something of the visit is missing. */
export const questionOf = (input: BookInput | null): string => (input ? JSON.stringify({ ...input, note: '', overbooked: '', doubles: null }) : '');

/** Asks once the question has stood for a moment. Called while a component starts. */
export function whenSettled(question: () => unknown, ask: () => Promise<void>): void {
  $effect(() => {
    void question();
    const timer = setTimeout(() => void ask(), pause);
    return () => clearTimeout(timer);
  });
}

/** A reason helps against anything but a time that the clock leaves out. */
export const reasonHelps = (conflicts: readonly Coded[]): boolean => conflicts.length > 0 && conflicts.every(({ code }) => code !== 'in_gap');

/** Whether another visit stands there: the reason counts for it only when it was seen. */
export const doubles = (conflicts: readonly Coded[]): boolean => conflicts.some(({ code }) => code === 'booked' || code === 'room_taken');

/** Whether the time was refused for want of a reason. */
export const wantsReason = ({ code }: WireError): boolean => code === 'appointment_conflict' || code === 'appointment_outside';
