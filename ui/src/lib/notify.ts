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

/** Switches reminders for this computer; the system is asked once whether it may show them. */
export async function setReminders(on: boolean): Promise<void> {
  try {
    localStorage.setItem(kept, on ? 'on' : 'off');
  } catch {
    // Without storage the choice holds until the window closes.
  }
  if (on && 'Notification' in window && Notification.permission === 'default') await Notification.requestPermission().catch(() => undefined);
}

/** Says it outside the window where the system lets us, else as a message in it. The text holds no personal data: others see the screen. */
export function notify(text: string): void {
  try {
    if ('Notification' in window && Notification.permission === 'granted') {
      new Notification('Opiekun', { body: text, tag: 'opiekun' });
      return;
    }
  } catch {
    // Some engines know the name only.
  }
  say(text);
}
