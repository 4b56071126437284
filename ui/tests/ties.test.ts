import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { choicesFor, kinds } from '../src/features/clients/ties/kinds';
import { fit, picture, rolesWithin } from '../src/features/clients/ties/layout';
import ClientForm from '../src/features/clients/ClientForm.svelte';
import TiesSection from '../src/features/clients/ties/TiesSection.svelte';
import { leadText, ruleText, sentence, spoken } from '../src/features/clients/ties/words';
import type { Backend, ClientRow, EdgeView, KnotView, TieInput } from '../src/lib/backend/backend';
import { peselCheck } from '../src/lib/backend/fake/people';
import { desk } from '../src/lib/desk.svelte';
import { signText } from '../src/lib/errors';
import { percent } from '../src/lib/format';
import { place, startRouter } from '../src/lib/router.svelte';
import { session } from '../src/lib/session.svelte';
import { choose, openDesk } from './setup';

const plain = (text: string | null | undefined) => (text ?? '').replaceAll('\u00a0', ' ').trim();
const person = (name: string) => ({ name, kind: 'person' as const });
const firm = (name: string) => ({ name, kind: 'business' as const });

describe('words of a tie', () => {
  it('read in both directions', () => {
    expect(leadText('board_member', 'other_is')).toBe('członek zarządu:');
    expect(plain(leadText('board_member', 'client_is'))).toBe('członek zarządu w:');
    expect(leadText('parent', 'client_is')).toBe('dziecko:');
    expect(leadText('spouse', 'client_is')).toBe('małżonek:');
  });
  it('make a sentence with one full stop', () => {
    expect(plain(sentence('board_member', person('Lis Jan'), firm('Żwir sp. z o.o.')))).toBe('Jan Lis jest członkiem zarządu firmy Żwir sp. z o.o.');
    expect(plain(sentence('attorney', person('Lis Jan'), person('Kot Ewa')))).toBe('Jan Lis jest pełnomocnikiem. Mocodawcą jest Ewa Kot.');
    expect(plain(sentence('spouse', person('Lis Jan'), person('Kot Ewa')))).toBe('Jan Lis i Ewa Kot są małżeństwem.');
  });
  it('turn a name only when it is sure which word is the surname', () => {
    expect(spoken('Lis Jan', 'person')).toBe('Jan Lis');
    expect(spoken('de la Fontaine Jan', 'person')).toBe('de la Fontaine Jan');
    expect(spoken('Młyn Łąkowy', 'business')).toBe('Młyn Łąkowy');
  });
  it('tell a rule by the legal form', () => {
    const jointly = { rule: 'jointly', members: 2, text: null };
    expect(plain(ruleText(jointly, 'zoo'))).toBe('Dwóch członków zarządu podpisuje łącznie');
    expect(plain(ruleText({ ...jointly, members: 7 }, 'sj'))).toBe('7 wspólników reprezentujących podpisuje łącznie');
    expect(plain(ruleText({ rule: 'single', members: null, text: null }, 'jdg'))).toBe('Przedsiębiorca podpisuje sam');
  });
  it('show shares as people write them', () => expect([percent('33,33'), percent('25,00'), percent('100')].map(plain)).toEqual(['33,33%', '25%', '100%']));
  it('count the missing signatures', () => {
    const missing = (more: string) => plain(signText({ code: 'members_missing', params: { more } }));
    expect(missing('1')).toContain('podpisu jeszcze jednej osoby');
    expect(missing('2')).toContain('podpisów jeszcze 2 osób');
    expect(signText({ code: 'something_new', params: {} })).toContain('something_new');
  });
});

describe('the kinds offered', () => {
  const offered = (...args: Parameters<typeof choicesFor>) => choicesFor(...args).map((one) => `${one.kind}:${one.direction}`);
  it('fit a person and a firm', () => {
    const kinds = offered('business', 'person');
    expect(kinds).toContain('board_member:other_is');
    expect(kinds.every((one) => one.endsWith('other_is'))).toBe(true);
    expect(kinds).not.toContain('spouse:other_is');
    expect(kinds).not.toContain('parent_company:other_is');
    expect(offered('person', 'business').every((one) => one.endsWith('client_is'))).toBe(true);
  });
  it('come in both directions where either may stand first, once where it is mutual', () => {
    expect(offered('person', 'person')).toEqual(['spouse:other_is', 'parent:other_is', 'parent:client_is', 'guardian:other_is', 'guardian:client_is', 'curator:other_is', 'curator:client_is', 'household:other_is', 'attorney:other_is', 'attorney:client_is']);
    expect(offered('business', 'business')).toEqual(['owner:other_is', 'owner:client_is', 'partner:other_is', 'partner:client_is', 'parent_company:other_is', 'parent_company:client_is']);
  });
  it('begin with what the legal form makes likely', () => {
    expect(offered('business', 'person', 'jdg')[0]).toBe('owner:other_is');
    expect(offered('business', 'person', 'sk')[0]).toBe('partner:other_is');
    expect(kinds).toHaveLength(13);
  });
});

describe('the graph', () => {
  const knot = (id: number, depth: number): KnotView => ({ id: String(id), name: `Świętosławska-Brzęczyszczykiewicz ${id}`, kind: id % 2 ? 'person' : 'business', depth });
  const star = (inner: number, outer: number) => {
    const knots = [knot(0, 0), ...Array.from({ length: inner }, (_, n) => knot(n + 1, 1)), ...Array.from({ length: outer }, (_, n) => knot(inner + n + 1, 2))];
    const edges: EdgeView[] = knots.slice(1).map((one, n) => ({ from: one.id, to: one.depth === 1 ? '0' : String((n % inner) + 1), kind: 'board_member' }));
    return { knots, edges };
  };
  it.each([[1, 0], [2, 0], [3, 4], [9, 20], [1, 28], [29, 0]])('gives each of %i and %i knots a row of its own inside the frame', (inner, outer) => {
    const { knots, edges } = star(inner, outer);
    const drawn = picture(knots, edges, 530);
    expect(drawn.knots).toHaveLength(inner + outer);
    for (const side of [1, -1]) {
      const rows = drawn.knots.filter((one) => one.side === side).map((one) => one.y).sort((a, b) => a - b);
      for (const [n, y] of rows.entries()) if (n) expect(y - (rows[n - 1] ?? 0)).toBeGreaterThanOrEqual(39);
    }
    for (const one of drawn.knots) {
      expect(one.y - 18).toBeGreaterThanOrEqual(0);
      expect(one.y + 18).toBeLessThanOrEqual(drawn.height);
      expect(one.room, 'there is space for some words').toBeGreaterThan(80);
      expect(one.roles).toEqual(['członek zarządu']);
    }
    expect(drawn.lines).toHaveLength(edges.length);
  });
  it('draws what ties two of the others as a line with its own words', () => {
    const { knots, edges } = star(2, 0);
    const drawn = picture(knots, [...edges, { from: '1', to: '2', kind: 'spouse' }], 530);
    expect(drawn.lines.filter((line) => line.across).map((line) => line.label)).toEqual(['małżonek']);
  });
  it('joins several kinds between the same two', () => {
    const { knots, edges } = star(1, 0);
    expect(picture(knots, [...edges, { from: '1', to: '0', kind: 'owner' }], 530).knots[0]?.roles).toEqual(['członek zarządu', 'wspólnik lub właściciel']);
  });
  it('gives the name in the middle as much as it needs, on two lines at most', () => {
    const named = (name: string) => picture([{ id: '0', name, kind: 'business', depth: 0 }, knot(1, 1)], [{ from: '1', to: '0', kind: 'owner' }], 530).centre!;
    expect(named('Żwir').words).toEqual(['Żwir']);
    const long = named('Żwirownia Północna sp. z o.o.');
    expect(long.words.map(plain)).toEqual(['Żwirownia', 'Północna sp. z o.o.']);
    expect(long.width / 2, 'clear of the marks on the ring').toBeLessThanOrEqual(96);
    expect(named('Żwir').width / 2 + 4, 'with nobody on the left the middle stands there').toBeCloseTo(picture([{ id: '0', name: 'Żwir', kind: 'business', depth: 0 }, knot(1, 1)], [{ from: '1', to: '0', kind: 'owner' }], 530).x);
  });
  it('names the roles there is room for, and how many more there are', () => {
    expect(rolesWithin(['członek zarządu', 'wspólnik lub właściciel'], 400)).toBe('członek zarządu, wspólnik lub właściciel');
    expect(rolesWithin(['członek zarządu', 'wspólnik lub właściciel'], 150)).toBe('członek zarządu +1');
  });
  it('cuts long names', () => {
    expect(fit('Lis Jan', 100)).toBe('Lis Jan');
    expect(fit('Świętosławska-Brzęczyszczykiewicz', 100)).toMatch(/^Święto.*…$/);
  });
});

async function rows(backend: Backend, kind: 'person' | 'business'): Promise<ClientRow[]> {
  return (await backend.clientPage({ words: '', segment: null, kind, advisor: null, mine: false, conditions: [] }, 0, 400)).rows;
}
const lonely = async (backend: Backend, kind: 'person' | 'business') => {
  for (const row of await rows(backend, kind)) if (!(await backend.clientTies(row.id)).ties.length) return row;
  throw new Error('everybody is tied');
};
const tie = (client_id: string, other_id: string, more: Partial<TieInput> = {}): TieInput =>
  ({ client_id, other_id, kind: 'board_member', direction: 'other_is', share: '', prokura: '', scope: '', ward: '', mandate: '', decision: '', since: '', until: '', ...more });

/** The invented firm with a board. */
async function withBoard(backend: Backend): Promise<ClientRow> {
  for (const row of await rows(backend, 'business')) if ((await backend.clientTies(row.id)).ties.some((one) => one.kind === 'prokurent')) return row;
  throw new Error('no firm with a board');
}
const card = (row: ClientRow, legal_form: string | null = row.kind === 'business' ? 'zoo' : null) => ({ card: { id: row.id, name: row.name, kind: row.kind, legal_form } });

describe('the section on the card', () => {
  it('lists ties with what belongs to them and folds ended ones', async () => {
    const backend = await openDesk();
    render(TiesSection, card(await withBoard(backend)));
    const list = await screen.findAllByTestId('tie-row');
    const text = list.map((row) => plain(row.textContent)).join('\n');
    expect(text).toContain('członek zarządu:');
    expect(text).toContain('prokura łączna z członkiem zarządu lub wspólnikiem');
    expect(text).toContain('udział 33,33% · od 01.03.2021');
    const folded = screen.getByTestId('ties-ended').closest('details');
    expect(plain(screen.getByTestId('ties-ended').textContent)).toBe('zakończone (1)');
    expect(folded?.open).toBe(false);
    expect(within(folded as HTMLElement).queryByTestId('tie-end')).toBeNull();
    expect(screen.getByTestId('tie-group').textContent).toContain('Cała grupa');
    for (const knot of screen.getAllByTestId('tie-knot')) expect(knot.getAttribute('href')).toBe(`#/clients/${knot.dataset['id']}`);
  });

  it('proposes the usual rule, keeps it by one button, and answers who may sign', async () => {
    const backend = await openDesk();
    const user = userEvent.setup();
    render(TiesSection, card(await withBoard(backend)));
    expect(plain((await screen.findByTestId('rule-usual')).textContent)).toMatch(/^Zwykle dla tej formy: podpisuje dwóch członków zarządu łącznie albo .* – potwierdź w KRS\.$/);
    const people = screen.getAllByTestId('sign-person').map((label) => within(label).getByRole('checkbox'));
    const answered = (answer: string) => waitFor(() => expect(screen.getByTestId('sign-answer').dataset['answer']).toBe(answer));
    await user.click(people[0]!);
    await answered('ask');
    expect(plain(screen.getByTestId('sign-answer').textContent), 'no paper is to be read while there is no rule').toContain('Najpierw zapisz regułę reprezentacji');
    await user.click(screen.getByTestId('rule-accept'));
    await answered('refuse');
    expect(plain(screen.getByTestId('sign-answer').textContent)).toContain('Nie może podpisać');
    await user.click(people[1]!);
    await answered('signs');
    expect(plain(screen.getByTestId('sign-answer').textContent)).toContain('Mogą podpisać');
    expect(plain(screen.getByTestId('rule-says').textContent)).toBe('Podpisuje dwóch członków zarządu łącznie albo członek zarządu łącznie z prokurentem.');
  });

  it('takes another rule and refuses a number at its field', async () => {
    const backend = await openDesk();
    const user = userEvent.setup();
    const row = await withBoard(backend);
    render(TiesSection, card(row));
    await user.click(await screen.findByTestId('rule-change'));
    await user.click(within(screen.getByTestId('rule-choice-jointly')).getByRole('radio'));
    await user.clear(screen.getByTestId('rule-members'));
    await user.type(screen.getByTestId('rule-members'), '1{Enter}');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByTestId('rule-members')));
    expect(screen.getByTestId('rule-members').getAttribute('aria-invalid')).toBe('true');
    await user.clear(screen.getByTestId('rule-members'));
    await user.type(screen.getByTestId('rule-members'), '3{Enter}');
    await waitFor(() => expect(plain(screen.queryByTestId('rule-says')?.textContent)).toBe('Trzech członków zarządu podpisuje łącznie.'));
    expect((await backend.clientTies(row.id)).rule).toEqual({ rule: 'jointly', members: 3, text: null });
  });

  it('adds a tie by keyboard, with a sentence that says what is written', async () => {
    const backend = await openDesk();
    const user = userEvent.setup();
    const row = await lonely(backend, 'business');
    const someone = await lonely(backend, 'person');
    render(TiesSection, card(row));
    expect(plain((await screen.findByTestId('ties-none')).textContent)).toContain('Dodaj osoby z zarządu');
    screen.getByTestId('tie-add').focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByTestId('tie-other')));
    await user.click(screen.getByTestId('tie-save'));
    expect(await screen.findByText('Wskaż drugiego klienta')).toBeTruthy();
    screen.getByTestId('tie-other').focus();
    await user.type(screen.getByTestId('tie-other'), someone.number);
    await screen.findByTestId('tie-other-option');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(document.activeElement, 'the choice is made, the kind comes next').toBe(screen.getByTestId('tie-kind')));
    expect(plain(screen.getByTestId('tie-other-picked').textContent), 'two of one name are told apart').toContain(someone.number);
    await waitFor(() => expect(plain(screen.getByTestId('tie-says').textContent)).toContain('jest członkiem zarządu firmy'));
    await choose('tie-kind', 'owner:other_is');
    await user.type(await screen.findByTestId('tie-share'), 'dużo');
    await user.click(screen.getByTestId('tie-save'));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByTestId('tie-share')));
    expect(await screen.findByText('Wpisz liczbę, na przykład 33,33')).toBeTruthy();
    await user.clear(screen.getByTestId('tie-share'));
    await user.type(screen.getByTestId('tie-share'), '12,5');
    await user.type(screen.getByTestId('tie-since'), '01.02.2020');
    await user.click(screen.getByTestId('tie-save'));
    await waitFor(() => expect(screen.queryByTestId('tie-save')).toBeNull());
    const [stored] = (await backend.clientTies(row.id)).ties;
    expect(stored).toMatchObject({ kind: 'owner', direction: 'other_is', other_id: someone.id, share: '12,5', since: '2020-02-01', holds: true });
    expect(plain((await screen.findByTestId('tie-row')).textContent)).toContain('udział 12,5% · od 01.02.2020');
  });

  it('lets somebody be entered who is not in the register, and goes on with them', async () => {
    const backend = await openDesk();
    const user = userEvent.setup();
    const stop = startRouter();
    const row = await lonely(backend, 'business');
    const { unmount } = render(TiesSection, card(row));
    await user.click(await screen.findByTestId('tie-add'));
    await user.click(screen.getByTestId('tie-enter'));
    await waitFor(() => expect(place()).toMatchObject({ path: '/clients/new', query: { for: row.id } }));
    unmount();
    const form = render(ClientForm, { id: null });
    await user.type(await screen.findByTestId('form-first-name'), 'Ewa');
    await user.type(screen.getByTestId('form-last-name'), 'Żurawska');
    await user.type(screen.getByTestId('form-pesel'), '44051401359{Enter}');
    await waitFor(() => expect(place().path).toBe(`/clients/${row.id}`));
    form.unmount();
    render(TiesSection, card(row));
    expect(plain((await screen.findByTestId('tie-other-picked')).textContent)).toContain('Żurawska Ewa');
    await user.click(screen.getByTestId('tie-save'));
    await waitFor(async () => expect((await backend.clientTies(row.id)).ties.map((one) => one.other_name)).toEqual(['Żurawska Ewa']));
    stop();
  });

  it('says whom a choice means where both could be meant', async () => {
    const backend = await openDesk();
    const user = userEvent.setup();
    const people = await rows(backend, 'person');
    const [child, parent] = [people[50]!, people.find((one) => one.name !== people[50]!.name)!];
    render(TiesSection, card(child));
    await user.click(await screen.findByTestId('tie-add'));
    await user.type(screen.getByTestId('tie-other'), parent.number);
    await screen.findByTestId('tie-other-option');
    await user.keyboard('{Enter}');
    await choose('tie-kind', 'parent:client_is');
    expect(plain(screen.getByTestId('tie-kind').textContent)).toContain(`${spoken(parent.name, 'person')} – rodzic`);
    expect(plain(screen.getByTestId('tie-says').textContent)).toBe(`${spoken(child.name, 'person')} jest rodzicem, a ${spoken(parent.name, 'person')} jest dzieckiem.`);
  });

  it('ends a tie today unless told otherwise, and never before it began', async () => {
    const backend = await openDesk();
    const user = userEvent.setup();
    const row = await withBoard(backend);
    render(TiesSection, card(row));
    await user.click((await screen.findAllByTestId('tie-end'))[0]!);
    const day = await screen.findByTestId<HTMLInputElement>('tie-end-until');
    expect(day.value).toBe('23.11.2026');
    await user.clear(day);
    await user.type(day, '01.01.2000{Enter}');
    await waitFor(() => expect(day.getAttribute('aria-invalid')).toBe('true'));
    await user.clear(day);
    await user.type(day, '20.11.2026{Enter}');
    await waitFor(() => expect(plain(screen.getByTestId('ties-ended').textContent)).toBe('zakończone (2)'));
  });

  it('a minor does not sign alone, the parent does', async () => {
    const backend = await openDesk();
    const user = userEvent.setup();
    const row = await lonely(backend, 'person');
    const input = await backend.clientInput(row.id);
    await backend.clientSave('minor', row.id, row.revision, { ...input, pesel: `1622250000${peselCheck('1622250000')}` });
    const parent = (await rows(backend, 'person')).find((one) => one.id !== row.id)!;
    await backend.tieAdd('tie', tie(row.id, parent.id, { kind: 'parent' }));
    render(TiesSection, card(row));
    const [self, mother] = await screen.findAllByTestId('sign-person');
    expect(plain(self?.textContent)).toContain('sam klient');
    await user.click(within(self!).getByRole('checkbox'));
    await waitFor(() => expect(screen.getByTestId('sign-answer').textContent).toContain('niepełnoletni'));
    await user.click(within(mother!).getByRole('checkbox'));
    await waitFor(() => expect(screen.getByTestId('sign-answer').dataset['answer']).toBe('signs'));
  });

  it('adds a curator with the scope of the decision, and asks the court beyond ordinary management', async () => {
    const backend = await openDesk();
    const user = userEvent.setup();
    const row = await lonely(backend, 'person');
    const curator = (await rows(backend, 'person')).find((one) => one.id !== row.id && one.name !== row.name)!;
    render(TiesSection, card(row));
    await user.click(await screen.findByTestId('tie-add'));
    await user.type(screen.getByTestId('tie-other'), curator.number);
    await screen.findByTestId('tie-other-option');
    await user.keyboard('{Enter}');
    await choose('tie-kind', 'curator:other_is');
    await user.click(screen.getByTestId('tie-save'));
    await waitFor(() => expect(screen.getByTestId('tie-ward').getAttribute('aria-invalid')).toBe('true'));
    await choose('tie-ward', 'partly_incapacitated');
    await choose('tie-mandate', 'named');
    await user.type(screen.getByTestId('tie-scope'), 'wypłata odszkodowania');
    await choose('tie-mandate', 'ordinary');
    await user.type(screen.getByTestId('tie-decision'), 'SR w Opolu, III RNs 12/26');
    await user.click(screen.getByTestId('tie-save'));
    await waitFor(() => expect(screen.queryByTestId('tie-save')).toBeNull());
    const [stored] = (await backend.clientTies(row.id)).ties;
    expect(stored).toMatchObject({ kind: 'curator', ward: 'partly_incapacitated', mandate: 'ordinary', scope: null, decision: 'SR w Opolu, III RNs 12/26' });
    expect(plain((await screen.findByTestId('tie-row')).textContent)).toContain('dla kogo: osoba częściowo ubezwłasnowolniona · zakres: zwykły zarząd · postanowienie: SR w Opolu, III RNs 12/26');
    const [self, other] = await screen.findAllByTestId('sign-person');
    const answer = () => screen.getByTestId('sign-answer');
    await user.click(within(self!).getByRole('checkbox'));
    await waitFor(() => expect(answer().textContent).toContain('Brakuje zgody kuratora'));
    await user.click(within(other!).getByRole('checkbox'));
    await waitFor(() => expect(answer().dataset['answer']).toBe('signs'));
    await user.click(screen.getByTestId('sign-beyond'));
    await waitFor(() => expect(plain(answer().textContent)).toContain('sąd opiekuńczy'));
    expect(answer().dataset['answer']).toBe('ask');
  });

  it('says whose identity document is out of date, and where to mend it', async () => {
    const backend = await openDesk();
    const user = userEvent.setup();
    const row = await lonely(backend, 'person');
    const spouse = (await rows(backend, 'person')).find((one) => one.id !== row.id)!;
    await backend.tieAdd('spouse', tie(row.id, spouse.id, { kind: 'spouse' }));
    const input = await backend.clientInput(row.id);
    await backend.clientSave('old', row.id, row.revision, { ...input, id_document_valid_until: '2026-11-22' });
    render(TiesSection, card(row));
    const [self] = await screen.findAllByTestId('sign-person');
    await user.click(within(self!).getByRole('checkbox'));
    const papers = await screen.findByTestId('sign-papers');
    expect(plain(papers.textContent)).toContain('dokument tożsamości stracił ważność 22.11.2026. Dziś nie podpisuje');
    expect(within(papers).getByRole('link').getAttribute('href')).toBe(`#/clients/${row.id}`);
    expect(plain(screen.getByTestId('sign-answer').textContent)).toContain('Dokument tożsamości jest nieważny');
    await backend.clientSave('new', row.id, row.revision + 1, { ...input, id_document_valid_until: '2026-12-23' });
    desk.changed();
    await waitFor(() => expect(plain(screen.getByTestId('sign-papers').textContent)).toContain('traci ważność 23.12.2026'));
    expect(screen.getByTestId('sign-answer').dataset['answer']).toBe('signs');
  });

  it('shows an auditor everything without a button', async () => {
    const backend = await openDesk();
    session.state!.person!.role = 'auditor';
    render(TiesSection, card(await withBoard(backend)));
    await screen.findAllByTestId('tie-row');
    expect(screen.queryAllByRole('button')).toEqual([]);
    expect(screen.getByTestId('tie-graph')).toBeTruthy();
    expect(screen.getByTestId('rule-usual')).toBeTruthy();
    session.state!.person!.role = 'administrator';
  });
});
