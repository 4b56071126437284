import { backend } from './backend';
import type { AppointmentView } from './backend/backend';
import { nowLocal } from './clock';
import { desk } from './desk.svelte';
import { t } from './i18n/index.svelte';
import { newCommandId } from './ids';
import { say, sayError } from './toasts.svelte';

export type VisitStep = 'confirm' | 'arrive' | 'begin' | 'finish' | 'miss' | 'settle' | 'back';
type Timed = Pick<AppointmentView, 'state' | 'start'>;

/** The steps that a visit can take now, the likely one first; only a visit of today is stepped through its day. */
export function stepsOf({ state, start }: Timed, now: string = nowLocal()): VisitStep[] {
  const today = start.slice(0, 10) === now.slice(0, 10);
  const ahead = state === 'booked' || state === 'confirmed';
  if (ahead) return [...(today ? (['arrive', 'begin'] as const) : []), ...(state === 'booked' && start > now ? (['confirm'] as const) : []), ...(start <= now ? (['miss'] as const) : []), ...(state === 'confirmed' ? (['back'] as const) : [])];
  if (state === 'arrived') return ['begin', 'back'];
  if (state === 'in_service') return ['finish', 'back'];
  return state === 'served' || state === 'no_show' ? ['back'] : [];
}

/** Whether a visit can still be given another time or called off. */
export const isAhead = ({ state }: Pick<AppointmentView, 'state'>): boolean => state === 'booked' || state === 'confirmed';

/** Takes a step and goes on to what belongs to it: whoever comes in sees what else is open, whoever was served is asked. */
export async function takeStep(visit: AppointmentView, step: VisitStep, identified: boolean | null = null): Promise<boolean> {
  try {
    await backend().appointmentStep(newCommandId(), visit.id, visit.revision, step, identified);
    desk.changed();
    const client = { id: visit.client_id, name: visit.client_name };
    if (step === 'finish') desk.show({ kind: 'visit-note', about: { kind: 'visit', id: visit.id, name: visit.client_name, client: visit.client_id }, ask: true });
    else if (step !== 'arrive' || !(await greet(client))) say(t(`visit-step-done-${step}`, { client: visit.client_name }));
    return true;
  } catch (error) {
    sayError(error);
    return false;
  }
}

/** Somebody came in: shows what else is open with them; false when nothing is. */
export async function greet(client: { id: string; name: string }): Promise<boolean> {
  const open = await backend().openItems(client.id).catch(() => []);
  if (open.length) desk.show({ kind: 'here', client });
  return open.length > 0;
}
