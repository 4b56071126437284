import { nowLocal } from '../../clock';
import { addDays, daysBetween, weekday } from '../../dates';
import type { PersonView, TaskInput, TaskTrail, TaskView } from '../backend';
import type { BranchDay } from '../branchDay';
import { dayInfo } from './calendar';

type Refuse = (code: string, params?: Record<string, string>, fields?: { field: string; code: string; params: Record<string, string> }[]) => Promise<never>;
type Around = { tasks: TaskView[]; people: PersonView[]; called: (client: string) => string | null; refuse: Refuse };

const works = (date: string) => dayInfo(date).working;

/** The day after so many working days. */
function dueIn(today: string, days: number): string {
  let date = today;
  for (let left = days; left > 0 || !works(date); ) {
    date = addDays(date, 1);
    if (works(date) && left > 0) left -= 1;
  }
  return date;
}

/** Working days left; negative when the day is over. */
function daysLeft(today: string, due: string): number {
  const [from, to] = due >= today ? [today, due] : [due, today];
  const between = Array.from({ length: daysBetween(from, to) }, (_, nr) => addDays(from, nr + 1)).filter(works).length;
  return due >= today ? between : -Math.max(1, between);
}

/** Tasks in memory, with a trail of every step. */
export function fakeTasks({ tasks, people, called, refuse }: Around): Pick<BranchDay, 'tasks' | 'tasksClosed' | 'tasksOf' | 'taskTrail' | 'taskAdd' | 'taskStep'> {
  const today = () => nowLocal().slice(0, 10);
  const trails = new Map<string, TaskTrail[]>();
  const trail = (id: string, step: string, other: string | null = null, until: string | null = null, reason = '') =>
    void trails.set(id, [...(trails.get(id) ?? []), { at: `${nowLocal()}:00+01:00`, person: people[0]?.name ?? '', step, other, until: until && until.length > 10 ? `${until}:00+01:00` : until, reason }]);
  let serial = 0;
  const view = (task: TaskView): TaskView => ({ ...task, days_left: daysLeft(today(), task.due), awake: !task.snoozed_until || task.snoozed_until <= nowLocal() });
  const byDue = (a: TaskView, b: TaskView) => (a.due < b.due ? -1 : Number(a.due > b.due));
  const named = (id: string | null) => people.find((one) => one.id === id);
  const write = (input: Omit<TaskInput, 'visit_id'> & { visit_id?: string | null }, due: string): TaskView => {
    const who = named(input.assignee_id) ?? people[0];
    const task: TaskView = {
      id: `task${(serial += 1)}`, revision: 1, title: input.title, client_id: input.client_id, client_name: input.client_id ? called(input.client_id) : null, visit_id: input.visit_id ?? null, due, days_left: 0,
      assignee_id: who?.id ?? 'p1', assignee_name: who?.name ?? '', author_name: people[0]?.name ?? '', state: 'open', repeat: input.repeat, snoozed_until: null, escalated_name: null, awake: true,
    };
    tasks.push(task);
    trail(task.id, 'add');
    return task;
  };
  const client = (nr: number) => `00000000-0000-7000-8000-${String(nr).padStart(12, '0')}`;
  // An advisor's list of a usual Monday; a vault without clients has none.
  if (called(client(1))) {
    const now = today();
    const monday = addDays(now, 1 - weekday(now));
    const task = (title: string, due: string, about: number | null, repeat = 'never', who = 'p1') => write({ title, due, days: null, client_id: about ? client(about) : null, assignee_id: who, repeat }, due);
    task('Oddzwonić w sprawie lokaty', addDays(now, -5), 3);
    task('Wysłać wzór umowy do sprawdzenia', now, 5);
    task('Przejrzeć kończące się dowody', now, null, 'weekly');
    task('Zebrać dokumenty do wniosku o kredyt', addDays(monday, 3), 7);
    task('Przygotować przegląd roczny', addDays(monday, 16), 9, 'yearly');
    task('Zamówić druki', addDays(now, 1), null, 'monthly', 'p2');
  }
  return {
    tasks: async (mine) => tasks.filter((task) => task.state === 'open' && (!mine || task.assignee_id === 'p1')).sort(byDue).map(view),
    tasksClosed: async (limit) => tasks.filter((task) => task.state !== 'open').sort((a, b) => byDue(b, a)).slice(0, limit).map(view),
    tasksOf: async (id) => tasks.filter((task) => task.client_id === id).sort(byDue).map(view),
    taskTrail: async (id) => structuredClone(trails.get(id) ?? []),
    async taskAdd(_command, input) {
      const fields = [
        ...(input.title.trim() ? [] : [{ field: 'title', code: 'required', params: {} }]),
        ...(input.due && input.due < today() ? [{ field: 'due', code: 'in_past', params: {} }] : []),
        ...(input.due || input.days !== null ? [] : [{ field: 'due', code: 'required', params: {} }]),
      ];
      if (fields.length) return refuse('invalid', {}, fields);
      return { id: write(input, input.due || dueIn(today(), input.days ?? 0)).id, revision: 1 };
    },
    async taskStep(_command, id, base, input) {
      const one = tasks.find((task) => task.id === id);
      if (!one) return refuse('not_found', { what: 'task' });
      if (one.revision !== base) return refuse('revision_conflict', { fields: 'state' });
      if ((input.step === 'reopen') === (one.state === 'open')) return refuse('task_state', { state: one.state });
      if (['drop', 'escalate'].includes(input.step) && !input.reason) return refuse('invalid', {}, [{ field: 'reason', code: 'required', params: {} }]);
      if (['postpone', 'snooze'].includes(input.step) && (input.until ?? '') < (input.step === 'snooze' ? nowLocal() : today())) return refuse('invalid', {}, [{ field: 'until', code: 'in_past', params: {} }]);
      const other = named(input.person_id);
      const change: Record<string, Partial<TaskView>> = {
        finish: { state: 'done' }, drop: { state: 'dropped' }, reopen: { state: 'open' }, snooze: { snoozed_until: input.until }, postpone: { due: input.until ?? one.due, snoozed_until: null },
        delegate: { assignee_id: other?.id ?? one.assignee_id, assignee_name: other?.name ?? one.assignee_name }, escalate: { escalated_name: (other ?? people[1])?.name ?? null },
      };
      Object.assign(one, change[input.step] ?? {}, { revision: one.revision + 1 });
      trail(id, input.step, other?.name ?? null, input.until, input.reason);
      return { id, revision: one.revision };
    },
  };
}
