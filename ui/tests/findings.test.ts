import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import CopyList from '../src/features/documents/CopyList.svelte';
import Findings from '../src/features/documents/Findings.svelte';
import { Preparation } from '../src/features/documents/prepare.svelte';
import type { CopyView, Finding, TemplateField } from '../src/lib/backend/backend';
import { openDesk } from './setup';

const printedCopy = {
  id: 'c1', revision: 1, code: 'K7M4-9', document_id: 'd', title: 'Umowa', client_name: 'Anna Lis', keeper: 'bank', holder: '', state: 'printed', days: 0, changed: [], reason: '',
  next: [{ to: 'signed', reason: false }, { to: 'destroyed', reason: true }],
} as unknown as CopyView;

/** A contract, checked. */
async function open() {
  const backend = await openDesk();
  const client = (await backend.appointmentRange('2026-11-23', '2026-11-23')).find((one) => one.start.endsWith('12:00'))?.client_id ?? '';
  const work = new Preparation();
  await work.load(client);
  work.choose('paper:umowa-ror');
  await work.refresh();
  return { work, backend };
}

/** A paper that waits for an answer of the register, and a preview that is never drawn. */
async function asked() {
  const backend = await openDesk();
  const client = (await backend.appointmentRange('2026-11-23', '2026-11-23')).find((one) => one.start.endsWith('12:00'))?.client_id ?? '';
  const finding: Finding = { level: 'block', code: 'pesel_unchecked', params: { client, name: 'Anna Lis' }, field: null };
  let answer: (value: Finding[]) => void = () => undefined;
  let first = true;
  backend.documentCheck = () => {
    if (!first) return new Promise((done) => (answer = done));
    first = false;
    return Promise.resolve([finding]);
  };
  backend.peselCheckNote = () => Promise.resolve({ id: client, revision: 1 });
  backend.documentPreview = () => new Promise(() => undefined);
  const work = new Preparation();
  await work.load(client);
  work.choose('paper:umowa-ror');
  void work.refresh();
  await waitFor(() => expect(work.checked).toBe(true));

  const form = document.createElement('form');
  form.innerHTML = '<input name="other"><button type="submit">Przygotuj</button>';
  document.body.append(form);
  render(Findings, { props: { work }, target: form });
  const button = screen.getByTestId('pesel-free');
  button.focus();
  await fireEvent.click(button);
  return { form, said: () => answer([]) };
}

it('after the last answer the main button has the focus, before the pages are drawn', async () => {
  const { form, said } = await asked();
  said();
  await waitFor(() => expect(document.activeElement).toBe(form.querySelector('[type=submit]')));
});

it('whoever has gone on to another field stays there', async () => {
  const { form, said } = await asked();
  const other = form.querySelector('input');
  other?.focus();
  said();
  await waitFor(() => expect(screen.getByTestId('doc-check').dataset['state']).toBe('ready'));
  await new Promise((done) => setTimeout(done));
  expect(document.activeElement).toBe(other);
});

it('the copies of one visit are signed at one go, those of all clients are not', async () => {
  const { backend } = await open();
  const copy = (id: string, state: CopyView['state']): CopyView => ({ ...printedCopy, id, state, next: state === 'printed' ? printedCopy.next : [] });
  const copies = [copy('a', 'printed'), copy('b', 'handed_over'), copy('c', 'printed')];
  const moved: string[] = [];
  backend.copyMove = (_, id, __, to) => {
    moved.push(`${id} ${to}`);
    return Promise.resolve(printedCopy);
  };
  const { rerender } = render(CopyList, { copies });
  expect(screen.queryByTestId('copies-all-signed')).toBeNull();
  await rerender({ copies, together: true });
  await fireEvent.click(screen.getByTestId('copies-all-signed'));
  await waitFor(() => expect(moved).toEqual(['a signed', 'c signed']));
});

it('what two papers ask alike is asked once and sent for both', async () => {
  const { work } = await open();
  const first = work.papers[0]!;
  const fee: TemplateField = { name: 'oplata', label: 'Opłata', help: '', kind: 'money', required: false, default: '9.00', choices: [] };
  const text: TemplateField = { ...fee, name: 'uwagi', label: 'Uwagi', kind: 'text', default: '' };
  const paper = (code: string, fields: TemplateField[], more: object = {}) => ({ ...first, findings: [], ...more, template: { ...first.template, code, fields } });
  work.what = `purpose:${work.purposes[0]!.code}`;
  work.papers = [paper('oplaty', [fee, text]), paper('umowa', [{ ...fee, label: 'Opłata za kartę', default: '7.00' }, text])];
  const [fees, contract] = [work.forms[0]!, work.forms[1]!];
  expect(work.ownFields(fees)).toEqual([fee, text]);
  expect(work.ownFields(contract), 'texts are each paper’s own').toEqual([text]);
  expect(work.valueOf(contract, contract.template.fields[0]!)).toBe('9,00');
  work.values['oplaty.oplata'] = '12';
  expect(work.valueOf(contract, contract.template.fields[0]!)).toBe('12');
});

it('each of two holders fills in a statement of their own', async () => {
  const { work } = await open();
  const first = work.papers[0]!;
  const status: TemplateField = { name: 'status', label: 'Status', help: '', kind: 'choice', required: true, default: 'nie', choices: ['nie', 'tak'] };
  work.what = `purpose:${work.purposes[0]!.code}`;
  work.second = { id: 'second', name: 'Anna Lis' };
  const template = { ...first.template, code: 'pep', fields: [status] };
  work.papers = [{ ...first, template, holder: 'Jakub Mazur', findings: [] }, { ...first, template, holder: 'Anna Lis', client: 'second', findings: [] }];
  expect(work.forms.map((form) => [form.key, form.holder])).toEqual([['pep', 'Jakub Mazur'], ['pep#2', 'Anna Lis']]);
  work.values['pep#2.status'] = 'tak';
  expect(work.forms.map((form) => work.valueOf(form, status))).toEqual(['nie', 'tak']);
  expect(work.forms.map((form) => work.ownFields(form).length)).toEqual([1, 1]);
});

it('a fault is told on its own paper, though another has a field of the same name', async () => {
  const { work } = await open();
  const [one, other] = [work.papers[0]!.template, { ...work.papers[0]!.template, code: 'wniosek', title: 'Wniosek o kredyt' }];
  const field = one.fields[0]!;
  const finding: Finding = { level: 'block', code: 'field_missing', params: { label: field.label }, field: field.name };
  work.papers = [{ ...work.papers[0]!, findings: [] }, { ...work.papers[0]!, template: other, findings: [finding] }];
  expect(work.papersOf(finding), 'a paper alone needs no title').toBe('');
  work.what = `purpose:${work.purposes[0]!.code}`;
  expect(work.forms.map((form) => form.key)).toEqual([one.code, 'wniosek']);
  expect(work.findingOf(work.forms[0]!, field)).toBeUndefined();
  expect(work.findingOf(work.forms[1]!, field)).toEqual(finding);
  expect(work.papersOf(finding)).toBe('Wniosek o kredyt');
  work.checked = true;
  render(Findings, { work });
  expect(screen.getByTestId('doc-check').textContent).toContain('Wniosek o kredyt: ');
});

it('pages of one paper do not stay beside the fields of another', async () => {
  const { work } = await open();
  work.preview = new Uint8Array([1]);
  work.choose('paper:wniosek-kredyt');
  expect(work.preview).toBeNull();
});

it('a reservation that was withdrawn at the desk is asked again where it stands', async () => {
  const { work } = await open();
  const client = work.holder!.id;
  const noted: [string, boolean][] = [];
  work.notePesel = (who, reserved) => Promise.resolve(void noted.push([who, reserved]));
  work.papers = [{ ...work.papers[0]!, findings: [{ level: 'block', code: 'pesel_reserved', params: { client, name: 'Anna Lis', article: '', checked: '' }, field: null }] }];
  render(Findings, { work });
  await fireEvent.click(screen.getByTestId('pesel-free-again'));
  expect(noted).toEqual([[client, false]]);
});

it('a packet is made in a language that it has', async () => {
  const { work, backend } = await open();
  const [purpose] = work.purposes.filter((one) => one.for_whom === 'person');
  work.templates = [...work.templates, { ...work.templates[0]!, code: 'inny', language: 'pl+uk' }];
  work.choose(`purpose:${purpose!.code}`);
  expect(work.languages, 'before the papers are known').toContain('pl+uk');
  work.language = 'pl+uk';
  const plan = backend.packetCheck;
  backend.packetCheck = async (input) => ({ ...(await plan(input)), papers: (await plan(input)).papers.filter((paper) => paper.template.code !== 'inny') });
  await work.refresh();
  expect(work.papers.length).toBeGreaterThan(0);
  expect(work.languages).not.toContain('pl+uk');
  expect(work.language).toBe('pl');
});

it('the focus stays with a copy that was moved', async () => {
  const { backend } = await open();
  const copy = printedCopy;
  const { rerender } = render(CopyList, { copies: [copy] });
  backend.copyMove = async () => {
    await rerender({ copies: [{ ...copy, state: 'signed', next: [{ to: 'sent', reason: false }] }] });
    return copy;
  };
  const button = screen.getByTestId('copy-signed');
  button.focus();
  await fireEvent.click(button);
  await waitFor(() => expect(document.activeElement).toBe(screen.getByTestId('copy-sent')));
});
