import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import DeskDialogs from '../src/app/DeskDialogs.svelte';
import Reminders from '../src/app/Reminders.svelte';
import CardTasks from '../src/features/clients/CardTasks.svelte';
import TasksToday from '../src/features/day/TasksToday.svelte';
import RemindersSection from '../src/features/settings/RemindersSection.svelte';
import { readClock } from '../src/features/tasks/clock';
import '../src/features/tasks/StepDialog.svelte';
import '../src/features/tasks/TaskDialog.svelte';
import '../src/features/tasks/TrailDialog.svelte';
import TasksPage from '../src/features/tasks/TasksPage.svelte';
import type { AppointmentView, TaskView } from '../src/lib/backend/backend';
import { fixClock } from '../src/lib/clock';
import { nothingSaid, remind } from '../src/lib/reminders';
import { navigate, startRouter } from '../src/lib/router.svelte';
import { dueWords, grouped, isPressing } from '../src/lib/tasks';
import { toasts } from '../src/lib/toasts.svelte';
import { choose, openDesk } from './setup';

const today = '2026-11-23';
const plain = (text: string | null | undefined) => (text ?? '').replaceAll('\u00a0', ' ');
const task = (part: Partial<TaskView>): TaskView => ({
  id: 't', revision: 1, title: 'Oddzwonić', client_id: null, client_name: null, visit_id: null, due: today, days_left: 0, assignee_id: 'p1', assignee_name: 'Anna Lis', author_name: 'Anna Lis',
  state: 'open', repeat: 'never', snoozed_until: null, escalated_name: null, awake: true, ...part,
});

let stop: (() => void) | undefined;
afterEach(() => {
  stop?.();
  stop = undefined;
  vi.unstubAllGlobals();
  localStorage.clear();
});

async function open(where = '/tasks') {
  const backend = await openDesk();
  stop = startRouter();
  await navigate(where);
  render(TasksPage);
  render(DeskDialogs);
  await screen.findAllByTestId('task');
  return { backend, user: userEvent.setup() };
}
const line = (title: string) => screen.getAllByTestId('task').find((one) => one.textContent?.replaceAll('\u00a0', ' ').includes(title));
const part = (title: string, id: string) => line(title)!.querySelector<HTMLElement>(`[data-testid="${id}"]`)!;
async function step(user: ReturnType<typeof userEvent.setup>, title: string, id: string) {
  await user.click(part(title, 'task-more'));
  await user.click(await screen.findByTestId(id));
}
const set = async (id: string, value: string) => fireEvent.input(await screen.findByTestId(id), { target: { value } });

describe('words and order', () => {
  it('working days agree with their number', () => {
    const said = (due: string, days_left: number) => plain(dueWords({ due, days_left }, today));
    expect(said('2026-11-20', -1)).toBe('1 dzień roboczy po terminie');
    expect(said('2026-11-18', -3)).toBe('3 dni robocze po terminie');
    expect(said('2026-11-10', -8)).toBe('8 dni roboczych po terminie');
    expect(said(today, 0)).toBe('dziś');
    expect(said('2026-11-24', 1)).toBe('jutro');
    expect(said('2026-11-27', 4)).toBe('za 4 dni robocze');
    expect(said('2026-12-04', 9)).toBe('za 9 dni roboczych');
  });

  it('stand by their day: overdue, today, this week, later', () => {
    const list = ['2026-12-01', '2026-11-29', today, '2026-11-20', '2026-11-19'].map((due) => task({ id: due, due }));
    expect(grouped(list, today).map(({ group, tasks }) => [group, tasks.map((one) => one.due)])).toEqual([
      ['overdue', ['2026-11-19', '2026-11-20']], ['today', [today]], ['week', ['2026-11-29']], ['later', ['2026-12-01']],
    ]);
  });

  it('what was put off does not press', () => {
    expect(isPressing(task({}), today)).toBe(true);
    expect(isPressing(task({ awake: false }), today)).toBe(false);
    expect(isPressing(task({ due: '2026-11-24' }), today)).toBe(false);
  });

  it('an hour is read as people write it', () => {
    expect([readClock('9'), readClock('9.05'), readClock('17:30'), readClock('25'), readClock('rano')]).toEqual(['09:00', '09:05', '17:30', null, null]);
  });
});

describe('the list', () => {
  it('shows own tasks in groups; overdue by a word, not by colour alone', async () => {
    const { user } = await open();
    expect(screen.getByTestId('tasks-group-overdue').textContent).toContain('Oddzwonić');
    expect(plain(screen.getByTestId('tasks-group-overdue').textContent)).toContain('3 dni robocze po terminie');
    expect(line('Zamówić druki'), 'of somebody else').toBeUndefined();
    expect(line('Oddzwonić')!.querySelector('a')!.getAttribute('href')).toMatch(/^#\/clients\//);
    await user.click(screen.getByTestId('tasks-all'));
    await waitFor(() => expect(line('Zamówić druki')?.textContent).toContain('Piotr Sowa'));
  });

  it('a task is done and taken back', async () => {
    const { user } = await open();
    await user.click(part('Oddzwonić', 'task-finish'));
    await waitFor(() => expect(line('Oddzwonić')).toBeUndefined());
    const said = toasts().at(-1);
    expect(said?.text).toContain('Oddzwonić');
    said?.action?.run();
    await waitFor(() => expect(line('Oddzwonić')).toBeTruthy());
    await user.click(part('Oddzwonić', 'task-finish'));
    await user.click(screen.getByTestId('tasks-done'));
    await waitFor(() => expect(line('Oddzwonić')?.textContent).toContain('zrobione'));
    await user.click(part('Oddzwonić', 'task-reopen'));
    await user.click(screen.getByTestId('tasks-mine'));
    await waitFor(() => expect(line('Oddzwonić')).toBeTruthy());
  });

  it('a task is written down with working days, about a client, for another person', async () => {
    const { backend, user } = await open();
    await user.click(screen.getByTestId('task-add'));
    await fireEvent.click(await screen.findByTestId('task-save'));
    await waitFor(() => expect(screen.getByTestId('task-title').getAttribute('aria-invalid')).toBe('true'));
    await set('task-title', 'Sprawdzić pełnomocnictwo');
    await choose('task-due-way', 'days');
    await set('task-days', '5');
    await choose('task-who', 'p2');
    await choose('task-repeat', 'quarterly');
    await fireEvent.click(screen.getByTestId('task-save'));
    await waitFor(async () => expect((await backend.tasks(false)).find((one) => one.title === 'Sprawdzić pełnomocnictwo')).toMatchObject({ due: '2026-11-30', days_left: 5, assignee_name: 'Piotr Sowa', repeat: 'quarterly' }));
  });

  it('a day that is over is refused at its field', async () => {
    const { user } = await open();
    await user.click(screen.getByTestId('task-add'));
    await set('task-title', 'Wczoraj');
    await set('task-due', '1.11.2026');
    await fireEvent.click(screen.getByTestId('task-save'));
    await waitFor(() => expect(screen.getByTestId('task-due').getAttribute('aria-invalid')).toBe('true'));
  });

  it('steps: put off, another day, handed on, help asked, not needed – each in the trail', async () => {
    const { backend, user } = await open();
    const of = async (title: string) => [...(await backend.tasks(false)), ...(await backend.tasksClosed(50))].find((one) => one.title.startsWith(title))!;
    await step(user, 'Oddzwonić', 'task-snooze');
    await user.click(await screen.findByTestId('snooze-morning'));
    await fireEvent.click(screen.getByTestId('task-step-save'));
    await waitFor(async () => expect(await of('Oddzwonić')).toMatchObject({ snoozed_until: '2026-11-24T08:00', awake: false }));
    await waitFor(() => expect(plain(line('Oddzwonić')?.textContent)).toContain('odłożone: jutro 08:00'));

    await step(user, 'Wysłać wzór', 'task-postpone');
    await set('task-until', '27.11.2026');
    await fireEvent.click(screen.getByTestId('task-step-save'));
    await waitFor(async () => expect((await of('Wysłać wzór')).due).toBe('2026-11-27'));

    await step(user, 'Wysłać wzór', 'task-escalate');
    await fireEvent.click(await screen.findByTestId('task-step-save'));
    await waitFor(() => expect(screen.getByTestId('task-reason').getAttribute('aria-invalid'), 'help needs a reason').toBe('true'));
    await set('task-reason', 'Brak wzoru dla spółki');
    await fireEvent.click(screen.getByTestId('task-step-save'));
    await waitFor(() => expect(line('Wysłać wzór')?.textContent).toContain('Piotr Sowa'));

    await step(user, 'Wysłać wzór', 'task-trail');
    const steps = (await screen.findAllByTestId('trail-step')).map((one) => plain(one.textContent));
    expect(steps.map((words) => /– (dodane|nowy termin|prośba o pomoc)/.exec(words)?.[1])).toEqual(['dodane', 'nowy termin', 'prośba o pomoc']);
    expect(steps[2]).toContain('Brak wzoru dla spółki');
    await user.keyboard('{Escape}');

    await step(user, 'Przejrzeć', 'task-delegate');
    await fireEvent.click(await screen.findByTestId('task-step-save'));
    await waitFor(async () => expect((await of('Przejrzeć')).assignee_name).toBe('Piotr Sowa'));

    await step(user, 'Zebrać', 'task-drop');
    await set('task-reason', 'Klient zrezygnował');
    await fireEvent.click(screen.getByTestId('task-step-save'));
    await waitFor(async () => expect((await of('Zebrać')).state).toBe('dropped'));
  });

  it('the further steps are walked by arrows, and Esc goes back to the button', async () => {
    const { user } = await open();
    part('Oddzwonić', 'task-more').focus();
    await user.keyboard('{ArrowDown}');
    await waitFor(() => expect(document.activeElement?.getAttribute('data-testid')).toBe('task-snooze'));
    await user.keyboard('{End}');
    expect(document.activeElement?.getAttribute('data-testid')).toBe('task-trail');
    await user.keyboard('{Escape}');
    expect(document.activeElement).toBe(part('Oddzwonić', 'task-more'));
    expect(screen.queryByRole('menu')).toBeNull();
  });
});

it('Dzień shows what presses today, the card what is about its client', async () => {
  const backend = await openDesk();
  render(TasksToday, { now: '2026-11-23T09:40' });
  const shown = await screen.findByTestId('tasks-today');
  expect(shown.querySelectorAll('[data-testid="task"]')).toHaveLength(3);
  expect(shown.textContent).not.toContain('Zebrać dokumenty');
  const about = (await backend.tasks(true)).find((one) => one.client_id)!;
  const { container } = render(CardTasks, { client: { id: about.client_id!, name: about.client_name! } });
  await waitFor(() => expect(container.textContent).toContain(about.title));
});

describe('reminders', () => {
  const visit = (start: string, part: Partial<AppointmentView> = {}) => ({ id: start, start, state: 'booked', ...part }) as AppointmentView;

  it('tasks once a day, and again when one that was put off comes back', () => {
    const first = remind(nothingSaid, `${today}T09:00`, [task({}), task({ id: 'z', awake: false })], []);
    expect(first.reminders).toEqual([{ kind: 'tasks', count: 1 }]);
    const next = remind(first.said, `${today}T09:01`, [task({}), task({ id: 'new' }), task({ id: 'z', awake: false })], []);
    expect(next.reminders, 'what is written down by oneself is known').toEqual([]);
    expect(remind(next.said, `${today}T10:00`, [task({}), task({ id: 'z' })], []).reminders).toEqual([{ kind: 'tasks', count: 2 }]);
    expect(remind(next.said, '2026-11-24T08:00', [task({})], []).reminders, 'another day').toEqual([{ kind: 'tasks', count: 1 }]);
  });

  it('a visit once, ten minutes before', () => {
    const soon = [visit(`${today}T10:15`), visit(`${today}T10:15`, { id: 'gone', state: 'cancelled' }), visit(`${today}T12:00`)];
    expect(remind(nothingSaid, `${today}T10:04`, [], soon).reminders).toEqual([]);
    const first = remind(nothingSaid, `${today}T10:05`, [], soon);
    expect(first.reminders).toEqual([{ kind: 'visit', minutes: 10 }]);
    expect(remind(first.said, `${today}T10:06`, [], soon).reminders).toEqual([]);
  });

  it('stand in the window, and outside it as a matter and a number while another program is looked at; they can be switched off', async () => {
    const backend = await openDesk();
    const show = vi.spyOn(backend, 'reminderShow');
    const focus = vi.spyOn(document, 'hasFocus').mockReturnValue(false);
    fixClock('2026-11-23T10:05');
    const { unmount } = render(Reminders);
    await waitFor(() => expect(show.mock.calls).toEqual([['visit', 10], ['tasks', 3]]));
    expect(toasts().map((toast) => plain(toast.text))).toEqual(['Za 10 minut wizyta. Zadania na dziś: 3']);
    unmount();
    focus.mockReturnValue(true);
    fixClock('2026-11-24T08:00');
    const again = render(Reminders);
    await waitFor(() => expect(toasts().map((toast) => plain(toast.text))).toContain('Zadania na dziś: 3'));
    expect(show).toHaveBeenCalledTimes(2);
    again.unmount();
    render(RemindersSection);
    await userEvent.click(screen.getByTestId('reminders-on'));
    expect(localStorage.getItem('opiekun-reminders')).toBe('off');
    const before = toasts().length;
    fixClock('2026-11-25T08:00');
    render(Reminders);
    await new Promise((done) => setTimeout(done, 50));
    expect(toasts().length).toBe(before);
  });
});
