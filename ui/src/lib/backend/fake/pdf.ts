/** A tiny valid PDF, so that the preview has pages to show without the real renderer. */
export function fakePdf(title: string, pages: string[][], stamp?: string): Uint8Array {
  const plain = (text: string) =>
    text.replaceAll('ł', 'l').replaceAll('Ł', 'L').normalize('NFD').replace(/[^\x20-\x7e]/g, '').replace(/[()\\]/g, ' ');
  const objects: string[] = ['<< /Type /Catalog /Pages 2 0 R >>', ''];
  const kids: number[] = [];
  objects.push('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>');
  for (const [index, lines] of pages.entries()) {
    let stream = `BT /F1 16 Tf 56 770 Td (${plain(index === 0 ? title : '')}) Tj ET\n`;
    lines.forEach((line, row) => {
      stream += `BT /F1 10 Tf 56 ${730 - row * 16} Td (${plain(line)}) Tj ET\n`;
    });
    stream += `BT /F1 9 Tf 280 30 Td (${index + 1} z ${pages.length}) Tj ET\n0.5 w 56 120 m 240 120 l S\n340 120 m 540 120 l S\n`;
    if (stamp) stream += `q 0.85 g BT /F1 64 Tf 0.7 0.7 -0.7 0.7 170 280 Tm (${plain(stamp)}) Tj ET Q\n`;
    objects.push(`<< /Length ${stream.length} >>\nstream\n${stream}endstream`);
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${objects.length} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
    );
    kids.push(objects.length);
  }
  objects[1] = `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((id) => `${id} 0 R`).join(' ')}] >>`;
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const at = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = body.length;
  body += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  body += offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  body += `trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return new TextEncoder().encode(body);
}
