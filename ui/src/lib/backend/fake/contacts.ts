import { nowLocal } from '../../clock';
import type { AttachmentView, Backend, ConsentStatement, ConsentView, ContactView, FieldError } from '../backend';
import { nameOf, type FakeClient } from './people';

type Means = {
  clients: Map<string, FakeClient>;
  today: string;
  refuse: (code: string, params?: Record<string, string>, fields?: FieldError[]) => Promise<never>;
  once: <T>(id: string, run: () => T) => Promise<T>;
};

/** Contacts and consents of invented clients. */
export function fakeContacts({ clients, today, refuse, once }: Means) {
  const contacts: ContactView[] = [];
  const mails = new Map<string, AttachmentView[]>();
  const statements: (ConsentStatement & { client: string })[] = [];
  const required = (field: string) => refuse('invalid', {}, [{ field, code: 'required', params: {} }]);
  const add = (client: FakeClient, more: Partial<ContactView>): ContactView => {
    const one: ContactView = {
      id: `k${contacts.length + 1}`, revision: 1, client_id: client.id, client_name: nameOf(client.input), channel: 'phone', direction: 'in', aim: 'service',
      at: nowLocal(), subject: '', note: '', person: 'Anna Lis', answer_by: null, late: false, answered_at: null, answer: null, attachments: [], ...more,
    };
    one.late = one.answer_by !== null && one.answer_by < today;
    contacts.unshift(one);
    return one;
  };
  const seed = () => {
    const people = [...clients.values()].filter((one) => one.input.kind === 'person');
    const [, b, c, d] = people;
    if (!b || !c || !d) return;
    add(c, { subject: 'Pyta o opłatę za kartę za granicą', at: `${today}T08:05`, answer_by: '2026-11-27' });
    add(d, { subject: 'Prosi o kopię umowy kredytu', channel: 'email', at: '2026-11-16T13:20', answer_by: '2026-11-20' });
    add(b, { subject: 'Przypomnienie o końcu lokaty', direction: 'out', at: '2026-11-19T10:00' });
  };
  const agreed = (client: FakeClient, purpose: string, channel: string): boolean => {
    const said = statements.find((one) => one.client === client.id && one.purpose === purpose && one.channel === channel);
    if (said) return said.given;
    if (purpose !== 'marketing') return false;
    return (channel === 'phone' ? client.input.consent_phone : channel === 'email' ? client.input.consent_email : false) === true;
  };
  const standing = (client: FakeClient, purpose: string, channel: string): ConsentView => {
    const said = statements.find((one) => one.client === client.id && one.purpose === purpose && one.channel === channel);
    const flag = purpose !== 'marketing' ? null : channel === 'phone' ? client.input.consent_phone : channel === 'email' ? client.input.consent_email : null;
    return {
      purpose, channel, since: said?.at ?? null, text_version: said?.text_version ?? null, person: said?.person ?? null,
      standing: said ? (said.given ? 'given' : 'withdrawn') : flag === true ? 'imported_yes' : flag === false ? 'imported_no' : 'unknown',
    };
  };

  const backend: Pick<Backend, 'clientContacts' | 'openQuestions' | 'contactAdd' | 'contactAnswer' | 'consentState' | 'contactFromEml' | 'attachmentSave' | 'mailSave'> = {
    async clientContacts(id) {
      const client = clients.get(id);
      if (!client) return refuse('not_found', { what: 'client' });
      return {
        contacts: contacts.filter((one) => one.client_id === id),
        consents: ['marketing', 'partners', 'survey'].flatMap((purpose) => ['phone', 'email', 'sms', 'letter'].map((channel) => standing(client, purpose, channel))),
        statements: statements.filter((one) => one.client === id),
      };
    },
    openQuestions: async () => contacts.filter((one) => one.answer_by && !one.answered_at).sort((x, y) => x.answer_by!.localeCompare(y.answer_by!)),
    async contactAdd(command, input) {
      const client = clients.get(input.client_id);
      if (!client) return refuse('not_found', { what: 'client' });
      if (!input.subject.trim()) return required('subject');
      if (input.direction === 'out' && input.aim === 'offer' && ['phone', 'email', 'sms'].includes(input.channel) && !agreed(client, 'marketing', input.channel)) {
        return refuse('consent_missing', { channel: input.channel });
      }
      return once(command, () => {
        const { mail, ...rest } = input;
        const { id, revision } = add(client, { ...rest, answer_by: input.answer_by || null, attachments: mail ? (mails.get(mail) ?? []) : [] });
        return { id, revision };
      });
    },
    async contactAnswer(command, id, answer) {
      const one = contacts.find((known) => known.id === id);
      if (!one) return refuse('not_found', { what: 'contact' });
      if (!answer.trim()) return required('answer');
      if (one.answered_at) return refuse('contact_answered');
      return once(command, () => {
        Object.assign(one, { answered_at: nowLocal(), answer, late: false, revision: one.revision + 1 });
        return { id, revision: one.revision };
      });
    },
    async consentState(command, input) {
      if (!input.text_version.trim()) return required('text_version');
      return once(command, () => {
        const { client_id: client, purpose, channel, given, text_version } = input;
        statements.unshift({ client, purpose, channel, given, text_version, at: nowLocal(), person: 'Anna Lis' });
        return { id: `s${statements.length}`, revision: 1 };
      });
    },
    async attachmentSave(contact, no) {
      const name = contacts.find((one) => one.id === contact)?.attachments[no]?.name;
      return name ? `/home/anna/Dokumenty/Opiekun/${name}` : refuse('not_found', { what: 'attachment' });
    },
    async mailSave(contact) {
      return contacts.some((one) => one.id === contact) ? '/home/anna/Dokumenty/Opiekun/wiadomość.eml' : refuse('not_found', { what: 'contact' });
    },
    async contactFromEml(client_id, content) {
      const text = new TextDecoder().decode(content);
      const subject = /^Subject: (.*)$/m.exec(text)?.[1]?.trim();
      if (!subject) return refuse('not_mail');
      const mail = `m${mails.size + 1}`;
      const attachments = [...text.matchAll(/filename="([^"]*)"/g)].map(([, name = ''], no) => ({ no, name, media_type: 'application/pdf', size: 48_213 }));
      mails.set(mail, attachments);
      return { contact: { client_id, channel: 'email', direction: 'in', aim: 'service', at: nowLocal(), subject, note: text.split(/\r?\n\r?\n/)[1] ?? '', answer_by: '', mail }, attachments };
    },
  };
  return { backend, seed, agreed, contacts, statements };
}
