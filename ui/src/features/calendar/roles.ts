import type { Attachment } from 'svelte/attachments';

const tableRoles = ['table', 'rowgroup', 'row', 'columnheader', 'cell', 'gridcell'];
const selector = tableRoles.map((role) => `[role="${role}"]`).join(',');

/**
 * The calendar marks itself as a table, but visits are no cells: a screen reader would meet buttons where only rows may be.
 * Without those roles the days are headings in sight and the visits are plain buttons with full words.
 */
export const withoutTableRoles: Attachment<HTMLElement> = (holder) => {
  const clean = () => {
    for (const node of holder.querySelectorAll(selector)) {
      for (const name of ['role', 'aria-colindex', 'aria-colspan']) node.removeAttribute(name);
    }
    // The hours scroll: the keyboard must be able to scroll them also on a week without visits.
    holder.querySelector('.ec-main')?.setAttribute('tabindex', '0');
  };
  clean();
  const watcher = new MutationObserver(clean);
  watcher.observe(holder, { childList: true, subtree: true });
  return () => watcher.disconnect();
};
