import { backend } from '$lib/backend';
import { desk } from '$lib/desk.svelte';
import { t } from '$lib/i18n/index.svelte';
import { newCommandId } from '$lib/ids';
import { say, sayError } from '$lib/toasts.svelte';

/** Gives the clients of an assignment back and says how many stayed. */
export async function undoAssignment(id: string): Promise<void> {
  try {
    const done = await backend().assignmentUndo(newCommandId(), id);
    say(t('assign-undone', { left: done.left }));
    desk.changed();
  } catch (problem) {
    sayError(problem);
  }
}
