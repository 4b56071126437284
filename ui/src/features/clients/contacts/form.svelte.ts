import { backend } from '$lib/backend';
import type { ContactInput, WireError } from '$lib/backend/backend';
import { invalidText, wireError } from '$lib/errors';
import { nowLocal } from '$lib/clock';
import { addDays, weekday } from '$lib/dates';
import { newCommandId } from '$lib/ids';

/** A week ahead; what falls on a weekend moves to Monday. */
function inAWeek(): string {
  const day = addDays(nowLocal().slice(0, 10), 7);
  const of = weekday(day);
  return of > 5 ? addDays(day, 8 - of) : day;
}

export const channels = ['phone', 'email', 'sms', 'letter', 'in_person'] as const;

/** A contact being written down; begins as a phone call of the client, which is what happens most. */
export class ContactForm {
  channel = $state<string>('phone');
  direction = $state<string>('in');
  /** Service or offer of an outgoing contact; a person says which, because an offer needs a consent. */
  aim = $state<string>('');
  strict = $state(false);
  /** When it was, in two fields: now, until somebody says otherwise. */
  day = $state(nowLocal().slice(0, 10));
  hour = $state(nowLocal().slice(11, 16));
  subject = $state('');
  note = $state('');
  waits = $state(false);
  answerBy = $state(inAWeek());
  busy = $state(false);
  error = $state.raw<WireError | null>(null);
  /** Hash of the e-mail it was taken from. */
  #mail = '';
  #command = newCommandId();

  constructor(
    readonly client: string,
    given?: ContactInput,
    /** What is known of the aim beforehand; a mail that was read in does not say it. */
    aim = '',
  ) {
    this.aim = aim;
    if (!given) return;
    this.channel = given.channel;
    this.direction = given.direction;
    if (given.at) [this.day, this.hour] = [given.at.slice(0, 10), given.at.slice(11, 16)];
    this.subject = given.subject;
    this.note = given.note;
    this.#mail = given.mail;
  }

  /** A local time; what is no time is passed on as it stands, so that the check can say what is wrong. */
  get at(): string {
    return `${this.day}T${this.hour.trim().replace('.', ':').padStart(5, '0')}`;
  }

  get aimMissing(): boolean {
    return this.direction === 'out' && !this.aim;
  }

  problem(field: string): string | null {
    const found = this.error?.fields.find((one) => one.field === field);
    return found ? invalidText(found) : null;
  }

  async save(): Promise<boolean> {
    this.strict = true;
    if (this.busy || this.aimMissing) return false;
    this.busy = true;
    this.error = null;
    try {
      const asked = this.direction === 'in' && this.waits;
      await backend().contactAdd(this.#command, {
        client_id: this.client, channel: this.channel, direction: this.direction, aim: this.direction === 'out' ? this.aim : 'service',
        at: this.at, subject: this.subject, note: this.note, answer_by: asked ? this.answerBy : '', mail: this.#mail,
      });
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
