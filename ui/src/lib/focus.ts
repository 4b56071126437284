import { tick } from 'svelte';

/** Puts the focus into the first field that needs a correction, once the reasons are on screen. */
export async function focusInvalid(root: ParentNode = document): Promise<void> {
  await tick();
  root.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
}
