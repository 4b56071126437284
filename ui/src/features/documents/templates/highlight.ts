/** What a piece of a template's text is, for its colour. */
export type Tone = 'plain' | 'fence' | 'key' | 'list' | 'value' | 'heading' | 'data' | 'logic' | 'note' | 'block' | 'mark';
export type Piece = { text: string; tone: Tone };

const body: [Tone, RegExp][] = [
  ['note', /\{#(?![a-z0-9_-]+\}).*?(?:#\}|$)/y],
  ['data', /\{\{.*?(?:\}\}|$)/y],
  ['logic', /\{%.*?(?:%\}|$)/y],
  ['mark', /\{#[a-z0-9_-]+\}|\[[^\]]*\]\((?:#|lang:)[^)]*\)|\*\*/y],
];

/** The head's line: a list, a key with its value, or a fence. */
function head(line: string): Piece[] {
  if (/^\s*\[\[?[^\]]*\]\]?\s*$/.test(line)) return [{ text: line, tone: 'list' }];
  const key = /^(\s*[A-Za-z_]+)(\s*=\s*)(.*)$/.exec(line);
  if (!key) return [{ text: line, tone: line.trimStart().startsWith('#') ? 'note' : 'plain' }];
  return [
    { text: key[1] ?? '', tone: 'key' },
    { text: key[2] ?? '', tone: 'plain' },
    { text: key[3] ?? '', tone: 'value' },
  ];
}

/** A line of the body: a heading or a block as a whole, with what stands in braces told apart. */
function inline(line: string): Piece[] {
  const base: Tone = /^#{1,6} /.test(line) ? 'heading' : line.startsWith('::') ? 'block' : 'plain';
  const pieces: Piece[] = [];
  let from = 0;
  let at = 0;
  while (at < line.length) {
    const found = body.flatMap(([tone, pattern]) => {
      pattern.lastIndex = at;
      const match = pattern.exec(line);
      return match ? [{ tone, text: match[0] }] : [];
    })[0];
    if (!found) {
      at += 1;
      continue;
    }
    if (at > from) pieces.push({ text: line.slice(from, at), tone: base });
    pieces.push(found);
    from = at += found.text.length;
  }
  if (from < line.length || pieces.length === 0) pieces.push({ text: line.slice(from), tone: base });
  return pieces;
}

/** Number of the line that ends the head, from 0; -1 without a head. */
export function headEnd(lines: readonly string[]): number {
  return lines[0]?.trimEnd() === '+++' ? lines.findIndex((line, at) => at > 0 && line.trimEnd() === '+++') : -1;
}

/** The pieces of one line; `inHead` says which rules count. Joined they are the line itself. */
export function pieces(line: string, inHead: boolean): Piece[] {
  if (line.trimEnd() === '+++') return [{ text: line, tone: 'fence' }];
  return inHead ? head(line) : inline(line);
}
