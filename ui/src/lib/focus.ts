import { tick } from 'svelte';

/** Puts the focus into the first field that needs a correction, once the reasons are on screen. */
export async function focusInvalid(root: ParentNode = document): Promise<void> {
  await tick();
  const wrong = root.querySelector<HTMLElement>('[aria-invalid="true"]');
  // A group of choices takes no focus; its first choice does.
  (wrong?.matches('fieldset') ? wrong.querySelector<HTMLElement>('input') : wrong)?.focus();
}

/**
 * What had the focus may be gone with the screen it was on. Then the focus goes to the new screen itself, so that Tab goes
 * on from there and not from the top of the window.
 */
export async function keepFocus(): Promise<void> {
  await tick();
  requestAnimationFrame(() => {
    if (lost()) document.getElementById('content')?.focus({ preventScroll: true });
  });
}

/** What had the focus when a dialog opened, and what that stood in, the nearest first. */
type Origin = { element: HTMLElement | null; around: HTMLElement[] };

/** A dialog may be opened from another one, which is gone then: what counts is what had the focus before the first. */
let first: Origin | null = null;
/** Ends the watch over the end of the dialog before. */
let settle: () => void = () => undefined;
/** How long after the end of a dialog a reload may still take away what has the focus again, in milliseconds. */
const settles = 2_000;
const focusable = 'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled)';

const inDialog = (element: Element) => !!element.closest('[role="dialog"]');
const lost = () => !document.activeElement || document.activeElement === document.body;

/** An element that its list draws anew carries `data-redrawn`, a name that its successor has too. */
function successor(element: HTMLElement | null): HTMLElement | null {
  const name = element?.dataset['redrawn'];
  return name ? document.querySelector<HTMLElement>(`[data-redrawn="${CSS.escape(name)}"]`) : null;
}

function land({ element, around }: Origin): void {
  const still = element?.isConnected ? element : successor(element);
  const near = around.find((one) => one.isConnected && (one.querySelector(focusable) || one.id === 'content'));
  const stand = near && near.id !== 'content' ? near.querySelector<HTMLElement>(focusable) : null;
  (still ?? stand ?? document.getElementById('content'))?.focus({ preventScroll: true });
}

/**
 * Call it while a dialog starts; the returned function, called at its end, gives the focus back to what had it. That may be
 * gone, also a moment later: the question was answered, its row is no more. Then the focus goes to the first thing that
 * takes it in the same list or section, else to the screen itself, so that Tab goes on from there and not from the top.
 */
export function returnFocus(): () => void {
  settle();
  const active = document.activeElement;
  const element = active instanceof HTMLElement && active !== document.body && !inDialog(active) ? active : null;
  const around: HTMLElement[] = [];
  for (let one = element?.parentElement ?? null; one; one = one.parentElement) around.push(one);
  const origin: Origin = element || !first ? { element, around } : first;
  first = origin;
  return () => void giveBack(origin);
}

async function giveBack(origin: Origin): Promise<void> {
  const mend = () => {
    if (lost() && !document.querySelector('[role="dialog"]')) land(origin);
  };
  const watch = new MutationObserver(mend);
  watch.observe(document.body, { childList: true, subtree: true });
  const end = setTimeout(() => {
    settle();
    if (first === origin) first = null;
  }, settles);
  settle = () => {
    clearTimeout(end);
    watch.disconnect();
  };
  await tick();
  requestAnimationFrame(mend);
}

/**
 * GTK's web engine calls the key of Shift+Tab "Unidentified". Whatever keeps the focus inside a dialog listens for "Tab":
 * the press is made again under its name, and what is done about that one counts.
 */
export function nameShiftTab(event: KeyboardEvent): void {
  if (event.code !== 'Tab' || event.key === 'Tab') return;
  const { code, shiftKey, target } = event;
  const again = new KeyboardEvent('keydown', { key: 'Tab', code, shiftKey, bubbles: true, cancelable: true });
  if (!target?.dispatchEvent(again)) event.preventDefault();
}
