import { backend } from '$lib/backend';
import type { ClientSelection } from '$lib/backend/backend';
import { t } from '$lib/i18n/index.svelte';
import { say, sayError } from '$lib/toasts.svelte';

/** The business card of one client as a file. */
export async function saveCard(client: string) {
  try {
    say(t('vcard-saved', { path: await backend().vcardSave(client) }));
  } catch (problem) {
    sayError(problem);
  }
}

/** The business cards of a short list as one file. */
export async function saveCards(selection: ClientSelection) {
  try {
    say(t('vcards-saved', { path: await backend().vcardsSave(selection) }));
  } catch (problem) {
    sayError(problem);
  }
}
