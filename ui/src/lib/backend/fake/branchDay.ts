import { nowLocal } from '../../clock';
import { addDays, addMinutes } from '../../dates';
import type { AppointmentView, Backend, Coded, FreeTime, PersonView, QueueEntry, RoomView, TaskView, WaitingView, WalkInView } from '../backend';
import type { BranchDay } from '../branchDay';
import { dayInfo, overlapping, purposes, slots } from './calendar';
import { fakeTasks } from './tasks';

type Refuse = (code: string, params?: Record<string, string>) => Promise<never>;
type Around = { appointments: AppointmentView[]; people: PersonView[]; nameOf: (client: string) => string | null; refuse: Refuse };

const steps: Record<string, { from: string[]; to: AppointmentView['state'] }> = {
  confirm: { from: ['booked'], to: 'confirmed' }, arrive: { from: ['booked', 'confirmed'], to: 'arrived' },
  begin: { from: ['booked', 'confirmed', 'arrived'], to: 'in_service' }, finish: { from: ['in_service'], to: 'served' },
  miss: { from: ['booked', 'confirmed'], to: 'no_show' },
};
const walkSteps: Record<string, { from: string; to: string }> = {
  begin: { from: 'waiting', to: 'in_service' }, finish: { from: 'in_service', to: 'served' }, leave: { from: 'waiting', to: 'left' },
};
const between = (from: string, to: string) => Math.max(0, Math.round((Date.parse(`${to}:00Z`) - Date.parse(`${from}:00Z`)) / 60_000));

/** The branch day in memory: enough of it to work with the screens. */
export function fakeBranchDay({ appointments, people, nameOf, refuse }: Around): BranchDay & Pick<Backend, 'appointmentSlots'> {
  const rooms: RoomView[] = [
    { id: 'r1', revision: 1, name: 'Gabinet 1', kind: 'office', active: true },
    { id: 'r2', revision: 1, name: 'Sala spotkań', kind: 'meeting', active: true },
  ];
  const walkIns: WalkInView[] = [];
  const waiting: WaitingView[] = [];
  const tasks: TaskView[] = [];
  const asked = new Set<string>();
  let serial = 0;
  const next = (kind: string) => `${kind}${(serial += 1)}`;
  const visit = (id: string) => appointments.find((one) => one.id === id);
  const lost = (what: string) => refuse('not_found', { what });
  const ofVisit = (one: AppointmentView): QueueEntry => ({
    kind: 'visit', id: one.id, revision: one.revision, number: null, client_id: one.client_id, client_name: one.client_name, purpose: one.purpose,
    purpose_title: one.purpose_title, note: one.note, arrived_at: one.arrived_at ?? one.start, waited: between(one.arrived_at ?? one.start, nowLocal()), expected_at: nowLocal(), expected_wait: 0,
  });
  const ofWalkIn = (one: WalkInView, ahead: number): QueueEntry => ({
    kind: 'walk_in', id: one.id, revision: one.revision, number: one.number, client_id: one.client_id, client_name: one.client_name, purpose: one.purpose,
    purpose_title: '', note: one.note, arrived_at: one.arrived_at, waited: between(one.arrived_at, nowLocal()), expected_at: addMinutes(nowLocal(), 20 * ahead), expected_wait: 20 * ahead,
  });
  const free = (purpose: string, from: string, to: string, minutes?: number | null): FreeTime[] => {
    const length = minutes ?? purposes.find((one) => one.code === purpose)?.minutes ?? 30;
    const found: FreeTime[] = [];
    for (let day = from; day <= to && found.length < 200; day = addDays(day, 1)) {
      if (!dayInfo(day).working) continue;
      for (const start of slots(appointments, day, length, nowLocal())) {
        found.push({ start, end: addMinutes(start, length), advisor: people[0]?.id ?? 'p1', advisor_name: people[0]?.name ?? '', room: null, room_name: null });
      }
    }
    return found;
  };
  const queueNow = () => ({
    waiting: [...appointments.filter((one) => one.state === 'arrived').map(ofVisit), ...walkIns.filter((one) => one.state === 'waiting').map(ofWalkIn)],
    in_service: [...appointments.filter((one) => one.state === 'in_service').map(ofVisit), ...walkIns.filter((one) => one.state === 'in_service').map((one) => ofWalkIn(one, 0))],
    walk_ins: structuredClone(walkIns), desks: 1,
  });
  const stepVisit = (id: string, step: string, identified: boolean | null) => {
    const one = visit(id);
    if (!one) return null;
    const way = step === 'back' ? { from: ['confirmed', 'arrived', 'in_service', 'served', 'no_show'], to: ({ in_service: 'arrived', served: 'in_service' } as const)[one.state as 'served'] ?? 'booked' } : steps[step];
    if (!way?.from.includes(one.state)) return undefined;
    const now = nowLocal();
    const times = { confirm: { confirmed_at: now }, arrive: { arrived_at: now, identified }, begin: { begun_at: now, arrived_at: one.arrived_at ?? now }, finish: { ended_at: now } }[step as 'begin'] ?? {};
    Object.assign(one, { state: way.to, revision: one.revision + 1, ...times });
    return one;
  };
  return {
    appointmentSlots: async (query) => free(query.purpose, query.from, query.to, query.minutes),
    async appointmentCheck(input, except) {
      const other = overlapping(appointments, input.start, input.minutes, except ?? undefined);
      return { conflict: other ? { code: 'booked', params: { advisor: 'Anna Lis', start: other.start, end: other.end } } : null, room_id: null, verdict: null };
    },
    async seriesPlan(input, series) {
      const days = series.every === 'weekly' ? 7 : series.every === 'biweekly' ? 14 : 28;
      return Array.from({ length: series.count }, (_, nr) => {
        const date = addDays(input.start.slice(0, 10), days * nr);
        const start = `${date}${input.start.slice(10)}`;
        const holiday = dayInfo(date).holiday;
        const other = overlapping(appointments, start, input.minutes);
        const conflict: Coded | null = holiday ? { code: 'holiday', params: { holiday } } : other ? { code: 'booked', params: { advisor: 'Anna Lis', start: other.start, end: other.end } } : null;
        return { date, start, conflict };
      });
    },
    seriesBook: async () => ({ id: next('s'), revision: 1 }),
    async appointmentEdit(_command, id, _base, input) {
      const one = visit(id);
      if (!one) return lost('appointment');
      Object.assign(one, { note: input.note, revision: one.revision + 1, guests: (input.guests ?? []).map((guest) => ({ ...guest, name: nameOf(guest.client_id) ?? '' })) });
      return { id, revision: one.revision };
    },
    async appointmentStep(_command, id, _base, step, identified) {
      const one = stepVisit(id, step, identified);
      if (one === null) return lost('appointment');
      return one ? { id, revision: one.revision } : refuse('visit_step', { state: visit(id)?.state ?? '' });
    },
    async visitDetails(id) {
      const one = visit(id);
      if (!one) return lost('appointment');
      return { visit: structuredClone(one), segment: 'individual', verdict: null, packet: null, findings: [], bring: ['Dokument tożsamości'], notes: [], tasks: tasks.filter((task) => task.visit_id === id), asked: asked.has(id) };
    },
    async visitNote(_command, input) {
      for (const step of input.steps) {
        tasks.push({
          id: next('t'), revision: 1, title: step.title, client_id: null, client_name: null, visit_id: input.id, due: addDays(nowLocal().slice(0, 10), step.days), days_left: step.days, assignee_id: 'p1',
          assignee_name: 'Anna Lis', author_name: 'Anna Lis', state: 'open', repeat: 'never', snoozed_until: null, escalated_name: null, awake: true,
        });
      }
      return { id: next('n'), revision: 1 };
    },
    async visitOpinion(_command, _kind, id) {
      if (asked.has(id)) return refuse('opinion_known');
      asked.add(id);
      return { id: next('o'), revision: 1 };
    },
    visitPacket: async (_command, id) => ({ id, revision: 2 }),
    dayPrepared: async (date) => appointments.filter((one) => one.start.startsWith(date) && ['booked', 'confirmed'].includes(one.state)).map((one) => ({ visit: structuredClone(one), missing: one.state === 'booked' ? [{ code: 'not_confirmed', params: {} }] : [] })),
    calendarBlocks: async () => [],
    purposeVersions: async () => purposes.map((rules) => ({ from: '', rules: structuredClone(rules) })),
    async purposeSave(_command, _from, purpose) {
      const at = purposes.findIndex((one) => one.code === purpose.code);
      if (at < 0) purposes.push(purpose);
      else purposes[at] = purpose;
      return { id: purpose.code, revision: 1 };
    },
    rooms: async () => structuredClone(rooms),
    async roomSave(_command, room) {
      const known = rooms.find((one) => one.id === room.id);
      if (rooms.some((one) => one.id !== room.id && one.name === room.name)) return refuse('name_taken');
      if (known) Object.assign(known, room, { revision: known.revision + 1 });
      else rooms.push({ ...room, id: next('room'), revision: 1 });
      return { id: room.id, revision: 1 };
    },
    queue: async () => queueNow(),
    async queueAdd(_command, input) {
      const id = next('w');
      walkIns.push({
        id, revision: 1, number: walkIns.length + 1, client_id: input.client_id, client_name: input.client_id ? nameOf(input.client_id) : null, purpose: input.purpose, purpose_title: '',
        advisor_name: null, state: 'waiting', identified: null, arrived_at: nowLocal(), begun_at: null, ended_at: null, note: input.note,
      });
      return { id, revision: 1 };
    },
    async queueStep(_command, id, _base, step, client, identified) {
      const one = walkIns.find((known) => known.id === id);
      if (!one) return lost('walk_in');
      const way = step === 'back' ? { from: one.state, to: one.state === 'served' ? 'in_service' : 'waiting' } : walkSteps[step];
      if (way?.from !== one.state) return refuse('visit_step', { state: one.state });
      Object.assign(one, { state: way.to, revision: one.revision + 1, identified: identified ?? one.identified, ...(client ? { client_id: client, client_name: nameOf(client) } : {}), ...(step === 'begin' ? { begun_at: nowLocal(), advisor_name: 'Anna Lis' } : {}) });
      return { id, revision: one.revision };
    },
    async queueNext() {
      const first = queueNow().waiting[0];
      if (!first) return null;
      if (first.kind === 'visit') stepVisit(first.id, 'begin', null);
      else Object.assign(walkIns.find((one) => one.id === first.id) ?? {}, { state: 'in_service', begun_at: nowLocal(), advisor_name: 'Anna Lis' });
      return first;
    },
    waiting: async () => waiting.map((one) => ({ ...one, offer: free(one.purpose, one.from, one.to)[0] ?? null })),
    async waitingAdd(_command, input) {
      const id = next('c');
      waiting.push({ ...input, id, revision: 1, client_name: nameOf(input.client_id) ?? '', phone: '600 100 200', purpose_title: '', added_at: nowLocal(), offer: null });
      return { id, revision: 1 };
    },
    async waitingClose(_command, id) {
      waiting.splice(waiting.findIndex((one) => one.id === id), 1);
      return { id, revision: 2 };
    },
    ...fakeTasks({ tasks, people, called: nameOf, refuse }),
    openItems: async () => [],
    async measures(from, to) {
      const row = (code: string, name: string) => ({ code, name, count: 12, served: 9, missed: 1, cancelled: 2, minutes: 420, available: 960, service: 34, wait: 6, lead: 4, score: 460, scores: 5 });
      return { from, to, total: row('', ''), by_purpose: purposes.slice(0, 5).map((one) => row(one.code, '')), by_advisor: people.map((one) => row(one.id, one.name)), by_room: rooms.map((one) => row(one.id, one.name)), by_week: [row('2026-11-16', ''), row('2026-11-23', '')] };
    },
    measuresExport: async () => '/home/anna/Dokumenty/Opiekun/Wyniki wizyt.xlsx',
    daySheetSave: async (date) => `/home/anna/Dokumenty/Opiekun/Plan dnia ${date}.pdf`,
    daySheetPrint: async () => 'Biurko-1/42',
    visitConfirmation: async (id) => `Dzień dobry,\n\npotwierdzam wizytę: ${visit(id)?.start ?? ''}.`,
    visitConfirmationPrepare: async (_command, id) => (visit(id) ? { id: 'd1', number: '2026/11/0001', pages: 1, sha256: '9f2c'.repeat(16), fields: [] } : lost('appointment')),
    calendarExportSave: async () => '/home/anna/Dokumenty/Opiekun/Kalendarz.ics',
    busyFeedSave: async () => '/home/anna/Dokumenty/Opiekun/opiekun-zajetosc.ics',
    blocksDrop: async () => ({ id: 'p1', revision: 1 }),
    calendarImport: async () => ({ added: 3, changed: 0, already: 0, times: 12, own: 0, truncated: false, skipped: [{ code: 'ical_zone_unknown', params: { line: '41' } }] }),
  };
}
