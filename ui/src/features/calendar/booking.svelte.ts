import { backend } from '$lib/backend';
import type { BookInput, FreeTime, PersonView, Purpose, RoomView, SeriesDay, SlotQuery } from '$lib/backend/backend';
import { minuteOfDay } from '$lib/dates';
import type { Picked } from '$lib/find.svelte';
import { session } from '$lib/session.svelte';
import { sayError } from '$lib/toasts.svelte';
import { Checking, doubles, questionOf, reasonHelps } from './checking.svelte';

/** Somebody who comes along, as what. */
export type Guest = { client_id: string; name: string; role: string };

/** Whoever is free first. */
export const anybody = 'any';

export const guestRoles = ['client', 'attorney', 'guardian', 'board', 'other'] as const;
export const channels = ['branch', 'phone', 'video', 'outside'] as const;
export const rhythms = ['weekly', 'biweekly', 'monthly'] as const;

/** Those who serve clients. */
export const serving = (people: readonly PersonView[]): PersonView[] => people.filter((one) => one.active && one.role !== 'auditor');

const lengthOf = (time: FreeTime) => minuteOfDay(time.end) - minuteOfDay(time.start);

/** A visit that is being booked: with whom, when, who comes along, and what the check says of it. */
export class Booking {
  client = $state<Picked | null>(null);
  purpose = $state('');
  /** Id of the advisor, or `anybody`. */
  advisor = $state(session.state?.person?.id ?? anybody);
  colleagues = $state<string[]>([]);
  guests = $state<Guest[]>([]);
  /** Empty: the first fitting one. */
  room = $state('');
  /** Empty: as the purpose says. */
  channel = $state('');
  slot = $state.raw<FreeTime | null>(null);
  note = $state('');
  /** Why the time is given though something stands in the way. */
  reason = $state('');
  /** Empty: once. */
  every = $state('');
  count = $state('6');
  without = $state<string[]>([]);
  plan = $state.raw<SeriesDay[]>([]);
  purposes = $state.raw<Purpose[]>([]);
  people = $state.raw<PersonView[]>([]);
  rooms = $state.raw<RoomView[]>([]);
  #checking = new Checking();
  #planned = 0;

  readonly rules = $derived(this.purposes.find((one) => one.code === this.purpose));
  readonly serving = $derived(serving(this.people));
  readonly check = $derived(this.#checking.found);
  /** The times to look for; the length is the backend's own matter, by the segment of the client. */
  readonly query = $derived.by((): Omit<SlotQuery, 'from' | 'to'> | null => {
    if (!this.purpose) return null;
    const advisors = this.advisor === anybody ? [] : [this.advisor, ...this.colleagues];
    return { purpose: this.purpose, segment: null, client_id: this.client?.id ?? null, advisors, common: this.colleagues.length > 0 };
  });
  /** Minutes when no free time says how long. */
  readonly usual = $derived((this.client?.kind === 'business' ? this.rules?.minutes_business : this.rules?.minutes) ?? 30);
  readonly series = $derived(Math.min(60, Math.max(2, Number.parseInt(this.count, 10) || 2)));
  readonly kept = $derived(this.plan.filter((day) => !this.without.includes(day.date)));
  /** What stands in the way of the visit, or of the days of the series that are not left out. */
  readonly conflicts = $derived.by(() => this.every ? this.kept.flatMap((day) => day.conflict ?? []) : this.#checking.against(this.question));
  readonly forced = $derived(reasonHelps(this.conflicts));

  async load(purpose: string | undefined): Promise<void> {
    try {
      const [purposes, people, rooms] = await Promise.all([backend().appointmentPurposes(), backend().peopleList(), backend().rooms()]);
      this.purposes = purposes.filter((one) => one.offered || one.code === purpose);
      this.people = people;
      this.rooms = rooms.filter((one) => one.active);
      this.purpose ||= purpose ?? this.purposes[0]?.code ?? '';
      // Who has left and what is out of use cannot be chosen, whoever asked for it.
      if (this.advisor !== anybody && !this.serving.some((one) => one.id === this.advisor)) this.advisor = session.state?.person?.id ?? anybody;
      if (!this.rooms.some((one) => one.id === this.room)) this.room = '';
    } catch (error) {
      sayError(error);
    }
  }

  /** Whoever came along with one client does not come with another. */
  choose(client: Picked | null): void {
    if (client?.id !== this.client?.id) this.guests = [];
    this.client = client;
  }

  /** The visit as it is asked about: without a reason. */
  get asked(): BookInput | null {
    if (!this.client || !this.slot || !this.purpose) return null;
    return {
      client_id: this.client.id, purpose: this.purpose, start: this.slot.start, minutes: lengthOf(this.slot), note: this.note.trim(), advisor_id: this.slot.advisor,
      colleagues: [...this.colleagues], guests: this.guests.map(({ client_id, role }) => ({ client_id, role })), room_id: this.room || null, channel: this.channel || null,
      overbooked: '', doubles: null,
    };
  }

  /** The visit as the wire takes it; null while something of it is missing. */
  get input(): BookInput | null {
    const { asked } = this;
    return asked && { ...asked, overbooked: this.forced ? this.reason.trim() : '', doubles: doubles(this.conflicts) };
  }

  get question(): string {
    return questionOf(this.asked);
  }

  /** Asks what stands in the way and whether those who come may sign. */
  ask(): Promise<void> {
    return this.#checking.ask(this.asked);
  }

  /** The days of the series; those with something in the way begin as left out. */
  async repeat(): Promise<void> {
    this.#planned += 1;
    const planned = this.#planned;
    const input = this.asked;
    if (!input || !this.every) {
      this.plan = [];
      return;
    }
    try {
      const days = await backend().seriesPlan(input, { every: this.every, count: this.series });
      if (planned !== this.#planned) return;
      this.plan = days;
      this.without = days.filter((day) => day.conflict).map((day) => day.date);
    } catch (error) {
      if (planned === this.#planned) sayError(error);
    }
  }
}
