import { backend } from '$lib/backend';
import type { ImportMode, ImportPreview, ImportProgress, ImportReport, ImportSource, ImportUndone, WireError } from '$lib/backend/backend';
import { desk } from '$lib/desk.svelte';
import { wireError } from '$lib/errors';
import { newCommandId } from '$lib/ids';
import { HoldingsWork } from './holdings.svelte';

/** As the program behind the window: 64 MiB. */
const largest = 64 << 20;

/** One import of a portfolio from the choice of a file to its report. */
export class ImportWork {
  source = $state.raw<ImportSource | null>(null);
  /** Code of a field for every column; empty leaves the column out. */
  fields = $state<string[]>([]);
  mode = $state<ImportMode>('new');
  /** Rows that are probably somebody known stay out. */
  leaveLikely = $state(false);
  /** The short way of an export of products. */
  holdings = $state.raw<HoldingsWork | null>(null);
  preview = $state.raw<ImportPreview | null>(null);
  progress = $state<ImportProgress | null>(null);
  report = $state.raw<ImportReport | null>(null);
  undone = $state.raw<ImportUndone | null>(null);
  error = $state<WireError | null>(null);
  busy = $state(false);
  stopping = $state(false);

  private async attempt(work: () => Promise<void>) {
    if (this.busy) return;
    this.busy = true;
    this.error = null;
    try {
      await work();
    } catch (problem) {
      this.error = wireError(problem);
    } finally {
      this.busy = false;
    }
  }

  private async take(source: ImportSource) {
    this.source = source;
    this.fields = source.columns.map((column) => column.field);
    this.preview = null;
    this.leaveLikely = false;
    this.holdings = null;
    if (!source.holdings) return;
    const short = new HoldingsWork(source.token);
    await short.look();
    // Whatever the headers promised, the columns can still be given fields by hand.
    if (short.preview) this.holdings = short;
    else this.error = short.error;
  }

  read(file: File) {
    return this.attempt(async () => {
      // Asked before the file is read: an endless one must not fill the memory.
      if (file.size > largest) throw { code: 'import_too_large', params: { limit: String(largest >> 20) }, fields: [] };
      await this.take(await backend().importOpen(new Uint8Array(await file.arrayBuffer())));
    });
  }

  sheet(name: string) {
    const { source } = this;
    return this.attempt(async () => {
      if (source) await this.take(await backend().importSheet(source.token, name));
    });
  }

  /** A field belongs to one column: choosing it here takes it from the other. */
  choose(column: number, field: string) {
    this.fields = this.fields.map((old, at) => (at === column ? field : old === field && field !== '' ? '' : old));
    this.error = null;
  }

  judge() {
    const { source } = this;
    return this.attempt(async () => {
      if (source) this.preview = await backend().importJudge(source.token, [...this.fields], this.mode, this.leaveLikely);
    });
  }

  /** Lets the rows that are probably somebody known in, or leaves them out; counted anew. */
  likely(leave: boolean) {
    this.leaveLikely = leave;
    return this.judge();
  }

  keepMap(name: string) {
    const { source } = this;
    return this.attempt(async () => {
      if (!source) return;
      await backend().importMapKeep(newCommandId(), source.token, name, [...this.fields]);
      const others = source.maps.filter((map) => map.name.toLowerCase() !== name.toLowerCase());
      this.source = { ...source, maps: [...others, { name, fields: [...this.fields] }] };
    });
  }

  dropMap(name: string) {
    const { source } = this;
    return this.attempt(async () => {
      if (!source) return;
      await backend().importMapDrop(newCommandId(), name);
      this.source = { ...source, maps: source.maps.filter((map) => map.name !== name) };
    });
  }

  apply() {
    const { preview } = this;
    return this.attempt(async () => {
      if (!preview) return;
      this.progress = { done: 0, total: preview.good + preview.changing };
      try {
        this.report = await backend().importApply(preview.token, (now) => (this.progress = now));
        desk.changed();
      } finally {
        this.progress = null;
        this.stopping = false;
      }
    });
  }

  async stop() {
    this.stopping = true;
    try {
      if (this.preview) await backend().importCancel(this.preview.token);
    } catch (problem) {
      this.error = wireError(problem);
    }
  }

  /** Until somebody works with one of the clients, the whole import can go out again. */
  undo() {
    const { report } = this;
    return this.attempt(async () => {
      if (!report) return;
      this.undone = await backend().importUndo(newCommandId(), report.id);
      desk.changed();
    });
  }

  /** Back to the columns, or to the choice of a file. */
  back() {
    this.error = null;
    if (this.preview) this.preview = null;
    else this.source = this.holdings = null;
  }
}
