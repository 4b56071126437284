import type { ClientKind, RuleView, TieDirection, TieView } from '$lib/backend/backend';
import { percent, shortDate, unbroken } from '$lib/format';
import { t } from '$lib/i18n/index.svelte';
import { isMutual, partnerships } from './kinds';

const key = (code: string) => code.replaceAll('_', '-');

/** What the first client of a tie is: "członek zarządu". */
export const roleText = (kind: string): string => t(`tie-role-${key(kind)}`);

/** What stands before the other client's name: "członek zarządu:" or, read from the other side, "członek zarządu w:". */
export const leadText = (kind: string, direction: TieDirection): string =>
  direction === 'other_is' || isMutual(kind) ? t('tie-lead', { role: roleText(kind) }) : t(`tie-client-${key(kind)}`);

/** A knot's few words beside its line: what it is to the knot nearer to the middle. */
export const lineText = (kind: string, outward: boolean): string =>
  outward || isMutual(kind) ? roleText(kind) : t(`tie-line-${key(kind)}`);

/**
 * A name for a sentence. Lists put the surname first; with two words it is sure which one that is, with more it is not,
 * and the name stays as it stands.
 */
export function spoken(name: string, kind: ClientKind): string {
  const words = name.split(' ');
  return kind === 'person' && words.length === 2 ? `${words[1]} ${words[0]}` : unbroken(name);
}

type Party = { name: string; kind: ClientKind };

/** The whole tie as a sentence: "Jan Lis jest członkiem zarządu firmy Żwir sp. z o.o." */
export function sentence(kind: string, from: Party, to: Party): string {
  const names = { from: spoken(from.name, from.kind), to: spoken(to.name, to.kind) };
  const id = kind === 'attorney' && to.kind === 'person' ? 'attorney-person' : key(kind);
  return t(`tie-says-${id}`, names);
}

/** What belongs to a tie, in parts: kind of prokura, share, scope, days. */
export function details(tie: TieView, today: string): string[] {
  const { prokura, share, scope, ward, mandate, decision, since, until } = tie;
  const days = since && until ? 'both' : since ? 'since' : until ? 'until' : null;
  return [
    prokura ? t(`prokura-${key(prokura)}`) : '',
    share ? t('tie-share', { share: percent(share) }) : '',
    ward ? t('tie-ward', { ward: t(`ward-${key(ward)}`) }) : '',
    mandate || tie.kind === 'guardian' ? t('tie-mandate', { mandate: t(`mandate-${mandate ?? 'unknown'}`) }) : '',
    scope ? (mandate ? t('rule-text', { text: scope }) : t('tie-scope', { scope })) : '',
    decision ? t('tie-decision', { decision }) : '',
    days ? t(`tie-days-${days}`, { since: since ? shortDate(since) : '', until: until ? shortDate(until) : '' }) : '',
    since && since > today ? t('tie-not-yet') : '',
  ].filter(Boolean);
}

/** A tie whose last day has passed. */
export const hasEnded = (tie: TieView, today: string): boolean => !!tie.until && tie.until < today;

/** Who signs for a firm of that legal form: a board, partners or the entrepreneur. */
export const officeOf = (legalForm: string | null): 'board' | 'partner' | 'trader' =>
  legalForm === 'jdg' ? 'trader' : partnerships.includes(legalForm ?? '') ? 'partner' : 'board';

/** A rule of representation as a sentence without its full stop. */
export function ruleText(rule: RuleView, legalForm: string | null): string {
  const who = officeOf(legalForm);
  return t(`rule-${key(rule.rule)}`, { who, members: rule.members ?? 2, text: rule.text ?? '' });
}

/** Where the rule of a firm of that form stands written. */
export const sourceOf = (legalForm: string | null): string =>
  legalForm === 'jdg' ? 'ceidg' : legalForm === 'sc' ? 'deed' : legalForm === 'wspolnota' ? 'owners' : 'krs';
