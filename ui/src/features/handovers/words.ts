import type { HandoverView } from '$lib/backend/backend';
import { t } from '$lib/i18n/index.svelte';
import { unbroken } from '$lib/format';

/** "Anna Lis → Piotr Sowa". */
export const pair = (one: HandoverView): string => t('handover-pair', { giver: one.giver || t('handover-givers'), receiver: one.receiver });

/** The state as a person tells it apart: an accepted handover may still wait for its day. */
export const stateOf = (one: HandoverView): string => (one.state === 'accepted' && !one.started ? 'planned' : one.state);

const tones = { offered: 'warn', planned: 'ok', accepted: 'ok', refused: 'stop', withdrawn: 'plain', undone: 'plain' } as const;

export const toneOf = (one: HandoverView): 'ok' | 'warn' | 'stop' | 'plain' => tones[stateOf(one) as keyof typeof tones] ?? 'plain';

export const clientName = (name: string): string => unbroken(name);
