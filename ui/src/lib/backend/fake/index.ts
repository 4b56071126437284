import { fixClock, nowLocal } from '../../clock';
import { addDays, addMinutes } from '../../dates';
import type {
  AppointmentView, AuditRow, Backend, ClientCard, ClientRow, DocumentRow, ImportView, PersonView, PeselCheckView, RevealField, SessionState,
} from '../backend';
import { fakeBranch } from './branch';
import { fakeWorking } from './working';
import { fakeBranchRules } from './branchRules';
import { fakeMeasures } from './measures';
import { fakeOtherCalendars } from './otherCalendars';
import { fakeBranchDay } from './branchDay';
import { crowd, dayInfo, daysFrom, plainVisit, purposes, slots } from './calendar';
import { checkInput } from './check';
import { FakeCopies } from './copies';
import { fakePackets } from './packets';
import { fakeTemplates } from './templates';
import { checkDocument, documentBytes, placedFields, signFindings, templates } from './documents';
import { judgePortfolio, openPortfolio, type Opened, type Parsed } from './import';
import { birthOf, fakeAdvisors, fold, generator, makeClient, nameOf, type FakeClient } from './people';
import { fakeContacts } from './contacts';
import { fakeHoldings } from './holdings';
import { fakeMerging } from './merging';
import { fakeViews } from './views';
import { fakeAttention } from './attention';
import { fakeValuation } from './valuation';
import { fakeHandovers, shortName } from './handovers';
import { fakeMany } from './many';
import { fakeSigners } from './signers';
import { fakeTies } from './ties';

const refuse = (code: string, params: Record<string, string> = {}, fields: never[] | { field: string; code: string; params: Record<string, string> }[] = []) =>
  Promise.reject({ code, params, fields });
const codes = (text: string) => text.split(/[;,]/).map((code) => code.trim()).filter(Boolean);
const mask = (text: string, shown: number) => (text ? '•'.repeat(Math.max(0, text.length - shown)) + text.slice(-shown) : null);
const key = '4F7KQ2M-9QXMR4T-T2RDW8H-W8HN3VB-3VBC6YP-6YPJZL5-ZL5GA1S-A1SE7KD';
const start = '2026-11-23';

/** Everything behind the window, in memory, with invented people. Passphrase of everyone: "zielona herbata o świcie". */
export function createFake(options: URLSearchParams = new URLSearchParams()): Backend {
  const begin = options.get('fake') ?? 'locked';
  fixClock(`${start}T09:40`);
  const passphrase = { text: 'zielona herbata o świcie' };
  const people: PersonView[] = [
    { id: 'p1', name: 'Anna Lis', role: 'administrator', active: true, signature: null, specialisation: null, languages: [], skills: [] },
    { id: 'p2', name: 'Piotr Sowa', role: 'supervisor', active: true, signature: null, specialisation: null, languages: [], skills: [] },
  ];
  const clients = new Map<string, FakeClient>();
  const appointments: AppointmentView[] = [];
  const documents: DocumentRow[] = [];
  const copies = new FakeCopies();
  const checks = new Map<string, PeselCheckView>();
  const drafts = new Map<string, { holders: string[] }>();
  const applied = new Map<string, unknown>();
  const imports = new Map<string, { opened: Opened; parsed: Parsed | null; cancelled: boolean }>();
  const importMaps = new Map<string, Map<string, string>>();
  const audit: AuditRow[] = [];
  const lockedHandlers = new Set<() => void>();
  let wrong = 0;
  let serial = 0;
  const state: SessionState = {
    vault: begin === 'empty' ? 'missing' : begin === 'locked' ? 'locked' : 'open', person: begin === 'empty' || begin === 'locked' ? null : people[0]!,
    people: [], slots: 0, language: options.get('lang') === 'en' ? 'en' : 'pl', theme: (options.get('theme') as 'light' | null) ?? 'system', idle_minutes: 5,
    rolled_back: null, version: '0.1.0', folder: '/home/anna/.local/share/opiekun', save_folder: '/home/anna/Dokumenty/Opiekun', read_only: false, today: start, wait_seconds: 0,
  };
  const note = (action: string, object: string) =>
    void audit.unshift({ seq: audit.length + 1, at: `${start}T08:${String(10 + (audit.length % 50))}:00Z`, person: state.person?.name ?? '–', action, object, result: 'ok' });

  const row = ({ id, number, revision, input }: FakeClient): ClientRow => ({
    id, number, kind: input.kind, name: nameOf(input), city: input.city, segment: input.segment, advisor: input.advisor,
    pesel_masked: mask(input.pesel, 2), nip: input.nip || null, phone: input.phone || null, revision,
  });
  const made: { view: ImportView; ids: string[]; before: FakeClient[]; putBack?: () => void }[] = [];
  let sorted: ClientRow[] | null = null;
  const rows = () => (sorted ??= [...clients.values()].map(row).sort((a, b) => a.name.localeCompare(b.name, 'pl')));
  const fill = (n: number) => {
    const random = generator(7);
    for (let i = 1; i <= n; i += 1) {
      const one = makeClient(i, random);
      clients.set(one.id, one);
    }
    sorted = null;
  };
  const book = (client: FakeClient, purpose: string, at: string, minutes: number, words = '') => {
    serial += 1;
    const visit: AppointmentView = {
      ...plainVisit, id: `a${serial}`, revision: 1, client_id: client.id, client_name: nameOf(client.input), purpose, start: at,
      end: addMinutes(at, minutes), minutes, state: 'booked', note: words, documents: documents.filter((d) => d.client_id === client.id).length,
    };
    if (purposes.find((one) => one.code === purpose)?.packet_person) visit.papers = visit.documents ? 'prepared' : 'missing';
    appointments.push(visit);
    return visit;
  };
  const addDocument = (client: FakeClient, at: string, done: DocumentRow['state']): DocumentRow => {
    const one: DocumentRow = {
      id: `d${documents.length + 1}`, revision: 1, number: `2026/11/${String(documents.length + 1).padStart(4, '0')}`, template: 'umowa-ror',
      title: templates[0]!.title, client_id: client.id, client_name: nameOf(client.input), state: done, pages: 3, prepared_at: at, prepared_by: 'Anna Lis', packet_id: null, changed: [],
    };
    documents.unshift(one);
    drafts.set(one.id, { holders: [client.id] });
    return one;
  };
  const seedDay = () => {
    const all = [...clients.values()].filter((client) => client.input.kind === 'person' && client.input.id_document_valid_until > start);
    if (all.length < 8) return;
    const [a, b, c, d, e, f, g] = all as [FakeClient, FakeClient, FakeClient, FakeClient, FakeClient, FakeClient, FakeClient];
    d.input.id_document_valid_until = '2026-12-04';
    a.input.id_document_valid_until = '2026-12-19';
    addDocument(c, `${start}T07:05:00Z`, 'prepared');
    addDocument(e, '2026-11-20T11:30:00Z', 'printed');
    book(a, 'data_change', `${start}T09:00`, 20);
    book(c, 'account_opening', `${start}T10:15`, 60, 'Prosi o konto wspólne z mężem w późniejszym terminie.');
    book(d, 'account_opening', `${start}T12:00`, 60);
    book(b, 'savings_consultation', `${start}T13:30`, 45);
    book(e, 'document_signing', `${start}T15:00`, 30);
    book(f, 'loan_consultation', `${addDays(start, 1)}T10:00`, 60);
    book(g, 'review', `${addDays(start, 2)}T11:30`, 45);
    book(a, 'card_application', `${addDays(start, 3)}T14:00`, 30);
  };
  if (begin !== 'empty' && begin !== 'bare') {
    fill(begin === 'big' ? 100_000 : 400);
    seedDay();
    const guests = [...clients.values()];
    for (const [purpose, at, minutes, n] of crowd(start, Number(options.get('visits') ?? 0))) book(guests[n % guests.length]!, purpose, at, minutes);
    note('session.unlock', 'p1');
  }
  /** Applies a command once for one id. */
  const once = <T>(id: string, run: () => T): Promise<T> => {
    if (!applied.has(id)) applied.set(id, run());
    return Promise.resolve(applied.get(id) as T);
  };
  const of = (id: string) => clients.get(id);
  const open = (): SessionState => ({ ...state, slots: people.length, people: state.vault === 'open' ? people.filter((person) => person.active) : [] });
  const visits = (from: string, to: string) =>
    appointments.filter((visit) => visit.start.slice(0, 10) >= from && visit.start.slice(0, 10) <= to).sort((x, y) => (x.start < y.start ? -1 : Number(x.start > y.start)))
      .map((visit) => ({ ...visit, documents: documents.filter((d) => d.client_id === visit.client_id && d.state !== 'annulled').length }));

  const talks = fakeContacts({ clients, today: start, refuse, once });
  talks.seed();
  const ties = fakeTies({ clients, today: start, refuse, once });
  ties.seed();
  const signers = fakeSigners({ clients, ties: ties.backend, people, me: () => state.person });
  const handovers = fakeHandovers({
    clients, people, today: start, me: () => state.person, refuse, once, changed: () => (sorted = null),
    listed: async (filter) => (await fake.clientPage(filter, 0, 200_000)).rows.map((one) => one.id),
  });

  const many = fakeMany({
    clients, people, me: () => state.person, refuse, once, changed: () => (sorted = null), agreed: (client) => talks.agreed(client, 'marketing', 'phone'),
    listed: async (filter) => (await fake.clientPage(filter, 0, 200_000)).rows.map((one) => one.id),
  });
  const called = talks.backend.contactAdd;
  talks.backend.contactAdd = async (id, input) => {
    const saved = await called(id, input);
    if (input.channel === 'phone' && input.direction === 'out') many.talked(input.client_id, input.aim);
    return saved;
  };

  const fake: Backend = {
    ...many.backend,
    ...fakeTemplates({ today: start, me: () => state.person, refuse, once }),
    ...handovers,
    ...fakeAttention({ clients, today: start, me: () => state.person, refuse }),
    ...fakeValuation({ clients, today: start, me: () => state.person, refuse, once }),
    ...ties.backend,
    ...talks.backend,
    sessionState: async () => open(),
    async vaultCreate(name, words) {
      if (words.length < 12) return refuse('passphrase_too_short', { min: '12' });
      people.splice(0, people.length, { id: 'p1', name, role: 'administrator', active: true, signature: null, specialisation: null, languages: [], skills: [] });
      passphrase.text = words;
      Object.assign(state, { vault: 'open', person: people[0] });
      return { recovery_key: key };
    },
    async vaultUnlock(name, words) {
      if (words !== passphrase.text) {
        wrong += 1;
        return wrong >= 5 ? refuse('too_many_attempts', { seconds: '30' }) : refuse('wrong_passphrase');
      }
      wrong = 0;
      const person = name ? people.find((one) => fold(one.name) === fold(name)) : people[0];
      if (!person) return refuse('wrong_passphrase');
      Object.assign(state, { vault: 'open', person });
      return open();
    },
    async vaultRecover(recoveryKey, name, next) {
      if (recoveryKey.replaceAll(/\W/g, '') !== key.replaceAll('-', '')) return refuse('wrong_recovery_key');
      const person = name || people.length > 1 ? people.find((one) => fold(one.name) === fold(name)) : people[0];
      if (!person) return refuse('person_unknown');
      passphrase.text = next;
      Object.assign(state, { vault: 'open', person });
      return open();
    },
    async vaultAcceptOlder() {
      state.rolled_back = null;
    },
    async vaultLock() {
      Object.assign(state, { vault: 'locked', person: null });
    },
    async passphraseChange(current, next) {
      if (current !== passphrase.text) return refuse('wrong_passphrase');
      passphrase.text = next;
    },
    recoveryKeyRenew: async (words) => (words === passphrase.text ? { recovery_key: key } : refuse('wrong_passphrase')),
    peopleList: async () => people,
    personAdd: (id, name, role) => once(id, () => {
      const person: PersonView = { id: `p${people.length + 1}`, name, role, active: true, signature: null, specialisation: null, languages: [], skills: [] };
      people.push(person);
      return person;
    }),
    async personDescribe(_command, id, signature, specialisation, languages, skills) {
      Object.assign(people.find((one) => one.id === id) ?? {}, { signature: signature.trim() || null, specialisation, languages, skills });
    },
    async personDisable(_command, id) {
      const person = people.find((one) => one.id === id);
      if (person) person.active = false;
    },
    async settingsSave(language, theme, minutes) {
      Object.assign(state, { language, theme, idle_minutes: minutes });
    },
    touch: async () => undefined,
    onLocked(handler) {
      lockedHandlers.add(handler);
      return () => void lockedHandlers.delete(handler);
    },

    async clientPage(filter, offset, limit) {
      const words = fold(filter.words).split(/\s+/).filter(Boolean);
      const found = rows().filter((one) =>
        (!filter.segment || one.segment === filter.segment) && (!filter.kind || one.kind === filter.kind) &&
        (!filter.advisor || one.advisor === filter.advisor) && (!filter.mine || one.advisor === shortName(state.person?.name ?? '')) &&
        words.every((word) => fold(`${one.name} ${one.number} ${one.city}`).split(/[\s„”]+/).some((part) => part.startsWith(word))));
      return { total: found.length, rows: found.slice(offset, offset + limit) };
    },
    async clientFind(words, limit) {
      const page = await this.clientPage({ words, segment: null, kind: null, advisor: null, mine: false, conditions: [] }, 0, limit);
      return { micros: 900, hits: page.rows.map((one) => ({ id: one.id, number: one.number, name: one.name, kind: one.kind, detail: `${one.city} · ${one.pesel_masked ?? one.nip ?? one.number}`, own: false, similar: false })) };
    },
    async clientCard(id) {
      const client = of(id);
      if (!client) return refuse('not_found', { what: 'client' });
      const { input } = client;
      const findings = signFindings(client, start);
      const card: ClientCard = {
        ...row(client), first_name: input.first_name || null, last_name: input.last_name || null, company_name: input.company_name || null,
        legal_form: input.legal_form || null, birth_date: birthOf(input.pesel), sex: input.pesel ? (Number(input.pesel[9]) % 2 ? 'male' : 'female') : null,
        regon: input.regon || null, krs: input.krs || null, id_document_masked: mask(input.id_document, 2), id_document_valid_until: input.id_document_valid_until || null,
        id_document_state: findings.some((f) => f.code === 'id_expired') ? 'expired' : findings.some((f) => f.code === 'id_expiring') ? 'expiring' : input.id_document ? 'valid' : 'unknown',
        street: input.street || null, postal_code: input.postal_code || null, city: input.city || '', email: input.email || null,
        consent_email: input.consent_email, consent_phone: input.consent_phone,
        holdings: client.holdings.map(({ full: _full, ...held }) => held), former_addresses: [],
        details: {
          former_names: input.former_names || null, address_form: input.address_form || null, birth_country: input.birth_country || null,
          citizenship: codes(input.citizenship), languages: codes(input.languages), other_documents: [], pkd: codes(input.pkd),
          mail_street: input.mail_street || null, mail_postal_code: input.mail_postal_code || null, mail_city: input.mail_city || null,
          other_phones: codes(input.other_phones), other_emails: codes(input.other_emails),
          preferred_channel: input.preferred_channel || null, preferred_hours: input.preferred_hours || null,
        },
        appointments: visits('2000-01-01', '2999-12-31').filter((visit) => visit.client_id === id),
        documents: documents.filter((one) => one.client_id === id),
        timeline: [
          ...talks.contacts.filter((one) => one.client_id === id).map((one) => ({ at: `${one.at}:00Z`, kind: 'contact' as const, code: `contact_${one.channel}_${one.direction}`, params: { subject: one.subject, person: one.person, answer_by: one.answer_by ?? '', answer: one.answer ?? '', answered_at: one.answered_at ?? '' }, ref_id: one.id, attachments: one.attachments })),
          ...talks.statements.filter((one) => one.client === id).map((one) => ({ at: `${one.at}:00Z`, kind: 'consent' as const, code: one.given ? 'consent_given' : 'consent_withdrawn', params: { purpose: one.purpose, channel: one.channel }, ref_id: null, attachments: [] })),
          ...documents.filter((one) => one.client_id === id).map((one) => ({ at: one.prepared_at, kind: 'document' as const, code: 'document_prepared', params: { number: one.number, title: one.title }, ref_id: one.id, attachments: [] })),
          ...appointments.filter((visit) => visit.client_id === id).map((visit) => ({ at: `${visit.start}:00Z`, kind: 'appointment' as const, code: visit.state === 'booked' ? 'appointment_booked' : 'appointment_cancelled', params: { purpose: visit.purpose, start: visit.start, reason: '' }, ref_id: visit.id, attachments: [] })),
          { at: client.created, kind: 'imported' as const, code: 'imported', params: {}, ref_id: null, attachments: [] },
        ],
        can_sign_today: {
          verdict: findings.some((f) => f.level === 'block') ? 'no' : findings.length ? 'attention' : 'yes',
          reasons: findings.length ? findings.map(({ code, params }) => ({ code, params })) : [{ code: 'ready', params: {} }],
        },
      };
      note('client.open', client.number);
      return card;
    },
    clientInput: async (id) => of(id)?.input ?? refuse('not_found', { what: 'client' }),
    async clientReveal(id: string, field: RevealField, account) {
      const client = of(id);
      note('client.reveal', client?.number ?? '');
      if (field === 'account') return client?.holdings.find((one) => one.id === account)?.full ?? '';
      if (field === 'other_document') return codes(client?.input.other_documents ?? '')[Number(account)] ?? '';
      return client?.input[field] ?? '';
    },
    clientCheck: async (input) => checkInput(input),
    async clientSave(command, id, base, input) {
      const wrongFields = checkInput(input);
      if (wrongFields.length) return refuse('invalid', {}, wrongFields);
      const old = id ? of(id) : undefined;
      if (old && old.revision !== base) return refuse('revision_conflict', { fields: 'phone, city' });
      return once(command, () => {
        const n = clients.size + 1;
        const next: FakeClient = old ? { ...old, revision: old.revision + 1, input } : { id: `new-${n}`, number: `K${String(n).padStart(6, '0')}`, revision: 1, input, holdings: [], created: `${start}T08:40:00Z` };
        clients.set(next.id, next);
        sorted = null;
        return { id: next.id, revision: next.revision };
      });
    },
    advisors: async () => fakeAdvisors,
    maturing: async () => [],
    ...fakeViews(once),
    ...fakeMerging({ of, row, clients, once, changed: () => (sorted = null) }),

    ...fakeHoldings({
      opening: (token) => imports.get(token), byNumber: (number) => [...clients.values()].find((one) => one.number === number),
      made: (id, sums, before) => void made.unshift({
        view: { id, at: nowLocal(), person: state.person?.name ?? '–', kind: 'holdings', ...sums, undone_at: null, closed: null }, ids: [], before: [],
        putBack: () => before.forEach((one) => (one.client.holdings = one.holdings)),
      }),
    }),
    async importOpen(bytes) {
      const opened = openPortfolio(bytes);
      const maps = [...importMaps].filter(([, map]) => [...map.keys()].every((name) => opened.header.includes(name)));
      opened.source.maps = maps.map(([name, map]) => ({ name, fields: opened.header.map((column) => map.get(column) ?? '') }));
      imports.set(opened.source.token, { opened, parsed: null, cancelled: false });
      return opened.source;
    },
    importSheet: async () => refuse('import_sheet_unknown'),
    async importMapKeep(_, token, name, fields) {
      const header = imports.get(token)?.opened.header ?? [];
      importMaps.set(name, new Map(header.flatMap((column, at) => (fields[at] ? [[column, fields[at]]] : []))));
    },
    importMapDrop: async (_, name) => void importMaps.delete(name),
    async importJudge(token, fields, mode, leaveLikely) {
      const held = imports.get(token);
      if (!held) return refuse('import_token');
      held.parsed = judgePortfolio(held.opened, fields, mode, leaveLikely, new Map([...clients.values()].map((one) => [one.number, one])));
      return held.parsed.preview;
    },
    async importApply(token, onProgress) {
      const held = imports.get(token);
      if (!held?.parsed) return refuse('import_token');
      const { preview, clients: added, changed } = held.parsed;
      const total = added.length + changed.length;
      for (let done = 0; done < total && !held.cancelled; done += 50) {
        onProgress({ done, total });
        await new Promise((next) => setTimeout(next, 40));
      }
      if (!held.cancelled) {
        const before = changed.map((one) => clients.get(one.id) ?? one);
        for (const one of [...added, ...changed]) clients.set(one.id, one);
        made.unshift({ view: { id: token, at: nowLocal(), person: state.person?.name ?? '–', kind: 'clients', added: added.length, changed: changed.length, undone_at: null, closed: null }, ids: added.map((one) => one.id), before });
      }
      sorted = null;
      const { mode, already, unknown, changes, differing, differences, ignored_columns, ignored_values, likely, likely_rows, leave_likely, refused, errors } = preview;
      return { id: token, mode, imported: held.cancelled ? 0 : added.length, changed: held.cancelled ? 0 : changed.length, already, unknown, changes, differing, differences, ignored_columns, ignored_values, likely, likely_rows, leave_likely, refused, cancelled: held.cancelled, errors };
    },
    async importCancel(token) {
      const held = imports.get(token);
      if (held) held.cancelled = true;
    },
    importsMade: async () => made.map((one) => ({ ...one.view })),
    async importUndo(command, id) {
      const one = made.find((known) => known.view.id === id);
      if (!one) return refuse('not_found', { what: 'import' });
      if (one.view.undone_at && !applied.has(command)) return refuse('import_undone');
      return once(command, () => {
        one.putBack?.();
        for (const client of one.ids) clients.delete(client);
        for (const client of one.before) clients.set(client.id, client);
        one.view.undone_at = nowLocal();
        sorted = null;
        return { kind: one.view.kind, removed: one.view.added, restored: one.view.changed };
      });
    },
    vcardSave: async () => `${state.save_folder}/Kontakty.vcf`,
    vcardsSave: async function (selection) {
      const total = selection.filter ? (await this.clientPage(selection.filter, 0, 0)).total : selection.ids.length;
      return total > 50 ? refuse('export_too_many', { max: '50' }) : `${state.save_folder}/Kontakty.vcf`;
    },
    importRefusedSave: async () => `${state.save_folder}/portfel-odrzucone.csv`,
    async demoFill(n, onProgress) {
      for (let done = 0; done < n; done += Math.ceil(n / 8)) {
        onProgress({ done, total: n });
        await new Promise((next) => setTimeout(next, 50));
      }
      fill(n);
      seedDay();
      ties.seed();
      talks.seed();
      return n;
    },

    appointmentPurposes: async () => purposes,
    appointmentRange: async (from, to) => visits(from, to),
    calendarDays: async (from, to) => daysFrom(from, to),
    ...fakeBranchDay({ appointments, people, clientOf: of, book, maySign: ties.backend.representationCheck, refuse }),
    freeSlots: async (date, minutes) => slots(appointments, date, minutes, nowLocal()),
    async dayView(date) {
      const soon = visits(date, addDays(date, 7)).filter((visit) => visit.state === 'booked');
      return {
        day: dayInfo(date), appointments: visits(date, date).filter((visit) => visit.state !== 'cancelled'), client_count: clients.size,
        documents: documents.filter((one) => one.state !== 'annulled').slice(0, 6),
        expiring: [...new Set(soon.map((visit) => visit.client_id))].map((id) => of(id)!).filter((one) => one.input.id_document_valid_until && one.input.id_document_valid_until < addDays(date, 60))
          .map((one) => ({ id: one.id, name: nameOf(one.input), until: one.input.id_document_valid_until })),
      };
    },

    documentTemplates: async () => templates,
    documentCheck: async (input) => [...checkDocument(input, [of(input.client_id), input.second_holder ? of(input.second_holder) : undefined], start), ...(await signers.findings(input))],
    documentSigners: signers.documentSigners,
    documentPreview: async (input) => documentBytes('PODGLĄD', [input.client_id, input.second_holder ?? ''].map(of).filter((one): one is FakeClient => !!one), true),
    async documentPrepare(command, input) {
      const client = of(input.client_id);
      if (!client) return refuse('not_found', { what: 'client' });
      return once(command, () => {
        const one = addDocument(client, `${start}T08:41:00Z`, 'prepared');
        drafts.set(one.id, { holders: [input.client_id, ...(input.second_holder ? [input.second_holder] : [])] });
        return { id: one.id, number: one.number, pages: 3, sha256: '9f2c'.repeat(16), fields: placedFields(input.second_holder ? 2 : 1) };
      });
    },
    documentList: async (client) => documents.filter((one) => !client || one.client_id === client).map((one) => ({ ...one })),
    async documentOne(id) {
      const one = documents.find((document) => document.id === id);
      return one ? { ...one } : refuse('not_found', { what: 'document' });
    },
    async documentFields(id) {
      const one = documents.find((document) => document.id === id);
      if (!one) return refuse('not_found', { what: 'document' });
      return { id, number: one.number, pages: one.pages, sha256: '9f2c'.repeat(16), fields: placedFields(drafts.get(id)?.holders.length ?? 1) };
    },
    async documentPdf(id) {
      const one = documents.find((document) => document.id === id);
      if (!one) return refuse('not_found', { what: 'document' });
      return documentBytes(one.number, (drafts.get(id)?.holders ?? []).map(of).filter((client): client is FakeClient => !!client), false);
    },
    documentSave: async (id) => `${state.save_folder}/umowa-${documents.find((one) => one.id === id)?.number.replaceAll('/', '-')}.pdf`,
    async documentPrint(_command, id) {
      const one = documents.find((document) => document.id === id);
      if (!one) return refuse('not_found', { what: 'document' });
      Object.assign(one, { state: 'printed', revision: one.revision + 1 });
      copies.print(one, [one.client_name], `${start}T08:45:00Z`);
      return { job: 'Biurko-1/41', revision: one.revision };
    },
    async documentPrintFile(command, id) {
      const done = await this.documentPrint(command, id, { printer: null, two_sided: true, tray: '' });
      return { ...done, job: `${state.save_folder}/${id}.pdf` };
    },
    ...fakePackets({
      check: (input) => checkDocument(input, [of(input.client_id), input.second_holder ? of(input.second_holder) : undefined], start),
      add: (id) => { const client = of(id); return client ? addDocument(client, `${start}T08:41:00Z`, 'prepared') : null; },
      copies, now: `${start}T08:45:00Z`,
    }),
    async peselCheckNote(_command, client, reserved) {
      checks.set(client, { at: `${start}T08:40:00Z`, reserved, fresh: true });
      return { id: client, revision: 1 };
    },
    peselCheck: async (client) => checks.get(client) ?? null,
    copiesOf: async (document) => copies.of(document).map((copy) => ({ ...copy })),
    copiesWaiting: async () => copies.waiting(),
    async copyFind(code) {
      const found = copies.all.find((copy) => copy.code.replaceAll('-', '') === code.replace(/[\s-]/g, '').toUpperCase());
      return found ? { ...found } : refuse('not_found', { what: 'copy' });
    },
    async copyMove(_command, id, _base, to, reason) {
      const moved = copies.move(id, to, reason);
      return moved ? { id, revision: moved.revision } : refuse('copy_step', { from: '', to });
    },
    printers: async () => (options.get('printers') === 'none' ? [] : [{ name: 'Biurko-1', default: true, two_sided: true, trays: [] }, { name: 'Sala obsługi', default: false, two_sided: true, trays: ['main', 'by-pass-tray'] }]),
    printHabit: async () => null,
    printFollow: async () => ({ state: 'done', troubles: [] }),
    async documentAnnul(_command, id, _base, _reason, approver, words) {
      if (approver === state.person?.id) return refuse('approver_is_proposer');
      if (words !== passphrase.text) return refuse('wrong_passphrase');
      const one = documents.find((document) => document.id === id)!;
      Object.assign(one, { state: 'annulled', revision: one.revision + 1 });
      return { id, revision: one.revision };
    },

    ...fakeBranch(refuse as Parameters<typeof fakeBranch>[0]),
    ...fakeWorking(refuse as Parameters<typeof fakeWorking>[0]),
    ...fakeMeasures({ appointments, people, refuse: refuse as Parameters<typeof fakeBranchRules>[0] }),
    ...fakeOtherCalendars(refuse),
    ...fakeBranchRules(refuse as Parameters<typeof fakeBranchRules>[0]),
    backupMake: async () => ({ path: `${state.save_folder}/opiekun-2026-11-23.backup`, bytes: '1433600', sha256: '51d3'.repeat(16) }),
    verify: async () => ({ audit_rows: audit.length, documents: documents.length, ok: true, problems: [] }),
    auditRecent: async (limit) => audit.slice(0, limit),
  };
  return fake;
}
