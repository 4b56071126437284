import { tick } from 'svelte';

/** Puts the focus into the first field that needs a correction, once the reasons are on screen. */
export async function focusInvalid(root: ParentNode = document): Promise<void> {
  await tick();
  const wrong = root.querySelector<HTMLElement>('[aria-invalid="true"]');
  // A group of choices takes no focus; its first choice does.
  (wrong?.matches('fieldset') ? wrong.querySelector<HTMLElement>('input') : wrong)?.focus();
}

/**
 * What had the focus may be gone: the screen changed, a dialog closed over a row that is no more. Then the focus goes to
 * the screen itself, so that Tab goes on from there and not from the top of the window.
 */
export async function keepFocus(): Promise<void> {
  await tick();
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) document.getElementById('content')?.focus({ preventScroll: true });
  });
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
