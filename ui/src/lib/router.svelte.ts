import { untrack } from 'svelte';

/**
 * Routes in the hash ("#/clients/42?import=1"): the window has one page and no server. Links are intercepted so that a form
 * with unsaved changes can ask first; Back is asked too.
 */
export type Place = { path: string; segments: string[]; query: Record<string, string> };
type Guard = () => boolean | Promise<boolean>;

function read(): Place {
  const [path = '/', search = ''] = (window.location.hash.slice(1) || '/').split('?');
  return {
    path,
    segments: path.split('/').filter(Boolean).map(decodeURIComponent),
    query: Object.fromEntries(new URLSearchParams(search)),
  };
}

const here = $state<{ place: Place; back: boolean }>({ place: read(), back: false });
let guard: Guard | null = null;
let index = 0;
let returning = false;

/** Where the window is; reactive. */
export const place = (): Place => here.place;

/** How the window came here: its place in the history, and whether by Back or Forward. Not reactive by itself. */
export const arrival = (): { entry: number; back: boolean } => ({ entry: index, back: untrack(() => here.back) });

/** Goes to "/clients/…"; false when a guard kept the person here. */
export async function navigate(to: string, options: { replace?: boolean } = {}): Promise<boolean> {
  if (guard && !(await guard())) return false;
  if (options.replace) history.replaceState({ index }, '', `#${to}`);
  else {
    index += 1;
    history.pushState({ index }, '', `#${to}`);
  }
  here.back = false;
  here.place = read();
  return true;
}

/** Asks `next` before leaving; the returned function removes it. */
export function guardLeaving(next: Guard): () => void {
  guard = next;
  return () => {
    if (guard === next) guard = null;
  };
}

async function onPop(event: PopStateEvent): Promise<void> {
  if (returning) {
    returning = false;
    return;
  }
  // An address that was typed or set is a new place and has no state yet.
  const known = (event.state as { index?: number } | null)?.index;
  const target = known ?? index + 1;
  const step = index - target;
  if (guard && step !== 0) {
    const goal = window.location.hash;
    returning = true;
    history.go(step);
    if (!(await guard())) return;
    guard = null;
    await navigate(goal.slice(1));
    return;
  }
  index = target;
  if (known === undefined) history.replaceState({ index }, '', window.location.hash);
  here.back = known !== undefined;
  here.place = read();
}

function onClick(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const link = (event.target as Element | null)?.closest?.('a[href^="#/"]');
  if (!link) return;
  event.preventDefault();
  void navigate((link.getAttribute('href') ?? '#/').slice(1));
}

/** Starts listening; returns the function that stops. */
export function startRouter(): () => void {
  index = (history.state as { index?: number } | null)?.index ?? 0;
  history.replaceState({ index }, '', window.location.hash || '#/');
  here.place = read();
  window.addEventListener('popstate', onPop);
  document.addEventListener('click', onClick);
  return () => {
    window.removeEventListener('popstate', onPop);
    document.removeEventListener('click', onClick);
  };
}
