import { backend } from './backend';
import type { TaskView } from './backend/backend';
import { addDays, weekStart } from './dates';
import { desk } from './desk.svelte';
import { dayWords } from './format';
import { t } from './i18n/index.svelte';
import { newCommandId } from './ids';
import { say, sayError } from './toasts.svelte';

export const repeats = ['never', 'daily', 'weekly', 'monthly', 'quarterly', 'yearly'] as const;
export const groups = ['overdue', 'today', 'week', 'later'] as const;
export type Group = (typeof groups)[number];

/** Where an open task stands on the list. */
export function groupOf({ due }: Pick<TaskView, 'due'>, today: string): Group {
  if (due < today) return 'overdue';
  if (due === today) return 'today';
  return due <= addDays(weekStart(today), 6) ? 'week' : 'later';
}

/** Open tasks by their group, the earliest first; groups without any are left out. */
export function grouped(tasks: readonly TaskView[], today: string): { group: Group; tasks: TaskView[] }[] {
  const sorted = [...tasks].sort((a, b) => (a.due < b.due ? -1 : Number(a.due > b.due)));
  return groups.map((group) => ({ group, tasks: sorted.filter((task) => groupOf(task, today) === group) })).filter((one) => one.tasks.length > 0);
}

/** What is to be done now: overdue and due today, and not put off to a later moment. */
export const isPressing = (task: TaskView, today: string): boolean => task.state === 'open' && task.awake && task.due <= today;

/** "2 dni robocze po terminie", "dziś", "jutro", "za 3 dni robocze". */
export function dueWords({ due, days_left }: Pick<TaskView, 'due' | 'days_left'>, today: string): string {
  if (due < today) return t('task-overdue', { days: Math.max(1, -days_left) });
  const near = dayWords(due, today);
  return !near.includes(' ') || days_left < 1 ? near : t('task-in-days', { days: days_left });
}

/** A task is done; a moment later it can still be taken back. */
export async function finishTask(task: TaskView): Promise<void> {
  try {
    const saved = await backend().taskStep(newCommandId(), task.id, task.revision, { step: 'finish', person_id: null, until: null, reason: '' });
    say(t('task-done', { title: task.title }), { label: t('task-undo'), run: () => void reopenTask({ ...task, revision: saved.revision }) });
    desk.changed();
  } catch (error) {
    sayError(error);
  }
}

/** A task that was done with is to be done again. */
export async function reopenTask(task: Pick<TaskView, 'id' | 'revision' | 'title'>): Promise<void> {
  try {
    await backend().taskStep(newCommandId(), task.id, task.revision, { step: 'reopen', person_id: null, until: null, reason: '' });
    say(t('task-reopened', { title: task.title }));
    desk.changed();
  } catch (error) {
    sayError(error);
  }
}
