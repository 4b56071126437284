import { backend } from '$lib/backend';
import { t } from '$lib/i18n/index.svelte';
import { say, sayError } from '$lib/toasts.svelte';

/** Saves the invitation of a visit, or of one that was called off what takes it out of the client's calendar; gives the sentence that
 *  says where, or nothing when it failed and that was said. */
export async function invitationSaved(visit: string): Promise<string> {
  try {
    return t('doc-saved', { path: await backend().visitInvitationSave(visit) });
  } catch (error) {
    sayError(error);
    return '';
  }
}

export async function saveInvitation(visit: string): Promise<void> {
  const done = await invitationSaved(visit);
  if (done) say(done);
}
