import type { FieldError, WireError } from './backend/backend';
import { toLocal } from './clock';
import { shortDate, spanWords } from './format';
import { session } from './session.svelte';
import { hasMessage, t, type Args } from './i18n/index.svelte';

/** Whether a rejection has the shape of the wire. */
export function isWireError(value: unknown): value is WireError {
  return typeof value === 'object' && value !== null && 'code' in value && 'params' in value;
}

/** Any rejection as a wire error; what has no code is an internal error. */
export function wireError(value: unknown): WireError {
  if (isWireError(value)) return { ...value, params: value.params ?? {}, fields: value.fields ?? [] };
  return { code: 'internal', params: {}, fields: [] };
}

const key = (code: string) => code.replaceAll('_', '-');

/** A name of a field in words: "phone" → "telefon"; a template's own field may be unknown here. */
export function fieldName(name: string): string {
  const id = `field-${key(name)}`;
  return hasMessage(id) ? t(id) : name;
}

/** An instant with its zone is shown as the clock at the counter says it. */
const atCounter = (time: string): string => (/(Z|[+-]\d{2}:\d{2})$/.test(time) ? toLocal(time) : time);

/** Parameters of the wire as the words of a sentence: numbers for plurals, dates, field names, roles. */
export function wireArgs(params: Record<string, string>): Args {
  const args: Args = {};
  for (const [name, value] of Object.entries(params)) {
    if (name === 'fields' || name === 'missing') {
      args[name] = value.split(/[,;]\s*/).filter(Boolean).map(fieldName).join(', ');
    } else if (name === 'field') args[name] = fieldName(value);
    else if (name === 'role') args[name] = hasMessage(`role-${value}`) ? t(`role-${value}`) : value;
    else if (name === 'what') args[name] = hasMessage(`what-${key(value)}`) ? t(`what-${key(value)}`) : value;
    else if (name === 'reason') args[name] = hasMessage(`invalid-${key(value)}`) ? t(`invalid-${key(value)}`) : value;
    else if (name === 'holiday') args[name] = hasMessage(`holiday-${key(value)}`) ? t(`holiday-${key(value)}`) : value;
    else if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(value)) {
      const local = atCounter(value);
      args[name] = `${shortDate(local)}, ${local.slice(11, 16)}`;
    }
    else if (/^\d{4}-\d{2}-\d{2}$/.test(value)) args[name] = shortDate(value);
    else if (/^(0|[1-9]\d{0,8})$/.test(value)) args[name] = Number(value);
    else args[name] = value;
  }
  return args;
}

function coded(prefix: string, fallback: string, code: string, params: Record<string, string>): string {
  const id = `${prefix}-${key(code)}`;
  // The store does not always know which folder failed; there is only one it works in.
  return hasMessage(id) ? t(id, wireArgs({ folder: session.state?.folder ?? '', ...params })) : t(fallback, { code });
}

/** Whose time is taken, which decides on the sentence, and when, with the day said once. */
export function takenArgs(params: Record<string, string>): Args {
  const { what = 'advisor', start, end } = params;
  return { what, when: start && end ? spanWords(atCounter(start), atCounter(end)) : '' };
}

/** The sentence of a failed call: what happened, what is safe, what to do. */
export function errorText({ code, params }: WireError): string {
  if (code === 'appointment_conflict') return t('visit-taken', takenArgs(params));
  return coded('error', 'error-unknown', code, params);
}
/** The reason next to a field. */
export const invalidText = (error: Pick<FieldError, 'code' | 'params'>) =>
  coded('invalid', 'invalid-unknown', error.code, error.params);
/** The reason why an import row was refused. */
export const refusalText = (error: { code: string; params: Record<string, string> }) =>
  coded('refusal', 'refusal-unknown', error.code, error.params);
/** What the check before the printer found; of signers in the same words as on the card, with the name of their side. */
export function findingText(finding: { code: string; params: Record<string, string> }): string {
  if (!finding.code.startsWith('sign_')) return coded('finding', 'finding-unknown', finding.code, finding.params);
  const sentence = coded('sign', 'sign-unknown', finding.code.slice('sign_'.length), finding.params);
  return `${finding.params['name'] ?? ''}: ${sentence}`;
}
export const signReasonText = (reason: { code: string; params: Record<string, string> }) =>
  coded('sign-reason', 'sign-reason-unknown', reason.code, reason.params);
/** The reason of an answer to "may they sign?". */
export const signText = (reason: { code: string; params: Record<string, string> }) =>
  coded('sign', 'sign-unknown', reason.code, reason.params);
export const timelineText = (item: { code: string; params: Record<string, string> }) =>
  coded('timeline', 'timeline-unknown', item.code, item.params);
export const verifyText = (problem: { code: string; params: Record<string, string> }) =>
  coded('verify', 'verify-unknown', problem.code, problem.params);
/** What stands in the way of a time; of the day that is talked about the clock is enough. */
export function conflictText({ code, params }: { code: string; params: Record<string, string> }): string {
  const clock = (time: string | undefined) => time?.slice(11, 16) ?? '';
  return coded('conflict', 'conflict-unknown', code, code === 'booked' ? { ...params, start: clock(params['start']), end: clock(params['end']) } : params);
}
