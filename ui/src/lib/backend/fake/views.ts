import type { Backend, SavedView } from '../backend';

/** Kept views and exports in memory. */
export function fakeViews(once: <T>(command: string, work: () => T) => Promise<T>): Pick<Backend, 'filterFields' | 'savedViews' | 'viewSave' | 'viewDrop' | 'clientsExport'> {
  let views: SavedView[] = [];
  return {
    filterFields: async () => [
      { field: 'city', kind: 'text', choices: [] },
      { field: 'segment', kind: 'choice', choices: ['individual', 'business', 'strategic'] },
      { field: 'id_document_valid_until', kind: 'date', choices: [] },
      { field: 'consent_email', kind: 'flag', choices: [] },
    ],
    savedViews: async () => views,
    viewSave: (command, input) => once(command, () => {
      const id = input.id ?? command;
      views = [...views.filter((one) => one.id !== id), { ...input, id, own: true, owner: 'Anna Lis', count: 1 }];
      return { id, revision: 1 };
    }),
    viewDrop: async (_command, id) => void (views = views.filter((one) => one.id !== id)),
    clientsExport: async (_command, input) => ({ path: `/tmp/klienci.${input.format}`, clients: 1 }),
  };
}
