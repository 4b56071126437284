import type { TimelineItem } from '$lib/backend/backend';

const by = (...channels: string[]) => (item: TimelineItem) => item.kind === 'contact' && channels.some((one) => item.code.startsWith(`contact_${one}_`));
const of = (...kinds: TimelineItem['kind'][]) => (item: TimelineItem) => kinds.includes(item.kind);

/** What the history can be narrowed to, in the order of the choices. A question is also the talk in which it was asked. */
export const groups = {
  visits: (item: TimelineItem) => item.kind === 'appointment' || by('in_person')(item),
  calls: by('phone'),
  mails: by('email', 'sms'),
  letters: by('letter'),
  questions: (item: TimelineItem) => !!item.params['answer_by'],
  papers: of('document'),
  consents: of('consent'),
  attitude: of('attitude'),
  data: of('created', 'imported', 'changed'),
  moves: of('merge', 'handover'),
} satisfies Record<string, (item: TimelineItem) => boolean>;

export type Group = keyof typeof groups | 'all';

const keys = Object.keys(groups) as (keyof typeof groups)[];

/** Entries of a group, in their order. */
export const within = (items: TimelineItem[], group: Group): TimelineItem[] => (group === 'all' ? items : items.filter(groups[group]));

/** Only what the client has is worth a choice; the one that counts is always there, so that it can be left. */
export const choicesOf = (items: TimelineItem[], chosen: Group): Group[] => ['all', ...keys.filter((one) => one === chosen || items.some(groups[one]))];
