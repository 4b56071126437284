import { untrack } from 'svelte';
import { tinykeys } from 'tinykeys';

/** A shortcut of the window or of the screen shown; `keys` in the notation of tinykeys ("Control+k"). */
export type Shortcut = { keys: string; label: string; run: (event: KeyboardEvent) => void; always?: boolean; /** Gives way to the same keys of the screen shown. */ yields?: boolean };

let groups = $state.raw<Shortcut[][]>([]);

/** Whether a screen has taken the keys over. */
const taken = ({ keys, yields }: Shortcut): boolean => !!yields && groups.flat().some((other) => other.keys === keys && !other.yields);

/** All shortcuts that work now, for the help. */
export const shortcuts = (): Shortcut[] => groups.flat().filter((one) => !taken(one));

const dialogOpen = () => document.querySelector('[role="dialog"], [role="menu"]') !== null;

/** Adds shortcuts until the returned function is called; use it inside an effect. */
export function addShortcuts(list: Shortcut[]): () => void {
  const bindings: Record<string, (event: KeyboardEvent) => void> = {};
  for (const shortcut of list) {
    bindings[shortcut.keys] = (event) => {
      if ((dialogOpen() && !shortcut.always) || taken(shortcut)) return;
      event.preventDefault();
      shortcut.run(event);
    };
  }
  // The callers are effects; they must not run again because the list of shortcuts changed.
  untrack(() => (groups = [...groups, list]));
  // Before the dialogs hear the key: the Escape that closes one must not also leave the screen below it.
  const stop = tinykeys(window, bindings, { capture: true });
  return () => {
    stop();
    untrack(() => (groups = groups.filter((group) => group !== list)));
  };
}

/** "Control+k" as it is printed on keys: "Ctrl+K". */
export function keysText(keys: string): string {
  return keys
    .split('+')
    .map((key) => ({ Control: 'Ctrl', Escape: 'Esc', ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→' })[key] ?? (key.length === 1 ? key.toUpperCase() : key))
    .join('+');
}
