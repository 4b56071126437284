import type { CopyState, CopyView, PlacedField } from '$lib/backend/backend';
import { hasMessage, t } from '$lib/i18n/index.svelte';

/** What a step is called: sending on means the archive for the bank's copy, and the client's own hands for theirs. */
export function moveLabel(copy: CopyView, to: CopyState): string {
  if (to === 'sent' || to === 'accepted') return t(`copy-do-${to}-${copy.keeper}`);
  return t(`copy-do-${to.replace('_', '-')}`);
}

/** Whose copy it is. */
export const keeperWords = (copy: CopyView) => (copy.keeper === 'bank' ? t('copy-for-bank') : t('copy-for-client', { name: copy.keeper_name }));

/** Who signs at a place, or what its box says; empty where only a code is known, which says nothing to anybody. */
export function placeWords(place: PlacedField): string {
  const id = `signer-${place.role.replaceAll('_', '-')}`;
  return place.label || (hasMessage(id) ? t(id) : '');
}
