import { backend } from '$lib/backend';
import type { AppointmentView, DayInfo } from '$lib/backend/backend';
import { addDays, weekStart } from '$lib/dates';
import { desk } from '$lib/desk.svelte';
import { errorText, wireError } from '$lib/errors';
import { duration, whenWords } from '$lib/format';
import { t } from '$lib/i18n/index.svelte';
import { newCommandId } from '$lib/ids';
import { sayError } from '$lib/toasts.svelte';
import { shifted, type Slot } from './moves';

/** Visits and days of the week around a date, and the moves made on them. */
export class Schedule {
  visits = $state.raw<AppointmentView[]>([]);
  days = $state.raw<DayInfo[]>([]);
  /** What a screen reader hears after a move. */
  announcement = $state('');
  #moving = false;

  async load(date: string): Promise<void> {
    const from = weekStart(date);
    const to = addDays(from, 6);
    try {
      // One more week on each side, so that a step over the weekend knows the holidays there.
      const [visits, days] = await Promise.all([
        backend().appointmentRange(from, to),
        backend().calendarDays(addDays(from, -7), addDays(to, 7)),
      ]);
      this.visits = visits.filter((visit) => visit.state === 'booked');
      this.days = days;
    } catch (error) {
      sayError(error);
    }
  }

  find(id: string): AppointmentView | undefined {
    return this.visits.find((visit) => visit.id === id);
  }

  /** Alt+arrow on a visit; true when the key was meant for it. */
  async key(id: string, key: string, resize: boolean): Promise<boolean> {
    const visit = this.find(id);
    const slot = visit ? shifted(visit, key, resize, this.days) : null;
    if (!visit || !slot) return false;
    return this.move(visit, slot);
  }

  /** Moves a visit; says aloud where it is now, or why it stayed. */
  async move(visit: AppointmentView, slot: Slot): Promise<boolean> {
    if (this.#moving) return false;
    this.#moving = true;
    try {
      await backend().appointmentMove(newCommandId(), visit.id, visit.revision, slot.start, slot.minutes);
      this.announcement = t('visit-moved', { client: visit.client_name, when: whenWords(slot.start), duration: duration(slot.minutes) });
      desk.changed();
      return true;
    } catch (error) {
      this.announcement = errorText(wireError(error));
      sayError(error);
      return false;
    } finally {
      this.#moving = false;
    }
  }
}
