import type { ClientCard } from '$lib/backend/backend';

/** "+48600100200" as "600 100 200"; a foreign number keeps its country code. */
export function phoneText(phone: string | null): string {
  if (!phone) return '';
  const home = /^\+48(\d{3})(\d{3})(\d{3})$/.exec(phone);
  return home ? `${home[1]}\u00a0${home[2]}\u00a0${home[3]}` : phone;
}

/** Street, then postal code and town, as on an envelope. */
export function addressLines(card: Pick<ClientCard, 'street' | 'postal_code' | 'city'>): string[] {
  return [card.street ?? '', [card.postal_code, card.city].filter(Boolean).join('\u00a0')].filter(Boolean);
}
