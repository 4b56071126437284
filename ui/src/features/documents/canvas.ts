import type { Attachment } from 'svelte/attachments';
import type { PdfFile } from './pdf';

/** Draws a page into a canvas once it comes near the view, and again when its width changes much. */
export function canvasOf(file: PdfFile, page: number): Attachment<HTMLCanvasElement> {
  return (canvas) => {
    let drawn = 0;
    let near = false;
    let busy = false;
    async function draw() {
      const width = canvas.clientWidth;
      if (!near || busy || width === 0 || Math.abs(width - drawn) < drawn * 0.15) return;
      busy = true;
      // A page of a file that was closed meanwhile has nothing to draw.
      await file.draw(page, canvas, width).catch(() => undefined);
      drawn = width;
      busy = false;
    }
    const sight = new IntersectionObserver(
      (entries) => {
        near = entries.some((entry) => entry.isIntersecting);
        void draw();
      },
      { rootMargin: '400px' },
    );
    const size = new ResizeObserver(() => void draw());
    sight.observe(canvas);
    size.observe(canvas);
    return () => {
      sight.disconnect();
      size.disconnect();
    };
  };
}
