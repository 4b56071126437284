import type { TieView } from '$lib/backend/backend';
import type { Guest } from './booking.svelte';

/** As what somebody tied to the client comes along, by the kind of the tie. */
const roles: Record<string, string> = {
  board_member: 'board', prokurent: 'board', liquidator: 'board', partner: 'board', owner: 'board', attorney: 'attorney', parent: 'guardian', guardian: 'guardian', curator: 'guardian', spouse: 'client',
};
/** Whose word weighs more when somebody is two things to the client. */
const order = ['board', 'guardian', 'attorney', 'client'];

/** People who may come along with a client, each once and in the role that lets them sign. */
export function likelyGuests(ties: TieView[]): Guest[] {
  const found = new Map<string, Guest>();
  for (const tie of ties) {
    const role = roles[tie.kind];
    const mutual = tie.kind === 'spouse';
    if (!role || !tie.holds || tie.other_kind !== 'person' || (tie.direction !== 'other_is' && !mutual)) continue;
    const known = found.get(tie.other_id);
    if (!known || order.indexOf(role) < order.indexOf(known.role)) found.set(tie.other_id, { client_id: tie.other_id, name: tie.other_name, role });
  }
  return [...found.values()];
}
