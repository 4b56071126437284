import type { OpenItem } from '$lib/backend/backend';
import { wireArgs } from '$lib/errors';
import { hasMessage, t } from '$lib/i18n/index.svelte';

/** Whose matters they are, in the order of the list. */
export const circles = ['own', 'family', 'firm'] as const;

export const circleOf = ({ tie }: OpenItem): (typeof circles)[number] => (tie === 'family' || tie === 'firm' ? tie : 'own');

/** What is open, in a line. */
export function openText({ code, params }: OpenItem): string {
  const key = `open-item-${code.replaceAll('_', '-')}`;
  const kind = `holding-kind-${params['kind'] ?? ''}`;
  return hasMessage(key) ? t(key, { ...wireArgs(params), product: hasMessage(kind) ? t(kind) : '' }) : t('open-item-unknown', { code });
}

/** Where it is settled. */
export function openWay({ client_id, code, packet }: OpenItem): string {
  if (packet) return `/documents/prepare/${client_id}?packet=${packet}`;
  return code === 'copy_unsigned' ? '/documents/copies' : `/clients/${client_id}`;
}
