import type { ClientCard } from '$lib/backend/backend';

/** Street, then postal code and town, as on an envelope. */
export function addressLines(card: Pick<ClientCard, 'street' | 'postal_code' | 'city'>): string[] {
  return [card.street ?? '', [card.postal_code, card.city].filter(Boolean).join('\u00a0')].filter(Boolean);
}
