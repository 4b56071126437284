import { nowLocal } from '../../clock';
import { addDays, addMinutes, addMonths, isDate, minuteOfDay } from '../../dates';
import type { AppointmentView, Backend, BookInput, Coded, FreeTime, PersonView, RoomView, Saved, SignVerdict, TaskView, VisitNoteView } from '../backend';
import type { BranchDay } from '../branchDay';
import { dayInfo, overlapping, purposes, slots } from './calendar';
import { nameOf, type FakeClient } from './people';

export type Refuse = (code: string, params?: Record<string, string>) => Promise<never>;
export type VisitsAround = {
  appointments: AppointmentView[];
  people: PersonView[];
  rooms: RoomView[];
  tasks: TaskView[];
  clientOf: (id: string) => FakeClient | undefined;
  book: (client: FakeClient, purpose: string, at: string, minutes: number, words: string) => AppointmentView;
  maySign: (client: string, signers: string[], date: string, beyond: boolean) => Promise<SignVerdict>;
  refuse: Refuse;
  next: (kind: string) => string;
};

type Visits = Pick<Backend, 'appointmentSlots' | 'appointmentBook' | 'appointmentMove' | 'appointmentCancel'>
  & Pick<BranchDay, 'appointmentCheck' | 'seriesPlan' | 'seriesBook' | 'appointmentEdit' | 'appointmentStep' | 'visitDetails' | 'visitNote' | 'visitOpinion' | 'visitPacket' | 'dayPrepared'>;

const steps: Record<string, { from: string[]; to: AppointmentView['state'] }> = {
  confirm: { from: ['booked'], to: 'confirmed' }, arrive: { from: ['booked', 'confirmed'], to: 'arrived' },
  begin: { from: ['booked', 'confirmed', 'arrived'], to: 'in_service' }, finish: { from: ['in_service'], to: 'served' },
  miss: { from: ['booked', 'confirmed'], to: 'no_show' },
};

/** Visits in memory: booked with whom and where, in series, stepped through their day, noted. */
export function fakeVisits({ appointments, people, rooms, tasks, clientOf, book, maySign, refuse, next }: VisitsAround): Visits & { stepVisit: (id: string, step: string, identified: boolean | null) => AppointmentView | null | undefined } {
  const notes = new Map<string, VisitNoteView[]>();
  const asked = new Set<string>();
  /** What a command made, so that one sent twice is applied once. */
  const done = new Map<string, Saved>();
  const made = (command: string, id: string): Saved => {
    const saved = { id, revision: 1 };
    done.set(command, saved);
    return saved;
  };
  const visit = (id: string) => appointments.find((one) => one.id === id);
  const lost = () => refuse('not_found', { what: 'appointment' });
  const me = () => people[0]?.id ?? 'p1';
  const person = (id: string) => people.find((one) => one.id === id);
  const of = (advisor: string) => appointments.filter((one) => one.advisor_id === advisor || one.colleagues.includes(advisor));

  const roomFor = (purpose: string, start: string, minutes: number, except?: string): RoomView | null | undefined => {
    const kind = purposes.find((one) => one.code === purpose)?.room;
    if (!kind) return null;
    return rooms.find((room) => room.active && room.kind === kind && !overlapping(appointments.filter((one) => one.room_id === room.id), start, minutes, except));
  };
  const lengthFor = (purpose: string, client: string | null): number => {
    const rules = purposes.find((one) => one.code === purpose);
    const segment = (client && clientOf(client)?.input.segment) || 'individual';
    return (segment === 'business' ? rules?.minutes_business : segment === 'strategic' ? rules?.minutes_strategic : rules?.minutes) ?? 30;
  };
  const verdictOf = async (input: Pick<BookInput, 'client_id' | 'purpose' | 'guests' | 'start'>): Promise<SignVerdict | null> => {
    const business = clientOf(input.client_id)?.input.kind === 'business';
    const rules = purposes.find((one) => one.code === input.purpose);
    if (!(business ? rules?.packet_business : rules?.packet_person) && input.purpose !== 'document_signing') return null;
    const guests = (input.guests ?? []).map((guest) => guest.client_id);
    const verdict = await maySign(input.client_id, business ? guests : [...guests, input.client_id], input.start.slice(0, 10), false);
    return business || verdict.answer !== 'signs' || guests.length ? verdict : null;
  };
  const conflictOf = (input: BookInput, except?: string): Coded | null => {
    const says = (code: string, params: Record<string, string> = {}): Coded => ({ code, params });
    const info = dayInfo(input.start.slice(0, 10));
    if (info.holiday) return says('holiday', { holiday: info.holiday });
    if (!info.working) return says('branch_closed');
    const from = minuteOfDay(input.start);
    for (const advisor of [input.advisor_id || me(), ...(input.colleagues ?? [])]) {
      const name = person(advisor)?.name ?? '';
      if (from < 540 || from + input.minutes > 1020) return says('outside_working_time', { advisor: name });
      const other = overlapping(of(advisor), input.start, input.minutes, except);
      if (other) return says('booked', { advisor: name, start: other.start, end: other.end });
    }
    const named = rooms.find((room) => room.id === input.room_id);
    if (named && overlapping(appointments.filter((one) => one.room_id === named.id), input.start, input.minutes, except)) return says('room_taken', { room: named.name });
    return !named && roomFor(input.purpose, input.start, input.minutes, except) === undefined ? says('no_room') : null;
  };
  const stands = (conflict: Coded | null, reason: string | undefined) => {
    if (!conflict || reason?.trim()) return null;
    return conflict.code === 'booked' ? refuse('appointment_conflict', { what: 'advisor', start: conflict.params['start'] ?? '', end: conflict.params['end'] ?? '' }) : refuse('appointment_outside', { why: conflict.code });
  };
  const keep = (input: BookInput, start = input.start, series: string | null = null): AppointmentView => {
    const one = book(clientOf(input.client_id)!, input.purpose, start, input.minutes, input.note);
    const advisor = person(input.advisor_id || me());
    const room = rooms.find((known) => known.id === input.room_id) ?? roomFor(input.purpose, start, input.minutes, one.id);
    return Object.assign(one, {
      advisor_id: advisor?.id ?? me(), advisor_name: advisor?.name ?? '', colleagues: input.colleagues ?? [], channel: input.channel || 'branch', room_id: room?.id ?? null, room_name: room?.name ?? null,
      guests: guestsOf(input), overbooked: conflictOf(input, one.id) ? (input.overbooked ?? '') : '', series_id: series,
    });
  };
  const guestsOf = (input: BookInput) => (input.guests ?? []).map((guest) => ({ ...guest, name: nameOf(clientOf(guest.client_id)!.input) }));
  const seriesDays = (input: BookInput, { every, count }: { every: string; count: number }): string[] =>
    Array.from({ length: count }, (_, nr) => {
      if (every !== 'monthly') return addDays(input.start.slice(0, 10), (every === 'weekly' ? 7 : 14) * nr);
      const month = addMonths(input.start.slice(0, 10), nr);
      return addDays(input.start.slice(0, 10), Math.round((Date.parse(month) - Date.parse(input.start.slice(0, 10))) / 604_800_000) * 7);
    });
  const stepVisit = (id: string, step: string, identified: boolean | null) => {
    const one = visit(id);
    if (!one) return null;
    const way = step === 'back' ? { from: ['confirmed', 'arrived', 'in_service', 'served', 'no_show'], to: ({ in_service: 'arrived', served: 'in_service' } as const)[one.state as 'served'] ?? 'booked' } : steps[step];
    if (!way?.from.includes(one.state)) return undefined;
    const now = nowLocal();
    const times = { confirm: { confirmed_at: now }, arrive: { arrived_at: now, identified }, begin: { begun_at: now, arrived_at: one.arrived_at ?? now, identified: identified ?? one.identified }, finish: { ended_at: now } }[step as 'begin'] ?? {};
    Object.assign(one, { state: way.to, revision: one.revision + 1, ...times });
    return one;
  };
  const details = async (one: AppointmentView) => {
    const rules = purposes.find((known) => known.code === one.purpose);
    const input = clientOf(one.client_id)?.input;
    const packet = (input?.kind === 'business' ? rules?.packet_business : rules?.packet_person) ?? null;
    const expired = one.papers === 'missing' && !!input?.id_document_valid_until && input.id_document_valid_until < one.start.slice(0, 10);
    return {
      visit: structuredClone(one), segment: input?.segment ?? ('individual' as const), verdict: await verdictOf(one), packet,
      findings: expired ? [{ level: 'block' as const, code: 'id_expired', params: { name: one.client_name, date: input.id_document_valid_until }, field: null }] : [],
      bring: packet ? ['dowód osobisty albo paszport', ...(rules?.bring ?? [])] : (rules?.bring ?? []),
      notes: notes.get(one.id) ?? [], tasks: tasks.filter((task) => task.visit_id === one.id), asked: asked.has(one.id),
    };
  };

  return {
    stepVisit,
    async appointmentSlots(query) {
      const length = query.minutes ?? lengthFor(query.purpose, query.client_id);
      const named = query.advisors?.length ? query.advisors : people.filter((one) => one.active && one.role !== 'auditor').map((one) => one.id);
      if (!isDate(query.from) || !isDate(query.to)) return [];
      const found: FreeTime[] = [];
      for (let day = query.from; day <= query.to; day = addDays(day, 1)) {
        const times = named.map((advisor) => ({ advisor, free: slots(of(advisor).filter((one) => one.id !== query.except), day, length, nowLocal()) }));
        const common = query.common ? times.slice(0, 1).map((one) => ({ ...one, free: one.free.filter((start) => times.every((other) => other.free.includes(start))) })) : times;
        const ofDay = common.flatMap(({ advisor, free }) => free.flatMap((start): FreeTime[] => {
          const room = roomFor(query.purpose, start, length, query.except ?? undefined);
          return room === undefined ? [] : [{ start, end: addMinutes(start, length), advisor, advisor_name: person(advisor)?.name ?? '', room: room?.id ?? null, room_name: room?.name ?? null }];
        }));
        found.push(...ofDay.sort((a, b) => a.start.localeCompare(b.start)));
        if (query.limit && found.length >= query.limit) return found.slice(0, query.limit);
      }
      return found;
    },
    async appointmentBook(command, input) {
      const before = done.get(command);
      if (before) return before;
      if (!clientOf(input.client_id)) return refuse('not_found', { what: 'client' });
      if (input.start < nowLocal()) return refuse('appointment_past');
      return stands(conflictOf(input), input.overbooked) ?? made(command, keep(input).id);
    },
    async appointmentMove(_command, id, base, input) {
      const one = visit(id);
      if (!one) return lost();
      if (one.revision !== base) return refuse('revision_conflict', { fields: 'start' });
      if (input.start < nowLocal()) return refuse('appointment_past');
      const advisor = person(input.advisor_id || one.advisor_id);
      const advisor_id = advisor?.id ?? one.advisor_id;
      const colleagues = one.colleagues.filter((who) => who !== advisor_id);
      const conflict = conflictOf({ ...one, advisor_id, colleagues, start: input.start, minutes: input.minutes, room_id: input.room_id || null }, id);
      const refused = stands(conflict, input.overbooked);
      if (refused) return refused;
      // Another room will do when the visit's own is taken then, unless one was named.
      const own = rooms.find((room) => room.id === (input.room_id || one.room_id));
      const free = own && (input.room_id || !overlapping(appointments.filter((other) => other.room_id === own.id), input.start, input.minutes, id));
      const room = free ? own : roomFor(one.purpose, input.start, input.minutes, id);
      Object.assign(one, {
        start: input.start, end: addMinutes(input.start, input.minutes), minutes: input.minutes, advisor_id, advisor_name: advisor?.name ?? one.advisor_name, colleagues,
        room_id: room?.id ?? null, room_name: room?.name ?? null, overbooked: conflict ? (input.overbooked ?? '') : '', revision: one.revision + 1,
      });
      return { id, revision: one.revision };
    },
    async appointmentCancel(_command, id, _base, _reason, later) {
      const one = visit(id);
      if (!one) return lost();
      const all = later ? appointments.filter((other) => other.series_id === one.series_id && other.start >= one.start) : [one];
      for (const each of all) Object.assign(each, { state: 'cancelled', revision: each.revision + 1 });
      return { id, revision: one.revision };
    },
    appointmentCheck: async (input, except) => ({ conflict: conflictOf(input, except ?? undefined), also: [], room_id: roomFor(input.purpose, input.start, input.minutes, except ?? undefined)?.id ?? null, verdict: await verdictOf(input) }),
    seriesPlan: async (input, series) => seriesDays(input, series).map((date) => {
      const start = `${date}${input.start.slice(10)}`;
      return { date, start, conflict: conflictOf({ ...input, start }) };
    }),
    async seriesBook(command, input, series) {
      const before = done.get(command);
      if (before) return before;
      const days = seriesDays(input, series).filter((date) => !series.without?.includes(date));
      for (const date of days) {
        const refused = stands(conflictOf({ ...input, start: `${date}${input.start.slice(10)}` }), input.overbooked);
        if (refused) return refused;
      }
      const id = next('s');
      for (const date of days) keep(input, `${date}${input.start.slice(10)}`, id);
      return made(command, id);
    },
    async appointmentEdit(_command, id, _base, input) {
      const one = visit(id);
      if (!one) return lost();
      const colleagues = (input.colleagues ?? []).filter((who) => who !== one.advisor_id);
      const other = one.overbooked ? undefined : colleagues.map((who) => overlapping(of(who), one.start, one.minutes, id)).find(Boolean);
      if (other) return refuse('appointment_conflict', { what: 'colleague', start: other.start, end: other.end });
      Object.assign(one, { note: input.note, channel: input.channel || one.channel, colleagues, revision: one.revision + 1, guests: guestsOf(input) });
      return { id, revision: one.revision };
    },
    async appointmentStep(_command, id, _base, step, identified) {
      const one = stepVisit(id, step, identified);
      if (one === null) return lost();
      return one ? { id, revision: one.revision } : refuse('visit_step', { state: visit(id)?.state ?? '' });
    },
    async visitDetails(id) {
      const one = visit(id);
      return one ? details(one) : lost();
    },
    async visitNote(_command, input) {
      const about = visit(input.id);
      for (const step of input.steps) {
        tasks.push({
          id: next('t'), revision: 1, title: step.title, client_id: about?.client_id ?? null, client_name: about?.client_name ?? null, visit_id: about?.id ?? null, due: addDays(nowLocal().slice(0, 10), step.days), days_left: step.days, assignee_id: 'p1',
          assignee_name: 'Anna Lis', author_name: 'Anna Lis', state: 'open', repeat: 'never', snoozed_until: null, escalated_name: null, awake: true,
        });
      }
      notes.set(input.id, [...(notes.get(input.id) ?? []), { outcome: input.outcome, note: input.note, person: 'Anna Lis', at: `${addMinutes(nowLocal(), -60)}:00Z` }]);
      return { id: next('n'), revision: 1 };
    },
    async visitOpinion(_command, _kind, id) {
      if (asked.has(id)) return refuse('opinion_known');
      asked.add(id);
      return { id: next('o'), revision: 1 };
    },
    visitPacket: async (_command, id) => ({ id, revision: 2 }),
    async dayPrepared(date) {
      const all = appointments.filter((one) => one.start.startsWith(date) && ['booked', 'confirmed'].includes(one.state)).sort((a, b) => a.start.localeCompare(b.start));
      return Promise.all(all.map(async (one) => {
        const { visit: shown, findings, verdict } = await details(one);
        const missing: Coded[] = [];
        if (verdict?.answer === 'refuse') missing.push({ code: 'signers_missing', params: { reason: verdict.reason.code } });
        if (findings.length) missing.push({ code: 'papers_blocked', params: { count: String(findings.length) } });
        else if (one.papers === 'missing' || one.papers === 'outdated') missing.push({ code: `papers_${one.papers}`, params: {} });
        if (one.state === 'booked') missing.push({ code: 'not_confirmed', params: {} });
        return { visit: shown, missing };
      }));
    },
  };
}
