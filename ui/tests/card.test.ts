import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import DeskDialogs from '../src/app/DeskDialogs.svelte';
import CallsPage from '../src/features/calls/CallsPage.svelte';
import AssignDialog from '../src/features/handovers/AssignDialog.svelte';
import ClientCardView from '../src/features/clients/ClientCardView.svelte';
import ClientTable from '../src/features/clients/ClientTable.svelte';
import SignVerdict from '../src/features/clients/SignVerdict.svelte';
import { portfolio } from '../src/features/clients/portfolio.svelte';
import type { Backend, ClientKind } from '../src/lib/backend/backend';
import { place, startRouter } from '../src/lib/router.svelte';
import { session } from '../src/lib/session.svelte';
import { toasts } from '../src/lib/toasts.svelte';
import { choose, openDesk } from './setup';

const filter = (kind: ClientKind | null) => ({ words: '', segment: null, kind, advisor: null, mine: false, conditions: [] });
const first = async (backend: Backend, kind: ClientKind, most = 1) => (await backend.clientPage(filter(kind), 0, most)).rows;
const headings = () => screen.getAllByRole('heading', { level: 2 }).map((one) => one.firstChild?.textContent);

describe('the card in one column', () => {
  it('reads from top to bottom as Tab goes, a person’s ties last', async () => {
    const backend = await openDesk();
    const [person] = await first(backend, 'person');
    render(ClientCardView, { id: person!.id, back: false });
    await screen.findByTestId('merge-open');
    await waitFor(() => expect(headings().slice(-2)).toEqual(['Powiązania', 'Możliwe duplikaty']));
  });

  it('asks who may sign for a firm before the rest, and the verdict leads there', async () => {
    const backend = await openDesk();
    const user = userEvent.setup();
    let firm = null;
    for (const row of await first(backend, 'business', 400)) if (!firm && (await backend.clientTies(row.id)).ties.some((one) => one.kind === 'prokurent')) firm = row;
    render(ClientCardView, { id: firm!.id, back: false });
    await screen.findAllByTestId('sign-person');
    const order = headings();
    expect(order.indexOf('Powiązania')).toBeLessThan(order.indexOf('Umówione wizyty'));
    await user.click(screen.getByTestId('verdict-signers'));
    expect(document.activeElement, 'without a rule first the rule').toBe(screen.getByTestId('rule-accept'));
    render(SignVerdict, { id: firm!.id, legalForm: 'zoo', verdict: 'attention', reasons: [{ code: 'representation_by_rule', params: {} }] });
    await user.click(screen.getAllByTestId('verdict-signers')[1]!);
    expect(screen.getAllByTestId('sign-person')[0]!.contains(document.activeElement)).toBe(true);
  });
});

it('an empty list of one’s own clients says what is missing, and leads there', async () => {
  await openDesk();
  const user = userEvent.setup();
  const stop = startRouter();
  portfolio.forget();
  portfolio.filter.mine = true;
  portfolio.total = 0;
  render(ClientTable, { narrow: false, opened: null });
  await user.click(screen.getByTestId('unsigned-set'));
  await waitFor(() => expect(place()).toMatchObject({ path: '/settings', query: { section: 'people' } }));
  session.state!.person!.signature = 'A.Lis';
  await waitFor(() => expect(screen.queryByTestId('unsigned-set'), 'with a signature nobody of one’s own is the truth').toBeNull());
  session.state!.person!.signature = null;
  portfolio.forget();
  stop();
});

it('a list to telephone is worked through from row to row', async () => {
  const backend = await openDesk();
  const user = userEvent.setup();
  const people = (await first(backend, 'person', 60)).filter((one) => one.phone).slice(0, 3);
  const { list } = await backend.callsAdd('calls', { selection: { ids: people.map((one) => one.id), filter: null, except: [] }, list: null, name: 'Karty', aim: 'service' });
  const order = (await backend.callSheet(list)).calls.map((one) => one.client_id);
  render(DeskDialogs);
  render(CallsPage);
  const rowOf = () => document.activeElement?.closest<HTMLElement>('tr')?.dataset['client'];
  await user.click((await screen.findAllByTestId('call-talked'))[0]!);
  await user.click(await screen.findByTestId('contact-save'));
  await waitFor(() => expect(rowOf(), 'the next client has the focus').toBe(order[1]));
  expect((document.activeElement as HTMLElement).dataset['testid']).toBe('call-talked');
  await user.click(screen.getAllByTestId('call-skip')[0]!);
  await waitFor(() => expect(rowOf()).toBe(order[2]));
  await user.click(screen.getAllByTestId('call-skip')[0]!);
  await waitFor(() => expect(document.activeElement, 'nobody is left to telephone').toBe(screen.getByTestId('calls-close')));
});

it('the message after many clients got another advisor says how many had them already', async () => {
  const backend = await openDesk();
  const user = userEvent.setup();
  const people = await first(backend, 'person', 3);
  const [sowa] = (await backend.peopleList()).filter((one) => one.name === 'Piotr Sowa');
  const some = (ids: string[]) => ({ ids, filter: null, except: [] });
  await backend.clientsAssign('before', { selection: some([people[0]!.id]), advisor: sowa!.id, reason: 'podział' });
  render(AssignDialog, { selection: some(people.map((one) => one.id)), count: 3, onclose: () => undefined });
  await choose('assign-advisor', sowa!.id);
  await user.type(screen.getByTestId('assign-reason'), 'podział');
  await user.click(screen.getByTestId('assign-save'));
  await waitFor(() => expect(toasts().at(-1)?.text.replaceAll('\u00a0', ' ')).toBe('Nowy opiekun 2 klientów: Piotr Sowa. 1 klient miał już tego opiekuna i został bez zmian.'));
});
