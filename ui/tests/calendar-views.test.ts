import { plainVisit } from '../src/lib/backend/fake/calendar';
import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { agenda, rowBeside, rowFrom } from '../src/features/calendar/agenda';
import CalendarPage from '../src/features/calendar/CalendarPage.svelte';
import { address, spanOf, shownDays, stepped, titleOf, viewOf, weeksOf } from '../src/features/calendar/views';
import { setBackend } from '../src/lib/backend';
import type { Backend } from '../src/lib/backend/backend';
import { createFake } from '../src/lib/backend/fake';
import { fixClock } from '../src/lib/clock';
import { addMonths } from '../src/lib/dates';
import { desk } from '../src/lib/desk.svelte';
import { navigate, place, startRouter } from '../src/lib/router.svelte';
import { adopt } from '../src/lib/session.svelte';
import { byDay } from '../src/lib/visits';

let stop: (() => void) | undefined;
afterEach(() => {
  stop?.();
  stop = undefined;
  vi.restoreAllMocks();
  vi.useRealTimers();
});

async function open(hash: string, query = 'fake=open', change: (backend: Backend) => void = () => undefined) {
  const backend = createFake(new URLSearchParams(query));
  change(backend);
  setBackend(backend);
  await adopt(await backend.sessionState());
  stop = startRouter();
  await navigate(hash);
  const { container } = render(CalendarPage);
  return { backend, container, user: userEvent.setup() };
}
/** The test document has no layout: a window of 640 pixels, so that lists know what is in sight. */
function laidOut() {
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(640);
}
const nodes = (container: HTMLElement) => container.querySelectorAll('*').length;
const day = (date: string) => document.querySelector<HTMLElement>(`[data-date="${date}"]`);
const heading = () => screen.getByRole('heading', { level: 1 }).textContent;

describe('views of the calendar', () => {
  it('are kept in the address', () => {
    expect(viewOf(undefined)).toBe('week');
    expect(viewOf('month')).toBe('month');
    expect(viewOf('rok')).toBe('week');
    expect(address('2026-11-23', 'week')).toBe('/calendar/2026-11-23');
    expect(address('2026-11-23', 'list')).toBe('/calendar/2026-11-23?view=list');
  });

  it.each([
    ['day', '2026-11-24'], ['week', '2026-11-30'], ['month', '2026-12-23'], ['list', '2026-12-23'],
  ] as const)('step by their own length: %s', (view, next) => expect(stepped(view, '2026-11-23', 1)).toBe(next));

  it('step over months of another length', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2028-01-30', 1)).toBe('2028-02-29');
    expect(addMonths('2026-01-15', -1)).toBe('2025-12-15');
    expect(addMonths('2026-12-31', 1)).toBe('2027-01-31');
  });

  it('load whole weeks of a month, weekends too', () => {
    expect(spanOf('month', '2026-11-23')).toEqual({ from: '2026-10-26', to: '2026-12-06' });
    expect(weeksOf('2026-11-23')).toHaveLength(6);
    expect(weeksOf('2027-02-10')).toHaveLength(4);
    expect(titleOf('month', '2026-11-23', [])).toBe('listopad 2026');
  });

  it('show a Saturday that is worked or visited, and no other', () => {
    const hours = [{ from: '09:00', to: '13:00' }];
    const saturday = { date: '2026-11-28', holiday: null, working: true, hours };
    expect(shownDays('2026-11-23', [], () => false).at(-1)).toBe('2026-11-27');
    expect(shownDays('2026-11-23', [saturday], () => false).at(-1)).toBe('2026-11-28');
    expect(shownDays('2026-11-23', [{ ...saturday, date: '2026-12-05' }], () => false).at(-1), 'of another week').toBe('2026-11-27');
    expect(shownDays('2026-11-23', [], (date) => date === '2026-11-29')).toEqual(['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-29']);
  });

  it('change by buttons and by keys, and Back leads to the one before', async () => {
    const { user } = await open('/calendar/2026-11-23');
    await user.click(screen.getByTestId('calendar-month'));
    expect(place().query['view']).toBe('month');
    expect(heading()).toBe('listopad 2026');
    await user.keyboard('{Alt>}l{/Alt}');
    expect(place().query['view']).toBe('list');
    await user.keyboard('{Alt>}d{/Alt}');
    expect(place().query['view']).toBe('day');
    expect(heading()).toBe('poniedziałek, 23 listopada 2026');
    await user.keyboard('{PageDown}');
    expect(place().segments[1]).toBe('2026-11-24');
    history.back();
    await waitFor(() => expect(place().query['view']).toBe('list'));
    await user.keyboard('{Alt>}t{/Alt}{PageDown}');
    expect(heading()).toContain('30 listopada');
  });

  it('show the working Saturday as a column of the week', async () => {
    const { container } = await open('/calendar/2026-12-07', 'fake=open', (backend) => {
      const usual = backend.calendarDays;
      backend.calendarDays = async (from, to) => (await usual(from, to)).map((one) => (one.date === '2026-12-12' ? { ...one, working: true, hours: [{ from: '09:00', to: '13:00' }] } : one));
    });
    await waitFor(() => expect(container.querySelectorAll('.day-head')).toHaveLength(6));
    expect([...container.querySelectorAll('.day-head b')].map((head) => head.textContent)).toEqual(['7', '8', '9', '10', '11', '12']);
    expect(heading()).toContain('7–12 grudnia');
  });

  it('teach when there is nothing', async () => {
    const { user } = await open('/calendar/2027-03-10');
    await waitFor(() => expect(screen.getByTestId('calendar-summary').textContent).toContain('Kliknij wolną godzinę'));
    await user.keyboard('{Alt>}m{/Alt}');
    await waitFor(() => expect(screen.getByTestId('calendar-summary').textContent).toContain('Otwórz dzień'));
    await user.keyboard('{Alt>}l{/Alt}');
    expect((await screen.findByRole('heading', { level: 2 })).textContent).toBe('Brak wizyt: marzec 2027');
  });

  it('explain their colours and patterns on demand', async () => {
    const { user } = await open('/calendar/2026-11-23');
    const button = screen.getByTestId('calendar-legend');
    expect(button.getAttribute('aria-expanded')).toBe('false');
    await user.click(button);
    expect(await screen.findAllByTestId('legend-purpose')).toHaveLength(11);
    expect(button.getAttribute('aria-expanded')).toBe('true');
  });

  it('say that they wait only after a while', async () => {
    vi.useFakeTimers();
    let give: () => void = () => undefined;
    await open('/calendar/2026-11-23', 'fake=open', (backend) => {
      const usual = backend.appointmentRange;
      backend.appointmentRange = async (from, to) => {
        await new Promise<void>((done) => (give = done));
        return usual(from, to);
      };
    });
    await vi.advanceTimersByTimeAsync(140);
    expect(screen.getByTestId('calendar-summary').textContent).toBe('');
    await vi.advanceTimersByTimeAsync(20);
    expect(screen.getByTestId('calendar-summary').textContent).toBe('Wczytuję wizyty…');
    give();
    await vi.advanceTimersByTimeAsync(10);
    expect(screen.getByTestId('calendar-summary').textContent).toBe('8 wizyt.');
  });
});

describe('the present', () => {
  it('is a line in the day of today that moves on by the clock and can be heard', async () => {
    vi.useFakeTimers();
    const { container } = await open('/calendar/2026-11-23');
    await vi.advanceTimersByTimeAsync(100);
    const line = screen.getByTestId('calendar-now');
    expect(line.textContent?.replaceAll('\u00a0', ' ')).toContain('Teraz jest 09:40');
    expect(container.querySelector('.ec-events')?.contains(line), 'it scrolls with the hours').toBe(true);
    expect(line.style.insetBlockStart).toBe('120px');
    fixClock('2026-11-23T10:10');
    await vi.advanceTimersByTimeAsync(10_100);
    expect(screen.getByTestId('calendar-now').style.insetBlockStart).toBe('156px');
    await navigate('/calendar/2026-12-07');
    await vi.advanceTimersByTimeAsync(100);
    expect(screen.queryByTestId('calendar-now')).toBeNull();
  });
});

describe('the month', () => {
  it('tells each day in words: today, holidays, visits', async () => {
    await open('/calendar/2026-11-23?view=month');
    await waitFor(() => expect(day('2026-11-23')?.textContent).toContain('poniedziałek, 23 listopada, Dziś, 5 wizyt'));
    expect(day('2026-11-23')?.getAttribute('aria-current')).toBe('date');
    expect(day('2026-11-11')?.textContent).toContain('środa, 11 listopada, Święto Niepodległości');
    expect(day('2026-11-28')?.textContent).toContain('dzień wolny');
    expect(screen.getAllByRole('columnheader')).toHaveLength(7);
    expect(screen.getAllByRole('gridcell')).toHaveLength(42);
  });

  it('is walked by arrows, into the next month too; Enter opens the day and Back returns to it', async () => {
    const { user } = await open('/calendar/2026-11-23?view=month');
    await waitFor(() => expect(day('2026-11-23')).not.toBeNull());
    day('2026-11-23')?.focus();
    await user.keyboard('{ArrowRight}{ArrowDown}{ArrowUp}{End}');
    await waitFor(() => expect(document.activeElement).toBe(day('2026-11-29')));
    await user.keyboard('{ArrowDown}{ArrowDown}');
    await waitFor(() => expect(document.activeElement).toBe(day('2026-12-13')));
    expect(heading()).toBe('grudzień 2026');
    await user.keyboard('{PageUp}');
    await waitFor(() => expect(document.activeElement, 'a step by month keeps the focus').toBe(day('2026-11-13')));
    await user.keyboard('{Enter}');
    expect([place().segments[1], place().query['view']]).toEqual(['2026-11-13', 'day']);
    history.back();
    await waitFor(() => expect(document.activeElement).toBe(day('2026-11-13')));
  });

  it('leads by Tab to the visits of the day and by Escape back; what does not fit opens the day', async () => {
    const { user } = await open('/calendar/2026-11-23?view=month');
    const more = await screen.findByTestId('month-more');
    expect(more.textContent?.replaceAll('\u00a0', ' ')).toBe('+ jeszcze 3');
    day('2026-11-23')?.focus();
    await user.tab();
    expect(document.activeElement?.textContent).toContain('09:00');
    await user.keyboard('{Escape}');
    expect(document.activeElement).toBe(day('2026-11-23'));
    await user.tab();
    await user.keyboard('{Enter}');
    expect(desk.dialog).toMatchObject({ kind: 'visit', appointment: { purpose: 'data_change' } });
    desk.close();
    await user.click(more);
    expect(place().query['view']).toBe('day');
  });
});

describe('the list', () => {
  const visits = (starts: string[]) => byDay(starts.map((start) => ({ ...plainVisit, id: start, revision: 1, client_id: 'c', client_name: 'Lis Jan', purpose: 'review', start, end: `${start.slice(0, 14)}59`, minutes: 59, state: 'booked', note: '', documents: 0 })));
  const rows = agenda(visits(['2026-11-24T10:00', '2026-11-23T09:00', '2026-11-23T12:00']), '2026-11-01', '2026-11-30', '2026-11-25');

  it('has days and their visits in order, and today also when it is empty', () => {
    expect(rows.map((row) => (row.kind === 'day' ? `${row.date} ${row.count}` : row.visit.start))).toEqual([
      '2026-11-23 2', '2026-11-23T09:00', '2026-11-23T12:00', '2026-11-24 1', '2026-11-24T10:00', '2026-11-25 0',
    ]);
  });

  it('opens at what comes next, and is walked by visits and by days', () => {
    expect(rowFrom(rows, '2026-11-23T11:00')).toBe(2);
    expect(rowFrom(rows, '2026-11-30')).toBe(4);
    expect(rowBeside(rows, 2, 1)).toBe(4);
    expect(rowBeside(rows, 4, 1)).toBe(4);
    expect(rowBeside(rows, 2, 1, true)).toBe(4);
    expect(rowBeside(rows, 4, -1, true)).toBe(1);
  });

  it('keeps its place in the address and opens a visit with Enter', async () => {
    laidOut();
    const { user } = await open('/calendar/2026-11-23?view=list');
    const rows = await screen.findAllByTestId('agenda-visit');
    expect(rows.map((row) => row.textContent).join(), 'of papers in the words of the day').toContain('Dokumenty: jeszcze nieprzygotowane');
    const list = screen.getByTestId('calendar-list-grid');
    list.focus();
    await user.keyboard('{ArrowRight}');
    expect(place().segments[1]).toBe('2026-11-24');
    expect(document.activeElement).toBe(list);
    await user.keyboard('{Enter}');
    expect(desk.dialog).toMatchObject({ kind: 'visit', appointment: { start: '2026-11-24T10:00' } });
  });
});

describe('a month of 5,000 visits', () => {
  it('draws a few lines a day', async () => {
    const { container } = await open('/calendar/2026-11-23?view=month', 'fake=open&visits=5000');
    await waitFor(() => expect(screen.getByTestId('calendar-summary').textContent?.replaceAll('\u00a0', ' ')).toBe('5008 wizyt.'));
    expect(screen.getAllByTestId('month-visit').length).toBeLessThanOrEqual(8 * 42);
    expect(nodes(container), 'nodes of the whole page').toBeLessThan(900);
    const hidden = screen.getAllByTestId('month-more').reduce((sum, more) => sum + Number(/\d+/.exec(more.textContent ?? '')?.[0]), 0);
    expect(hidden + screen.getAllByTestId('month-visit').length, 'none is lost').toBe(5008);
  });

  it('draws only the rows in sight, also at the end', async () => {
    laidOut();
    const { container } = await open('/calendar/2026-11-23?view=list', 'fake=open&visits=5000');
    await screen.findAllByTestId('agenda-visit');
    expect(nodes(container)).toBeLessThan(600);
    const list = screen.getByTestId('calendar-list-grid');
    expect(Number(list.getAttribute('aria-rowcount'))).toBe(5008 + 20);
    await fireEvent.keyDown(list, { key: 'End' });
    await fireEvent.keyDown(list, { key: 'Enter' });
    expect(desk.dialog).toMatchObject({ kind: 'visit' });
    expect(place().segments[1]).toBe('2026-11-30');
    expect(nodes(container)).toBeLessThan(600);
  });
});
