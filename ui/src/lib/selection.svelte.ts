import { SvelteSet } from 'svelte/reactivity';
import { wipeOnLock } from './wipe';

/**
 * Rows picked in a list that is too long to be held: some of them by id, or all of them but some. The list itself says
 * which ids stand between two places.
 */
export class Selection {
  #ids = new SvelteSet<string>();
  #all = $state(false);
  /** Place from which a range grows. */
  anchor = 0;

  /** All rows, apart from `ids`; otherwise `ids` alone. */
  get all(): boolean {
    return this.#all;
  }

  get ids(): string[] {
    return [...this.#ids];
  }

  has(id: string): boolean {
    return this.#ids.has(id) !== this.#all;
  }

  /** How many are picked out of `total`. */
  count(total: number): number {
    return this.#all ? Math.max(0, total - this.#ids.size) : this.#ids.size;
  }

  set(id: string, picked: boolean): void {
    if (picked === this.#all) this.#ids.delete(id);
    else this.#ids.add(id);
  }

  /** Picks a row or lets it go; a range begins here. */
  toggle(id: string, index = this.anchor): void {
    this.anchor = index;
    this.set(id, !this.has(id));
  }

  /** Picks every row between the anchor and `index`; `idsOf` fetches what stands there. */
  async extend(index: number, idsOf: (from: number, to: number) => Promise<string[]>): Promise<void> {
    for (const id of await idsOf(Math.min(this.anchor, index), Math.max(this.anchor, index))) this.set(id, true);
  }

  pickAll(): void {
    this.#ids.clear();
    this.#all = true;
  }

  clear(): void {
    this.#ids.clear();
    this.#all = false;
    this.anchor = 0;
  }
}

/** Clients picked in the list, for whatever is done to many at once. It outlives the screen. */
export const pickedClients = new Selection();

wipeOnLock(() => pickedClients.clear());
