import { backend } from '$lib/backend';
import type { ClientInput, FieldError, LikelyView, WireError } from '$lib/backend/backend';
import { draftOf, dropDraft, keepDraft } from '$lib/drafts.svelte';
import { invalidText, wireError } from '$lib/errors';
import { phoneText } from '$lib/format';
import { newCommandId } from '$lib/ids';
import { fieldsOf, moreFieldsOf, type TextKey } from './fields';

export const blank = (): ClientInput => ({
  kind: 'person', first_name: '', last_name: '', company_name: '', legal_form: '', pesel: '', nip: '', regon: '', krs: '',
  id_document: '', id_document_valid_until: '', street: '', postal_code: '', city: '', phone: '', email: '',
  segment: 'individual', advisor: '', consent_email: null, consent_phone: null,
  former_names: '', address_form: '', birth_date: '', birth_country: '', sex: '', citizenship: '', languages: '', other_documents: '', pkd: '',
  mail_street: '', mail_postal_code: '', mail_city: '', other_phones: '', other_emails: '', preferred_channel: '', preferred_hours: '',
});

/** What the form is given, with telephones as people write them; the register reads them back. */
function readable(input: ClientInput): ClientInput {
  const phone = (text: string) => phoneText(text).replaceAll('\u00a0', ' ');
  return { ...input, phone: phone(input.phone), other_phones: input.other_phones.split(';').map((one) => phone(one.trim())).join('; ') };
}

/** A change somebody else saved while this form was open. */
export type Difference = { field: keyof ClientInput; before: unknown; saved: unknown; mine: unknown; both: boolean };

/** What was changed elsewhere since `base`, and whether the person here changed the same field. */
export function differences(base: ClientInput, saved: ClientInput, mine: ClientInput): Difference[] {
  return (Object.keys(base) as (keyof ClientInput)[])
    .filter((field) => saved[field] !== base[field])
    .map((field) => ({
      field, before: base[field], saved: saved[field], mine: mine[field],
      both: mine[field] !== base[field] && mine[field] !== saved[field],
    }));
}

/** The saved values with the changes made here on top. */
export function merge(base: ClientInput, saved: ClientInput, mine: ClientInput): ClientInput {
  const merged: Record<string, unknown> = { ...saved };
  for (const field of Object.keys(base) as (keyof ClientInput)[]) if (mine[field] !== base[field]) merged[field] = mine[field];
  return merged as ClientInput;
}

/** State of one client form: values, what they were, live errors, saving, conflict. */
export class ClientFormState {
  input = $state<ClientInput>(blank());
  base = $state.raw<ClientInput>(blank());
  revision: number | null = null;
  ready = $state(false);
  busy = $state(false);
  restored = $state(false);
  failure = $state<WireError | null>(null);
  conflict = $state.raw<{ saved: ClientInput; revision: number } | null>(null);
  /** Clients in the register who may be this one. */
  likely = $state.raw<LikelyView[]>([]);
  #errors = $state.raw<FieldError[]>([]);
  #touched = $state<Record<string, boolean>>({});
  #command = newCommandId();
  readonly key: string;

  constructor(readonly id: string | null) {
    this.key = id ?? 'new';
  }

  get dirty(): boolean {
    return (Object.keys(this.base) as (keyof ClientInput)[]).some((field) => this.input[field] !== this.base[field]);
  }

  async load(advisor: string): Promise<void> {
    const draft = draftOf(this.key);
    try {
      if (draft) {
        this.input = { ...draft.input };
        this.base = draft.base;
        this.revision = draft.revision;
        this.restored = true;
      } else if (this.id) {
        const [given, card] = await Promise.all([backend().clientInput(this.id), backend().clientCard(this.id)]);
        const input = readable(given);
        this.input = { ...input };
        this.base = { ...input };
        this.revision = card.revision;
      } else {
        this.input = { ...blank(), advisor };
        this.base = { ...this.input };
      }
      this.ready = true;
    } catch (error) {
      this.failure = wireError(error);
    }
  }

  /** The reason under a field, once the person has been there. */
  errorOf(field: TextKey): string | null {
    const found = this.#touched[field] ? this.#errors.find((error) => error.field === field) : undefined;
    return found ? invalidText(found) : null;
  }

  /** Whether the folded part of the form holds something, or something refused. */
  get moreInUse(): boolean {
    return moreFieldsOf(this.input.kind).some((field) => this.input[field] !== '' || this.errorOf(field) !== null);
  }

  touch(field: string): void {
    this.#touched[field] = true;
  }

  async check(): Promise<void> {
    try {
      const input = $state.snapshot(this.input);
      [this.#errors, this.likely] = await Promise.all([backend().clientCheck(input), backend().clientLikely(this.id, input)]);
    } catch (error) {
      this.failure = wireError(error);
    }
  }

  /** Saves; the id of the client, or null when something stands in the way. */
  async save(): Promise<string | null> {
    this.busy = true;
    this.failure = null;
    for (const field of fieldsOf(this.input.kind)) this.touch(field);
    try {
      const saved = await backend().clientSave(this.#command, this.id, this.revision, $state.snapshot(this.input));
      this.base = $state.snapshot(this.input);
      dropDraft(this.key);
      return saved.id;
    } catch (problem) {
      const error = wireError(problem);
      this.#command = newCommandId();
      if (error.code === 'invalid' || error.fields.length) this.#errors = error.fields;
      else if (error.code === 'revision_conflict' && this.id) await this.#compare(this.id);
      else this.failure = error;
      return null;
    } finally {
      this.busy = false;
    }
  }

  async #compare(id: string): Promise<void> {
    try {
      const [saved, card] = await Promise.all([backend().clientInput(id), backend().clientCard(id)]);
      this.conflict = { saved: readable(saved), revision: card.revision };
    } catch (error) {
      this.failure = wireError(error);
    }
  }

  /** Goes on after a conflict: with the changes made here on top of the saved ones, or with the saved values only. */
  resolve(keepMine: boolean): void {
    if (!this.conflict) return;
    const { saved, revision } = this.conflict;
    this.input = keepMine ? merge(this.base, saved, $state.snapshot(this.input)) : { ...saved };
    this.base = { ...saved };
    this.revision = revision;
    this.conflict = null;
  }

  keep(): void {
    if (this.dirty) keepDraft(this.key, { input: this.input, base: this.base, revision: this.revision });
  }

  discard(): void {
    dropDraft(this.key);
    this.input = { ...this.base };
  }
}
