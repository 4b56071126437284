import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
// Loaded beforehand: the dialog comes in a part of its own, and the first load takes longer than a test waits.
import '../src/features/calendar/MoveDialog.svelte';
import DeskDialogs from '../src/app/DeskDialogs.svelte';
import { Schedule } from '../src/features/calendar/schedule.svelte';
import type { AppointmentView, Backend } from '../src/lib/backend/backend';
import { desk, type MoveAsked } from '../src/lib/desk.svelte';
import { dismissToast, toasts } from '../src/lib/toasts.svelte';
import { choose, openDesk } from './setup';

const plain = (text: string | null | undefined) => (text ?? '').replaceAll('\u00a0', ' ').trim();
const noon = '2026-11-23T12:00';
const find = async (backend: Backend, start: string): Promise<AppointmentView> => {
  const found = (await backend.appointmentRange(start.slice(0, 10), start.slice(0, 10))).find((one) => one.start === start);
  if (!found) throw new Error(`no visit at ${start}`);
  return structuredClone(found);
};
/** Books a visit of Piotr Sowa. */
const withPiotr = async (backend: Backend, start: string, more: { room_id?: string } = {}) => {
  const { client_id } = await find(backend, '2026-11-23T09:00');
  return backend.appointmentBook(start, { client_id, purpose: 'review', start, minutes: 45, note: '', advisor_id: 'p2', ...more });
};

afterEach(() => {
  for (const toast of toasts()) dismissToast(toast.id);
  vi.restoreAllMocks();
});

/** The dialog that moves the visit at noon. */
async function open(asked: MoveAsked = {}, prepare: (backend: Backend) => Promise<unknown> = async () => undefined, start = noon) {
  const backend = await openDesk();
  await prepare(backend);
  const appointment = await find(backend, start);
  const moved = vi.spyOn(backend, 'appointmentMove');
  render(DeskDialogs);
  desk.show({ kind: 'move', appointment, ...asked });
  await screen.findAllByTestId('book-slot');
  return { backend, appointment, moved, user: userEvent.setup(), now: async () => (await backend.visitDetails(appointment.id)).visit };
}
const save = () => screen.getByTestId<HTMLButtonElement>('move-save');
const radio = (start: string) => {
  const found = screen.queryAllByTestId('book-slot').find((one) => one.dataset['start'] === start);
  return found ? within(found).getByRole<HTMLInputElement>('radio') : null;
};
const take = async (user: ReturnType<typeof userEvent.setup>, start: string) => {
  await waitFor(() => expect(radio(start)).not.toBeNull());
  await user.click(radio(start)!);
};

describe('the dialog that moves a visit', () => {
  it('takes a free time at once, while what stood in the way of another one is still in mind', async () => {
    const { backend, user, moved } = await open({ to: '2026-11-23T13:45' });
    await waitFor(() => expect(screen.getByTestId('book-conflict')).toBeTruthy());
    // The answer to the next question does not come.
    vi.spyOn(backend, 'appointmentCheck').mockReturnValue(new Promise(() => undefined));
    await user.click(within(screen.getAllByTestId('book-slot').at(-1)!).getByRole('radio'));
    await user.click(save());
    await waitFor(() => expect(moved).toHaveBeenCalledOnce());
  });

  it('begins where the visit stands, on the day, and takes another free time', async () => {
    const { user, moved, now } = await open();
    await waitFor(() => expect(radio(noon)?.checked, 'its own time counts as free').toBe(true));
    expect(document.activeElement).toBe(screen.getByTestId('book-date'));
    expect(save().disabled, 'nothing is changed yet').toBe(true);
    expect(plain(save().textContent), 'it leads nowhere else').toBe('Przenieś');
    expect(screen.getByTestId<HTMLSelectElement>('move-advisor').value).toBe('p1');
    await take(user, '2026-11-23T15:30');
    expect(plain(save().textContent)).toBe('Przenieś na: dziś 15:30');
    await user.click(save());
    await waitFor(() => expect(desk.dialog).toBeNull());
    expect(moved.mock.lastCall?.[3], 'what stays is not named').toEqual({ start: '2026-11-23T15:30', minutes: 60 });
    expect(await now()).toMatchObject({ start: '2026-11-23T15:30', advisor_id: 'p1' });
  });

  it('gives it to another advisor at the same time', async () => {
    const { user, moved, now } = await open();
    await choose('move-advisor', 'p2');
    await waitFor(() => expect(save().disabled).toBe(false));
    await user.click(save());
    await waitFor(() => expect(desk.dialog).toBeNull());
    expect(moved.mock.lastCall?.[3]).toEqual({ start: noon, minutes: 60, advisor_id: 'p2' });
    expect(await now()).toMatchObject({ start: noon, advisor_id: 'p2', advisor_name: 'Piotr Sowa' });
    await waitFor(() => expect(plain(toasts().at(-1)?.text)).toContain('Przyjmie: Piotr Sowa.'));
  });

  it('offers the times of whoever is chosen, and says why the present one is none of them', async () => {
    const { user } = await open({}, (backend) => withPiotr(backend, '2026-11-23T12:15'));
    await waitFor(() => expect(radio(noon)?.checked).toBe(true));
    await choose('move-advisor', 'p2');
    await waitFor(() => expect(radio('2026-11-23T10:30'), 'only the other one is busy then').not.toBeNull());
    expect(screen.getByTestId<HTMLInputElement>('book-time').value).toBe('12:00');
    expect(plain((await screen.findByTestId('book-conflict')).textContent)).toBe('Piotr Sowa: inna wizyta od 12:15 do 13:00');
    await take(user, '2026-11-23T10:30');
    expect(screen.queryByTestId('book-time'), 'a free time is chosen instead').toBeNull();
    await waitFor(() => expect(screen.queryByTestId('book-conflict')).toBeNull());
    expect(screen.queryByTestId('book-reason')).toBeNull();
  });

  it('looks for times that suit the colleagues too', async () => {
    const { backend, user } = await open({}, async (backend) => {
      const { client_id, id } = await find(backend, noon);
      await withPiotr(backend, '2026-11-24T09:00');
      await backend.appointmentEdit('both', id, 1, { client_id, purpose: '', start: noon, minutes: 60, note: '', colleagues: ['p2'] });
    });
    const slots = vi.spyOn(backend, 'appointmentSlots');
    await user.click(screen.getAllByTestId('book-near')[1]!);
    await waitFor(() => expect(radio('2026-11-24T11:00')).not.toBeNull());
    expect(slots.mock.lastCall?.[0]).toMatchObject({ advisors: ['p1', 'p2'], common: true, minutes: 60 });
    expect(radio('2026-11-24T09:00'), 'the colleague is busy').toBeNull();
    await choose('move-advisor', 'p2');
    await waitFor(() => expect(slots.mock.lastCall?.[0], 'whoever serves is no colleague').toMatchObject({ advisors: ['p2'], common: false }));
  });

  it('takes a taken time only with a reason', async () => {
    const { user, moved, now } = await open();
    await user.click(await screen.findByTestId('book-other'));
    await user.type(screen.getByTestId('book-time'), '10:30');
    expect(plain((await screen.findByTestId('book-conflict')).textContent)).toBe('Anna Lis: inna wizyta od 10:15 do 11:15');
    await user.click(save());
    expect(moved).not.toHaveBeenCalled();
    const reason = screen.getByTestId('book-reason');
    expect(reason.getAttribute('aria-invalid')).toBe('true');
    await waitFor(() => expect(document.activeElement).toBe(reason));
    await user.type(reason, 'Klient wyjeżdża jutro');
    await user.click(save());
    await waitFor(() => expect(desk.dialog).toBeNull());
    expect(await now()).toMatchObject({ start: '2026-11-23T10:30', overbooked: 'Klient wyjeżdża jutro' });
  });

  it('checks a time that was asked for and is not free', async () => {
    const { backend, moved, user } = await open({ to: '2026-11-23T13:45' });
    const check = vi.spyOn(backend, 'appointmentCheck');
    expect((await screen.findByTestId<HTMLInputElement>('book-time')).value).toBe('13:45');
    expect(plain((await screen.findByTestId('book-conflict')).textContent)).toContain('inna wizyta od 13:30');
    expect(check.mock.lastCall).toEqual([expect.objectContaining({ start: '2026-11-23T13:45', minutes: 60, advisor_id: 'p1' }), expect.any(String)]);
    expect(document.activeElement, 'the typed time does not take the focus').toBe(screen.getByTestId('book-date'));
    await user.click(save());
    expect(moved).not.toHaveBeenCalled();
  });

  it('names the room, and another one only when it is wished', async () => {
    const { user, moved, now } = await open({}, async (backend) => {
      const { id } = await find(backend, '2026-11-24T10:00');
      await backend.appointmentMove('placed', id, 1, { start: '2026-11-24T10:00', minutes: 60, room_id: 'r1' });
      await withPiotr(backend, '2026-11-24T14:00', { room_id: 'r2' });
    }, '2026-11-24T10:00');
    const first = () => plain(screen.getByTestId<HTMLSelectElement>('move-room').options[0]?.textContent);
    const help = () => plain(document.getElementById(screen.getByTestId('move-room').getAttribute('aria-describedby') ?? '')?.textContent);
    expect(first()).toBe('bez zmian: Gabinet 1');
    expect(help()).toBe('Gdy będzie wtedy zajęte, program wybierze inne pasujące.');
    await waitFor(() => expect(screen.getByTestId<HTMLSelectElement>('move-room').options).toHaveLength(3));
    await choose('move-room', 'r2');
    expect(help(), 'of a room that is named nothing is chosen').toBe('');
    await take(user, '2026-11-24T14:00');
    expect(screen.queryByTestId('book-with'), 'the room of the free time is not the one').toBeNull();
    expect(plain((await screen.findByTestId('book-conflict')).textContent)).toBe('Sala spotkań: zajęte w tym czasie');
    await take(user, '2026-11-24T15:00');
    await waitFor(() => expect(screen.queryByTestId('book-conflict')).toBeNull());
    await user.click(save());
    await waitFor(() => expect(desk.dialog).toBeNull());
    expect(moved.mock.lastCall?.[3]).toEqual({ start: '2026-11-24T15:00', minutes: 60, room_id: 'r2' });
    expect(await now()).toMatchObject({ room_id: 'r2', room_name: 'Sala spotkań' });
  });

  it('asks for a reason that the door wants, though the check had nothing against the time', async () => {
    const { backend, moved, user, now } = await open();
    backend.appointmentCheck = async () => Promise.reject({ code: 'invalid', params: {}, fields: [] });
    await user.click(await screen.findByTestId('book-other'));
    await user.type(screen.getByTestId('book-time'), '17:30');
    expect(screen.queryByTestId('book-reason')).toBeNull();
    await user.click(save());
    await waitFor(() => expect(plain(screen.getByTestId('error').textContent)).toContain('To poza czasem pracy tej osoby.'));
    await user.type(await screen.findByTestId('book-reason'), 'Klient pracuje do 17');
    await user.click(save());
    await waitFor(() => expect(desk.dialog).toBeNull());
    expect(moved).toHaveBeenCalledTimes(2);
    expect(await now()).toMatchObject({ start: '2026-11-23T17:30', overbooked: 'Klient pracuje do 17' });
  });

  it('drops a wish for who has left and for a room out of use', async () => {
    await open({ advisor: 'gone', room: 'r2' }, (backend) => backend.roomSave('closed', { id: 'r2', revision: 1, name: 'Sala spotkań', kind: 'meeting', active: false }));
    await waitFor(() => expect(screen.getByTestId<HTMLSelectElement>('move-advisor').value).toBe('p1'));
    expect(screen.getByTestId<HTMLSelectElement>('move-room').value).toBe('');
  });
});

describe('a move that was refused', () => {
  async function refused(run: (schedule: Schedule, visit: AppointmentView) => Promise<unknown>, prepare: (backend: Backend) => Promise<unknown> = async () => undefined) {
    const backend = await openDesk();
    await prepare(backend);
    const schedule = new Schedule();
    await schedule.load('2026-11-23');
    const visit = schedule.visits.find((one) => one.start === noon)!;
    expect(await run(schedule, visit)).toBeFalsy();
    return { backend, visit, toast: toasts().at(-1) };
  }

  it('is said once, however often it is refused, and no more when a move succeeds', async () => {
    await refused(async (schedule, visit) => {
      for (const at of ['10:15', '10:30', '10:15']) await schedule.move(visit, { start: `2026-11-23T${at}`, minutes: 60 });
      expect(toasts().map((one) => plain(one.text))).toEqual(['Ten czas jest już zajęty: pon. 23 listopada, 10:15–11:15. Liczą się też minuty wolne przed wizytą i po niej. Nic nie zostało zapisane. Wybierz inną godzinę.']);
      expect(await schedule.move(visit, { start: '2026-11-23T15:30', minutes: 60 })).toBe(true);
      expect(toasts()).toEqual([]);
    });
  });

  it('can be made all the same, with a reason, where it was put', async () => {
    const { backend, visit, toast } = await refused(
      (schedule, visit) => schedule.move(visit, { start: '2026-11-23T14:00', minutes: 60 }, { advisor_id: 'p2' }),
      (backend) => withPiotr(backend, '2026-11-23T14:15'),
    );
    expect(plain(toast?.text)).toContain('zajęty');
    expect(plain(toast?.action?.label)).toBe('Przenieś mimo to…');
    render(DeskDialogs);
    toast?.action?.run();
    expect(desk.dialog).toMatchObject({ kind: 'move', to: '2026-11-23T14:00', advisor: 'p2' });
    const user = userEvent.setup();
    expect((await screen.findByTestId<HTMLInputElement>('book-time')).value).toBe('14:00');
    expect(screen.getByTestId<HTMLSelectElement>('move-advisor').value).toBe('p2');
    expect(plain((await screen.findByTestId('book-conflict')).textContent)).toContain('Piotr Sowa: inna wizyta od 14:15');
    await user.type(screen.getByTestId('book-reason'), 'Pilna sprawa');
    await user.click(save());
    await waitFor(() => expect(desk.dialog).toBeNull());
    expect((await backend.visitDetails(visit.id)).visit).toMatchObject({ start: '2026-11-23T14:00', advisor_id: 'p2', overbooked: 'Pilna sprawa' });
  });

  it('keeps the room it was put into', async () => {
    const { toast } = await refused(
      (schedule, visit) => schedule.move(visit, { start: '2026-11-23T16:00', minutes: 60 }, { room_id: 'r1' }),
      (backend) => withPiotr(backend, '2026-11-23T16:00', { room_id: 'r1' }),
    );
    render(DeskDialogs);
    toast?.action?.run();
    await waitFor(() => expect(screen.getByTestId<HTMLSelectElement>('move-room').options).toHaveLength(3));
    expect(screen.getByTestId<HTMLSelectElement>('move-room').value).toBe('r1');
    expect(plain((await screen.findByTestId('book-conflict')).textContent)).toBe('Gabinet 1: zajęte w tym czasie');
  });

  it('is offered for a move by keys too, with the length it would have', async () => {
    const { toast } = await refused((schedule, visit) => schedule.key(visit.id, 'ArrowDown', true), (backend) => {
      const check = backend.appointmentMove;
      backend.appointmentMove = async (command, id, base, input) => (input.overbooked ? check(command, id, base, input) : Promise.reject({ code: 'appointment_conflict', params: { what: 'advisor', start: '2026-11-23T13:00', end: '2026-11-23T13:30' }, fields: [] }));
      return Promise.resolve();
    });
    expect(toast?.action).toBeDefined();
    render(DeskDialogs);
    toast?.action?.run();
    expect(desk.dialog).toMatchObject({ to: noon, minutes: 75 });
    expect(plain((await screen.findByTestId('move-length')).textContent)).toBe('Długość po zmianie: 1 godz. 15 min');
  });

  it('offers nothing where no reason would help', async () => {
    const { toast } = await refused((schedule, visit) => schedule.move(visit, { start: '2026-11-23T08:00', minutes: 60 }));
    expect(plain(toast?.text)).toContain('już minęła');
    expect(toast?.action).toBeUndefined();
  });
});
