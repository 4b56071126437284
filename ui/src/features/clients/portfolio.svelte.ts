import { backend } from '$lib/backend';
import type { ClientFilter, ClientRow, ClientSelection } from '$lib/backend/backend';
import { pickedClients } from '$lib/selection.svelte';
import { sayError } from '$lib/toasts.svelte';
import { wipeOnLock } from '$lib/wipe';

/** Rows fetched at once; the table asks for the pages in sight. */
export const pageSize = 100;
const noFilter = (): ClientFilter => ({ words: '', segment: null, kind: null, advisor: null, mine: false, conditions: [] });

/** Columns of the table, in their order. */
export const allColumns = ['name', 'number', 'city', 'segment', 'identifier', 'phone', 'advisor'] as const;
export const standardColumns: readonly string[] = allColumns;

/** The portfolio as the table sees it. It outlives the screen, so that the list keeps its place. */
class Portfolio {
  filter = $state<ClientFilter>(noFilter());
  total = $state<number | null>(null);
  /** Columns that are shown. */
  columns = $state<string[]>([...standardColumns]);
  /** Id of the kept view that the filter came from. */
  view = $state<string | null>(null);
  active = $state(0);
  scrollTop = 0;
  #pages = $state.raw<ReadonlyMap<number, ClientRow[]>>(new Map());
  #asked = new Set<number>();
  #generation = 0;

  row(index: number): ClientRow | undefined {
    return this.#pages.get(Math.floor(index / pageSize))?.[index % pageSize];
  }

  get filtered(): boolean {
    const { words, segment, kind, advisor, mine, conditions } = this.filter;
    return words.trim() !== '' || segment !== null || kind !== null || advisor !== null || mine || conditions.length > 0;
  }

  /** Nothing but one's own clients is asked for. */
  get onlyMine(): boolean {
    const { words, segment, kind, mine, conditions } = this.filter;
    return mine && words.trim() === '' && segment === null && kind === null && conditions.length === 0;
  }

  /** The picked clients, as the program is told about them. */
  picked(): ClientSelection {
    const { all, ids } = pickedClients;
    return all ? { ids: [], filter: $state.snapshot(this.filter), except: ids } : { ids, filter: null, except: [] };
  }

  /** Ids of the rows `from`…`to`, fetched where they are not here yet. */
  async ids(from: number, to: number): Promise<string[]> {
    const out: string[] = [];
    for (let page = Math.floor(from / pageSize); page <= Math.floor(to / pageSize); page += 1) {
      const rows = this.#pages.get(page) ?? (await backend().clientPage($state.snapshot(this.filter), page * pageSize, pageSize)).rows;
      out.push(...rows.filter((_, at) => page * pageSize + at >= from && page * pageSize + at <= to).map((row) => row.id));
    }
    return out;
  }

  clear(): void {
    this.filter = noFilter();
    this.view = null;
  }

  /** Forgets everything, as at the start of the program. */
  forget(): void {
    this.clear();
    this.columns = [...standardColumns];
    this.total = null;
    this.active = 0;
    this.scrollTop = 0;
    this.#generation += 1;
    this.#pages = new Map();
    this.#asked.clear();
  }

  /** Starts again: another filter, or data changed. Old rows stay until the first new page is here. */
  async reload(keepPlace: boolean): Promise<void> {
    this.#generation += 1;
    const generation = this.#generation;
    if (!keepPlace) this.active = 0;
    const first = Math.floor(this.active / pageSize);
    try {
      const page = await backend().clientPage($state.snapshot(this.filter), first * pageSize, pageSize);
      if (generation !== this.#generation) return;
      this.#asked = new Set([first]);
      this.#pages = new Map([[first, page.rows]]);
      this.total = page.total;
      this.active = Math.min(this.active, Math.max(0, page.total - 1));
    } catch (error) {
      sayError(error);
    }
  }

  /** Makes sure that the rows `from`…`to` come. */
  need(from: number, to: number): void {
    const generation = this.#generation;
    for (let page = Math.floor(from / pageSize); page <= Math.floor(to / pageSize); page += 1) {
      if (this.#asked.has(page)) continue;
      this.#asked.add(page);
      backend()
        .clientPage($state.snapshot(this.filter), page * pageSize, pageSize)
        .then((result) => {
          if (generation !== this.#generation) return;
          this.#pages = new Map(this.#pages).set(page, result.rows);
        })
        .catch((error: unknown) => {
          this.#asked.delete(page);
          sayError(error);
        });
    }
  }
}

export const portfolio = new Portfolio();

wipeOnLock(() => portfolio.forget());
