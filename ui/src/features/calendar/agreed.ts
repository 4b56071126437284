/** What may come of a visit, as the wire names it. */
export const outcomes = ['done', 'thinking', 'refused', 'again', 'passed'] as const;

/** A step that was agreed, as it is being typed. */
export type AgreedLine = { title: string; days: string };

export const emptyStep = (): AgreedLine => ({ title: '', days: '3' });

/** The lines that say something. */
export const agreed = (steps: AgreedLine[]): AgreedLine[] => steps.filter((line) => line.title.trim());

/** Working days of a line; null when it is no number of them. */
export function daysOf({ days }: AgreedLine): number | null {
  const value = Number(days.trim());
  return /^\d{1,3}$/.test(days.trim()) && value <= 250 ? value : null;
}
