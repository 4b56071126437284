/** How long a page may take to grow to where the reader was, in milliseconds. */
const grows = 2_000;

/** Where the reader was, by the place in the history of the window. */
const left = new Map<number, number>();

/** Remembers how far the page of a place in the history is scrolled. */
export function keepScroll(entry: number, top: number): void {
  left.set(entry, top);
}

/**
 * Brings a scroller to where its page begins: at the top, or after Back where the reader was. What has to be loaded first
 * grows a moment later, so it is tried again until the reader does something. The returned function ends that.
 */
export function startPage(scroller: HTMLElement, entry: number, back: boolean): () => void {
  const top = back ? (left.get(entry) ?? 0) : 0;
  const until = performance.now() + grows;
  let over = false;
  const stop = () => (over = true);
  const step = () => {
    if (over) return;
    scroller.scrollTop = top;
    if (scroller.scrollTop < top - 1 && performance.now() < until) requestAnimationFrame(step);
  };
  for (const event of ['wheel', 'keydown', 'pointerdown'] as const) scroller.addEventListener(event, stop, { once: true, passive: true });
  step();
  return stop;
}
