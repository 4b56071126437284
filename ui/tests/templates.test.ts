import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { headEnd, pieces } from '../src/features/documents/templates/highlight';
import { snippetGroups } from '../src/features/documents/templates/snippets';
import TemplateList from '../src/features/documents/templates/TemplateList.svelte';
import TemplatePage from '../src/features/documents/templates/TemplatePage.svelte';
import { TemplateWork } from '../src/features/documents/templates/work.svelte';
import { newCommandId } from '../src/lib/ids';
import { adopt } from '../src/lib/session.svelte';
import { openDesk } from './setup';

const builtin = 'potwierdzenie-wizyty:pl:1.0';
const words = 'zielona herbata o świcie';

/** The other person of the invented desk comes to it. */
async function enter(backend: Awaited<ReturnType<typeof openDesk>>, name: string) {
  await backend.vaultLock();
  await adopt(await backend.vaultUnlock(name, words));
}

/** A draft of the administrator, given to approve. */
async function given(backend: Awaited<ReturnType<typeof openDesk>>) {
  const text = await backend.templateBegin(builtin);
  const saved = await backend.templateSave(newCommandId(), null, null, text);
  return backend.templateSubmit(newCommandId(), saved.id, saved.revision);
}

it('colours never change what is written', () => {
  const lines = ['+++', 'code = "a"', '[[fields]]', '# uwaga', '+++', '# Tytuł {{ fields.a }}', '', '{# uwaga', '## § {#id} T', ':::note', '**a** {% if x %}b{% endif %}', '[](#id) {{ otwarte'];
  const end = headEnd(lines);
  expect(end).toBe(4);
  for (const [at, line] of lines.entries()) expect(pieces(line, at <= end).map((piece) => piece.text).join('')).toBe(line);
  expect(pieces('Kwota {{ fields.a | kwota }}.', false).map((piece) => piece.tone)).toEqual(['plain', 'data', 'plain']);
  expect(headEnd(['# bez nagłówka'])).toBe(-1);
});

it('offers what a template may name, with words where there are some', () => {
  const groups = snippetGroups({ values: ['fields.kwota', 'date', 'holder.pesel'], filters: ['kwota'], parts: ['bank'], roles: ['bank'], business: false });
  const all = groups.flatMap((group) => group.snippets);
  expect(all.find((one) => one.text === '{{ holder.pesel }}')?.label).toBe('PESEL – holder.pesel');
  expect(all.map((one) => one.text)).toEqual(expect.arrayContaining(['{{ fields.kwota }}', '{{ date | data }}', ' | kwota', '{% include "bank" %}\n', '::signers role="bank"\n']));
  expect(new Set(all.map((one) => one.text)).size).toBe(all.length);
});

it('lists what is in force and teaches where there is nothing', async () => {
  await openDesk();
  window.location.hash = '#/documents/templates';
  render(TemplateList);
  await waitFor(() => expect(screen.getAllByTestId('template-row')).toHaveLength(1));
  expect(screen.getByTestId('template-state').dataset['state']).toBe('in_force');
  expect(screen.getByTestId('template-new')).toBeTruthy();
});

it('shows an advisor no buttons to change templates', async () => {
  const backend = await openDesk();
  const state = await backend.sessionState();
  await adopt({ ...state, person: { ...state.person!, role: 'advisor' } });
  render(TemplateList);
  await waitFor(() => expect(screen.getAllByTestId('template-row')).toHaveLength(1));
  expect(screen.queryByTestId('template-new')).toBe(null);
});

it('a new version is written, its faults told by line, saved and given to approve', async () => {
  const backend = await openDesk();
  const work = new TemplateWork(null, builtin);
  await work.load();
  expect(work.dirty, 'nothing of it is saved yet').toBe(true);
  expect(work.versions.map((row) => row.id)).toEqual([builtin]);
  work.text = work.text.replace('{{ branch.name }}', '{{ oddzial }}');
  await work.refresh();
  expect(work.faults.map((fault) => [fault.code, fault.line])).toEqual([['unknown_name', 27]]);
  expect(work.pages, 'a faulty text draws nothing').toBe(null);
  work.text = work.text.replace('{{ oddzial }}', '{{ branch.city }}');
  await work.refresh();
  expect(new TextDecoder().decode(work.pages?.slice(0, 5))).toBe('%PDF-');
  await work.compare();
  expect(work.compared?.filter((row) => row.kind === 'changed').map((row) => row.is.includes('branch.city') || row.is.startsWith('version'))).toContain(true);
  const id = await work.save();
  expect(work.dirty).toBe(false);
  const opened = await backend.templateOpen(id ?? '');
  expect([opened.row.state, opened.row.version]).toEqual(['draft', '1.1']);
});

it('who wrote a text is not offered to approve it; a second person is', async () => {
  const backend = await openDesk();
  const saved = await given(backend);
  const page = render(TemplatePage, { id: saved.id });
  await waitFor(() => expect(screen.getByTestId('template-own-text')).toBeTruthy());
  expect(screen.queryByTestId('template-approve')).toBe(null);
  page.unmount();
  await enter(backend, 'Piotr Sowa');
  render(TemplatePage, { id: saved.id });
  await waitFor(() => expect(screen.getByTestId('template-check').dataset['state']).toBe('ready'));
  await userEvent.click(screen.getByTestId('template-approve'));
  await waitFor(() => expect(screen.getByTestId('template-state').dataset['state']).toBe('approved'));
  await userEvent.click(screen.getByTestId('template-publish'));
  await userEvent.click(await screen.findByTestId('template-publish-save'));
  await waitFor(() => expect(screen.getByTestId('template-state').dataset['state']).toBe('coming'));
  expect(screen.queryByTestId('template-save'), 'a published text is read only').toBe(null);
  expect(screen.getByTestId<HTMLTextAreaElement>('template-text').readOnly).toBe(true);
});

it('a reason is asked for before a text goes back', async () => {
  const backend = await openDesk();
  const saved = await given(backend);
  await enter(backend, 'Piotr Sowa');
  render(TemplatePage, { id: saved.id });
  await userEvent.click(await screen.findByTestId('template-send-back'));
  await userEvent.click(await screen.findByTestId('template-reason-save'));
  expect(screen.getByTestId('template-reason').getAttribute('aria-invalid')).toBe('true');
  await userEvent.type(screen.getByTestId('template-reason'), 'Brakuje podstawy prawnej');
  await userEvent.click(screen.getByTestId('template-reason-save'));
  await waitFor(() => expect(screen.getByTestId('template-state').dataset['state']).toBe('draft'));
  await userEvent.click(screen.getByTestId('template-tab-history'));
  expect(screen.getAllByTestId('template-step')[0]?.textContent).toContain('Brakuje podstawy prawnej');
});

it('a draft that somebody else saved meanwhile is not written over without asking', async () => {
  const backend = await openDesk();
  const begun = await backend.templateSave(newCommandId(), null, null, await backend.templateBegin(builtin));
  const work = new TemplateWork(begun.id, null);
  await work.load();
  await backend.templateSave(newCommandId(), begun.id, begun.revision, work.text.replace('ważny', 'inny'));
  work.text = work.text.replace('Prosimy', 'Proszę');
  expect(await work.save()).toBe(null);
  expect(work.failure?.code).toBe('revision_conflict');
  await work.reopen();
  expect(work.text, 'the typed text stays').toContain('Proszę');
  expect(await work.save()).toBe(begun.id);
});

it('what was typed outlives the page until it is saved or dropped', async () => {
  const backend = await openDesk();
  const begun = await backend.templateSave(newCommandId(), null, null, await backend.templateBegin(builtin));
  const first = new TemplateWork(begun.id, null);
  await first.load();
  first.text += 'Dopisane.\n';
  first.typed();
  const again = new TemplateWork(begun.id, null);
  await again.load();
  expect([again.restored, again.text.endsWith('Dopisane.\n')]).toEqual([true, true]);
  await enter(backend, 'Piotr Sowa');
  const other = new TemplateWork(begun.id, null);
  await other.load();
  expect(other.restored, 'nobody becomes the author of what another person typed').toBe(false);
  await enter(backend, 'Anna Lis');
  again.forget();
  const clean = new TemplateWork(begun.id, null);
  await clean.load();
  expect(clean.restored).toBe(false);
});

it('what is picked is put in at the cursor, a block on a line of its own', async () => {
  await openDesk();
  render(TemplatePage, { id: null, from: builtin });
  const area = await screen.findByTestId<HTMLTextAreaElement>('template-text');
  await waitFor(() => expect(screen.getByTestId('template-check').dataset['state']).toBe('ready'));
  const list = screen.getByTestId<HTMLSelectElement>('template-insert-what');
  const put = async (text: string, at: number) => {
    area.setSelectionRange(at, at);
    list.value = text;
    list.querySelector = (() => list.options[list.selectedIndex]) as typeof list.querySelector;
    list.dispatchEvent(new Event('change', { bubbles: true }));
    await userEvent.click(screen.getByTestId('template-insert'));
  };
  const at = area.value.indexOf('Prosimy');
  await put('{{ number }}', at);
  expect(area.value).toContain('{{ number }}Prosimy');
  await put(':::note\n|\n:::\n', area.value.indexOf('zabrać'));
  expect(area.value).toContain('\n:::note\n\n:::\nzabrać');
});
