import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import CalendarPage from '../src/features/calendar/CalendarPage.svelte';
import { blockEvents } from '../src/features/calendar/blocks';
import { peopleColumns, roomColumns, roomless, wishIn } from '../src/features/calendar/columns';
import { Schedule } from '../src/features/calendar/schedule.svelte';
import { address, stepped, titleOf } from '../src/features/calendar/views';
import BookDialog from '../src/features/calendar/BookDialog.svelte';
import { plainVisit } from '../src/lib/backend/fake/calendar';
import type { AppointmentView, BlockView, PersonView } from '../src/lib/backend/backend';
import { desk, type BookAsked } from '../src/lib/desk.svelte';
import { navigate, place, startRouter } from '../src/lib/router.svelte';
import { session } from '../src/lib/session.svelte';
import { toasts } from '../src/lib/toasts.svelte';
import { openDesk } from './setup';

const plain = (text: string | null | undefined) => (text ?? '').replaceAll('\u00a0', ' ');
const visit = (part: Partial<AppointmentView>) => ({ ...plainVisit, id: 'v', start: '2026-11-23T10:00', end: '2026-11-23T11:00', ...part }) as AppointmentView;

const person = (id: string, name: string, role: PersonView['role']): PersonView => ({ id, name, role, active: true, signature: null, specialisation: null, languages: [], skills: [] });

let stop: (() => void) | undefined;
afterEach(() => {
  stop?.();
  stop = undefined;
  vi.restoreAllMocks();
});

async function open(where: string) {
  const backend = await openDesk();
  stop = startRouter();
  await navigate(where);
  const { container } = render(CalendarPage);
  return { backend, container, user: userEvent.setup() };
}
const events = () => screen.queryAllByTestId('calendar-event');

describe('columns of a day', () => {
  it('each room has one, and so has what has no room', () => {
    const rooms = [{ id: 'r1', revision: 1, name: 'Gabinet 1', kind: 'office', active: true }, { id: 'r2', revision: 1, name: 'Stara sala', kind: 'meeting', active: false }];
    expect(roomColumns(rooms, [visit({ room_id: 'r1' })]).list.map((one) => one.title), 'a room out of use stays away').toEqual(['Gabinet 1']);
    const columns = roomColumns(rooms, [visit({ room_id: 'r2' }), visit({})]);
    expect(columns.list.map((one) => plain(one.title))).toEqual(['Gabinet 1', 'Stara sala', 'Bez pomieszczenia']);
    expect(columns.of(visit({}))).toEqual([roomless]);
    expect(columns.of(visit({ room_id: 'r2' }))).toEqual(['r2']);
  });

  it('each person has one, and a visit stands with all who serve it', () => {
    const people = [person('p1', 'Anna Lis', 'advisor'), person('p2', 'Piotr Sowa', 'supervisor'), person('p3', 'Ewa Kot', 'auditor')];
    const columns = peopleColumns(people, [visit({ advisor_id: 'p9', advisor_name: 'Jan Wilk' })]);
    expect(columns.list.map((one) => one.title)).toEqual(['Anna Lis', 'Piotr Sowa', 'Jan Wilk']);
    expect(columns.of(visit({ advisor_id: 'p1', colleagues: ['p2', 'gone'] }))).toEqual(['p1', 'p2']);
  });

  it('step by a day, and are kept in the address with whose visits are shown', () => {
    expect(address('2026-11-23', 'rooms')).toBe('/calendar/2026-11-23?view=rooms');
    expect(address('2026-11-23', 'week', true)).toBe('/calendar/2026-11-23?whose=all');
    expect(stepped('people', '2026-11-23', 1)).toBe('2026-11-24');
    expect(plain(titleOf('rooms', '2026-11-23', []))).toBe('poniedziałek, 23 listopada 2026');
  });

  it('rooms and people are drawn as columns', async () => {
    const { user } = await open('/calendar/2026-11-23?view=rooms');
    await waitFor(() => expect(screen.getByText('Gabinet 1')).toBeTruthy());
    await waitFor(() => expect(events().length).toBe(5));
    expect(plain(document.querySelector('.calendar')?.textContent)).toContain('Bez pomieszczenia');
    await user.click(screen.getByTestId('calendar-people'));
    await waitFor(() => expect(place().query['view']).toBe('people'));
    await waitFor(() => expect(document.querySelector('.calendar')?.textContent).toContain('Piotr Sowa'));
    expect(screen.queryByTestId('calendar-mine'), 'columns show everybody').toBeNull();
  });
});

it('a visit that is put into another column goes to that room or person', async () => {
  const backend = await openDesk();
  const moved = vi.spyOn(backend, 'appointmentMove');
  const schedule = new Schedule();
  await schedule.load('2026-11-23', 'rooms');
  const one = schedule.visits.find((known) => known.start === '2026-11-23T12:00')!;
  await schedule.move(one, { start: '2026-11-23T12:15', minutes: 60 }, { room_id: 'r1' });
  expect(moved.mock.lastCall?.[3]).toEqual({ start: '2026-11-23T12:15', minutes: 60, room_id: 'r1' });
});

describe('an empty place in a column', () => {
  afterEach(() => void Reflect.deleteProperty(document, 'elementsFromPoint'));

  /** Presses ten o'clock in a column; the test document has no layout: a half hour is 36 pixels from eight on. */
  function press(column: number) {
    const day = document.querySelectorAll<HTMLElement>('.ec-body .ec-day')[column]!;
    const at = { clientX: 5, clientY: 144, pointerType: 'mouse', isPrimary: true, buttons: 1 };
    Object.defineProperty(day, 'offsetHeight', { value: 720 });
    day.getBoundingClientRect = () => ({ top: 0, left: 0, right: 100, bottom: 720, width: 100, height: 720 }) as DOMRect;
    document.elementsFromPoint = () => [day];
    return fireEvent.pointerDown(day, at).then(() => fireEvent.pointerUp(window, at));
  }

  it('books with whoever has the column', async () => {
    await open('/calendar/2026-11-25?view=people');
    await waitFor(() => expect(document.querySelectorAll('.ec-body .ec-day')).toHaveLength(2));
    await press(1);
    expect(desk.dialog).toEqual({ kind: 'book', date: '2026-11-25', start: '10:00', advisor: 'p2' });
  });

  it('books in the room of the column, and in none where there is none', async () => {
    await open('/calendar/2026-11-23?view=rooms');
    await waitFor(() => expect(document.querySelectorAll('.ec-body .ec-day')).toHaveLength(3));
    await press(1);
    expect(desk.dialog).toEqual({ kind: 'book', date: '2026-11-23', start: '10:00', room: 'r2' });
    desk.close();
    await press(2);
    expect(desk.dialog).toEqual({ kind: 'book', date: '2026-11-23', start: '10:00' });
  });

  it('says nothing of whom or where in other views', async () => {
    await open('/calendar/2026-11-25?view=day');
    await waitFor(() => expect(document.querySelectorAll('.ec-body .ec-day')).toHaveLength(1));
    await press(0);
    expect(desk.dialog).toEqual({ kind: 'book', date: '2026-11-25', start: '10:00' });
    expect(wishIn(null, 'p2')).toEqual({});
  });

  it('is chosen in the dialog, the room in sight', async () => {
    await openDesk();
    const asked: BookAsked = { date: '2026-11-25', start: '10:00', advisor: 'p2', room: 'r2' };
    render(BookDialog, { ...asked, onclose: vi.fn() });
    await waitFor(() => expect(screen.getByTestId<HTMLSelectElement>('book-room').options).toHaveLength(3));
    expect(screen.getByTestId<HTMLSelectElement>('book-advisor').value).toBe('p2');
    expect(screen.getByTestId<HTMLSelectElement>('book-room').value).toBe('r2');
  });

  it('of somebody who has left or of a room out of use leaves the choice as usual', async () => {
    const backend = await openDesk();
    await backend.roomSave('closed', { id: 'r2', revision: 1, name: 'Sala spotkań', kind: 'meeting', active: false });
    render(BookDialog, { date: '2026-11-25', advisor: 'gone', room: 'r2', onclose: vi.fn() });
    await waitFor(() => expect(screen.getByTestId<HTMLSelectElement>('book-advisor').value).toBe('p1'));
    expect(screen.getByTestId<HTMLSelectElement>('book-room').value).toBe('');
  });
});

it('shows one’s own visits first, everybody’s on wish', async () => {
  const { backend, user } = await open('/calendar/2026-11-23?view=day');
  const [first] = await backend.appointmentRange('2026-11-23', '2026-11-23');
  backend.appointmentRange = async () => [first!, { ...first!, id: 'other', advisor_id: 'p2', advisor_name: 'Piotr Sowa', start: '2026-11-23T16:00', end: '2026-11-23T16:30' }];
  await navigate('/calendar/2026-12-07?view=day');
  await navigate('/calendar/2026-11-23?view=day');
  await waitFor(() => expect(events().length).toBe(1));
  expect(screen.getByTestId('calendar-mine').getAttribute('aria-pressed')).toBe('true');
  await user.click(screen.getByTestId('calendar-all'));
  await waitFor(() => expect(events().length).toBe(2));
  expect(place().query).toEqual({ view: 'day', whose: 'all' });
  await user.click(screen.getByTestId('calendar-month'));
  await waitFor(() => expect(place().query, 'the choice stays').toEqual({ view: 'month', whose: 'all' }));
});

it('who only looks sees everybody’s visits', async () => {
  await openDesk();
  if (session.state?.person) Object.assign(session.state.person, { role: 'auditor', id: 'p7' });
  stop = startRouter();
  await navigate('/calendar/2026-11-23?view=day');
  render(CalendarPage);
  await waitFor(() => expect(events().length).toBe(5));
  expect(screen.queryByTestId('calendar-mine')).toBeNull();
});

describe('calendars of other programs', () => {
  const block = (part: Partial<BlockView>): BlockView => ({ id: 'b', person_id: 'p1', title: '', start: '2026-11-23T22:00', end: '2026-11-24T10:00', all_day: false, ...part });

  it('a time over midnight stands on both days; a colleague’s has no name', () => {
    const found = blockEvents([block({})], ['2026-11-23', '2026-11-24', '2026-11-25'], null);
    expect(found.map(({ start, end, title }) => [start, end, plain(String(title))])).toEqual([['2026-11-23T22:00', '2026-11-24T00:00', 'Zajęte'], ['2026-11-24T00:00', '2026-11-24T10:00', 'Zajęte']]);
    expect(blockEvents([block({})], ['2026-11-23'], roomColumns([], [])), 'no room is taken by it').toEqual([]);
  });

  it('are read, shown and taken away again', async () => {
    const { user } = await open('/calendar/2026-11-23?view=day');
    await user.upload(screen.getByTestId('calendar-file'), new File(['BEGIN:VCALENDAR'], 'moj.ics', { type: 'text/calendar' }));
    const said = plain((await screen.findByTestId('calendar-read')).textContent);
    expect(said).toContain('3 nowe wydarzenia');
    expect(said).toContain('Zajętych 12 terminów');
    expect(plain(screen.getByTestId('calendar-skipped').textContent)).toBe('wiersz 41: nieznana strefa czasowa');
    await user.click(screen.getByTestId('calendar-read-close'));
    await waitFor(() => expect(document.querySelector('.calendar')?.textContent).toContain('Odprawa'));
    await user.click(screen.getByTestId('calendar-more'));
    await user.click(screen.getByTestId('calendar-drop'));
    await user.click(await screen.findByTestId('calendar-drop-yes'));
    await waitFor(() => expect(document.querySelector('.calendar')?.textContent).not.toContain('Odprawa'));
  });

  it('what is no calendar is told', async () => {
    const { user } = await open('/calendar/2026-11-23?view=day');
    await user.upload(screen.getByTestId('calendar-file'), new File(['PK'], 'tabela.ics', { type: 'text/calendar' }));
    await waitFor(() => expect(plain(toasts().at(-1)?.text)).toContain('To nie jest plik kalendarza'));
  });
});

describe('files of the calendar', () => {
  it('the day is printed as it was chosen, or saved', async () => {
    const { backend, user } = await open('/calendar/2026-11-24?view=day');
    const print = vi.spyOn(backend, 'daySheetPrint');
    await user.click(screen.getByTestId('calendar-more'));
    await user.click(screen.getByTestId('calendar-print'));
    const go = await screen.findByTestId<HTMLButtonElement>('day-sheet-print');
    await waitFor(() => expect(go.disabled).toBe(false));
    await fireEvent.click(screen.getByTestId('print-two-sided'));
    await fireEvent.click(go);
    await waitFor(() => expect(print).toHaveBeenCalledWith('2026-11-24', { printer: 'Biurko-1', two_sided: false, tray: '' }));
    await screen.findByTestId('print-job');
    await fireEvent.click(screen.getByTestId('day-sheet-save'));
    await waitFor(() => expect(toasts().at(-1)?.text).toContain('Plan dnia 2026-11-24.pdf'));
  });

  it('the days in sight and the busy times are saved', async () => {
    const { backend, user } = await open('/calendar/2026-11-24');
    const save = vi.spyOn(backend, 'calendarExportSave');
    await user.click(screen.getByTestId('calendar-more'));
    await user.click(screen.getByTestId('calendar-export'));
    expect((await screen.findByRole('dialog')).textContent).toContain('nazwiska klientów');
    expect(save, 'names leave the program only when asked twice').not.toHaveBeenCalled();
    await user.click(screen.getByTestId('calendar-export-save'));
    await waitFor(() => expect(save).toHaveBeenCalledWith('2026-11-23', '2026-11-29'));
    await user.click(screen.getByTestId('calendar-more'));
    await user.click(screen.getByTestId('calendar-feed'));
    await user.click(await screen.findByTestId('calendar-feed-save'));
    await waitFor(() => expect(toasts().at(-1)?.text).toContain('opiekun-zajetosc.ics'));
  });
});
