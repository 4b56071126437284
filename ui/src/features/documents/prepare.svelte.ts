import { backend } from '$lib/backend';
import type { DocumentInput, Finding, PacketInput, PacketPurpose, SigningChoice, SigningSide, TemplateField, TemplateView, WireError } from '$lib/backend/backend';
import { wireError } from '$lib/errors';
import { newCommandId } from '$lib/ids';

export type Picked = { id: string; name: string };

/** A paper that is going to be made, with what stands in its way. */
export type Paper = { template: TemplateView; holder: string; client: string; second: string | null; findings: Finding[] };

/** "1 234,5" as the wire writes amounts: "1234.50"; text that is no amount goes on as it stands, to be refused in words. */
export function wireMoney(text: string): string {
  const plain = text.replace(/[\s\u00a0]/g, '').replace(/zł$/i, '').replace(',', '.');
  if (!/^\d+(\.\d{1,2})?$/.test(plain)) return text.trim();
  const [whole = '0', cents = ''] = plain.split('.');
  return `${whole}.${cents.padEnd(2, '0')}`;
}

/** "1234.50" as a person writes it: "1234,50". */
const shownMoney = (amount: string) => amount.replace('.', ',');

/** Fields to fill in: those of a template, or of the paper that one of two holders has of their own. */
export type Form = { key: string; template: TemplateView; holder: string };

/** Key of a field of a form among the values of a packet. */
export const fieldKey = (form: Form, field: TemplateField) => `${form.key}.${field.name}`;

/** Whether two papers of a packet ask the same: only what can be compared, never texts. */
const asksLike = (one: TemplateField, other: TemplateField) =>
  one.kind !== 'text' && one.name === other.name && one.kind === other.kind && JSON.stringify(one.choices) === JSON.stringify(other.choices);

/** The papers being prepared, one or a packet: for what, holders, fields, what the check says, the preview. */
export class Preparation {
  templates = $state.raw<TemplateView[]>([]);
  purposes = $state.raw<PacketPurpose[]>([]);
  /** `purpose:CODE` or `paper:CODE`. */
  what = $state('');
  /** Language of the papers, or two side by side: `pl+en`. */
  language = $state('pl');
  holder = $state<Picked | null>(null);
  second = $state<Picked | null>(null);
  parties = $state<Record<string, Picked | null>>({});
  values = $state<Record<string, string>>({});
  /** Why a warning does not stand in the way, by its code. */
  reasons = $state<Record<string, string>>({});
  /** Templates that are left out of the packet. */
  without = $state<string[]>([]);
  /** Who might sign, as the last check found it. */
  signing = $state.raw<SigningChoice | null>(null);
  /** The signers that the last check was asked about. */
  #answered = $state('');
  /** Who was ticked, by the client they sign for; nothing until somebody ticks. */
  picked = $state<Record<string, string[]>>({});
  /** Who signs for the bank beside the advisor; nobody when empty. */
  secondBank = $state('');
  papers = $state.raw<Paper[]>([]);
  bring = $state.raw<string[]>([]);
  checked = $state(false);
  shown = $state(0);
  preview = $state.raw<Uint8Array | null>(null);
  previewFailure = $state<WireError | null>(null);
  failure = $state<WireError | null>(null);
  busy = $state(false);
  #command = newCommandId();
  #round = 0;

  readonly purpose = $derived(this.purposes.find((purpose) => this.what === `purpose:${purpose.code}`) ?? null);
  readonly template = $derived.by(() => {
    const all = this.templates.filter((template) => this.what === `paper:${template.code}`);
    return all.find((template) => template.language === this.language) ?? all[0] ?? null;
  });
  /** Languages in which what was chosen can be had; a packet in those of any of its papers. */
  readonly languages = $derived.by(() => {
    const codes = this.template ? [this.template.code] : this.papers.map((paper) => paper.template.code);
    const all = codes.length ? this.templates.filter((template) => codes.includes(template.code)) : this.templates;
    const order = ['pl', 'pl+en', 'pl+uk'];
    return [...new Set(all.map((template) => template.language))].sort((a, b) => (order.indexOf(a) + 1 || 9) - (order.indexOf(b) + 1 || 9));
  });
  readonly business = $derived((this.purpose ?? this.template)?.for_whom === 'business');
  readonly most = $derived(this.business ? 1 : ((this.purpose ?? this.template)?.holders_max ?? 1));
  readonly fewest = $derived(this.business ? 1 : ((this.purpose ?? this.template)?.holders_min ?? 1));
  readonly complete = $derived((this.purpose ?? this.template) !== null && this.holder !== null && (this.fewest < 2 || this.second !== null));
  /** Holders and firms of the papers; not those of the papers before. */
  readonly sides = $derived((this.signing?.sides ?? []).filter((side) => side.client_id === this.holder?.id || side.client_id === this.second?.id));
  /** Those for whom there is more than one way to sign. */
  readonly choices = $derived(this.sides.filter((side) => side.open));
  /** Everybody who was chosen; nobody while all is as the program proposes. */
  readonly signers = $derived(this.choices.some((side) => this.picked[side.client_id]) ? this.sides.flatMap((side) => this.tickedOf(side)) : []);
  /** Whether the last check was about these signers. */
  readonly settled = $derived(JSON.stringify(this.signers) === this.#answered);
  /** Sides of which the last tick was taken away. */
  readonly unsigned = $derived.by((): Finding[] => {
    const empty = this.choices.filter((side) => this.tickedOf(side).length === 0 && side.client_id in this.picked);
    return empty.map(({ name }) => ({ level: 'block', code: 'sign_no_signers', params: { name }, field: null }));
  });
  readonly findings = $derived.by(() => {
    const all = [...this.unsigned, ...this.papers.flatMap((paper) => paper.findings)];
    return all.filter((one, at) => all.findIndex((other) => JSON.stringify(other) === JSON.stringify(one)) === at);
  });
  /** Warnings still without a reason to pass them over. */
  readonly unanswered = $derived(this.findings.filter((finding) => finding.level === 'warn' && !this.reasons[finding.code]?.trim()));
  readonly blocked = $derived(!this.checked || this.papers.length === 0 || this.findings.some((finding) => finding.level === 'block') || this.unanswered.length > 0);
  /** Forms whose fields are filled in, in the order of the papers. */
  readonly forms = $derived.by((): Form[] => {
    if (this.template) return [{ key: this.template.code, template: this.template, holder: '' }];
    return this.papers.map((paper) => ({ key: this.#keyOf(paper), template: paper.template, holder: paper.holder }));
  });
  readonly partiesWanted = $derived.by(() => {
    const all = this.forms.flatMap((form) => form.template.parties);
    return all.filter((one, at) => all.findIndex((other) => other.code === one.code) === at);
  });

  async load(client: string | null, packet: string | null = null): Promise<void> {
    try {
      const [templates, purposes, card] = await Promise.all([backend().documentTemplates(), backend().packetPurposes(), client ? backend().clientCard(client) : null]);
      this.templates = templates;
      this.purposes = purposes;
      if (card) this.holder = { id: card.id, name: card.name };
      const kind = card?.kind ?? 'person';
      const first = purposes.find((purpose) => purpose.code === packet) ?? purposes.find((purpose) => purpose.for_whom === kind);
      this.choose(first ? `purpose:${first.code}` : templates[0] ? `paper:${templates[0].code}` : '');
    } catch (error) {
      this.failure = wireError(error);
    }
  }

  choose(what: string): void {
    this.what = what;
    this.papers = [];
    this.checked = false;
    // Pages of another paper must not stand beside this one's fields.
    this.preview = null;
    this.previewFailure = null;
    this.without = [];
    this.shown = 0;
    this.reasons = {};
    if (!this.languages.includes(this.language)) this.language = 'pl';
    if (this.most < 2) this.second = null;
  }

  /** Who is ticked for a side: those chosen, or those who are enough. */
  tickedOf(side: SigningSide): string[] {
    const chosen = side.open ? this.picked[side.client_id] : undefined;
    return chosen ?? side.people.filter((person) => person.signs).map((person) => person.client_id);
  }

  tick(side: SigningSide, person: string, on: boolean): void {
    const others = this.tickedOf(side).filter((id) => id !== person);
    this.picked[side.client_id] = on ? [...others, person] : others;
  }

  /** The second holder's own paper has fields of its own. */
  #keyOf(paper: Paper): string {
    const own = paper.holder !== '' && paper.client === this.second?.id;
    return own ? `${paper.template.code}#2` : paper.template.code;
  }

  /** The form that asks a question of several papers for all of them: the first one. */
  #asker(form: Form, field: TemplateField): [Form, TemplateField] {
    if (form.holder) return [form, field];
    for (const other of this.forms) {
      const like = other.key === form.key ? field : other.holder ? undefined : other.template.fields.find((one) => asksLike(one, field));
      if (like) return [other, like];
    }
    return [form, field];
  }

  /** The fields that a form asks itself. */
  ownFields(form: Form): TemplateField[] {
    return form.template.fields.filter((field) => this.#asker(form, field)[0].key === form.key);
  }

  valueOf(form: Form, field: TemplateField): string {
    const [asker, like] = this.#asker(form, field);
    return this.values[fieldKey(asker, like)] ?? (like.kind === 'money' ? shownMoney(like.default) : like.default);
  }

  /** What is wrong with a field; another paper may have one of the same name. */
  findingOf(form: Form, field: TemplateField): Finding | undefined {
    const own = this.papers.filter((paper) => !this.purpose || this.#keyOf(paper) === form.key).flatMap((paper) => paper.findings);
    return own.find((finding) => finding.field === field.name);
  }

  /** Titles of the papers of a packet on which a field is wrong. */
  papersOf(finding: Finding): string {
    if (!this.purpose || finding.field === null) return '';
    const told = JSON.stringify(finding);
    const on = this.papers.filter((paper) => paper.findings.some((one) => JSON.stringify(one) === told));
    return [...new Set(on.map((paper) => paper.template.title))].join(', ');
  }

  #fields(form: Form): [string, string][] {
    return form.template.fields.map((field) => {
      const value = this.valueOf(form, field);
      return [field.name, field.kind === 'money' ? wireMoney(value) : value.trim()];
    });
  }

  get #people() {
    const parties = Object.entries(this.parties).flatMap(([code, picked]) => (picked && this.partiesWanted.some((party) => party.code === code) ? [[code, picked.id]] : []));
    const overrides = Object.entries(this.reasons).map(([code, reason]) => ({ code, reason: reason.trim() })).filter(({ reason }) => reason);
    return { parties: Object.fromEntries(parties) as Record<string, string>, signers: [...this.signers], second_bank_signer: this.secondBank || null, overrides };
  }

  #one({ template, ...paper }: Paper): DocumentInput {
    const form = { key: this.purpose ? this.#keyOf({ template, ...paper }) : template.code, template, holder: paper.holder };
    return { template: template.code, language: template.language, client_id: paper.client, second_holder: paper.second, fields: Object.fromEntries(this.#fields(form)), ...this.#people };
  }

  #packet(purpose: PacketPurpose, holder: Picked): PacketInput {
    const fields = this.forms.flatMap((form) => this.#fields(form).map(([name, value]) => [`${form.key}.${name}`, value]));
    return {
      purpose: purpose.code, language: this.language, client_id: holder.id, second_holder: this.second?.id ?? null, fields: Object.fromEntries(fields) as Record<string, string>,
      without: [...this.without], ...this.#people,
    };
  }

  /** All that decides what the check and the preview say, so that a change of any of it asks again. */
  get question(): string {
    return JSON.stringify([this.what, this.language, this.holder?.id, this.second?.id, this.parties, this.values, this.without, this.picked, this.secondBank]);
  }

  /** Checks the present values and draws the preview; an answer that comes late is dropped. */
  async refresh(): Promise<void> {
    if (await this.#check()) await this.draw();
  }

  /** Asks what stands in the way of the present values; true when the answer is the newest and can be drawn. */
  async #check(again = false): Promise<boolean> {
    this.#round += 1;
    const round = this.#round;
    const { holder, purpose, template } = this;
    if (!this.complete || !holder) {
      this.papers = [];
      this.bring = [];
      this.signing = null;
      this.checked = false;
      this.preview = null;
      return false;
    }
    const [asked, sent] = [JSON.stringify(this.#people), JSON.stringify(this.signers)];
    try {
      if (purpose) {
        const plan = await backend().packetCheck(this.#packet(purpose, holder));
        if (round !== this.#round) return false;
        this.papers = plan.papers.map((paper) => ({ template: paper.template, holder: paper.holder, client: paper.client_id, second: paper.second_holder, findings: paper.findings }));
        this.bring = plan.bring;
        // Not every packet can be had in what the one before was made in.
        if (!this.languages.includes(this.language)) this.language = 'pl';
      } else if (template) {
        const paper = { template, holder: '', client: holder.id, second: this.second?.id ?? null, findings: [] };
        const findings = await backend().documentCheck(this.#one(paper));
        if (round !== this.#round) return false;
        this.papers = [{ ...paper, findings }];
        this.bring = [];
      }
      const signing = await backend().documentSigners(this.papers.map((paper) => this.#one(paper)));
      if (round !== this.#round) return false;
      this.signing = signing;
      this.#answered = sent;
      // Where one person may be the second one of the bank, it is that one.
      const able = signing.second_bank?.people ?? [];
      if (!this.secondBank && able.length === 1) this.secondBank = able[0]?.id ?? '';
      this.checked = true;
      this.failure = null;
      // Somebody was chosen before for these holders, or just now for the bank: asked again with them.
      if (!again && JSON.stringify(this.#people) !== asked) return await this.#check(true);
    } catch (error) {
      if (round === this.#round) this.failure = wireError(error);
      return false;
    }
    return true;
  }

  /** Draws the paper that is looked at. */
  async draw(): Promise<void> {
    const round = this.#round;
    const paper = this.papers[this.shown] ?? this.papers[0];
    // A wrong field cannot be drawn; any other finding does not keep the pages from being seen.
    if (!paper || paper.findings.some((finding) => finding.level === 'block' && finding.field !== null)) return;
    try {
      const bytes = await backend().documentPreview(this.#one(paper));
      if (round !== this.#round) return;
      this.preview = bytes;
      this.previewFailure = null;
    } catch (error) {
      if (round !== this.#round) return;
      this.preview = null;
      this.previewFailure = wireError(error);
    }
  }

  /** What the register of reserved numbers answered, then the check again; the preview follows in its own time. */
  async notePesel(client: string, reserved: boolean): Promise<void> {
    try {
      await backend().peselCheckNote(newCommandId(), client, reserved);
      if (await this.#check()) void this.draw();
    } catch (error) {
      this.failure = wireError(error);
    }
  }

  /** Prepares the papers for signature; gives the address of what was made, null when it was refused. */
  async prepare(): Promise<string | null> {
    const { holder, purpose, template } = this;
    if (!holder || this.busy || !this.complete) return null;
    this.busy = true;
    this.failure = null;
    try {
      if (purpose) return `/documents/packets/${(await backend().packetPrepare(this.#command, this.#packet(purpose, holder))).id}`;
      if (!template) return null;
      return `/documents/${(await backend().documentPrepare(this.#command, this.#one({ template, holder: '', client: holder.id, second: this.second?.id ?? null, findings: [] }))).id}`;
    } catch (error) {
      this.failure = wireError(error);
      this.#command = newCommandId();
      return null;
    } finally {
      this.busy = false;
    }
  }
}
