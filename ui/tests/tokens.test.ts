import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const css = readFileSync(join(import.meta.dirname, '../src/styles/tokens.css'), 'utf8');

type Tokens = Record<string, string>;

function read(block: string): Tokens {
  return Object.fromEntries([...block.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map((match) => [match[1], match[2]]));
}

const [plain = '', contrast = ''] = css.split('@media (prefers-contrast: more)');
const [lightBlock = '', darkBlock = ''] = plain.split(":root[data-theme='dark']");
const [lightMore = '', darkMore = ''] = contrast.split(":root[data-theme='dark']");
const light = read(lightBlock);
const dark = { ...light, ...read(darkBlock) };
const themes: [string, Tokens, number][] = [
  ['light', light, 4.5],
  ['dark', dark, 4.5],
  ['light, more contrast', { ...light, ...read(lightMore) }, 7],
  ['dark, more contrast', { ...dark, ...read(darkMore) }, 7],
];

function luminance(hex: string): number {
  const parts = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * (parts[0] ?? 0) + 0.7152 * (parts[1] ?? 0) + 0.0722 * (parts[2] ?? 0);
}

/** Contrast ratio of WCAG 2, 1…21. */
function ratio(tokens: Tokens, a: string, b: string): number {
  const [x, y] = [luminance(tokens[a] ?? ''), luminance(tokens[b] ?? '')].sort((p, q) => q - p);
  return ((x ?? 0) + 0.05) / ((y ?? 0) + 0.05);
}

const grounds = ['bg', 'surface', 'sunken', 'hover', 'selected'];
const words: [string, string][] = [
  ...grounds.flatMap((ground): [string, string][] => [['text', ground], ['muted', ground], ['accent', ground]]),
  ['ok', 'ok-soft'], ['warn', 'warn-soft'], ['stop', 'stop-soft'],
  ...['bg', 'surface'].flatMap((ground): [string, string][] => [['ok', ground], ['warn', ground], ['stop', ground]]),
  ['on-accent', 'accent-fill'], ['on-accent', 'accent-fill-hover'], ['on-stop', 'stop-fill'],
];

describe.each(themes)('colours: %s', (_name, tokens, least) => {
  it.each(words)('%s on %s can be read', (ink, ground) => {
    // Extra contrast is promised for running text; soft grounds of states keep the ordinary measure.
    const needed = ['text', 'muted'].includes(ink) ? least : 4.5;
    expect(ratio(tokens, ink, ground)).toBeGreaterThanOrEqual(needed);
  });

  it.each([['edge', 'bg'], ['edge', 'surface'], ['focus', 'bg'], ['focus', 'surface']])('%s on %s can be seen', (shape, ground) => {
    expect(ratio(tokens, shape, ground)).toBeGreaterThanOrEqual(3);
  });
});

it('keeps the promise of the action colour: at least 7 : 1 on white', () => {
  expect(ratio({ ...light, white: '#ffffff' }, 'accent', 'white')).toBeGreaterThanOrEqual(7);
});
