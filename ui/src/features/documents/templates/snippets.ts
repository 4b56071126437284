import type { TemplateNames } from '$lib/backend/backend';
import { fieldName } from '$lib/errors';
import { t } from '$lib/i18n/index.svelte';

/** Something to put in: what the list calls it, and the text. `|` is where the cursor goes. */
export type Snippet = { label: string; text: string };
export type SnippetGroup = { label: string; snippets: Snippet[] };

/** Blocks of the template language, by the end of their key `template-block-…`. */
const blocks: [string, string][] = [
  ['loop', '{% for holder in holders %}\n|\n{% endfor %}\n'],
  ['condition', '{% if | %}\n\n{% endif %}\n'],
  ['keyvalue', ':::keyvalue columns="2"\n|Etykieta: wartość\n:::\n'],
  ['note', ':::note\n|\n:::\n'],
  ['footnote', '[^przypis]\n\n[^przypis]: |Treść przypisu\n'],
  ['keep', ':::keep\n|\n:::\n'],
  ['columns', ':::columns\n:::column\n|\n:::\n:::column\n\n:::\n:::\n'],
  ['signers', '::signers\n'],
  ['place-date', '::place-date place="{{ place }}" date="{{ date }}"\n'],
  ['initials', '::initials role="|"\n'],
  ['tick', '::tick id="|" checked="nie" Treść\n'],
  ['clause', '## § {#|} Tytuł\n'],
  ['page-break', '::page-break\n'],
];

/** "holder.pesel" with the name of the field before it, where it has one. */
function shown(value: string): string {
  const last = value.split('.').at(-1) ?? value;
  const name = value.startsWith('fields.') ? last : fieldName(last);
  return name === last ? value : `${name} – ${value}`;
}

const dated = new Set(['date', 'birth_date']);

/** A value in braces, with the filter that most of its kind need. */
const placed = (value: string): string => `{{ ${value}${dated.has(value.split('.').at(-1) ?? '') ? ' | data' : ''} }}`;

/** What can be put in, under headings. */
export function snippetGroups(names: TemplateNames): SnippetGroup[] {
  const values = (test: (value: string) => boolean) => names.values.filter(test).map((value) => ({ label: shown(value), text: placed(value) }));
  const field = (value: string) => value.startsWith('fields.');
  const holder = (value: string) => value.startsWith('holder.');
  const party = (value: string) => value.startsWith('parties.');
  const groups: SnippetGroup[] = [
    { label: t('template-insert-fields'), snippets: values(field) },
    { label: t('template-insert-document'), snippets: values((value) => !field(value) && !holder(value) && !party(value)) },
    { label: t('template-insert-holder'), snippets: names.business ? [] : values(holder) },
    { label: t('template-insert-parties'), snippets: values(party) },
    { label: t('template-insert-filters'), snippets: names.filters.map((filter) => ({ label: t(`template-filter-${filter.replaceAll('_', '-')}`), text: ` | ${filter}` })) },
    { label: t('template-insert-blocks'), snippets: blocks.map(([key, text]) => ({ label: t(`template-block-${key}`), text })) },
    { label: t('template-insert-roles'), snippets: names.roles.map((role) => ({ label: t('template-insert-role', { role }), text: `::signers role="${role}"\n` })) },
    { label: t('template-insert-parts'), snippets: names.parts.map((part) => ({ label: part, text: `{% include "${part}" %}\n` })) },
  ];
  return groups.filter((group) => group.snippets.length > 0);
}
