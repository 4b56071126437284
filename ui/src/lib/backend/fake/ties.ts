import { birthOf, nameOf, type FakeClient } from './people';
import type { Backend, ClientTies, EdgeView, FieldError, GroupView, KnotView, RuleView, SignAnswer, SignerPaper, SignVerdict, TieInput, TieView } from '../backend';
import { addDays, isDate } from '../../dates';

type Stored = Omit<TieInput, 'client_id' | 'other_id' | 'direction'> & { id: string; revision: number; from: string; to: string };
type Means = {
  clients: Map<string, FakeClient>;
  today: string;
  refuse: (code: string, params?: Record<string, string>, fields?: FieldError[]) => Promise<never>;
  once: <T>(id: string, run: () => T) => Promise<T>;
};

const partners = ['sc', 'sj', 'sp', 'sk', 'ska'];
const usual = (form: string): RuleView | null =>
  ['stowarzyszenie', 'fundacja', 'spoldzielnia'].includes(form) ? null
    : { rule: form === 'jdg' || partners.includes(form) ? 'single' : 'two_or_with_prokurent', members: null, text: null };

/** Ties between invented clients, and a light copy of the rules of signing: enough to exercise every state of the section. */
export function fakeTies({ clients, today, refuse, once }: Means) {
  const ties: Stored[] = [];
  const rules = new Map<string, { rule: RuleView; revision: number }>();
  const holds = (tie: Stored) => (!tie.since || tie.since <= today) && (!tie.until || tie.until >= today);
  const tie = (from: string, kind: string, to: string, more: Partial<Stored> = {}) =>
    void ties.push({ id: `t${ties.length + 1}`, revision: 1, from, to, kind, share: '', prokura: '', scope: '', ward: '', mandate: '', decision: '', since: '2021-03-01', until: '', ...more });

  /** A firm with its board, their family and a daughter company. */
  const seed = () => {
    const people = [...clients.values()].filter((one) => one.input.kind === 'person').map((one) => one.id);
    const firms = [...clients.values()].filter((one) => one.input.legal_form === 'zoo').map((one) => one.id);
    const [a, b, c, d, e] = people;
    const [firm, daughter, other] = firms;
    if (!a || !b || !c || !d || !e || !firm || !daughter || !other) return;
    // Those who act for the firm have documents that last.
    for (const id of [a, b, c]) clients.get(id)!.input.id_document_valid_until = '2031-05-12';
    tie(a, 'board_member', firm);
    tie(a, 'owner', firm, { share: '60,00' });
    tie(b, 'board_member', firm);
    tie(b, 'owner', firm, { share: '33,33' });
    tie(c, 'prokurent', firm, { prokura: 'with_member', since: '2024-01-15' });
    tie(d, 'board_member', firm, { until: '2025-06-30' });
    tie(a, 'spouse', e, { since: '2009-08-22' });
    tie(e, 'board_member', other);
    tie(firm, 'parent_company', daughter, { share: '100,00' });
  };

  const knot = (id: string, depth: number): KnotView => {
    const input = clients.get(id)!.input;
    return { id, name: nameOf(input), kind: input.kind, depth };
  };
  const around = (id: string): { knots: KnotView[]; edges: EdgeView[] } => {
    const knots = [knot(id, 0)];
    const now = ties.filter(holds);
    for (const here of knots) {
      for (const one of now.filter(({ from, to }) => from === here.id || to === here.id)) {
        const next = one.from === here.id ? one.to : one.from;
        if (here.depth < 2 && !knots.some((known) => known.id === next)) knots.push(knot(next, here.depth + 1));
      }
    }
    const inside = (other: string) => knots.some((known) => known.id === other);
    return { knots, edges: now.filter(({ from, to }) => inside(from) && inside(to)).map(({ from, to, kind }) => ({ from, to, kind })) };
  };
  const group = (id: string): GroupView | null => {
    const owned = ties.filter((one) => one.kind === 'parent_company' && holds(one));
    const top = owned.find((one) => one.to === id)?.from ?? id;
    const firms = [{ id: top, depth: 0 }];
    for (const firm of firms) firms.push(...owned.filter((one) => one.from === firm.id).map((one) => ({ id: one.to, depth: firm.depth + 1 })));
    if (firms.length < 2) return null;
    const cents = (of: string) => (clients.get(of)?.holdings ?? []).reduce((sum, one) => sum + Math.round(Number(one.balance ?? 0) * 100), 0);
    const text = (sum: number) => (sum / 100).toFixed(2);
    return {
      members: firms.map((firm) => ({ ...firm, name: knot(firm.id, 0).name, balance: text(cents(firm.id)) })),
      balance: text(firms.reduce((sum, firm) => sum + cents(firm.id), 0)),
    };
  };
  const view = (id: string, one: Stored): TieView => {
    const other = one.to === id ? one.from : one.to;
    return {
      id: one.id, revision: one.revision, kind: one.kind, direction: one.to === id ? 'other_is' : 'client_is', other_id: other, other_name: knot(other, 0).name,
      other_kind: knot(other, 0).kind, share: one.share || null, prokura: one.prokura || null, scope: one.scope || null,
      ward: one.ward || null, mandate: one.mandate || null, decision: one.decision || null, since: one.since || null, until: one.until || null, holds: holds(one),
    };
  };

  const answer = (given: SignAnswer, code: string, params: Record<string, string> = {}): SignVerdict => ({ answer: given, reason: { code, params }, papers: [] });
  const mayPerson = (id: string, signers: string[], beyond: boolean): SignVerdict => {
    const born = birthOf(clients.get(id)!.input.pesel);
    if (!born) return answer('ask', 'birth_date_unknown');
    const adult = `${Number(born.slice(0, 4)) + 18}${born.slice(4)}` <= today;
    const care = ties.filter((one) => holds(one) && one.to === id && ['parent', 'guardian', 'curator'].includes(one.kind));
    const counts = care.filter((one) => (adult ? one.kind !== 'parent' && one.ward !== 'child' : one.kind !== 'curator' || one.ward === 'child'));
    const limited = adult && counts.some((one) => one.kind === 'guardian' || one.ward === 'partly_incapacitated');
    const own = signers.includes(id);
    if (adult && own && !limited) return answer('signs', 'own');
    const acting = counts.find((one) => signers.includes(one.from));
    if (!acting) return answer('refuse', !adult ? 'representative' : !limited ? 'no_right' : counts.some((one) => one.kind === 'guardian') ? 'guardian' : 'curator');
    if (acting.ward === 'disabled') return answer('ask', 'helper');
    if (acting.mandate === 'named') return answer('ask', acting.decision ? 'mandate_decision' : 'mandate', { text: acting.scope, decision: acting.decision });
    if (beyond || acting.mandate === 'court') return answer('ask', 'court_consent');
    return answer('signs', adult && own ? 'ward_with_consent' : 'legal_representative');
  };
  /** Signers of whose identity documents there is something to say. */
  const papersOf = (signers: string[]): SignerPaper[] => signers.flatMap((id) => {
    const { input } = clients.get(id)!;
    const until = (input.id_document && input.id_document_valid_until) || null;
    if (input.kind !== 'person' || (until && until > addDays(today, 30))) return [];
    return [{ client_id: id, name: nameOf(input), level: !until ? 'missing' : until < today ? 'expired' : 'expiring', until }];
  });
  const mayFirm = (id: string, signers: string[]): SignVerdict => {
    const form = clients.get(id)!.input.legal_form;
    const office = form === 'jdg' ? 'owner' : partners.includes(form) ? 'partner' : 'board_member';
    const now = ties.filter((one) => holds(one) && one.to === id && signers.includes(one.from));
    const members = new Set(now.filter((one) => one.kind === office).map((one) => one.from)).size;
    const prokura = (kind: string) => now.filter((one) => one.prokura === kind).length;
    const rule = rules.get(id)?.rule;
    if (members && form === 'jdg') return answer('signs', 'sole_trader');
    if (prokura('alone')) return answer('signs', 'prokurent_alone');
    if (members && prokura('with_member')) return answer('signs', 'member_with_prokurent');
    if (!members) return answer('refuse', prokura('with_member') ? 'member_beside_prokurent' : prokura('joint') ? 'second_prokurent' : 'no_right');
    if (!rule) return answer('ask', 'rule_unknown');
    if (rule.rule === 'text') return answer('ask', 'own_rule', { text: rule.text ?? '' });
    if (rule.rule === 'single') return answer('signs', 'member');
    const wanted = rule.members ?? 2;
    if (members >= wanted) return answer('signs', 'members_jointly');
    return rule.rule === 'jointly' ? answer('refuse', 'members_missing', { more: String(wanted - members) }) : answer('refuse', 'member_or_prokurent');
  };

  const wrong = (input: TieInput): FieldError[] => {
    const found: FieldError[] = [];
    const add = (field: string, code: string) => void found.push({ field, code, params: {} });
    const share = Number(input.share.replace(',', '.'));
    if (input.other_id === input.client_id) add('other', 'same_client');
    if (input.share && Number.isNaN(share)) add('share', 'number_format');
    else if (input.share && (share <= 0 || share > 100)) add('share', 'share_range');
    if ((input.kind === 'attorney' || input.mandate === 'named') && !input.scope) add('scope', 'required');
    if (input.kind === 'curator' && !input.ward) add('ward', 'required');
    if (['guardian', 'curator'].includes(input.kind) && !input.mandate) add('mandate', 'required');
    for (const field of ['since', 'until'] as const) if (input[field] && !isDate(input[field])) add(field, 'date_format');
    if (!found.length && input.since && input.until && input.until < input.since) add('until', 'end_before_start');
    return found;
  };

  const backend: Pick<Backend, 'clientTies' | 'tieAdd' | 'tieEnd' | 'tieRemove' | 'representationSave' | 'representationCheck'> = {
    async clientTies(id): Promise<ClientTies> {
      const client = clients.get(id);
      if (!client) return refuse('not_found', { what: 'client' });
      const mine = ties.filter((one) => one.from === id || one.to === id).map((one) => view(id, one));
      const rule = rules.get(id);
      return {
        ties: mine.sort((x, y) => Number(y.holds) - Number(x.holds)), rule: rule?.rule ?? null, rule_revision: rule?.revision ?? 0,
        usual_rule: client.input.kind === 'business' ? usual(client.input.legal_form) : null, ...around(id), group: group(id),
      };
    },
    async tieAdd(command, input) {
      const fields = wrong(input);
      if (fields.length) return refuse('invalid', {}, fields);
      const [from, to] = input.direction === 'other_is' ? [input.other_id, input.client_id] : [input.client_id, input.other_id];
      if (ties.some((one) => one.from === from && one.to === to && one.kind === input.kind && holds(one))) return refuse('tie_known');
      return once(command, () => {
        tie(from, input.kind, to, { share: input.share, prokura: input.prokura, scope: input.scope, ward: input.ward, mandate: input.mandate, decision: input.decision, since: input.since, until: input.until });
        return { id: `t${ties.length}`, revision: 1 };
      });
    },
    async tieEnd(_command, id, base, until) {
      const one = ties.find((known) => known.id === id);
      if (!one) return refuse('not_found', { what: 'tie' });
      if (one.revision !== base) return refuse('revision_conflict', { fields: 'until' });
      if (!isDate(until)) return refuse('invalid', {}, [{ field: 'until', code: 'date_format', params: {} }]);
      if (one.since && until < one.since) return refuse('tie_ends_before_start');
      Object.assign(one, { until, revision: one.revision + 1 });
      return { id, revision: one.revision };
    },
    async tieRemove(_command, id, base) {
      const at = ties.findIndex((known) => known.id === id);
      if (at < 0) return refuse('not_found', { what: 'tie' });
      if (ties[at]!.revision !== base) return refuse('revision_conflict', { fields: 'until' });
      ties.splice(at, 1);
      return { id, revision: base + 1 };
    },
    async representationSave(_command, client, base, rule) {
      if (rule.rule === 'jointly' && (rule.members ?? 0) < 2) return refuse('invalid', {}, [{ field: 'members', code: 'out_of_range', params: { min: '2', max: '20' } }]);
      if (rule.rule === 'text' && !rule.text) return refuse('invalid', {}, [{ field: 'rule_text', code: 'required', params: {} }]);
      rules.set(client, { rule, revision: base + 1 });
      return { id: client, revision: base + 1 };
    },
    async representationCheck(client, signers, _date, beyond) {
      const judge = (who: string[]) => (!who.length ? answer('refuse', 'no_signers')
        : clients.get(client)?.input.kind === 'business' ? mayFirm(client, who) : mayPerson(client, who, beyond));
      const papers = papersOf(signers);
      const asked = judge(signers);
      const left = judge(signers.filter((id) => !papers.some((paper) => paper.client_id === id && paper.level === 'expired')));
      const stands = asked.answer === 'refuse' || asked.answer === left.answer;
      return { ...(stands ? (asked.answer === 'refuse' ? asked : left) : answer('refuse', 'paper_expired')), papers };
    },
  };
  return { backend, seed };
}
