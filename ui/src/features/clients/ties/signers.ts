import type { ClientKind, TieView } from '$lib/backend/backend';
import { t } from '$lib/i18n/index.svelte';
import { isMutual } from './kinds';
import { roleText } from './words';

/** Somebody who may want to sign for the client of the card, and what they are to it. */
export type Signer = { id: string; name: string; roles: string[] };

/**
 * People who are something to the client today; of firms only a partner, since a company can be one that represents. A
 * person signs first of all for themselves.
 */
export function signersOf(client: { id: string; name: string; kind: ClientKind }, ties: TieView[]): Signer[] {
  const found = new Map<string, Signer>();
  for (const tie of ties) {
    if (!tie.holds || (tie.direction === 'client_is' && !isMutual(tie.kind))) continue;
    if (tie.other_kind === 'business' && tie.kind !== 'partner') continue;
    const known = found.get(tie.other_id) ?? { id: tie.other_id, name: tie.other_name, roles: [] };
    known.roles.push(roleText(tie.kind));
    found.set(tie.other_id, known);
  }
  const others = [...found.values()];
  return client.kind === 'person' ? [{ id: client.id, name: client.name, roles: [t('sign-check-client')] }, ...others] : others;
}
