import './purposes.css';

/** The classes of what carries the colour and the pattern of a purpose; the words stand beside it. */
export const bandOf = (purpose: string): string => `band band-${purpose.replaceAll('_', '-')}`;
