import type { ClientInput } from './backend/backend';
import { wipeOnLock } from './wipe';

/** Unsaved client forms by client id ("new" for a new one). They live in memory only and lose identifiers on lock. */
export type ClientDraft = { input: ClientInput; base: ClientInput; revision: number | null };

const drafts = new Map<string, ClientDraft>();

export const draftOf = (id: string): ClientDraft | undefined => drafts.get(id);

export function keepDraft(id: string, draft: ClientDraft): void {
  drafts.set(id, $state.snapshot(draft));
}

export function dropDraft(id: string): void {
  drafts.delete(id);
}

/** On lock no identifier may stay in the memory of the window: drafts of known clients go, a new one keeps its plain words. */
export function forgetSecrets(): void {
  const fresh = drafts.get('new');
  drafts.clear();
  if (fresh) {
    drafts.set('new', { ...fresh, input: { ...fresh.input, pesel: '', id_document: '', nip: '', regon: '', krs: '' } });
  }
}

wipeOnLock(forgetSecrets);
