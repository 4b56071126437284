import { nowLocal } from '../../clock';
import { addDays, addMinutes } from '../../dates';
import type { Backend, OpenItem, QueueEntry, RoomView, TaskView, WaitingView, WalkInView, AppointmentView } from '../backend';
import type { BranchDay } from '../branchDay';
import { purposes } from './calendar';
import { nameOf } from './people';
import { fakeVisits, type VisitsAround } from './visits';
import { fakeTasks } from './tasks';

type Around = Omit<VisitsAround, 'rooms' | 'tasks' | 'next'> & { tiesOf?: (client: string) => { id: string; tie: string }[] };
const walkSteps: Record<string, { from: string; to: string }> = {
  begin: { from: 'waiting', to: 'in_service' }, finish: { from: 'in_service', to: 'served' }, leave: { from: 'waiting', to: 'left' },
};
const between = (from: string, to: string) => Math.max(0, Math.round((Date.parse(`${to}:00Z`) - Date.parse(`${from}:00Z`)) / 60_000));

/** The branch day in memory: enough of it to work with the screens. */
export function fakeBranchDay(around: Around): BranchDay & Pick<Backend, 'appointmentSlots' | 'appointmentBook' | 'appointmentMove' | 'appointmentCancel'> {
  const { appointments, people, clientOf, refuse } = around;
  const called = (id: string) => { const one = clientOf(id); return one ? nameOf(one.input) : null; };
  const rooms: RoomView[] = [
    { id: 'r1', revision: 1, name: 'Gabinet 1', kind: 'office', active: true },
    { id: 'r2', revision: 1, name: 'Sala spotkań', kind: 'meeting', active: true },
  ];
  const walkIns: WalkInView[] = [];
  const waiting: WaitingView[] = [];
  const tasks: TaskView[] = [];
  let serial = 0;
  const next = (kind: string) => `${kind}${(serial += 1)}`;
  const visit = (id: string) => appointments.find((one) => one.id === id);
  const lost = (what: string) => refuse('not_found', { what });
  const ofVisit = (one: AppointmentView): QueueEntry => ({
    kind: 'visit', id: one.id, revision: one.revision, number: null, due: one.start, client_id: one.client_id, client_name: one.client_name, purpose: one.purpose,
    purpose_title: one.purpose_title, packet: one.papers === 'missing' ? 'rachunek' : null, note: one.note, arrived_at: one.arrived_at ?? one.start, waited: between(one.arrived_at ?? one.start, nowLocal()), expected_at: nowLocal(), expected_wait: 0,
  });
  const ofWalkIn = (one: WalkInView, ahead: number): QueueEntry => ({
    kind: 'walk_in', id: one.id, revision: one.revision, number: one.number, due: null, client_id: one.client_id, client_name: one.client_name, purpose: one.purpose,
    purpose_title: '', packet: one.client_id && one.purpose === 'account_opening' ? 'rachunek' : null, note: one.note, arrived_at: one.arrived_at, waited: between(one.arrived_at, nowLocal()), expected_at: addMinutes(nowLocal(), 20 * ahead), expected_wait: 20 * ahead,
  });
  const own = (client: string, tie = ''): OpenItem[] => {
    const known = clientOf(client);
    const until = known?.input.id_document_valid_until ?? '';
    const item = (code: string, params: Record<string, string>, packet: string | null = null): OpenItem => ({ client_id: client, client_name: called(client) ?? '', tie, code, params, packet });
    const today = nowLocal().slice(0, 10);
    return [
      ...(until && until < addDays(today, 60) ? [item(until < today ? 'id_expired' : 'id_expiring', { date: until }, 'rachunek')] : []),
      ...tasks.filter((task) => task.client_id === client && task.state === 'open').map((task) => item('task_open', { title: task.title, date: task.due })),
    ];
  };
  const related = (client: string): OpenItem[] => (around.tiesOf?.(client) ?? []).flatMap(({ id, tie }) => own(id, tie));
  const queueNow = () => ({
    waiting: [...appointments.filter((one) => one.state === 'arrived').map(ofVisit), ...walkIns.filter((one) => one.state === 'waiting').map(ofWalkIn)],
    in_service: [...appointments.filter((one) => one.state === 'in_service').map(ofVisit), ...walkIns.filter((one) => one.state === 'in_service').map((one) => ofWalkIn(one, 0))],
    walk_ins: structuredClone(walkIns), desks: 1,
  });
  const { stepVisit, ...visits } = fakeVisits({ ...around, rooms, tasks, next });
  return {
    ...visits,
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
        id, revision: 1, number: walkIns.length + 1, client_id: input.client_id, client_name: input.client_id ? called(input.client_id) : null, purpose: input.purpose, purpose_title: '',
        advisor_name: null, state: 'waiting', identified: null, arrived_at: nowLocal(), begun_at: null, ended_at: null, note: input.note,
      });
      return { id, revision: 1 };
    },
    async queueStep(_command, id, _base, step, client, identified) {
      const one = walkIns.find((known) => known.id === id);
      if (!one) return lost('walk_in');
      const way = step === 'back' ? { from: one.state, to: one.state === 'served' ? 'in_service' : 'waiting' } : walkSteps[step];
      if (way?.from !== one.state) return refuse('visit_step', { state: one.state });
      Object.assign(one, { state: way.to, revision: one.revision + 1, identified: identified ?? one.identified, ...(client ? { client_id: client, client_name: called(client) } : {}), ...(step === 'begin' ? { begun_at: nowLocal(), advisor_name: 'Anna Lis' } : {}) });
      return { id, revision: one.revision };
    },
    async queueNext() {
      const first = queueNow().waiting[0];
      if (!first) return null;
      if (first.kind === 'visit') stepVisit(first.id, 'begin', null);
      else Object.assign(walkIns.find((one) => one.id === first.id) ?? {}, { state: 'in_service', begun_at: nowLocal(), advisor_name: 'Anna Lis' });
      return first;
    },
    waiting: async () => Promise.all(waiting.map(async (one) => ({ ...one, offer: (await visits.appointmentSlots({ purpose: one.purpose, client_id: one.client_id, segment: null, from: one.from, to: one.to, advisors: one.advisor_id ? [one.advisor_id] : [], except: one.visit_id, limit: 1 })).filter((time) => !one.visit_id || time.start < (appointments.find((visit) => visit.id === one.visit_id)?.start ?? ''))[0] ?? null }))),
    async waitingAdd(_command, input) {
      const id = next('c');
      waiting.push({ ...input, id, revision: 1, client_name: called(input.client_id) ?? '', phone: '600 100 200', purpose_title: '', added_at: nowLocal(), offer: null });
      return { id, revision: 1 };
    },
    async waitingClose(_command, id) {
      waiting.splice(waiting.findIndex((one) => one.id === id), 1);
      return { id, revision: 2 };
    },
    ...fakeTasks({ tasks, people, called, refuse }),
    openItems: async (client) => [...own(client), ...related(client)],
    async calendarMonth(from, to, mine, most) {
      const own = appointments.filter((one) => !['cancelled', 'no_show'].includes(one.state) && (!mine || one.advisor_id === 'p1')).sort((a, b) => (a.start < b.start ? -1 : 1));
      const days = [];
      for (let date = from; date <= to; date = addDays(date, 1)) {
        const visits = own.filter((one) => one.start.startsWith(date));
        days.push({ date, count: visits.length, visits: visits.slice(0, most).map((one) => ({ ...one })) });
      }
      return days;
    },
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
    visitInvitationSave: async () => '/home/anna/Dokumenty/Opiekun/Zaproszenie 2026-11-23.ics',
    reminderShow: async () => false,
    visitsUnsettled: async () => appointments.filter((one) => one.start.slice(0, 10) < nowLocal().slice(0, 10) && ['booked', 'confirmed', 'arrived', 'in_service'].includes(one.state)).map((visit) => ({ visit: structuredClone(visit), reason: { code: 'not_closed', params: {} } })),
    calendarColumns: async (date) => [null, ...people.filter((one) => one.active).map((one) => one.id)].map((person_id) => ({ person_id, hours: [1, 2, 3, 4, 5].includes(new Date(`${date}T12:00Z`).getUTCDay()) ? [{ from: '09:00', to: '17:00' }] : [] })),
    busyFeedSave: async () => '/home/anna/Dokumenty/Opiekun/opiekun-zajetosc.ics',
    blocksDrop: async () => ({ id: 'p1', revision: 1 }),
    calendarImport: async () => ({ added: 3, changed: 0, already: 0, times: 12, own: 0, truncated: false, skipped: [{ code: 'ical_zone_unknown', params: { line: '41' } }] }),
  };
}
