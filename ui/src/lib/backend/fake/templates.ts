import type { Backend, ComparedLine, PersonView, TemplateChecked, TemplateFault, TemplateOpened, TemplateRow, TemplateStep } from '../backend';
import { fakePdf } from './pdf';

type Needs = {
  today: string;
  me: () => PersonView | null;
  refuse: (code: string, params?: Record<string, string>, fields?: { field: string; code: string; params: Record<string, string> }[]) => Promise<never>;
  once: <T>(id: string, run: () => T) => Promise<T>;
};
type Templates = Pick<
  Backend,
  | 'templateList' | 'templateOpen' | 'templateBegin' | 'templateCheck' | 'templatePreview' | 'templateCompare' | 'templateSave' | 'templateSubmit' | 'templateApprove'
  | 'templateSendBack' | 'templatePublish' | 'templateWithdraw'
>;
type Kept = { row: TemplateRow; text: string; author: string; steps: TemplateStep[] };

const text = (version: string) => `+++
code = "potwierdzenie-wizyty"
version = "${version}"
title = "Potwierdzenie wizyty"
language = "pl"
valid_from = "2026-11-01"
for_whom = "person"
specimen = true
holders_min = 1
holders_max = 1
copies = 0
retention = "correspondence"

[[roles]]
code = "bank"
label = "Państwa opiekun"

[[fields]]
name = "dzien"
label = "Dzień wizyty"
kind = "date"
required = true
+++
# Potwierdzenie wizyty

{# Krótko i bez obietnic. #}
Potwierdzamy wizytę dnia **{{ fields.dzien | data }}** w placówce {{ branch.name }}.

:::note
Prosimy zabrać ważny dokument tożsamości.
:::

::signers
`;

const headOf = (source: string, key: string): string => new RegExp(`^${key} = "([^"]*)"`, 'm').exec(source)?.[1] ?? '';
const known = /^(fields\.\w+|branch\.\w+|holder\.\w+|number|place|date|advisor|account)/;

/** The faults that a test or a person in a browser makes most: no head, a name that is not there, a block left open. */
function faultsOf(source: string): TemplateFault[] {
  const fault = (line: number, code: string, params: Record<string, string> = {}): TemplateFault => ({ line, part: '', code, params: { detail: '', place: '', ...params } });
  if (!source.startsWith('+++\n')) return [fault(1, 'missing_head')];
  const lines = source.split('\n');
  for (const [at, line] of lines.entries()) {
    for (const [, name = ''] of line.matchAll(/\{\{\s*([\w.]+)/g)) if (!known.test(name)) return [fault(at + 1, 'unknown_name', { place: name })];
  }
  const opened = lines.findIndex((line) => /^:::\w/.test(line));
  const closed = lines.filter((line) => line === ':::').length;
  if (opened >= 0 && lines.filter((line) => /^:::\w/.test(line)).length !== closed) return [fault(opened + 1, 'unbalanced', { detail: lines[opened]!.slice(3) })];
  return [];
}

/** Line by line from both ends; what is between them stands beside each other. */
function compare(before: string, after: string): ComparedLine[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  let start = 0;
  while (start < Math.min(old.length, now.length) && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < Math.min(old.length, now.length) - start && old[old.length - 1 - end] === now[now.length - 1 - end]) end += 1;
  const row = (kind: string, a: number, b: number): ComparedLine => ({ kind, before: a < 0 ? 0 : a + 1, after: b < 0 ? 0 : b + 1, was: old[a] ?? '', is: now[b] ?? '' });
  const middle = Math.max(old.length, now.length) - start - end;
  return [
    ...Array.from({ length: start }, (_, i) => row('same', i, i)),
    ...Array.from({ length: middle }, (_, i) => {
      const [inOld, inNow] = [start + i < old.length - end, start + i < now.length - end];
      return row(inOld && inNow ? (old[start + i] === now[start + i] ? 'same' : 'changed') : inOld ? 'removed' : 'added', inOld ? start + i : -1, inNow ? start + i : -1);
    }),
    ...Array.from({ length: end }, (_, i) => row('same', old.length - end + i, now.length - end + i)),
  ];
}

/** Templates without a program behind them: one that comes with it, and what is written over it. */
export function fakeTemplates({ today, me, refuse, once }: Needs): Templates {
  const builtin: TemplateRow = {
    id: 'potwierdzenie-wizyty:pl:1.0', revision: 0, own: false, code: 'potwierdzenie-wizyty', title: 'Potwierdzenie wizyty', language: 'pl', version: '1.0', state: 'in_force',
    from: '2026-11-01', to: '', changed_by: '', changed_at: '', approved_by: '', broken: false,
  };
  const own = new Map<string, Kept>();
  const now = () => `${today}T08:50:00Z`;
  const writes = () => ['supervisor', 'administrator'].includes(me()?.role ?? '');
  const note = (kept: Kept, step: string, reason = '') => kept.steps.unshift({ at: now(), person: me()?.name ?? '', step, reason });
  const opened = (kept: Kept): TemplateOpened => {
    const { state } = kept.row;
    const mine = kept.author === me()?.id;
    const open = state === 'draft' || state === 'review' || state === 'approved';
    return {
      row: { ...kept.row }, text: kept.text, sha256: '7c1e'.repeat(16), steps: [...kept.steps], own_text: mine,
      deeds: {
        save: writes() && open, submit: writes() && state === 'draft', approve: writes() && state === 'review' && !mine, send_back: writes() && (state === 'review' || state === 'approved'),
        publish: writes() && state === 'approved', withdraw: writes() && (open || state === 'coming'), copy: writes() && !open,
      },
    };
  };
  /** A step from one of some states, on the revision that was seen. */
  const step = (command: string, id: string, base: number, from: TemplateRow['state'][], run: (kept: Kept) => void) => {
    const kept = own.get(id);
    if (!kept) return refuse('not_found', { what: 'template' });
    if (!writes()) return refuse('forbidden', { role: me()?.role ?? '' });
    return once(command, () => {
      if (kept.row.revision !== base) return refuse('revision_conflict', { fields: 'text' });
      if (!from.includes(kept.row.state)) return refuse('template_state');
      run(kept);
      kept.row.revision += 1;
      return { id, revision: kept.row.revision };
    }).then((saved) => saved);
  };
  const check = (source: string): TemplateChecked => ({
    faults: faultsOf(source), notes: [], title: headOf(source, 'title'), code: headOf(source, 'code'), version: headOf(source, 'version'), purposes: [],
    names: {
      values: [...[...source.matchAll(/^name = "(\w+)"/gm)].map(([, name]) => `fields.${name}`), 'number', 'place', 'date', 'advisor', 'branch.name', 'branch.city', 'holder.full_name', 'holder.pesel'],
      filters: ['kwota', 'kwota_slownie', 'data', 'rachunek', 'zamaskuj', 'adres'], parts: ['administrator', 'bank', 'klient', 'podpisy', 'wzor'], roles: ['bank'], business: false,
    },
  });
  return {
    templateList: async () => [...[...own.values()].map(({ row }) => ({ ...row })), { ...builtin }],
    async templateOpen(id) {
      if (id === builtin.id) {
        return {
          row: { ...builtin }, text: text('1.0'), sha256: '51ab'.repeat(16), steps: [], own_text: false,
          deeds: { save: false, submit: false, approve: false, send_back: false, publish: false, withdraw: false, copy: writes() },
        };
      }
      const kept = own.get(id);
      return kept ? opened(kept) : refuse('not_found', { what: 'template' });
    },
    templateBegin: async (id) => (id ? (own.get(id)?.text ?? text('1.0')).replace(/version = "[^"]*"/, `version = "1.${own.size + 1}"`) : text('1.0').replaceAll('potwierdzenie-wizyty', 'nowy-wzor')),
    templateCheck: async (_id, source) => check(source),
    async templatePreview(source) {
      const [fault] = faultsOf(source);
      if (fault) return refuse('template_error', { template: headOf(source, 'code'), line: String(fault.line), field: fault.params['place'] ?? '' });
      return fakePdf(headOf(source, 'title'), [source.split('\n').filter((line) => line && !line.includes('=')).slice(0, 20)], 'PODGLAD');
    },
    templateCompare: async (before, source) => compare(own.get(before)?.text ?? text('1.0'), source),
    async templateSave(command, id, base, source) {
      if (!writes()) return refuse('forbidden', { role: me()?.role ?? '' });
      const kept = id ? own.get(id) : undefined;
      const [code, version] = [headOf(source, 'code'), headOf(source, 'version')];
      if (!kept && !code) return refuse('template_error', { template: '?', line: '1', field: '' });
      const taken = [builtin, ...[...own.values()].filter((one) => one !== kept).map(({ row }) => row)].some((row) => row.code === code && row.version === version && row.state !== 'withdrawn');
      if (taken) return refuse('template_version_taken', { version });
      if (kept && kept.row.revision !== base) return refuse('revision_conflict', { fields: 'text' });
      return once(command, () => {
        const row: TemplateRow = { ...(kept?.row ?? { ...builtin, id: command, own: true, from: '', to: '' }), revision: (kept?.row.revision ?? 0) + 1, code: code || builtin.code, version, title: headOf(source, 'title') };
        const same = kept?.text === source;
        Object.assign(row, same ? {} : { state: 'draft', changed_by: me()?.name ?? '', changed_at: now(), approved_by: '' });
        const next: Kept = { row, text: source, author: same ? (kept?.author ?? '') : (me()?.id ?? ''), steps: kept?.steps ?? [] };
        note(next, 'save');
        own.set(row.id, next);
        return { id: row.id, revision: row.revision };
      });
    },
    templateSubmit: (command, id, base) => step(command, id, base, ['draft'], (kept) => { kept.row.state = 'review'; note(kept, 'submit'); }),
    async templateApprove(command, id, base) {
      if (own.get(id)?.author === me()?.id) return refuse('template_own_text');
      return step(command, id, base, ['review'], (kept) => { Object.assign(kept.row, { state: 'approved', approved_by: me()?.name ?? '' }); note(kept, 'approve'); });
    },
    async templateSendBack(command, id, base, reason) {
      if (!reason.trim()) return refuse('invalid', {}, [{ field: 'reason', code: 'required', params: {} }]);
      return step(command, id, base, ['review', 'approved'], (kept) => { Object.assign(kept.row, { state: 'draft', approved_by: '' }); note(kept, 'return', reason); });
    },
    async templatePublish(command, id, base, from) {
      if (from < today) return refuse('template_past');
      return step(command, id, base, ['approved'], (kept) => {
        Object.assign(kept.row, { state: from > today ? 'coming' : 'in_force', from });
        if (from <= today) Object.assign(builtin, { state: 'over', to: from });
        note(kept, 'publish');
      });
    },
    async templateWithdraw(command, id, base, reason) {
      if (!reason.trim()) return refuse('invalid', {}, [{ field: 'reason', code: 'required', params: {} }]);
      return step(command, id, base, ['draft', 'review', 'approved', 'coming'], (kept) => { kept.row.state = 'withdrawn'; note(kept, 'withdraw', reason); });
    },
  };
}
