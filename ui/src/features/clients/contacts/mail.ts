import { backend } from '$lib/backend';
import { desk } from '$lib/desk.svelte';
import { sayError } from '$lib/toasts.svelte';

/** Largest e-mail, as the program behind the window: 40 MiB. */
const largest = 40 << 20;

/** An e-mail file, dropped on a card or chosen, becomes a contact to look over and save. */
export async function readMail(client: { id: string; name: string }, file: File): Promise<void> {
  try {
    if (file.size > largest) throw { code: 'mail_too_large', params: { limit: String(largest >> 20) }, fields: [] };
    const given = await backend().contactFromEml(client.id, new Uint8Array(await file.arrayBuffer()));
    desk.show({ kind: 'contact', client, given });
  } catch (problem) {
    sayError(problem);
  }
}
