import type { Picked } from './find.svelte';
import { wipeOnLock } from './wipe';

/** Who was missing from the register when a card asked for them: entered on another screen, then brought back to that card. */
let come: { to: string; who: Picked } | null = null;

export const newcomer = {
  /** `who` is in the register now and belongs to what was begun on the card of `to`. */
  bring(to: string, who: Picked): void {
    come = { to, who };
  },
  /** Who was brought to this card; once. */
  take(to: string): Picked | null {
    const who = come?.to === to ? come.who : null;
    come = null;
    return who;
  },
};

wipeOnLock(() => (come = null));
