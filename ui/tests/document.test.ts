import { render, screen, waitFor } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import DocumentPage from '../src/features/documents/DocumentPage.svelte';
import { openDesk } from './setup';

it('opens a document that is too old for the list', async () => {
  const backend = await openDesk();
  const [known] = await backend.documentList(null);
  backend.documentList = () => Promise.resolve([]);
  render(DocumentPage, { id: known?.id ?? '' });
  await waitFor(() => expect(screen.getByTestId('doc-number').textContent).toBe(known?.number));
});

it('says so when there is no such document', async () => {
  await openDesk();
  render(DocumentPage, { id: 'nothing' });
  await waitFor(() => expect(screen.getAllByTestId('error')[0]?.dataset['code']).toBe('not_found'));
});
