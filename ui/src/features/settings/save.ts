import { backend } from '$lib/backend';
import type { SessionState } from '$lib/backend/backend';
import { refreshSession, session } from '$lib/session.svelte';
import { sayError } from '$lib/toasts.svelte';

/** Saves one changed setting at once; the window follows what the backend then says. */
export async function saveSettings(change: Partial<Pick<SessionState, 'language' | 'theme' | 'idle_minutes'>>): Promise<void> {
  if (!session.state) return;
  const { language, theme, idle_minutes } = { ...session.state, ...change };
  try {
    await backend().settingsSave(language, theme, idle_minutes);
    await refreshSession();
  } catch (error) {
    sayError(error);
  }
}
