import { Virtualizer, elementScroll, observeElementOffset, observeElementRect, type VirtualItem } from '@tanstack/virtual-core';

export type Window = { items: VirtualItem[]; height: number; scrollTo: (index: number) => void };

/** Draws only the rows in sight of a list of `count()` rows, each `rowHeight` pixels high. Call it while a component starts. */
export function virtualRows(element: () => HTMLElement | null, count: () => number, rowHeight: number): Window {
  let items = $state.raw<VirtualItem[]>([]);
  let height = $state(0);
  let virtualizer: Virtualizer<HTMLElement, Element> | null = null;

  $effect(() => {
    const scroller = element();
    const options = {
      count: count(),
      getScrollElement: () => scroller,
      estimateSize: () => rowHeight,
      overscan: 12,
      observeElementRect,
      observeElementOffset,
      scrollToFn: elementScroll,
      onChange: (changed: Virtualizer<HTMLElement, Element>) => {
        items = changed.getVirtualItems();
        height = changed.getTotalSize();
      },
    };
    const made = new Virtualizer<HTMLElement, Element>({ ...options, initialOffset: scroller?.scrollTop ?? 0 });
    virtualizer = made;
    const stop = made._didMount();
    made._willUpdate();
    items = made.getVirtualItems();
    height = made.getTotalSize();
    return stop;
  });

  return {
    get items() {
      return items;
    },
    get height() {
      return height;
    },
    scrollTo: (index) => virtualizer?.scrollToIndex(index, { align: 'auto' }),
  };
}
