import type { ClientKind, TieDirection } from '$lib/backend/backend';

/** Which side must be a person (`person`), a firm (`business`) or may be either (`any`): "the first is the *kind* of the second". */
type Side = ClientKind | 'any';
type Kind = { code: string; from: Side; to: Side; /** Says the same read backwards. */ mutual?: true; /** What the form asks besides. */ asks?: 'share' | 'prokura' | 'scope' | 'care' };

/** Every kind of tie in the order of daily work; the same rules as behind the door. */
export const kinds: Kind[] = [
  { code: 'board_member', from: 'person', to: 'business' },
  { code: 'prokurent', from: 'person', to: 'business', asks: 'prokura' },
  { code: 'owner', from: 'any', to: 'business', asks: 'share' },
  { code: 'partner', from: 'any', to: 'business', asks: 'share' },
  { code: 'beneficial_owner', from: 'person', to: 'business', asks: 'share' },
  { code: 'spouse', from: 'person', to: 'person', mutual: true },
  { code: 'parent', from: 'person', to: 'person' },
  { code: 'guardian', from: 'person', to: 'person', asks: 'care' },
  { code: 'curator', from: 'person', to: 'person', asks: 'care' },
  { code: 'household', from: 'person', to: 'person', mutual: true },
  { code: 'attorney', from: 'person', to: 'any', asks: 'scope' },
  { code: 'liquidator', from: 'person', to: 'business' },
  { code: 'parent_company', from: 'business', to: 'business', asks: 'share' },
];

/** For whom a curator may be appointed. */
export const wards = ['partly_incapacitated', 'absent', 'disabled', 'child'];

/** How far a guardian or curator may act. */
export const mandates = ['ordinary', 'named', 'court'];

/** Kinds whose holder acts for the client only as far as the law or a court lets them. */
export const acting = ['parent', 'guardian', 'curator'];

/** How a prokurent may act. */
export const prokuras = ['alone', 'joint', 'with_member'];

const of = (code: string) => kinds.find((kind) => kind.code === code);

/** Whether "a is … of b" says the same as "b is … of a". */
export const isMutual = (code: string): boolean => of(code)?.mutual ?? false;

/** The field that belongs to a kind. */
export const asksFor = (code: string): Kind['asks'] => of(code)?.asks;

export type TieChoice = { kind: string; direction: TieDirection };

const stands = (side: Side, kind: ClientKind) => side === 'any' || side === kind;

/** Legal forms in which partners sign and not a board. */
export const partnerships = ['sc', 'sj', 'sp', 'sk', 'ska'];

/** What two clients can be to each other; what their legal form makes likely comes first. */
export function choicesFor(client: ClientKind, other: ClientKind, legalForm: string | null = null, child = false): TieChoice[] {
  const found: TieChoice[] = [];
  for (const kind of kinds) {
    if (stands(kind.from, other) && stands(kind.to, client)) found.push({ kind: kind.code, direction: 'other_is' });
    if (!kind.mutual && stands(kind.from, client) && stands(kind.to, other)) found.push({ kind: kind.code, direction: 'client_is' });
  }
  // A child is not married, acts for nobody and is nobody's parent; who acts for it comes first.
  if (child) {
    const family = found.filter((one) => one.direction === 'other_is' && [...acting, 'household'].includes(one.kind));
    return [...family, ...found.filter((one) => one.direction === 'client_is' && ['owner', 'partner', 'beneficial_owner'].includes(one.kind))];
  }
  const likely = legalForm === 'jdg' ? 'owner' : partnerships.includes(legalForm ?? '') ? 'partner' : null;
  return found.sort((a, b) => Number(b.kind === likely) - Number(a.kind === likely));
}
