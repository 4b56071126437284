import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import '../src/features/calendar/EarlierDialog.svelte';
import '../src/features/calendar/MoveDialog.svelte';
import DeskDialogs from '../src/app/DeskDialogs.svelte';
import WaitingPage from '../src/features/calendar/WaitingPage.svelte';
import type { Backend } from '../src/lib/backend/backend';
import { desk } from '../src/lib/desk.svelte';
import { toasts } from '../src/lib/toasts.svelte';
import { openDesk } from './setup';

const plain = (text: string | null | undefined) => (text ?? '').replaceAll('\u00a0', ' ').replace(/\s+/g, ' ').trim();

async function open(wishes: [from: string, to: string][]): Promise<{ backend: Backend; user: ReturnType<typeof userEvent.setup> }> {
  const backend = await openDesk();
  const { rows } = await backend.clientPage({ words: '', segment: null, kind: 'person', advisor: null, mine: false, conditions: [] }, 0, wishes.length || 1);
  for (const [at, [from, to]] of wishes.entries()) await backend.waitingAdd(`w${at}`, { client_id: rows[at]!.id, purpose: 'review', advisor_id: 'p1', from, to, visit_id: null, note: '' });
  render(WaitingPage);
  return { backend, user: userEvent.setup() };
}

it('teaches while nobody waits', async () => {
  await open([]);
  expect((await screen.findByRole('heading', { level: 2 })).textContent).toBe('Nikt nie czeka na termin');
});

it('says to whom a time can be offered, and opens the booking of it', async () => {
  const { user } = await open([['2026-11-22', '2026-11-22'], ['2026-11-24', '2026-11-27']]);
  const entries = await screen.findAllByTestId('waiting-entry');
  expect(plain(screen.getByTestId('waiting-sum').textContent)).toBe('Czekają 2 osoby. Z pasującym terminem: 1.');
  expect(entries.map((one) => plain(within(one).getByTestId('waiting-offer').textContent))).toEqual(['te dni już minęły', 'Pasuje: jutro 09:00, Anna Lis']);
  expect(plain(entries[1]?.textContent)).toContain('600 100 200');
  expect(screen.getAllByTestId('waiting-propose')).toHaveLength(1);
  await user.click(screen.getByTestId('waiting-propose'));
  expect(desk.dialog).toMatchObject({ kind: 'book', purpose: 'review', date: '2026-11-24', start: '09:00', advisor: 'p1' });
});

it('takes somebody off the list only when asked twice', async () => {
  const { backend, user } = await open([['2026-11-24', '2026-11-27']]);
  const close = vi.spyOn(backend, 'waitingClose');
  await user.click(await screen.findByTestId('waiting-drop'));
  expect(await backend.waiting()).toHaveLength(1);
  await user.click(await screen.findByTestId('waiting-drop-sure'));
  await waitFor(() => expect(screen.queryByTestId('waiting-entry')).toBeNull());
  expect(close.mock.calls[0]?.[2]).toBe('closed');
  expect(plain(toasts().at(-1)?.text)).toContain('Usunięto z listy oczekujących');
});

it('moves the visit of whoever wanted to come earlier, and closes the wish', async () => {
  const { backend, user } = await open([]);
  render(DeskDialogs);
  const visit = (await backend.appointmentRange('2026-11-25', '2026-11-25'))[0]!;
  desk.show({ kind: 'earlier', appointment: structuredClone(visit) });
  await user.click(await screen.findByTestId('earlier-save'));
  await waitFor(() => expect(screen.queryByTestId('earlier-save')).toBeNull());
  const [wish] = await backend.waiting();
  expect(wish).toMatchObject({ visit_id: visit.id, to: '2026-11-25' });
  await user.click(await screen.findByTestId('waiting-propose'));
  const save = await screen.findByTestId('move-save');
  await waitFor(() => expect(plain(save.textContent)).toContain('Przenieś na: dziś'));
  await user.click(save);
  await waitFor(async () => expect(await backend.waiting()).toEqual([]));
  expect((await backend.appointmentRange('2026-11-25', '2026-11-25')), 'no second visit').toEqual([]);
  expect((await backend.visitDetails(visit.id)).visit.start).toBe(wish!.offer!.start);
});
