import { errorText, wireError } from './errors';
import { language, type Language } from './i18n/index.svelte';
import { wipeOnLock } from './wipe';

export type Toast = { id: number; tone: 'done' | 'problem'; text: string; /** A message stays in the language it was said in, and is not shown in another. */ language: Language; /** What it is about; a newer one about the same takes its place. */ about?: string; action?: { label: string; run: () => void } };

let next = 1;
const shown = $state<Toast[]>([]);

/** Messages on screen, oldest first. */
export const toasts = (): readonly Toast[] => shown.filter((toast) => toast.language === language());

export function dismissToast(id: number): void {
  const index = shown.findIndex((toast) => toast.id === id);
  if (index >= 0) shown.splice(index, 1);
}

/** Takes away what was said about something that has changed since. */
export function dismissAbout(about: string): void {
  for (const old of shown.filter((toast) => toast.about === about)) dismissToast(old.id);
}

function push(toast: Omit<Toast, 'id' | 'language'>, milliseconds: number): void {
  if (toast.about) dismissAbout(toast.about);
  const id = next;
  next += 1;
  shown.push({ ...toast, id, language: language() });
  if (shown.length > 4) shown.shift();
  setTimeout(() => dismissToast(id), milliseconds);
}

/** Says that something was done; stays long enough to be read, or until the next thing is done: a pile would hide the screen. */
export function say(text: string, action?: Toast['action']): void {
  for (const old of shown.filter((toast) => toast.tone === 'done')) dismissToast(old.id);
  push({ tone: 'done', text, ...(action ? { action } : {}) }, 8_000);
}

/** Says why something failed, for failures with no place of their own on the screen; with what can be done about it. */
export function sayError(error: unknown, action?: Toast['action'], about?: string): void {
  const problem = wireError(error);
  // A call that met the locked door: the door itself is on the screen.
  if (problem.code !== 'locked') push({ tone: 'problem', text: errorText(problem), ...(about ? { about } : {}), ...(action ? { action } : {}) }, 20_000);
}

wipeOnLock(() => shown.splice(0));
