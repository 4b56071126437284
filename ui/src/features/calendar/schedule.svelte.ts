import { backend } from '$lib/backend';
import type { AppointmentView, BlockView, ColumnHours, DayInfo, MoveInput, WorkedHours } from '$lib/backend/backend';
import { addDays, weekStart } from '$lib/dates';
import { desk } from '$lib/desk.svelte';
import { errorText, wireError } from '$lib/errors';
import { duration, whenWords } from '$lib/format';
import { t } from '$lib/i18n/index.svelte';
import { newCommandId } from '$lib/ids';
import { dismissAbout, sayError } from '$lib/toasts.svelte';
import { byDay, isActive } from '$lib/visits';
import { wantsReason } from './checking.svelte';
import { hoursShown } from './hours';
import { shifted, shortest, type Slot } from './moves';
import { shownDays, spanOf, type Span, type View } from './views';

/** How long a load may take before the screen shows that it waits, in milliseconds. */
const patience = 150;

/** Most visits of one day that a month shows as lines. */
const mostLines = 8;

/** What is said of refused moves: a key that is held down is refused many times. */
const moves = 'moves';

/** Visits and days around a date, and the moves made on them. */
export class Schedule {
  #all = $state.raw<AppointmentView[]>([]);
  /** Whose visits are in sight: those of a person, or everybody's. */
  whose = $state<string | null>(null);
  readonly visits = $derived.by(() => {
    const { whose } = this;
    return whose === null ? this.#all : this.#all.filter((visit) => visit.advisor_id === whose || visit.colleagues.includes(whose));
  });
  #blocks = $state.raw<BlockView[]>([]);
  /** Times taken by calendars of other programs. */
  readonly blocks = $derived(this.whose === null ? this.#blocks : this.#blocks.filter((block) => block.person_id === this.whose));
  days = $state.raw<DayInfo[]>([]);
  /** When everybody works on the day of columns, and when the branch is open. */
  columnHours = $state.raw<ColumnHours[]>([]);
  /** How many visits each day of a month has: of a month only the first of each day are here. */
  #counts = $state.raw<Map<string, number> | null>(null);
  /** The days whose visits are here. */
  loaded = $state.raw<Span | null>(null);
  /** A load takes so long that the screen should say so. */
  waiting = $state(false);
  /** What a screen reader hears after a move. */
  announcement = $state('');
  readonly byDay = $derived(byDay(this.visits));
  readonly infos = $derived(new Map(this.days.map((day) => [day.date, day])));
  #moving = false;
  #asked = 0;

  async load(date: string, view: View = 'week'): Promise<void> {
    const { from, to } = spanOf(view, date);
    this.#asked += 1;
    const mine = this.#asked;
    const timer = setTimeout(() => (this.waiting = mine === this.#asked), patience);
    try {
      // One more week on each side, so that a step over the weekend knows the holidays there.
      const month = view === 'month' ? backend().calendarMonth(from, to, this.whose !== null, mostLines) : null;
      const [visits, days, blocks, columnHours] = await Promise.all([
        month ? month.then((found) => found.flatMap((day) => day.visits)) : backend().appointmentRange(from, to),
        backend().calendarDays(addDays(from, -7), addDays(to, 7)),
        backend().calendarBlocks(from, to),
        view === 'rooms' || view === 'people' ? backend().calendarColumns(date) : [],
      ]);
      const counts = month ? new Map((await month).map((day) => [day.date, day.count])) : null;
      if (mine !== this.#asked) return;
      this.#all = visits.filter(isActive);
      this.#counts = counts;
      this.#blocks = blocks;
      this.columnHours = columnHours;
      this.days = days;
      this.loaded = { from, to };
    } catch (error) {
      if (mine === this.#asked) sayError(error);
    } finally {
      clearTimeout(timer);
      if (mine === this.#asked) this.waiting = false;
    }
  }

  /** Whether the visits of these days are here. */
  has({ from, to }: Span): boolean {
    return !!this.loaded && this.loaded.from <= from && to <= this.loaded.to;
  }

  find(id: string): AppointmentView | undefined {
    return this.#all.find((visit) => visit.id === id);
  }

  /** How many visits a day has, whether all of them are here or not. */
  count(date: string): number {
    return this.#counts?.get(date) ?? this.on(date).length;
  }

  /** How many visits the days of a span have. */
  total({ from, to }: Span): number {
    if (!this.#counts) return this.visits.filter((visit) => visit.start.slice(0, 10) >= from && visit.start.slice(0, 10) <= to).length;
    return [...this.#counts].reduce((sum, [date, count]) => (date >= from && date <= to ? sum + count : sum), 0);
  }

  on(date: string): AppointmentView[] {
    return this.byDay.get(date) ?? [];
  }

  /** The days of the week of a date that are in sight. */
  shownDays(date: string): string[] {
    return shownDays(date, this.days, (day) => this.byDay.has(day));
  }

  /** The hours in sight in the week of a date. */
  hours(date: string): WorkedHours {
    const from = weekStart(date);
    const to = addDays(from, 6);
    return hoursShown(
      [...this.days.filter((day) => day.date >= from && day.date <= to), ...this.columnHours],
      this.visits.filter((visit) => visit.start.slice(0, 10) >= from && visit.start.slice(0, 10) <= to),
    );
  }

  /** Alt+arrow on a visit; where it is now, or null when it did not move. */
  async key(id: string, key: string, resize: boolean): Promise<Slot | null> {
    const visit = this.find(id);
    if (!visit) return null;
    const hours = this.hours(visit.start);
    const slot = shifted(visit, key, resize, this.days, hours);
    if (slot === null) return null;
    if (typeof slot !== 'string') return (await this.move(visit, slot)) ? slot : null;
    this.#stays(visit, t(`visit-stays-${slot}`, { time: slot === 'early' ? hours.from : hours.to, duration: duration(shortest) }));
    return null;
  }

  /** Moves a visit; says aloud where it is now, or why it stayed. */
  async move(visit: AppointmentView, slot: Slot, to: Pick<MoveInput, 'room_id' | 'advisor_id'> = {}): Promise<boolean> {
    if (this.#moving) return false;
    this.#moving = true;
    try {
      await backend().appointmentMove(newCommandId(), visit.id, visit.revision, { start: slot.start, minutes: slot.minutes, ...to });
      dismissAbout(moves);
      this.#say(t('visit-moved', { client: visit.client_name, when: whenWords(slot.start), duration: duration(slot.minutes) }));
      desk.changed();
      return true;
    } catch (error) {
      const problem = wireError(error);
      this.#stays(visit, errorText(problem));
      sayError(problem, wantsReason(problem) ? { label: t('move-anyway'), run: () => this.#ask(visit, slot, to) } : undefined, moves);
      return false;
    } finally {
      this.#moving = false;
    }
  }

  /** Opens the dialog in which the move that was refused can be given a reason. */
  #ask(visit: AppointmentView, { start, minutes }: Slot, { advisor_id: advisor, room_id: room }: Pick<MoveInput, 'room_id' | 'advisor_id'>): void {
    const appointment = this.find(visit.id) ?? visit;
    desk.show({ kind: 'move', appointment, to: start, ...(minutes !== appointment.minutes ? { minutes } : {}), ...(advisor ? { advisor } : {}), ...(room ? { room } : {}) });
  }

  #stays(visit: AppointmentView, reason: string): void {
    this.#say(t('visit-stays', { client: visit.client_name, when: whenWords(visit.start), reason }));
  }

  /** The same words twice are heard twice. */
  #say(text: string): void {
    this.announcement = this.announcement === text ? `${text}\u00a0` : text;
  }
}
