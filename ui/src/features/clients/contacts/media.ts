import { t } from '$lib/i18n/index.svelte';

/** What people call the types of files that come with e-mails; the rest goes by the ending of its name. */
const known: [RegExp, string][] = [
  [/^application\/pdf$/, 'pdf'],
  [/^image\//, 'image'],
  [/^audio\//, 'audio'],
  [/^video\//, 'video'],
  [/^text\/(calendar|vcard|x-vcard)$/, 'card'],
  [/^text\//, 'text'],
  [/^message\//, 'mail'],
  [/(msword|wordprocessingml|opendocument\.text)/, 'document'],
  [/(ms-excel|spreadsheet)/, 'sheet'],
  [/(powerpoint|presentation)/, 'slides'],
  [/(zip|x-7z|x-rar|x-tar|gzip)/, 'archive'],
];

/** "PDF", "zdjęcie lub skan"; a type without words of its own is "plik XML". */
export function typeWords(mediaType: string, name: string): string {
  const found = known.find(([pattern]) => pattern.test(mediaType.toLowerCase()));
  if (found) return t(`media-${found[1]}`);
  const ending = /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1] ?? '';
  return t('media-file', { ending: ending.toUpperCase() }).trim();
}
