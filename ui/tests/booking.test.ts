import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import BookDialog from '../src/features/calendar/BookDialog.svelte';
import { likelyGuests } from '../src/features/calendar/guests';
import type { Backend, TieView } from '../src/lib/backend/backend';
import type { BookAsked } from '../src/lib/desk.svelte';
import { conflictText, errorText } from '../src/lib/errors';
import { newCommandId } from '../src/lib/ids';
import { toasts } from '../src/lib/toasts.svelte';
import { choose, openDesk } from './setup';

const plain = (text: string | null | undefined) => (text ?? '').replaceAll('\u00a0', ' ').trim();
const filter = { words: '', segment: null, kind: 'person' as const, advisor: null, mine: false, conditions: [] };

async function person(backend: Backend) {
  const [row] = (await backend.clientPage(filter, 0, 1)).rows;
  return { id: row!.id, name: row!.name };
}
/** The firm whose board has two members; they sign together. */
async function firm(backend: Backend) {
  for (const row of (await backend.clientPage({ ...filter, kind: 'business' }, 0, 400)).rows) {
    const ties = await backend.clientTies(row.id);
    if (ties.ties.filter((tie) => tie.kind === 'board_member' && tie.holds).length < 2) continue;
    await backend.representationSave(newCommandId(), row.id, ties.rule_revision, { rule: 'jointly', members: 2, text: null });
    return { id: row.id, name: row.name };
  }
  throw new Error('no such firm among the invented ones');
}
async function open(asked: BookAsked) {
  const onclose = vi.fn();
  render(BookDialog, { ...asked, onclose });
  await screen.findAllByTestId('book-slot');
  return { onclose, user: userEvent.setup() };
}
const times = () => screen.queryAllByTestId('book-slot').map((one) => one.dataset['start']);
const take = async (user: ReturnType<typeof userEvent.setup>, start: string) => {
  await waitFor(() => expect(times()).toContain(start));
  await user.click(within(screen.getAllByTestId('book-slot').find((one) => one.dataset['start'] === start)!).getByRole('radio'));
};

describe('booking', () => {
  it('asks for the times of whoever is to serve, and of anybody for the earliest', async () => {
    const backend = await openDesk();
    const { user, onclose } = await open({ client: await person(backend), date: '2026-11-23' });
    expect(times(), 'one has a visit at noon').not.toContain('2026-11-23T12:00');
    expect(screen.queryByTestId('book-nearest')).toBeNull();
    await choose('book-advisor', 'any');
    await waitFor(() => expect(times()).toContain('2026-11-23T12:00'));
    expect(plain((await screen.findAllByTestId('book-nearest-time'))[0]?.textContent), 'the one has a visit at a quarter past ten').toBe('dziś 09:45Piotr Sowa');
    await take(user, '2026-11-23T12:00');
    expect(plain(screen.getByTestId('book-with').textContent)).toBe('Przyjmie: Piotr Sowa');
    await user.click(screen.getByTestId('book-save'));
    await waitFor(() => expect(onclose).toHaveBeenCalled());
    const booked = (await backend.appointmentRange('2026-11-23', '2026-11-23')).filter((one) => one.start.endsWith('12:00'));
    expect(booked.map((one) => one.advisor_name).sort()).toEqual(['Anna Lis', 'Piotr Sowa']);
  });

  it('finds times that suit a colleague too', async () => {
    const backend = await openDesk();
    const client = await person(backend);
    await backend.appointmentBook('taken', { client_id: client.id, purpose: 'review', start: '2026-11-24T09:00', minutes: 60, note: '', advisor_id: 'p2' });
    const { user, onclose } = await open({ client, date: '2026-11-24' });
    expect(times()).toContain('2026-11-24T09:00');
    await user.click(screen.getByTestId('book-more'));
    await user.click(within(screen.getByTestId('book-colleagues')).getByRole('checkbox'));
    await waitFor(() => expect(times()).not.toContain('2026-11-24T09:00'));
    expect(screen.getByTestId('book-nearest').textContent).toContain('Najbliższe wspólne terminy');
    await take(user, '2026-11-24T11:00');
    await user.click(screen.getByTestId('book-save'));
    await waitFor(() => expect(onclose).toHaveBeenCalled());
    expect((await backend.appointmentRange('2026-11-24', '2026-11-24')).find((one) => one.start.endsWith('11:00'))?.colleagues).toEqual(['p2']);
  });

  it('says first what the signatures lack, which does not stop the booking', async () => {
    const backend = await openDesk();
    const { user, onclose } = await open({ client: await firm(backend), date: '2026-11-24', purpose: 'document_signing' });
    const likely = await screen.findAllByTestId('guest-likely');
    expect(likely[0]?.textContent).toContain('reprezentant firmy');
    await user.click(likely[0]!);
    await take(user, '2026-11-24T12:00');
    expect(plain((await screen.findByTestId('visit-verdict')).querySelector('b')?.textContent)).toBe('Brakuje podpisu jeszcze jednej osoby, która reprezentuje firmę.');
    await user.click(screen.getAllByTestId('guest-likely')[0]!);
    await waitFor(() => expect(screen.queryByTestId('visit-verdict'), 'both members come').toBeNull());
    await user.click(screen.getByTestId('book-save'));
    await waitFor(() => expect(onclose).toHaveBeenCalled());
    const visit = (await backend.appointmentRange('2026-11-24', '2026-11-24')).find((one) => one.start.endsWith('12:00'));
    expect(visit?.guests.map((guest) => guest.role)).toEqual(['board', 'board']);
  });

  it('forgets who came along when the client is another one', async () => {
    const backend = await openDesk();
    const { user } = await open({ client: await firm(backend), date: '2026-11-24' });
    await user.click((await screen.findAllByTestId('guest-likely'))[0]!);
    expect(screen.getAllByTestId('guest')).toHaveLength(1);
    await user.click(within(screen.getByTestId('book-client-picked')).getByRole('button'));
    expect(screen.queryByTestId('guest')).toBeNull();
  });

  it('books a taken time only with a reason', async () => {
    const backend = await openDesk();
    const { user, onclose } = await open({ client: await person(backend), date: '2026-11-23' });
    await user.click(screen.getByTestId('book-other'));
    await user.type(screen.getByTestId('book-time'), '15:30');
    await waitFor(() => expect(within(screen.getAllByTestId('book-slot').find((one) => one.dataset['start'] === '2026-11-23T15:30')!).getByRole<HTMLInputElement>('radio').checked, 'a free one is the free one').toBe(true));
    await user.clear(screen.getByTestId('book-time'));
    await user.type(screen.getByTestId('book-time'), '12:00');
    expect(plain((await screen.findByTestId('book-conflict')).textContent)).toContain('Anna Lis: inna wizyta');
    await user.click(screen.getByTestId('book-save'));
    expect(onclose).not.toHaveBeenCalled();
    expect(screen.getByTestId('book-reason').getAttribute('aria-invalid')).toBe('true');
    await user.type(screen.getByTestId('book-reason'), 'Klient wyjeżdża jutro');
    await user.click(screen.getByTestId('book-save'));
    await waitFor(() => expect(onclose).toHaveBeenCalled());
    expect((await backend.appointmentRange('2026-11-23', '2026-11-23')).filter((one) => one.start.endsWith('12:00')).map((one) => one.overbooked)).toContain('Klient wyjeżdża jutro');
  });

  it('types a time that was asked for and is not free, and says why', async () => {
    const backend = await openDesk();
    const { user } = await open({ client: await person(backend), date: '2026-11-23', start: '11:30' });
    expect((await screen.findByTestId<HTMLInputElement>('book-time')).value).toBe('11:30');
    expect(plain((await screen.findByTestId('book-conflict')).textContent)).toBe('Anna Lis: inna wizyta od 12:00 do 13:00');
    await choose('book-purpose', 'data_change');
    await waitFor(() => expect(screen.queryByTestId('book-conflict'), 'a short visit fits in').toBeNull());
    expect(screen.getByTestId('book-save').textContent).toContain('11:30');
    await take(user, '2026-11-23T15:30');
    expect(screen.queryByTestId('book-time')).toBeNull();
  });

  it('does not type a time that is over', async () => {
    const backend = await openDesk();
    await open({ client: await person(backend), date: '2026-11-23', start: '08:00' });
    await waitFor(() => expect(screen.getByTestId('book-other')).toBeTruthy());
    expect(screen.getByTestId('book-save').textContent).not.toContain('08:00');
  });

  it('repeats a visit and leaves out the days with something in the way', async () => {
    const backend = await openDesk();
    const { user, onclose } = await open({ client: await person(backend), date: '2026-12-11' });
    await take(user, '2026-12-11T10:00');
    await user.click(screen.getByTestId('book-more'));
    await choose('book-every', 'weekly');
    await user.clear(await screen.findByTestId('book-count'));
    await user.type(screen.getByTestId('book-count'), '4');
    await waitFor(() => expect(screen.getAllByTestId('series-day')).toHaveLength(4));
    const holiday = screen.getAllByTestId('series-day').find((day) => day.dataset['conflict']);
    expect(plain(holiday?.textContent)).toContain('Dzień wolny');
    expect(within(holiday!).getByRole<HTMLInputElement>('checkbox').checked).toBe(false);
    expect(plain(screen.getByTestId('book-save').textContent)).toBe('Umów 2 wizyty');
    await user.click(screen.getByTestId('book-save'));
    await waitFor(() => expect(onclose).toHaveBeenCalled());
    const series = (await backend.appointmentRange('2026-12-01', '2027-01-31')).filter((one) => one.series_id);
    expect(series.map((one) => one.start.slice(0, 10)), 'neither on Christmas Day nor on New Year').toEqual(['2026-12-11', '2026-12-18']);
  });

  it('writes a client down when no time suits, and closes the wish with the booking', async () => {
    const backend = await openDesk();
    const client = await person(backend);
    const first = await open({ client, date: '2026-11-24' });
    await first.user.click(screen.getByTestId('book-waits'));
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Zapisz na listę oczekujących');
    expect(screen.queryByTestId('book-slot')).toBeNull();
    await first.user.click(screen.getByTestId('book-save'));
    await waitFor(() => expect(first.onclose).toHaveBeenCalled());
    const [wish] = await backend.waiting();
    expect(wish).toMatchObject({ client_id: client.id, from: '2026-11-23', to: '2026-12-07' });
    expect(toasts().at(-1)?.text).toContain('listę oczekujących');
    document.body.innerHTML = '';
    const second = await open({ client, date: '2026-11-24', waiting: wish!.id });
    await take(second.user, '2026-11-24T12:00');
    await second.user.click(screen.getByTestId('book-save'));
    await waitFor(() => expect(second.onclose).toHaveBeenCalled());
    expect(await backend.waiting()).toEqual([]);
  });

  it('says of whom in the name that the calendar has, not in that of the list', async () => {
    const backend = await openDesk();
    const client = await person(backend);
    const { user } = await open({ client: { ...client, name: 'Z listy' }, date: '2026-11-24' });
    await take(user, '2026-11-24T12:00');
    await user.click(screen.getByTestId('book-save'));
    await waitFor(() => expect(plain(toasts().at(-1)?.text)).toBe(`Umówiono wizytę: ${client.name}, jutro 12:00.`));
  });

  it('books a double press once', async () => {
    const backend = await openDesk();
    const { user } = await open({ client: await person(backend), date: '2026-11-24' });
    await take(user, '2026-11-24T12:00');
    await user.dblClick(screen.getByTestId('book-save'));
    expect((await backend.appointmentRange('2026-11-24', '2026-11-24')).filter((one) => one.start.endsWith('12:00'))).toHaveLength(1);
  });
});

describe('people who may come along', () => {
  const tie = (kind: string, more: Partial<TieView> = {}): TieView => ({
    id: kind, revision: 1, kind, direction: 'other_is', other_id: `c-${kind}`, other_name: kind, other_kind: 'person', share: null, prokura: null, scope: null, ward: null, mandate: null, decision: null, since: null, until: null, holds: true, ...more,
  });
  it('come in the role that lets them sign', () => {
    const roles = likelyGuests(['board_member', 'prokurent', 'attorney', 'parent', 'curator', 'spouse', 'household'].map((kind) => tie(kind))).map((one) => one.role);
    expect(roles).toEqual(['board', 'board', 'attorney', 'guardian', 'guardian', 'client']);
  });
  it('are people who are that today, each once', () => {
    const ties = [tie('attorney', { other_id: 'x' }), tie('board_member', { other_id: 'x' }), tie('parent', { holds: false }), tie('guardian', { direction: 'client_is' }), tie('partner', { other_kind: 'business' })];
    expect(likelyGuests(ties)).toEqual([{ client_id: 'x', name: 'board_member', role: 'board' }]);
  });
});

describe('words of what stands in the way', () => {
  it('name whose time it is and when', () => {
    expect(plain(conflictText({ code: 'booked', params: { advisor: 'Anna Lis', start: '2026-11-23T12:00', end: '2026-11-23T13:00' } }))).toBe('Anna Lis: inna wizyta od 12:00 do 13:00');
    expect(plain(conflictText({ code: 'holiday', params: { holiday: 'christmas_day' } }))).toMatch(/^Dzień wolny: .+/);
    expect(plain(conflictText({ code: 'absent', params: { advisor: 'Anna Lis', kind: 'leave' } }))).toBe('Anna Lis: urlop');
  });
  it('tell a taken place from taken time, and show instants as the clock at the counter', () => {
    const taken = (what: string) => plain(errorText({ code: 'appointment_conflict', params: { what, start: '2026-11-23T11:00:00+00:00', end: '2026-11-23T12:30' }, fields: [] }));
    expect(taken('room')).toContain('miejsce jest już zajęte: pon. 23 listopada, 12:00–12:30.');
    expect(taken('advisor')).toContain('Ten czas jest już zajęty');
    expect(plain(errorText({ code: 'appointment_outside', params: { why: 'holiday' }, fields: [] }))).toBe('To dzień wolny. Wizyta nie została zapisana. Wybierz inny termin albo podaj powód.');
  });
});
