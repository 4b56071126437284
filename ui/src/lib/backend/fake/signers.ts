import type { Backend, DocumentInput, Finding, PersonView, SecondBank, SigningPerson, SigningSide } from '../backend';
import { nameOf, type FakeClient } from './people';

type Means = { clients: Map<string, FakeClient>; ties: Pick<Backend, 'clientTies' | 'representationCheck'>; people: PersonView[]; me: () => PersonView | null };

const acting = {
  person: ['parent', 'guardian', 'curator', 'attorney'],
  business: ['board_member', 'partner', 'prokurent', 'liquidator', 'attorney'],
};

/** Groups of people, the smaller ones first. */
const groups = (people: string[]) =>
  Array.from({ length: 2 ** people.length - 1 }, (_, mask) => people.filter((_, at) => (mask + 1) & (2 ** at))).sort((x, y) => x.length - y.length);

/** Who might sign for the invented clients: a light copy of the rules of lines. */
export function fakeSigners({ clients, ties, people, me }: Means) {
  const answer = async (client: string, who: string[]) => (await ties.representationCheck(client, who, '', false)).answer;

  async function sideOf(client: string, signers: string[]): Promise<SigningSide> {
    const { input } = clients.get(client)!;
    const held = (await ties.clientTies(client)).ties.filter((tie) => tie.holds && tie.direction === 'other_is' && acting[input.kind].includes(tie.kind));
    const known: SigningPerson[] = held.map((tie) => ({ client_id: tie.other_id, name: tie.other_name, capacity: tie.kind, paper: null, until: null, signs: false }));
    if (input.kind === 'person' && (await answer(client, [client])) !== 'refuse') known.unshift({ client_id: client, name: nameOf(input), capacity: 'own', paper: null, until: null, signs: false });
    const people = known.filter((one, at) => known.findIndex((other) => other.client_id === one.client_id) === at);
    const ids = people.map((one) => one.client_id);
    let line = signers.filter((id) => ids.includes(id));
    if (!line.length) {
      line = ids;
      for (const group of groups(ids)) {
        if ((await answer(client, group)) === 'signs') {
          line = group;
          break;
        }
      }
    }
    if ((await answer(client, line)) === 'refuse') line = [];
    const without = await Promise.all(ids.map((left) => answer(client, ids.filter((id) => id !== left))));
    return { client_id: client, name: nameOf(input), open: without.some((one) => one !== 'refuse'), people: people.map((one) => ({ ...one, signs: line.includes(one.client_id) })) };
  }

  async function sidesOf(papers: DocumentInput[]): Promise<SigningSide[]> {
    const ids = [...new Set(papers.flatMap((paper) => [paper.client_id, paper.second_holder ?? '']).filter(Boolean))];
    return Promise.all(ids.map((id) => sideOf(id, papers[0]?.signers ?? [])));
  }

  /** Above 50 000 zł a supervisor signs beside the advisor. */
  const secondBank = (paper: DocumentInput): SecondBank | null =>
    paper.template !== 'wniosek-kredyt' || Number(paper.fields['kwota']) <= 50_000 ? null
      : { limit: '50\u00a0000,00\u00a0zł', people: people.filter((one) => one.active && one.role === 'supervisor' && one.id !== me()?.id).map(({ id, name }) => ({ id, name })) };
  function bankFindings(paper: DocumentInput): Finding[] {
    const second = secondBank(paper);
    if (!second || second.people.some((one) => one.id === paper.second_bank_signer)) return [];
    return [{ level: 'block', code: second.people.length ? 'second_bank_missing' : 'second_bank_nobody', params: { limit: second.limit, article: 'zasady reprezentacji Banku' }, field: null }];
  }

  /** Why those who sign for a firm or for the bank are not enough. */
  async function findings(paper: DocumentInput): Promise<Finding[]> {
    return [...(await firmFindings(paper)), ...bankFindings(paper)];
  }

  async function firmFindings(paper: DocumentInput): Promise<Finding[]> {
    if (clients.get(paper.client_id)?.input.kind !== 'business') return [];
    const [side] = await sidesOf([paper]);
    if (!side || side.people.some((one) => one.signs)) return [];
    const verdict = await ties.representationCheck(side.client_id, paper.signers, '', false);
    return [{ level: 'block', code: `sign_${verdict.reason.code}`, params: { ...verdict.reason.params, name: side.name }, field: null }];
  }

  return { documentSigners: async (papers: DocumentInput[]) => ({ sides: await sidesOf(papers), second_bank: papers.map(secondBank).find((one) => one) ?? null }), findings };
}
