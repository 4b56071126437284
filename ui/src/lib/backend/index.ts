import type { Backend } from './backend';

let chosen: Backend | null = null;

/** The backend of this window. Chosen once, before anything is drawn. */
export function backend(): Backend {
  if (!chosen) throw new Error('backend not chosen yet');
  return chosen;
}

export function setBackend(next: Backend): void {
  chosen = next;
}

/** The real one inside the desktop window; in a browser the one in memory (not part of a release build). */
export async function chooseBackend(): Promise<void> {
  if (__FAKE_BACKEND__ && !('__TAURI_INTERNALS__' in window)) {
    const { createFake } = await import('./fake');
    setBackend(createFake(new URLSearchParams(window.location.search)));
    return;
  }
  const { tauriBackend } = await import('./tauri');
  setBackend(tauriBackend);
}
