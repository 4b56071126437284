import type { FieldError, Purpose } from '$lib/backend/backend';
import { codeOf, codeWords } from '$lib/codes';
import { hasMessage, t } from '$lib/i18n/index.svelte';
import { purposeKey } from '$lib/papers';

export const roomKinds = ['counter', 'office', 'meeting', 'video'] as const;
export const channels = ['branch', 'phone', 'video', 'outside'] as const;
const numbers = ['minutes', 'minutes_business', 'minutes_strategic', 'before', 'after'] as const;
const segments: readonly string[] = ['individual', 'business', 'strategic'];

/** A purpose as the fields of the form hold it. */
export type PurposeTexts = Record<(typeof numbers)[number] | 'title' | 'room' | 'channel' | 'language' | 'specialisation' | 'packet_person' | 'packet_business' | 'bring', string> & { offered: boolean };

/** Whether the branch added it: it has no words of the program. */
export const isOwn = (code: string): boolean => !hasMessage(purposeKey(code));

/** What an advisor has to be trained for, in words; segments have words of the program. */
export const skillWords = (code: string): string => (segments.includes(code) ? t(`specialisation-${code}`) : codeWords(code));

/** The code of such words; words that stand for a segment are that segment. */
export const skillOf = (words: string): string => segments.find((segment) => t(`specialisation-${segment}`) === words.trim()) ?? codeOf(words);

export function writePurpose(purpose: Purpose | null): PurposeTexts {
  const number = (value: number | undefined, usual: number) => String(value ?? usual);
  return {
    title: purpose?.title ?? '', minutes: number(purpose?.minutes, 30), minutes_business: number(purpose?.minutes_business, 30), minutes_strategic: number(purpose?.minutes_strategic, 30),
    before: number(purpose?.before, 0), after: number(purpose?.after, 0), room: purpose?.room ?? '', channel: purpose?.channel ?? 'branch', language: purpose?.language ?? '',
    specialisation: purpose?.specialisation ? skillWords(purpose.specialisation) : '', packet_person: purpose?.packet_person ?? '', packet_business: purpose?.packet_business ?? '',
    bring: (purpose?.bring ?? []).join('\n'), offered: purpose?.offered ?? true,
  };
}

/** A code for a new purpose that no other one has. */
function freshCode(title: string, taken: readonly string[]): string {
  const code = codeOf(title);
  for (let nr = 2; ; nr += 1) {
    const tried = nr === 2 && !taken.includes(code) ? code : `${code.slice(0, 37)}_${nr}`;
    if (!taken.includes(tried)) return tried;
  }
}

/** What the fields say, and the fields that say nothing the call could carry. */
export function readPurpose(texts: PurposeTexts, code: string | null, taken: readonly string[]): { purpose: Purpose; problems: FieldError[] } {
  const problems: FieldError[] = [];
  const read = (field: (typeof numbers)[number]): number => {
    const text = texts[field].trim();
    if (/^\d{1,4}$/.test(text)) return Number(text);
    problems.push({ field, code: 'number_format', params: {} });
    return 0;
  };
  if (code === null && !codeOf(texts.title)) problems.push({ field: 'title', code: 'required', params: {} });
  const purpose: Purpose = {
    code: code ?? freshCode(texts.title, taken), title: texts.title.trim(),
    minutes: read('minutes'), minutes_business: read('minutes_business'), minutes_strategic: read('minutes_strategic'), before: read('before'), after: read('after'),
    room: texts.room || null, channel: texts.channel, language: texts.language || null, specialisation: skillOf(texts.specialisation) || null,
    packet_person: texts.packet_person || null, packet_business: texts.packet_business || null,
    bring: texts.bring.split('\n').map((line) => line.trim()).filter(Boolean), offered: texts.offered,
  };
  return { purpose, problems };
}
