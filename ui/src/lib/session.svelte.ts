import { backend } from './backend';
import type { SessionState } from './backend/backend';
import { setLanguage } from './i18n/index.svelte';
import { setTheme } from './theme';
import { wipeAll, wipeOnLock } from './wipe';

const held = $state<{ value: SessionState | null; guide: boolean; shield: boolean }>({
  value: null,
  guide: false,
  shield: false,
});

/** What is said only when the screen is in sight again. */
let unsaid: (() => void)[] = [];
wipeOnLock(() => (unsaid = []));

export const session = {
  /** Null only before the first answer of the backend. */
  get state(): SessionState | null {
    return held.value;
  },
  /** The first-start guide is running; it outlives the moment when the vault opens. */
  get guide(): boolean {
    return held.guide;
  },
  set guide(running: boolean) {
    held.guide = running;
  },
  /** F9: the screen is hidden from the client. */
  get shield(): boolean {
    return held.shield;
  },
  set shield(up: boolean) {
    held.shield = up;
    if (up) return;
    const due = unsaid;
    unsaid = [];
    for (const say of due) say();
  },
  /** Says something at once, or when the shield is taken away. */
  whenInSight(say: () => void): void {
    if (held.shield) unsaid.push(say);
    else say();
  },
  get canWrite(): boolean {
    return !!held.value && !held.value.read_only && held.value.person?.role !== 'auditor';
  },
  /** May act on behalf of others: kierownik placówki, administrator. */
  get actsForOthers(): boolean {
    return ['supervisor', 'administrator'].includes(held.value?.person?.role ?? '');
  },
  get isAdministrator(): boolean {
    return held.value?.person?.role === 'administrator';
  },
};

/** Takes a new state of the session and lets language and theme follow. */
export async function adopt(state: SessionState): Promise<void> {
  await setLanguage(state.language);
  setTheme(state.theme);
  if (state.vault === 'missing') held.guide = true;
  held.value = state;
}

export async function refreshSession(): Promise<void> {
  await adopt(await backend().sessionState());
}

/** Locks at once on screen; the backend forgets its keys. */
export async function lock(): Promise<void> {
  wipeAll();
  held.shield = false;
  await backend().vaultLock();
  await refreshSession();
}

/** The backend locked by itself (idle time). */
export async function wasLocked(): Promise<void> {
  wipeAll();
  held.shield = false;
  await refreshSession();
}

let touched = 0;

/** Tells the backend, at most twice a minute, that someone works here. */
export function active(): void {
  const now = Date.now();
  if (now - touched < 30_000 || held.value?.vault !== 'open') return;
  touched = now;
  backend().touch().catch(() => undefined);
}
