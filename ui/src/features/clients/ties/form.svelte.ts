import { backend } from '$lib/backend';
import type { ClientKind, Saved, TieInput, WireError } from '$lib/backend/backend';
import { invalidText, wireError } from '$lib/errors';
import type { Picked } from '$lib/find.svelte';
import { t } from '$lib/i18n/index.svelte';
import { newCommandId } from '$lib/ids';
import { asksFor, choicesFor, type TieChoice } from './kinds';
import { roleText, sentence, spoken } from './words';

type Party = { id: string; name: string; kind: ClientKind };
/** The client of the card; of a child it is known that it is one. */
type Own = Party & { child?: boolean };

/** What the dialog for a new tie holds. The client of the card has a name as in lists. */
export class TieForm {
  picked = $state<Picked | null>(null);
  /** `kind:direction` of the choice made; the first one that fits when it fits no more. */
  wanted = $state('');
  share = $state('');
  prokura = $state('alone');
  scope = $state('');
  /** For whom a curator was appointed, and how far; empty until somebody has read the decision. */
  ward = $state('');
  mandate = $state('');
  decision = $state('');
  since = $state('');
  until = $state('');
  strict = $state(false);
  busy = $state(false);
  error = $state.raw<WireError | null>(null);
  /** What the register answered. */
  saved: Saved | null = null;
  readonly client: Own;
  readonly legalForm: string | null;
  #command = newCommandId();

  /** `given` is chosen from the start. */
  constructor(client: Own, legalForm: string | null, given: Picked | null = null) {
    this.client = client;
    this.picked = given;
    this.legalForm = legalForm;
  }

  readonly other = $derived<Party | null>(this.picked?.kind ? { ...this.picked, kind: this.picked.kind } : null);
  readonly #people = $derived.by(() => this.other?.kind === 'person' && this.client.kind === 'person');
  readonly choices = $derived.by(() => (this.other ? choicesFor(this.client.kind, this.other.kind, this.legalForm, this.client.child) : []));
  /** Between two people nothing is taken for granted; between a person and a firm the likely one is proposed. */
  readonly choice = $derived<TieChoice | null>(this.choices.find((one) => code(one) === this.wanted) ?? (this.#people ? null : this.choices[0]) ?? null);
  readonly asks = $derived(this.choice ? asksFor(this.choice.kind) : undefined);
  /** The list of kinds; where either one may stand first, it says which of the two is meant. */
  readonly options = $derived(this.choices.map((one) => {
    const role = roleText(one.kind);
    const party = one.direction === 'other_is' ? this.other : this.client;
    const both = this.choices.filter((same) => same.kind === one.kind).length > 1;
    return { value: code(one), label: both && party ? t('tie-form-option', { name: spoken(party.name, party.kind), role }) : role };
  }));
  /** The tie as a sentence, while it is being put together. */
  readonly says = $derived.by(() => {
    if (!this.choice || !this.other) return '';
    const [from, to] = this.choice.direction === 'other_is' ? [this.other, this.client] : [this.client, this.other];
    return sentence(this.choice.kind, from, to);
  });

  /** The reason beside a field. */
  problem(field: string): string | null {
    if (field === 'other' && this.strict && !this.picked) return t('tie-form-other-missing');
    if (field === 'tie_kind' && this.strict && this.other && !this.choice) return t('tie-form-kind-missing');
    const found = this.error?.fields.find((one) => one.field === field);
    if (!found) return null;
    return field === 'share' && found.code === 'number_format' ? t('tie-form-share-format') : invalidText(found);
  }

  input(): TieInput | null {
    if (!this.choice || !this.other) return null;
    const only = (field: string, value: string) => (this.asks === field ? value.trim() : '');
    const named = this.asks === 'care' && this.mandate === 'named';
    return {
      client_id: this.client.id, other_id: this.other.id, kind: this.choice.kind, direction: this.choice.direction,
      share: only('share', this.share), prokura: only('prokura', this.prokura), scope: named ? this.scope.trim() : only('scope', this.scope),
      ward: this.choice.kind === 'curator' ? this.ward : '', mandate: only('care', this.mandate), decision: only('care', this.decision), since: this.since, until: this.until,
    };
  }

  /** Whether the tie is in the register now. */
  async save(): Promise<boolean> {
    this.strict = true;
    const input = this.input();
    if (this.busy || !input) return false;
    this.busy = true;
    this.error = null;
    try {
      this.saved = await backend().tieAdd(this.#command, input);
      return true;
    } catch (problem) {
      this.error = wireError(problem);
      this.#command = newCommandId();
      return false;
    } finally {
      this.busy = false;
    }
  }
}

export const code = (choice: TieChoice): string => `${choice.kind}:${choice.direction}`;
