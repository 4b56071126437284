import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepScroll, startPage } from '../src/lib/scroll';

/** A scroller that holds `height` pixels of content in a window of 100. */
function scroller(height: number) {
  const element = document.createElement('main');
  let top = 0;
  const grown = { height };
  Object.defineProperty(element, 'scrollTop', { get: () => top, set: (to: number) => (top = Math.max(0, Math.min(to, grown.height - 100))) });
  return { element, grown };
}

beforeEach(() => vi.useFakeTimers({ toFake: ['requestAnimationFrame', 'performance'] }));
afterEach(() => vi.useRealTimers());

it('a new page starts at its top', () => {
  const { element } = scroller(1000);
  element.scrollTop = 400;
  keepScroll(1, 400);
  startPage(element, 2, false);
  expect(element.scrollTop).toBe(0);
});

it('Back leads to where the reader was, also when the page is there only later', () => {
  const { element, grown } = scroller(100);
  keepScroll(1, 400);
  startPage(element, 1, true);
  expect(element.scrollTop).toBe(0);
  grown.height = 1000;
  vi.advanceTimersByTime(100);
  expect(element.scrollTop).toBe(400);
});

it('gives way to the reader', () => {
  const { element, grown } = scroller(100);
  keepScroll(1, 400);
  startPage(element, 1, true);
  element.dispatchEvent(new Event('wheel'));
  grown.height = 1000;
  vi.advanceTimersByTime(100);
  expect(element.scrollTop).toBe(0);
});
