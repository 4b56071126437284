import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import DeskDialogs from '../src/app/DeskDialogs.svelte';
import CareHints from '../src/features/day/CareHints.svelte';
import HandoverPage from '../src/features/handovers/HandoverPage.svelte';
import SubstitutionDialog from '../src/features/handovers/SubstitutionDialog.svelte';
import UndoDialog from '../src/features/handovers/UndoDialog.svelte';
import { desk } from '../src/lib/desk.svelte';
import { Selection } from '../src/lib/selection.svelte';
import { refreshSession } from '../src/lib/session.svelte';
import { choose, openDesk } from './setup';

type Fake = Awaited<ReturnType<typeof openDesk>>;
const today = '2026-11-23';
const sowa = 'p2';

/** The first clients of Anna Lis. */
async function ofAnna(backend: Fake, n: number) {
  const page = await backend.clientPage({ words: '', segment: null, kind: null, advisor: 'A. Lis', mine: false, conditions: [] }, 0, n);
  return page.rows;
}

async function offer(backend: Fake, n: number) {
  const ids = (await ofAnna(backend, n)).map((one) => one.id);
  const selection = { ids, filter: null, except: [] };
  return { ids, id: (await backend.handoverOffer(`offer-${n}`, { selection, receiver: sowa, counts_from: today, note: '', notes: [] })).id };
}

async function enterSowa(backend: Fake) {
  await backend.vaultUnlock('Piotr Sowa', 'zielona herbata o świcie');
  await refreshSession();
}

const advisorOf = async (backend: Fake, id: string) => (await backend.clientInput(id)).advisor;

it('picks single rows, ranges and everything but some', async () => {
  const rows = Array.from({ length: 50 }, (_, i) => `id-${i}`);
  const picked = new Selection();
  const idsOf = async (from: number, to: number) => rows.slice(from, to + 1);
  picked.toggle('id-3', 3);
  await picked.extend(6, idsOf);
  expect(picked.ids.sort()).toEqual(['id-3', 'id-4', 'id-5', 'id-6']);
  await picked.extend(1, idsOf);
  expect(picked.count(50)).toBe(6);
  picked.toggle('id-4', 4);
  expect(picked.has('id-4')).toBe(false);
  picked.pickAll();
  expect([picked.count(50), picked.has('id-49')]).toEqual([50, true]);
  picked.toggle('id-0', 0);
  expect([picked.count(50), picked.has('id-0'), picked.ids]).toEqual([49, false, ['id-0']]);
  await picked.extend(2, idsOf);
  expect(picked.count(50)).toBe(50);
  picked.clear();
  expect([picked.count(50), picked.all]).toEqual([0, false]);
});

it('offers the picked clients and names those it leaves out', async () => {
  const backend = await openDesk();
  await refreshSession();
  const { ids } = await offer(backend, 2);
  const all = (await ofAnna(backend, 4)).map((one) => one.id);
  const user = userEvent.setup();
  render(DeskDialogs);
  desk.show({ kind: 'pass-on', selection: { ids: all, filter: null, except: [] } });
  await waitFor(() => expect(screen.getByTestId('handover-fit').textContent).toContain('2'));
  expect(within(screen.getByTestId('handover-hindered')).getAllByRole('listitem')).toHaveLength(ids.length);
  await user.click(screen.getByTestId('handover-offer'));
  await waitFor(() => expect(screen.getByTestId('handover-receiver').getAttribute('aria-invalid')).toBe('true'));
  await choose('handover-receiver', sowa);
  await user.click(screen.getByTestId('handover-offer'));
  await waitFor(async () => expect(await backend.handoverList()).toHaveLength(2));
  expect((await backend.handoverList())[0]).toMatchObject({ clients: 2, giver: 'Anna Lis', receiver: 'Piotr Sowa', state: 'offered' });
});

it('shows the offer on the day and takes some clients with a reason for the others', async () => {
  const backend = await openDesk();
  const { id, ids } = await offer(backend, 3);
  await enterSowa(backend);
  render(CareHints, { today });
  expect((await screen.findByTestId('care-offer')).getAttribute('href')).toBe(`#/handovers/${id}`);
  const user = userEvent.setup();
  render(HandoverPage, { id });
  expect((await screen.findByTestId('handover-accept')).textContent).toContain('Przyjmij 3');
  const left = (await backend.handoverCard(id)).clients[0]!;
  // Rows of a long list are drawn by height, which the test document has not: the answer is given as the list would.
  await backend.handoverAccept('accept', id, [left.id], 'Prosi o kogoś innego');
  desk.changed();
  await waitFor(() => expect(screen.queryByTestId('handover-accept')).toBeNull());
  const states = await Promise.all(ids.map((client) => advisorOf(backend, client)));
  expect(states.filter((advisor) => advisor === 'P. Sowa')).toHaveLength(2);
  await user.click(await screen.findByTestId('letters-open'));
  await user.click(await screen.findByTestId('letters-make'));
  expect((await screen.findByTestId('letters-made')).textContent).toContain('Zapisano 2 listy');
});

it('asks for a reason before it refuses', async () => {
  const backend = await openDesk();
  const { id } = await offer(backend, 2);
  await enterSowa(backend);
  const user = userEvent.setup();
  render(HandoverPage, { id });
  await user.click(await screen.findByTestId('handover-refuse'));
  await user.click(await screen.findByTestId('handover-refuse-send'));
  await waitFor(() => expect(screen.getByTestId('handover-reason').getAttribute('aria-invalid')).toBe('true'));
  await user.type(screen.getByTestId('handover-reason'), 'Urlop do marca');
  await user.click(screen.getByTestId('handover-refuse-send'));
  await waitFor(async () => expect((await backend.handoverCard(id)).handover.state).toBe('refused'));
});

it('says who no longer returns before it undoes the rest', async () => {
  const backend = await openDesk();
  const { id, ids } = await offer(backend, 3);
  await backend.handoverAccept('accept', id, [], '');
  const form = await backend.clientInput(ids[0]!);
  await backend.clientSave('edit', ids[0]!, 2, { ...form, advisor: 'C. Wilk' });
  const user = userEvent.setup();
  render(UndoDialog, { card: await backend.handoverCard(id), onclose: () => undefined });
  expect(within(await screen.findByTestId('handover-moved')).getAllByRole('listitem')).toHaveLength(1);
  const button = screen.getByTestId('handover-undo-yes');
  expect(button.textContent?.trim()).toBe('Cofnij dla pozostałych');
  await user.click(button);
  await waitFor(async () => expect((await backend.handoverCard(id)).handover).toMatchObject({ state: 'undone', returned: 2 }));
  expect(await advisorOf(backend, ids[0]!)).toBe('C. Wilk');
});

it('sets a leave with an end, and says what is wrong at the field', async () => {
  const backend = await openDesk();
  await refreshSession();
  const user = userEvent.setup();
  render(SubstitutionDialog, { onclose: () => undefined });
  await screen.findByTestId('substitution-absent');
  await choose('substitution-absent', 'p1');
  await choose('substitution-substitute', sowa);
  await user.click(screen.getByTestId('substitution-save'));
  await waitFor(() => expect(screen.getByTestId('substitution-last').getAttribute('aria-invalid')).toBe('true'));
  await user.type(screen.getByTestId('substitution-last'), '12.12.2026');
  await user.click(screen.getByTestId('substitution-save'));
  await waitFor(async () => expect(await backend.substitutionList()).toHaveLength(1));
  render(CareHints, { today });
  await waitFor(() => expect(document.body.textContent).toContain('Zastępuje Cię Piotr Sowa, do 12.12.2026'));
});
