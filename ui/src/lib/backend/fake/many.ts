import { nowLocal } from '../../clock';
import type { AssignmentView, Backend, CallInput, CallView, ClientFilter, ClientSelection, FieldError, PersonView } from '../backend';
import { shortName } from './handovers';
import { nameOf, type FakeClient } from './people';

type Means = {
  clients: Map<string, FakeClient>;
  people: PersonView[];
  me: () => PersonView | null;
  refuse: (code: string, params?: Record<string, string>, fields?: FieldError[]) => Promise<never>;
  once: <T>(id: string, run: () => T) => Promise<T>;
  changed: () => void;
  listed: (filter: ClientFilter) => Promise<string[]>;
  agreed: (client: FakeClient) => boolean;
};
type Entry = { client: string; state: string; with: string };
type List = { id: string; name: string; aim: string; begun_at: string; entries: Entry[]; closed: boolean };
type Part = Pick<Backend, 'clientsAssign' | 'assignmentUndo' | 'assignments' | 'callLists' | 'callSheet' | 'callCheck' | 'callsAdd' | 'callsUndo' | 'callSettle' | 'callListClose'>;

/** What is done to many invented clients at once. `talked` is told of every call written down. */
export function fakeMany({ clients, people, me, refuse, once, changed, listed, agreed }: Means): { backend: Part; talked: (client: string, aim: string) => void } {
  const lists: List[] = [];
  const acts: { view: AssignmentView; former: Map<string, string> }[] = [];
  const field = (name: string, code = 'required') => refuse('invalid', {}, [{ field: name, code, params: {} }]);
  const pick = async ({ ids, filter, except }: ClientSelection) => (filter ? await listed(filter) : ids).filter((id) => !except.includes(id));
  const give = (id: string, advisor: string) => {
    const client = clients.get(id)!;
    clients.set(id, { ...client, revision: client.revision + 1, input: { ...client.input, advisor } });
    changed();
  };
  const count = (list: List, state: string) => list.entries.filter((one) => one.state === state).length;
  const view = (list: List) => ({ id: list.id, name: list.name, aim: list.aim, begun_at: list.begun_at, open: count(list, 'open'), done: count(list, 'done'), skipped: count(list, 'skipped') });
  const open = (id: string) => lists.find((one) => one.id === id && !one.closed);
  const judge = async (input: CallInput) => {
    const list = input.list ? open(input.list) : undefined;
    const aim = list?.aim ?? input.aim;
    const ids = await pick(input.selection);
    const why = (id: string) => {
      const client = clients.get(id)!;
      if (list?.entries.some((one) => one.client === id)) return 'listed';
      if (!client.input.phone) return 'no_phone';
      return aim === 'offer' && !agreed(client) ? 'no_consent' : null;
    };
    return { list, aim, judged: ids.map((id) => ({ id, why: why(id) })) };
  };

  const backend: Part = {
    async clientsAssign(command, input) {
      const person = people.find((one) => one.id === input.advisor);
      if (!person) return field('advisor');
      if (!input.reason.trim()) return field('reason');
      const ids = await pick(input.selection);
      const name = shortName(person.name);
      return once(command, () => {
        const moved = ids.filter((id) => clients.get(id)!.input.advisor !== name);
        const former = new Map(moved.map((id) => [id, clients.get(id)!.input.advisor]));
        for (const id of moved) give(id, name);
        const one: AssignmentView = { id: `g${acts.length + 1}`, at: nowLocal(), person: me()?.name ?? '', advisor: person.name, reason: input.reason, clients: moved.length, undone_at: null, undone_by: null };
        if (moved.length) acts.unshift({ view: one, former });
        return { id: one.id, clients: moved.length, left: ids.length - moved.length };
      });
    },
    async assignmentUndo(command, id) {
      const act = acts.find((one) => one.view.id === id);
      if (!act) return refuse('not_found', { what: 'assignment' });
      if (act.view.undone_at) return refuse('assignment_undone');
      return once(command, () => {
        for (const [client, advisor] of act.former) give(client, advisor);
        Object.assign(act.view, { undone_at: nowLocal(), undone_by: me()?.name ?? '' });
        return { id, clients: act.former.size, left: 0 };
      });
    },
    assignments: async () => acts.map((one) => ({ ...one.view })),
    callLists: async () => lists.filter((one) => !one.closed).map(view),
    async callSheet(id) {
      const list = open(id);
      if (!list) return refuse('not_found', { what: 'call_list' });
      const calls = list.entries.map((entry): CallView => {
        const client = clients.get(entry.client)!;
        const { input } = client;
        const spoken = input.kind === 'person' ? `${input.first_name} ${input.last_name}` : input.company_name;
        return {
          client_id: client.id, number: client.number, name: nameOf(input), spoken, phone: input.phone || null, hours: input.preferred_hours || null, last_contact: null,
          state: entry.state, allowed: list.aim === 'service' || agreed(client),
        };
      });
      return { list: view(list), calls: calls.sort((a, b) => Number(a.state !== 'open') - Number(b.state !== 'open') || a.name.localeCompare(b.name, 'pl')) };
    },
    async callCheck(input) {
      const { judged } = await judge(input);
      if (!judged.length) return field('clients');
      const of = (why: string | null) => judged.filter((one) => one.why === why).length;
      return { fit: of(null), no_phone: of('no_phone'), no_consent: of('no_consent'), listed: of('listed') };
    },
    async callsAdd(command, input) {
      const { list, aim, judged } = await judge(input);
      const fit = judged.filter((one) => !one.why);
      if (!list && !input.name.trim()) return field('list_name');
      if (!list && lists.some((one) => one.name === input.name && !one.closed)) return refuse('list_name_taken');
      if (!fit.length) return field('clients');
      return once(command, () => {
        const on = list ?? { id: `l${lists.length + 1}`, name: input.name.trim(), aim, begun_at: nowLocal(), entries: [], closed: false };
        if (!list) lists.push(on);
        on.entries.push(...fit.map((one) => ({ client: one.id, state: 'open', with: command })));
        return { list: on.id, name: on.name, added: fit.length, added_with: command };
      });
    },
    async callsUndo(_command, id, addedWith) {
      const list = open(id);
      if (!list?.entries.some((one) => one.with === addedWith && one.state === 'open')) return refuse('not_found', { what: 'call' });
      list.entries = list.entries.filter((one) => one.with !== addedWith || one.state !== 'open');
      if (!list.entries.length) lists.splice(lists.indexOf(list), 1);
    },
    async callSettle(_command, id, client, state) {
      const entry = open(id)?.entries.find((one) => one.client === client);
      if (!entry) return refuse('not_found', { what: 'call' });
      entry.state = state;
    },
    async callListClose(_command, id) {
      const list = open(id);
      if (!list) return refuse('list_closed');
      list.closed = true;
    },
  };
  const talked = (client: string, aim: string) => {
    for (const list of lists) if (!list.closed && list.aim === aim) for (const entry of list.entries) if (entry.client === client && entry.state === 'open') entry.state = 'done';
  };
  return { backend, talked };
}
