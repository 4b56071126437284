import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

pdfjs.GlobalWorkerOptions.workerSrc = workerUrl;

export type PdfFile = { pages: number; draw: (page: number, canvas: HTMLCanvasElement, width: number) => Promise<void>; close: () => void };

/** Opens a PDF held in memory. Its fonts are embedded, so nothing is fetched. */
export async function openPdf(bytes: Uint8Array): Promise<PdfFile> {
  const task = pdfjs.getDocument({ data: bytes.slice(), useWasm: false, disableFontFace: false, enableXfa: false, isEvalSupported: false } as Parameters<typeof pdfjs.getDocument>[0]);
  const file = await task.promise;
  return {
    pages: file.numPages,
    /** Draws one page `width` CSS pixels wide, sharp on the screen it is on. */
    async draw(number, canvas, width) {
      const page = await file.getPage(number);
      const scale = (width / page.getViewport({ scale: 1 }).width) * Math.min(3, window.devicePixelRatio || 1);
      const viewport = page.getViewport({ scale });
      canvas.width = Math.floor(viewport.width);
      canvas.height = Math.floor(viewport.height);
      await page.render({ canvas, viewport }).promise;
    },
    close: () => void task.destroy(),
  };
}
