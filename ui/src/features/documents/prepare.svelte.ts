import { backend } from '$lib/backend';
import type { DocumentInput, Finding, PreparedDocument, TemplateField, TemplateView, WireError } from '$lib/backend/backend';
import { wireError } from '$lib/errors';
import { newCommandId } from '$lib/ids';

export type Picked = { id: string; name: string };

/** "1 234,5" as the wire writes amounts: "1234.50"; text that is no amount goes on as it stands, to be refused in words. */
export function wireMoney(text: string): string {
  const plain = text.replace(/[\s\u00a0]/g, '').replace(/zł$/i, '').replace(',', '.');
  if (!/^\d+(\.\d{1,2})?$/.test(plain)) return text.trim();
  const [whole = '0', cents = ''] = plain.split('.');
  return `${whole}.${cents.padEnd(2, '0')}`;
}

/** "1234.50" as a person writes it: "1234,50". */
const shownMoney = (amount: string) => amount.replace('.', ',');

/** The papers being prepared: template, holders, fields, what the check says, the preview. */
export class Preparation {
  templates = $state.raw<TemplateView[]>([]);
  code = $state('');
  holder = $state<Picked | null>(null);
  second = $state<Picked | null>(null);
  values = $state<Record<string, string>>({});
  findings = $state.raw<Finding[] | null>(null);
  preview = $state.raw<Uint8Array | null>(null);
  previewFailure = $state<WireError | null>(null);
  failure = $state<WireError | null>(null);
  busy = $state(false);
  #command = newCommandId();
  #round = 0;

  readonly template = $derived(this.templates.find((template) => template.code === this.code) ?? null);
  readonly blocked = $derived(this.findings?.some((finding) => finding.level === 'block') ?? true);
  readonly complete = $derived(this.template !== null && this.holder !== null && (this.template.holders_min < 2 || this.second !== null));

  async load(client: string | null): Promise<void> {
    try {
      const [templates, card] = await Promise.all([backend().documentTemplates(), client ? backend().clientCard(client) : null]);
      this.templates = templates;
      if (card) this.holder = { id: card.id, name: card.name };
      this.choose(templates[0]?.code ?? '');
    } catch (error) {
      this.failure = wireError(error);
    }
  }

  choose(code: string): void {
    this.code = code;
    const values: Record<string, string> = {};
    for (const field of this.template?.fields ?? []) values[field.name] = field.kind === 'money' ? shownMoney(field.default) : field.default;
    this.values = values;
    if ((this.template?.holders_max ?? 1) < 2) this.second = null;
  }

  findingOf(field: TemplateField): Finding | undefined {
    return this.findings?.find((finding) => finding.field === field.name);
  }

  get input(): DocumentInput | null {
    if (!this.template || !this.holder) return null;
    const fields = this.template.fields.map((field): [string, string] => {
      const value = this.values[field.name] ?? '';
      return [field.name, field.kind === 'money' ? wireMoney(value) : value.trim()];
    });
    return { template: this.template.code, client_id: this.holder.id, second_holder: this.second?.id ?? null, fields: Object.fromEntries(fields) };
  }

  /** Checks the present values and draws the preview; an answer that comes late is dropped. */
  async refresh(): Promise<void> {
    this.#round += 1;
    const round = this.#round;
    const input = this.complete ? this.input : null;
    if (!input) {
      this.findings = null;
      this.preview = null;
      return;
    }
    try {
      const findings = await backend().documentCheck(input);
      if (round !== this.#round) return;
      this.findings = findings;
      this.failure = null;
    } catch (error) {
      if (round === this.#round) this.failure = wireError(error);
      return;
    }
    // A wrong field cannot be drawn; any other finding does not keep the pages from being seen.
    if (this.findings.some((finding) => finding.level === 'block' && finding.field !== null)) return;
    try {
      const bytes = await backend().documentPreview(input);
      if (round !== this.#round) return;
      this.preview = bytes;
      this.previewFailure = null;
    } catch (error) {
      if (round === this.#round) this.previewFailure = wireError(error);
    }
  }

  /** Prepares the document for signature; null when it was refused. */
  async prepare(): Promise<PreparedDocument | null> {
    const input = this.input;
    if (!input || this.busy) return null;
    this.busy = true;
    this.failure = null;
    try {
      return await backend().documentPrepare(this.#command, input);
    } catch (error) {
      this.failure = wireError(error);
      this.#command = newCommandId();
      return null;
    } finally {
      this.busy = false;
    }
  }
}
