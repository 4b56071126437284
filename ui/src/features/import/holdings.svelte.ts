import { backend } from '$lib/backend';
import type { HoldingsPreview, HoldingsReport, ImportProgress, ImportUndone, WireError } from '$lib/backend/backend';
import { desk } from '$lib/desk.svelte';
import { wireError } from '$lib/errors';
import { newCommandId } from '$lib/ids';

/** An export of products from the look at its rows to its report. */
export class HoldingsWork {
  preview = $state.raw<HoldingsPreview | null>(null);
  progress = $state<ImportProgress | null>(null);
  report = $state.raw<HoldingsReport | null>(null);
  undone = $state.raw<ImportUndone | null>(null);
  error = $state<WireError | null>(null);
  busy = $state(false);
  stopping = $state(false);

  constructor(private readonly token: string) {}

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

  look() {
    return this.attempt(async () => {
      this.preview = await backend().holdingsPreview(this.token);
    });
  }

  apply() {
    const { preview } = this;
    return this.attempt(async () => {
      if (!preview) return;
      this.progress = { done: 0, total: preview.added + preview.updated + preview.unknown };
      try {
        this.report = await backend().holdingsApply(this.token, (now) => (this.progress = now));
        desk.changed();
      } finally {
        this.progress = null;
        this.stopping = false;
      }
    });
  }

  /** Until a later import or a paper uses the products, the whole import can go out again. */
  undo() {
    const { report } = this;
    return this.attempt(async () => {
      if (!report) return;
      this.undone = await backend().importUndo(newCommandId(), report.id);
      desk.changed();
    });
  }

  async stop() {
    this.stopping = true;
    try {
      await backend().importCancel(this.token);
    } catch (problem) {
      this.error = wireError(problem);
    }
  }
}
