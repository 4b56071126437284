import { backend } from '$lib/backend';
import type { AppointmentView, BookInput, FreeTime, MoveInput, PersonView, RoomView, SlotQuery } from '$lib/backend/backend';
import type { MoveAsked } from '$lib/desk.svelte';
import { session } from '$lib/session.svelte';
import { sayError } from '$lib/toasts.svelte';
import { serving } from './booking.svelte';
import { Checking, doubles, questionOf, reasonHelps } from './checking.svelte';

/** A visit that is being moved: to what time, to whom, where, and what stands in the way of it. */
export class Moving {
  readonly visit: AppointmentView;
  readonly minutes: number;
  advisor = $state('');
  /** Empty: as it is, or another fitting one when that is taken. */
  room = $state('');
  slot = $state.raw<FreeTime | null>(null);
  /** Why the time is given though something stands in the way. */
  reason = $state('');
  people = $state.raw<PersonView[]>(session.state?.people ?? []);
  rooms = $state.raw<RoomView[]>([]);
  #checking = new Checking();
  /** What was refused for want of a reason, though the check had nothing against it. */
  #refused = $state('');

  constructor(visit: AppointmentView, { minutes, advisor, room }: MoveAsked) {
    this.visit = visit;
    this.minutes = minutes ?? visit.minutes;
    this.advisor = advisor ?? visit.advisor_id;
    this.room = room ?? '';
  }

  /** Whoever may serve, and whoever does so now. */
  readonly advisors = $derived.by((): Pick<PersonView, 'id' | 'name'>[] => {
    const { advisor_id: id, advisor_name: name } = this.visit;
    const known = serving(this.people);
    return known.some((one) => one.id === id) ? known : [{ id, name }, ...known];
  });
  /** Whoever serves alone is no colleague of themselves. */
  readonly colleagues = $derived.by(() => this.visit.colleagues.filter((one) => one !== this.advisor));
  readonly query = $derived.by((): Omit<SlotQuery, 'from' | 'to'> => ({
    purpose: this.visit.purpose, segment: null, client_id: this.visit.client_id, advisors: [this.advisor, ...this.colleagues], common: this.colleagues.length > 0, minutes: this.minutes, except: this.visit.id,
  }));
  readonly conflicts = $derived.by(() => this.#checking.against(this.question));
  readonly forced = $derived.by(() => reasonHelps(this.conflicts) || (this.#refused !== '' && this.#refused === this.question));
  readonly changed = $derived.by(() => {
    const { start, minutes, advisor_id, room_id } = this.visit;
    return !!this.slot && (this.slot.start !== start || this.minutes !== minutes || this.advisor !== advisor_id || (this.room !== '' && this.room !== room_id));
  });

  async load(): Promise<void> {
    try {
      const [people, rooms] = await Promise.all([backend().peopleList(), backend().rooms()]);
      this.people = people;
      this.rooms = rooms.filter((one) => one.active);
      // Who has left and what is out of use takes no visit, whoever asked for it.
      if (!this.advisors.some((one) => one.id === this.advisor)) this.advisor = this.visit.advisor_id;
      if (!this.rooms.some((one) => one.id === this.room)) this.room = '';
    } catch (error) {
      sayError(error);
    }
  }

  /** The visit as it would be; null while no time is chosen. */
  get input(): BookInput | null {
    if (!this.slot) return null;
    const { client_id, purpose, guests, channel } = this.visit;
    return {
      client_id, purpose, start: this.slot.start, minutes: this.minutes, note: '', advisor_id: this.advisor, colleagues: this.colleagues,
      guests: guests.map((guest) => ({ client_id: guest.client_id, role: guest.role })), room_id: this.room || null, channel, overbooked: '',
    };
  }

  get question(): string {
    return questionOf(this.input);
  }

  ask(): Promise<void> {
    return this.#checking.ask(this.input, this.visit.id);
  }

  /** The door wants a reason for the time that is chosen. */
  refuse(): void {
    this.#refused = this.question;
    void this.ask();
  }

  /** The move as the wire takes it: what stays is not named. */
  get move(): MoveInput | null {
    if (!this.slot) return null;
    return {
      start: this.slot.start, minutes: this.minutes,
      ...(this.advisor !== this.visit.advisor_id ? { advisor_id: this.advisor } : {}), ...(this.room ? { room_id: this.room } : {}), ...(this.forced ? { overbooked: this.reason.trim(), doubles: doubles(this.conflicts) } : {}),
    };
  }
}
