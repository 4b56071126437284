import type { Backend, ClientRow, MergeView, Saved } from '../backend';
import { fold, nameOf, type FakeClient } from './people';

type Desk = {
  of: (id: string) => FakeClient | undefined;
  row: (client: FakeClient) => ClientRow;
  clients: Map<string, FakeClient>;
  once: <T>(command: string, work: () => T) => Promise<T>;
  changed: () => void;
};

/** Duplicates and merges in memory: the same name is a duplicate, and a merge keeps both former rows. */
export function fakeMerging({ of, row, clients, once, changed }: Desk): Pick<Backend, 'clientLikely' | 'clientDuplicates' | 'suspects' | 'tellApart' | 'untellApart' | 'mergeSides' | 'clientMerge' | 'mergeUndo' | 'mergesOf'> {
  const made: { view: MergeView; kept: FakeClient; givenUp: FakeClient }[] = [];
  const like = (name: string, except: string | null) =>
    name.trim() ? [...clients.values()].filter((one) => one.id !== except && fold(nameOf(one.input)) === fold(name)).map((one) => ({ client: row(one), common: ['name', 'address'] })) : [];
  const apart = new Set<string>();
  const key = (one: string, other: string) => [one, other].sort().join(' ');
  const need = (id: string) => of(id) as FakeClient;
  return {
    clientLikely: async (client, input) => like(nameOf(input), client),
    clientDuplicates: async (id) => like(nameOf(need(id).input), id),
    async suspects(onProgress) {
      onProgress({ done: clients.size, total: clients.size });
      const pairs = [...clients.values()].flatMap((one) => like(nameOf(one.input), one.id).filter(({ client }) => client.id > one.id && !apart.has(key(one.id, client.id)))
        .map(({ client, common }) => ({ one: row(one), other: client, common })));
      return { pairs: pairs.slice(0, 300), more: pairs.length > 300 };
    },
    tellApart: async (_command, one, other) => void apart.add(key(one, other)),
    untellApart: async (_command, one, other) => void apart.delete(key(one, other)),
    mergeSides: async (keep, giveUp) => ({ keep: { client: row(need(keep)), input: need(keep).input }, give_up: { client: row(need(giveUp)), input: need(giveUp).input } }),
    clientMerge: (command, merge): Promise<Saved> => once(command, () => {
      const [kept, givenUp] = [need(merge.keep), need(merge.give_up)];
      clients.set(kept.id, { ...kept, revision: kept.revision + 1, input: merge.input });
      clients.delete(givenUp.id);
      made.unshift({ kept, givenUp, view: { id: command, number: givenUp.number, at: '2026-11-23T09:40', person: 'Anna Lis', undone: false, can_be_undone: true } });
      changed();
      return { id: kept.id, revision: kept.revision + 1 };
    }),
    mergeUndo: (command, id): Promise<Saved> => once(command, () => {
      const merge = made.find((one) => one.view.id === id);
      if (!merge) throw new Error('no such merge');
      merge.view = { ...merge.view, undone: true, can_be_undone: false };
      for (const one of [merge.kept, merge.givenUp]) clients.set(one.id, one);
      changed();
      return { id: merge.kept.id, revision: merge.kept.revision };
    }),
    mergesOf: async (id) => made.filter((one) => one.kept.id === id).map((one) => one.view),
  };
}
