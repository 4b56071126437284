import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { purposes as fakePurposes } from '../src/lib/backend/fake/calendar';

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

/** A share of one colour in another, as `color-mix(in srgb, …)` does it. */
function mix(a: string, b: string, share: number): string {
  const at = (hex: string, i: number) => parseInt(hex.slice(i, i + 2), 16);
  return `#${[1, 3, 5].map((i) => Math.round(at(a, i) * share + at(b, i) * (1 - share)).toString(16).padStart(2, '0')).join('')}`;
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

const purposes = Object.keys(light).filter((name) => name.startsWith('purpose-'));

describe.each(themes)('purposes of visits: %s', (_name, tokens, least) => {
  it.each(purposes)('the band of %s can be seen on every ground', (purpose) => {
    for (const ground of grounds) expect(ratio(tokens, purpose, ground), ground).toBeGreaterThanOrEqual(least === 7 ? 4.5 : 3);
  });

  it.each(purposes)('the words on the tint of %s can be read', (purpose) => {
    // The tint of a visit: an eighth or so of its colour on the surface, as calendar.css mixes it.
    const mixed = { ...tokens, tint: mix(tokens[purpose] ?? '', tokens['surface'] ?? '', 0.12) };
    for (const ink of ['text', 'muted']) expect(ratio(mixed, ink, 'tint')).toBeGreaterThanOrEqual(least);
  });
});

it('purposes have a colour and a pattern of their own', () => {
  const bands = readFileSync(join(import.meta.dirname, '../src/features/calendar/purposes.css'), 'utf8');
  const patterns = fakePurposes.map(({ code }) => {
    const name = code.replaceAll('_', '-');
    expect(purposes).toContain(`purpose-${name}`);
    const rule = new RegExp(`\\.band-${name} \\{\\s*--purpose: var\\(--purpose-${name}\\);([^}]*)\\}`).exec(bands);
    expect(rule, name).not.toBeNull();
    return rule?.[1]?.trim();
  });
  expect(new Set(patterns).size).toBe(fakePurposes.length);
  for (const [name, tokens] of themes) expect(new Set(purposes.map((purpose) => tokens[purpose])).size, name).toBe(purposes.length);
  expect(readFileSync(join(import.meta.dirname, '../src/features/calendar/calendar.css'), 'utf8')).toContain('var(--purpose) 12%, var(--surface)');
});

it('keeps the promise of the action colour: at least 7 : 1 on white', () => {
  expect(ratio({ ...light, white: '#ffffff' }, 'accent', 'white')).toBeGreaterThanOrEqual(7);
});
