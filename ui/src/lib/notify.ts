import { backend } from './backend';
import { t } from './i18n/index.svelte';
import type { Reminder } from './reminders';
import { say } from './toasts.svelte';

const kept = 'opiekun-reminders';

/** Whether this computer reminds of visits and tasks. Nothing about anybody is kept here. */
export function remindersOn(): boolean {
  try {
    return localStorage.getItem(kept) !== 'off';
  } catch {
    return true;
  }
}

/** Switches reminders for this computer. */
export function setReminders(on: boolean): void {
  try {
    localStorage.setItem(kept, on ? 'on' : 'off');
  } catch {
    // Without storage the choice holds until the window closes.
  }
}

/** Says it in the window; and outside it while the advisor looks at another program. */
export function notify(reminders: readonly Reminder[]): void {
  if (!reminders.length) return;
  say(reminders.map((one) => (one.kind === 'visit' ? t('remind-visit', { minutes: one.minutes }) : t('remind-tasks', { count: one.count }))).join('. '));
  if (document.hasFocus()) return;
  for (const one of reminders) backend().reminderShow(one.kind, one.kind === 'visit' ? one.minutes : one.count).catch(() => undefined);
}
