import type { MeasureRow, Measures } from '$lib/backend/backend';
import { addDays, addMonths, monthEnd, monthStart, weekStart } from '$lib/dates';
import { count, dateRange, decimal, percent } from '$lib/format';
import { t } from '$lib/i18n/index.svelte';
import { purposeName } from '$lib/papers';

export const spans = ['week', 'month', 'last-month', 'quarter', 'own'] as const;
export type SpanName = (typeof spans)[number];
export const sides = ['purpose', 'advisor', 'room', 'week'] as const;
export type Side = (typeof sides)[number];
export const figures = ['visits', 'missed', 'wait', 'service', 'load', 'lead', 'score'] as const;
export type Figure = (typeof figures)[number];

/** The days of a choice of time; own days are given. */
export function daysOf(span: SpanName, today: string, own: { from: string; to: string }): { from: string; to: string } {
  if (span === 'own') return own;
  if (span === 'week') return { from: weekStart(today), to: addDays(weekStart(today), 6) };
  const month = monthStart(span === 'last-month' ? addMonths(monthStart(today), -1) : today);
  if (span !== 'quarter') return { from: month, to: monthEnd(month) };
  const first = addMonths(month, -((Number(month.slice(5, 7)) - 1) % 3));
  return { from: first, to: monthEnd(addMonths(first, 2)) };
}

const share = (part: number, whole: number | null): number | null => (whole ? (100 * part) / whole : null);

/** A figure as a number; null where there is nothing to count it from. */
export function valueOf(row: MeasureRow, figure: Figure): number | null {
  switch (figure) {
    case 'visits': return row.count;
    // What was called off in time is no absence.
    case 'missed': return share(row.missed, row.count - row.cancelled);
    case 'wait': return row.wait;
    case 'service': return row.service;
    case 'load': return share(row.minutes, row.available);
    case 'lead': return row.lead;
    case 'score': return row.score === null ? null : row.score / 100;
  }
}

/** A figure in words, with its unit. */
export function words(row: MeasureRow, figure: Figure): string {
  const value = valueOf(row, figure);
  if (value === null) return '–';
  if (figure === 'visits') return count(value);
  if (figure === 'missed' || figure === 'load') return percent(value.toFixed(figure === 'load' ? 0 : 1));
  if (figure === 'score') return t('results-score-of', { score: decimal(value) });
  return figure === 'lead' ? t('results-days', { days: value }) : t('results-minutes', { minutes: value });
}

/** What a figure is, where its name alone may not tell. */
export const aboutOf = (figure: Figure): string => (figure === 'missed' || figure === 'load' || figure === 'lead' ? t(`results-about-${figure}`) : '');

export const rowsOf = (measures: Measures, side: Side): MeasureRow[] => measures[`by_${side}`];

/** What a row is about. */
export function nameOf(row: MeasureRow, side: Side): string {
  if (side === 'week') return dateRange(row.code, addDays(row.code, 6));
  if (side === 'purpose') return purposeName(row.code, row.name);
  return row.name || t('results-nameless');
}

/** Which figures make sense of a side: only people and rooms have time that could be filled. */
export const figuresOf = (side: Side): Figure[] => figures.filter((figure) => figure !== 'load' || side === 'advisor' || side === 'room');
