import { nowLocal } from '../../clock';
import type {
  Backend, ClientFilter, ClientSelection, FieldError, HandoverCandidate, HandoverClient, HandoverView, PersonView, SubstitutionView,
} from '../backend';
import { nameOf, type FakeClient } from './people';

type Means = {
  clients: Map<string, FakeClient>;
  people: PersonView[];
  today: string;
  me: () => PersonView | null;
  refuse: (code: string, params?: Record<string, string>, fields?: FieldError[]) => Promise<never>;
  once: <T>(id: string, run: () => T) => Promise<T>;
  changed: () => void;
  listed: (filter: ClientFilter) => Promise<string[]>;
};

/** "A. Lis" of Anna Lis. */
export const shortName = (name: string) => `${name.slice(0, 1)}. ${name.split(' ').at(-1) ?? ''}`;

type Kept = { view: HandoverView; receiver: PersonView; by: string; clients: HandoverClient[]; former: Map<string, string> };
type Part = Pick<
  Backend,
  | 'careToday' | 'handoverCheck' | 'handoverOffer' | 'handoverList' | 'handoverCard' | 'handoverAccept' | 'handoverRefuse' | 'handoverWithdraw'
  | 'handoverUndo' | 'handoverLetters' | 'substitutionList' | 'substitutionSet' | 'substitutionEnd'
>;

/** Handovers and substitutions among invented people. */
export function fakeHandovers({ clients, people, today, me, refuse, once, changed, listed }: Means): Part {
  const all: Kept[] = [];
  const leaves: SubstitutionView[] = [];
  const field = (name: string, code = 'required') => refuse('invalid', {}, [{ field: name, code, params: {} }]);
  const acts = () => ['supervisor', 'administrator'].includes(me()?.role ?? '');
  const open = (id: string) => all.some((one) => one.clients.some((client) => client.id === id && ['offered', 'waiting'].includes(client.state)));
  const pick = async ({ ids, filter, except }: ClientSelection) => (filter ? await listed(filter) : ids).filter((id) => !except.includes(id));
  const candidate = (id: string, receiver: PersonView | undefined): HandoverCandidate => {
    const client = clients.get(id)!;
    const advisor = client.input.advisor;
    const hindrance = open(id) ? 'offered' : receiver && advisor === shortName(receiver.name) ? 'held' : !acts() && advisor !== shortName(me()?.name ?? '') ? 'foreign' : null;
    return { id, number: client.number, name: nameOf(client.input), advisor, hindrance };
  };
  const give = (id: string, advisor: string) => {
    const client = clients.get(id);
    if (client) clients.set(id, { ...client, revision: client.revision + 1, input: { ...client.input, advisor } });
    changed();
  };
  const count = (one: Kept, ...states: string[]) => one.clients.filter((client) => states.includes(client.state)).length;
  const seen = (one: Kept): HandoverView => {
    const mine = one.by === me()?.id || acts();
    const toMe = one.receiver.id === me()?.id;
    const { state } = one.view;
    return {
      ...one.view, to_me: toMe, taken: count(one, 'taken', 'waiting'), refused: count(one, 'refused'), returned: count(one, 'returned'), lapsed: count(one, 'lapsed'),
      may: { answer: state === 'offered' && toMe, withdraw: state === 'offered' && mine, undo: state === 'accepted' && (mine || toMe), letters: state === 'accepted' && (mine || toMe) },
    };
  };
  const decide = (one: Kept, state: string, reason: string) =>
    Object.assign(one.view, { state, reason, decided_at: nowLocal(), decided_by: me()?.name ?? '' });
  const of = (id: string) => all.find((one) => one.view.id === id);
  const saved = (id: string) => ({ id, revision: 2 });

  return {
    async careToday() {
      const running = leaves.filter((one) => one.state === 'running');
      const mine = me()?.name ?? '';
      return {
        standing_in_for: running.filter((one) => one.substitute === mine).map((one) => ({ person: one.absent, until: one.last })),
        stood_in_by: running.filter((one) => one.absent === mine).map((one) => ({ person: one.substitute, until: one.last }))[0] ?? null,
        offers: all.map(seen).filter((one) => one.may.answer),
        has_clients: [...clients.values()].some((one) => one.input.advisor === shortName(mine)),
      };
    },
    async handoverCheck(selection, receiver) {
      const ids = await pick(selection);
      if (!ids.length) return field('clients');
      const found = ids.map((id) => candidate(id, people.find((one) => one.id === receiver)));
      const fit = found.filter((one) => !one.hindrance);
      return { total: found.length, fit: fit.length, clients: [...found.filter((one) => one.hindrance), ...fit].slice(0, 200) };
    },
    async handoverOffer(command, input) {
      const receiver = people.find((one) => one.id === input.receiver);
      if (!receiver) return field('receiver');
      if (input.counts_from < today) return field('counts_from', 'in_past');
      const fit = (await pick(input.selection)).map((id) => candidate(id, receiver)).filter((one) => !one.hindrance);
      if (!fit.length) return field('clients');
      return once(command, () => {
        const givers = [...new Set(fit.map((one) => one.advisor))];
        const giver = people.find((one) => shortName(one.name) === givers[0])?.name ?? givers[0] ?? '';
        const view: HandoverView = {
          id: `h${all.length + 1}`, state: 'offered', giver: givers.length === 1 ? giver : '', receiver: receiver.name, to_me: false,
          on_behalf: giver === me()?.name ? null : (me()?.name ?? null), offered_at: nowLocal(), counts_from: input.counts_from, started: false, note: input.note,
          clients: fit.length, taken: 0, refused: 0, returned: 0, lapsed: 0, decided_at: null, decided_by: null, reason: '', undone_at: null, undone_by: null,
          letters_at: null, may: { answer: false, withdraw: false, undo: false, letters: false },
        };
        const passed = fit.map((one): HandoverClient => ({
          id: one.id, number: one.number, name: one.name, city: clients.get(one.id)?.input.city ?? '', state: 'offered', moved_on: false,
          note: input.notes.find((note) => note.client_id === one.id)?.note ?? '',
        }));
        all.unshift({ view, receiver, by: me()?.id ?? '', clients: passed, former: new Map(fit.map((one) => [one.id, one.advisor])) });
        return { id: view.id, revision: 1 };
      });
    },
    handoverList: async () => all.map(seen),
    async handoverCard(id) {
      const one = of(id);
      if (!one) return refuse('not_found', { what: 'handover' });
      const current = shortName(one.receiver.name);
      return {
        handover: seen(one),
        clients: one.clients.map((client) => ({ ...client, moved_on: client.state === 'taken' && clients.get(client.id)?.input.advisor !== current })),
      };
    },
    async handoverAccept(command, id, without, reason) {
      const one = of(id);
      if (!one || one.view.state !== 'offered') return refuse('handover_state');
      if (without.length && !reason.trim()) return field('reason');
      return once(command, () => {
        for (const client of one.clients) {
          if (without.includes(client.id)) client.state = 'refused';
          else if (one.view.counts_from > today) client.state = 'waiting';
          else {
            client.state = 'taken';
            give(client.id, shortName(one.receiver.name));
          }
        }
        decide(one, without.length === one.clients.length ? 'refused' : 'accepted', reason);
        one.view.started = one.view.counts_from <= today;
        return saved(id);
      });
    },
    async handoverRefuse(command, id, reason) {
      const one = of(id);
      if (!one || one.view.state !== 'offered') return refuse('handover_state');
      if (!reason.trim()) return field('reason');
      return once(command, () => {
        for (const client of one.clients) client.state = 'refused';
        decide(one, 'refused', reason);
        return saved(id);
      });
    },
    async handoverWithdraw(command, id) {
      const one = of(id);
      if (!one || one.view.state !== 'offered') return refuse('handover_state');
      return once(command, () => {
        for (const client of one.clients) client.state = 'withdrawn';
        decide(one, 'withdrawn', '');
        return saved(id);
      });
    },
    async handoverUndo(command, id, rest) {
      const one = of(id);
      if (!one || one.view.state !== 'accepted') return refuse('handover_state');
      const gone = one.clients.filter((client) => client.state === 'taken' && clients.get(client.id)?.input.advisor !== shortName(one.receiver.name));
      if (gone.length && !rest) return refuse('handover_moved_on', { clients: String(gone.length), numbers: gone.map((client) => client.number).join(', ') });
      return once(command, () => {
        for (const client of one.clients) {
          if (!['taken', 'waiting'].includes(client.state) || gone.includes(client)) continue;
          if (client.state === 'taken') give(client.id, one.former.get(client.id) ?? '');
          client.state = 'returned';
        }
        Object.assign(one.view, { state: 'undone', undone_at: nowLocal(), undone_by: me()?.name ?? '' });
        return saved(id);
      });
    },
    async handoverLetters(_command, id, _apart, onProgress) {
      const one = of(id);
      if (one?.view.state !== 'accepted') return refuse('handover_state');
      const letters = count(one, 'taken', 'waiting');
      onProgress({ done: letters, total: letters });
      one.view.letters_at = nowLocal();
      return { path: '/home/anna/Dokumenty/Opiekun/zmiana-opiekuna-2026-11-23.pdf', letters, without_address: 0 };
    },
    substitutionList: async () => leaves.map((one) => ({ ...one })),
    async substitutionSet(command, input) {
      const name = (id: string) => people.find((one) => one.id === id)?.name;
      const [absent, substitute] = [name(input.absent), name(input.substitute)];
      if (!absent) return field('absent');
      if (!substitute) return field('substitute');
      if (absent === substitute) return field('substitute', 'same_person');
      if (!/^\d{4}-\d{2}-\d{2}$/.test(input.last)) return field('last', 'date_format');
      if (input.last < input.first) return field('last', 'end_before_start');
      const other = leaves.find((one) => one.state !== 'called_off' && one.absent === absent && one.first <= input.last && input.first <= one.last);
      if (other) return refuse('substitution_clash', { first: other.first, last: other.last });
      return once(command, () => {
        leaves.unshift({
          id: `s${leaves.length + 1}`, absent, substitute, first: input.first, last: input.last, note: input.note,
          state: input.first <= today ? 'running' : 'planned', may_end: true,
        });
        return { id: `s${leaves.length}`, revision: 1 };
      });
    },
    async substitutionEnd(command, id) {
      const one = leaves.find((leave) => leave.id === id);
      if (!one || one.state === 'called_off') return refuse('substitution_over');
      return once(command, () => {
        Object.assign(one, { state: 'called_off', may_end: false });
        return saved(id);
      });
    },
  };
}
