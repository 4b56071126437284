/** The shortest passphrase the guide lets through; the vault has the last word. */
export const shortest = 12;

export type Strength = 'empty' | 'short' | 'weak' | 'fair' | 'strong';

/**
 * A judgement in words, not in bits: length counts most, repeated and sequential characters count little. The vault slows
 * guessing down by itself, so several plain words are better than a short line of symbols.
 */
export function strengthOf(passphrase: string): Strength {
  if (!passphrase) return 'empty';
  const letters = [...passphrase];
  if (letters.length < shortest) return 'short';
  let useful = 0;
  for (const [i, letter] of letters.entries()) {
    const step = i > 0 ? letter.charCodeAt(0) - (letters[i - 1] ?? '').charCodeAt(0) : 9;
    useful += step === 0 || Math.abs(step) === 1 ? 0.25 : 1;
  }
  const variety = new Set(letters.map((letter) => letter.toLocaleLowerCase('pl'))).size;
  if (variety < 6 || useful < 10) return 'weak';
  return useful >= 18 && variety >= 9 ? 'strong' : 'fair';
}
