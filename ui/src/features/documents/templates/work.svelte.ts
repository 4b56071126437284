import { backend } from '$lib/backend';
import type { ComparedLine, Saved, TemplateChecked, TemplateNames, TemplateOpened, TemplateRow, WireError } from '$lib/backend/backend';
import { wireError } from '$lib/errors';
import { newCommandId } from '$lib/ids';
import { session } from '$lib/session.svelte';

/**
 * Texts that were typed and not saved, by person and version ("new" for a new one). They hold no data of clients, so a lock
 * leaves them; whoever comes to the desk next does not become the author of what another person typed.
 */
const unsaved = new Map<string, string>();

const nothing: TemplateNames = { values: [], filters: [], parts: [], roles: [], business: false };

/** One version being written: its text, what the check says, the pages, what differs from another version. */
export class TemplateWork {
  opened = $state.raw<TemplateOpened | null>(null);
  text = $state('');
  kept = $state('');
  checked = $state.raw<TemplateChecked | null>(null);
  names = $state.raw<TemplateNames>(nothing);
  pages = $state.raw<Uint8Array | null>(null);
  full = $state(true);
  versions = $state.raw<TemplateRow[]>([]);
  against = $state('');
  compared = $state.raw<ComparedLine[] | null>(null);
  failure = $state.raw<WireError | null>(null);
  busy = $state(false);
  restored = $state(false);
  ready = $state(false);
  #command = newCommandId();
  #round = 0;

  constructor(
    readonly id: string | null,
    readonly from: string | null,
  ) {}

  readonly dirty = $derived(this.ready && this.text !== this.kept);
  readonly deeds = $derived(this.opened?.deeds ?? { save: true, submit: false, approve: false, send_back: false, publish: false, withdraw: false, copy: false });
  /** A list of purposes is written as a template is, but has no pages and no names to pick. */
  readonly isPurposes = $derived(!this.text.startsWith('+++') && this.text.includes('[[purpose]]'));
  readonly faults = $derived(this.checked?.faults ?? []);

  get #place(): string {
    return `${session.state?.person?.id ?? ''} ${this.id ?? 'new'}`;
  }

  async load(): Promise<void> {
    try {
      const opened = this.id ? await backend().templateOpen(this.id) : null;
      const text = opened ? opened.text : await backend().templateBegin(this.from);
      const before = unsaved.get(this.#place);
      this.opened = opened;
      // A new text is not saved yet, whatever it was begun from.
      this.kept = opened ? text : '';
      this.restored = before !== undefined && before !== text;
      this.text = before ?? text;
      this.ready = true;
      await this.#findVersions();
    } catch (error) {
      this.failure = wireError(error);
    }
  }

  /** Versions of the same paper to compare with; first the one this one was begun from, else the one in force. */
  async #findVersions(): Promise<void> {
    const all = await backend().templateList();
    const about = this.opened?.row ?? all.find((row) => row.id === this.from);
    this.versions = about ? all.filter((row) => row.id !== this.id && row.code === about.code && row.language === about.language) : [];
    const first = this.versions.find((row) => row.id === this.from) ?? this.versions.find((row) => row.state === 'in_force') ?? this.versions[0];
    if (!this.versions.some((row) => row.id === this.against)) this.against = first?.id ?? '';
  }

  typed(): void {
    if (!this.ready) return;
    if (this.dirty) unsaved.set(this.#place, this.text);
    else unsaved.delete(this.#place);
  }

  forget(): void {
    unsaved.delete(this.#place);
  }

  /** Checks the present text and draws its pages; an answer that comes late is dropped. */
  async refresh(): Promise<void> {
    this.#round += 1;
    const round = this.#round;
    try {
      const checked = await backend().templateCheck(this.id, this.text);
      if (round !== this.#round) return;
      this.checked = checked;
      // While the head cannot be read, what could be put in before is still of use.
      if (checked.code) this.names = checked.names;
      if (this.isPurposes) return;
      // A text that is only told to have another name can be drawn.
      if (checked.faults.some((fault) => !/^(?:version|code)_/.test(fault.code))) return;
      const pages = await backend().templatePreview(this.text, this.full);
      if (round === this.#round) this.pages = pages;
    } catch (error) {
      if (round === this.#round) this.failure = wireError(error);
    }
  }

  async compare(): Promise<void> {
    if (!this.against) return;
    try {
      this.compared = await backend().templateCompare(this.against, this.text);
    } catch (error) {
      this.failure = wireError(error);
    }
  }

  /** Keeps the text as a draft; gives the id of the version, null when it was refused. */
  async save(): Promise<string | null> {
    const saved = await this.#do((command) => backend().templateSave(command, this.id, this.opened?.row.revision ?? null, this.text));
    if (!saved) return null;
    this.forget();
    this.kept = this.text;
    this.restored = false;
    return saved.id;
  }

  /** One step in the version's life, on the revision that is shown. */
  async step(deed: (command: string, id: string, base: number) => Promise<Saved>): Promise<boolean> {
    const row = this.opened?.row;
    return row ? (await this.#do((command) => deed(command, row.id, row.revision))) !== null : false;
  }

  async reopen(): Promise<void> {
    if (!this.id) return;
    try {
      this.opened = await backend().templateOpen(this.id);
      await this.#findVersions();
    } catch (error) {
      this.failure = wireError(error);
    }
  }

  async #do(deed: (command: string) => Promise<Saved>): Promise<Saved | null> {
    if (this.busy) return null;
    this.busy = true;
    this.failure = null;
    try {
      return await deed(this.#command);
    } catch (error) {
      this.failure = wireError(error);
      return null;
    } finally {
      this.#command = newCommandId();
      this.busy = false;
    }
  }
}
