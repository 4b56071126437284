import type { EdgeView, KnotView } from '$lib/backend/backend';
import { unbroken } from '$lib/format';
import { lineText, roleText } from './words';

/** Height of a row: a name and what it is, so that no two labels share a line. */
const row = 40;
/** Space between a knot and its words. */
const gap = 12;

export type Placed = KnotView & { x: number; y: number; /** 1 grows to the right, -1 to the left. */ side: 1 | -1; /** Space for its words in pixels. */ room: number; roles: string[] };
/** The client's own name on one line or two, and the size of what holds it. */
export type Centre = KnotView & { words: string[]; width: number; height: number };
export type Line = { path: string; /** Ties two knots that are not one below the other. */ across: boolean; label: string; x: number; y: number };
export type Picture = { width: number; height: number; x: number; y: number; rings: { rx: number; ry: number }[]; centre: Centre | null; knots: Placed[]; lines: Line[] };

const joins = (edge: EdgeView, a: string, b: string) => (edge.from === a && edge.to === b) || (edge.from === b && edge.to === a);

/** Whom each knot of the second ring hangs on: the first one of the ring before that it is tied to. */
function parents(knots: KnotView[], edges: EdgeView[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const knot of knots) {
    const inner = knots.find((other) => other.depth === knot.depth - 1 && edges.some((edge) => joins(edge, knot.id, other.id)));
    if (inner) found.set(knot.id, inner.id);
  }
  return found;
}

/** The knots of each side from top to bottom; who hangs on a knot stands around it. */
function sides(knots: KnotView[], above: Map<string, string>): [KnotView[], KnotView[]] {
  const right: KnotView[] = [];
  const left: KnotView[] = [];
  for (const knot of knots.filter((one) => one.depth === 1)) {
    const outer = knots.filter((one) => one.depth === 2 && above.get(one.id) === knot.id);
    const half = Math.floor(outer.length / 2);
    (right.length <= left.length ? right : left).push(...outer.slice(0, half), knot, ...outer.slice(half));
  }
  return [right, left];
}

/**
 * Places the client in the middle and the others on two rings around it. Every knot has a row of its own on its side and
 * its words outside, so that words never lie on words, however many there are; lines meet a knot from within.
 */
export function picture(knots: KnotView[], edges: EdgeView[], width: number): Picture {
  const above = parents(knots, edges);
  const two = sides(knots, above);
  const outerRing = knots.some((knot) => knot.depth === 2);
  const rows = Math.max(two[0].length, two[1].length, 2);
  const height = rows * row + 40;
  const middle = knots.find((knot) => knot.depth === 0);
  const centre = middle ? centred(middle, Math.max(150, width * 0.34)) : null;
  // The client's own name stands within the first ring, clear of the marks on it; all that is left is for the words outside.
  const first = Math.max(96, (centre?.width ?? 0) / 2 + 24);
  const radius = [0, first, first + 48];
  // With nobody on the left the middle moves there.
  const x = two[1].length ? width / 2 : (centre?.width ?? 0) / 2 + 4;
  const y = height / 2;
  const ry = [0, height / 2 - 12, height / 2 - 2];

  const placed = two.flatMap((list, at) =>
    list.map((knot, n): Placed => {
      const side = at === 0 ? 1 : -1;
      const ky = y + (n - (list.length - 1) / 2) * row;
      const bend = Math.sqrt(Math.max(0.1, 1 - ((ky - y) / (ry[knot.depth] ?? 1)) ** 2));
      const kx = x + side * (radius[knot.depth] ?? 0) * bend;
      const inner = above.get(knot.id) ?? '';
      const roles = edges.filter((edge) => joins(edge, knot.id, inner)).map((edge) => lineText(edge.kind, edge.from === knot.id));
      return { ...knot, x: kx, y: ky, side, room: (side === 1 ? width - kx : kx) - gap - 2, roles };
    }),
  );

  const spot = new Map(placed.map((knot) => [knot.id, knot]));
  const lines: Line[] = [];
  for (const knot of placed) {
    const inner = spot.get(above.get(knot.id) ?? '');
    // First along the ring, then out: so a line stays clear of the words beside the knot it starts from.
    const path = inner ? `M${inner.x} ${inner.y}Q${inner.x} ${knot.y} ${knot.x} ${knot.y}` : `M${x} ${y}L${knot.x} ${knot.y}`;
    lines.push({ path, across: false, label: '', x: 0, y: 0 });
  }
  for (const edge of edges) {
    const [a, b] = [spot.get(edge.from), spot.get(edge.to)];
    if (!a || !b || above.get(a.id) === b.id || above.get(b.id) === a.id) continue;
    const cx = a.side === b.side ? x + a.side * Math.min(Math.abs(a.x - x), Math.abs(b.x - x)) * 0.4 : x;
    const level = (a.y + b.y) / 2;
    // Over the name in the middle, not through it.
    const cy = Math.abs(level - y) < row ? y - row * 2 : level;
    const label = roleText(edge.kind);
    lines.push({ path: `M${a.x} ${a.y}Q${cx} ${cy} ${b.x} ${b.y}`, across: true, label, x: (a.x + 2 * cx + b.x) / 4, y: (a.y + 2 * cy + b.y) / 4 });
  }
  const rings = (two[1].length ? [1, ...(outerRing ? [2] : [])] : []).map((ring) => ({ rx: radius[ring] ?? 0, ry: ry[ring] ?? 0 }));
  return { width, height, x, y, rings, centre, knots: placed, lines };
}

/** Rough width of a letter of the window's type at 13 px. */
const letter = (sign: string) => (/[ijltfrI.,:;'’ –|]/.test(sign) ? 3.9 : /[mwMWŚŻŁ@]/.test(sign) ? 10.6 : /\p{Lu}/u.test(sign) ? 8.4 : 6.9);

/** Letters are measured as they are drawn; where nothing can be drawn, by the rough widths. */
let pen: CanvasRenderingContext2D | null | undefined;

function widthOf(text: string, bold = false): number {
  if (pen === undefined) pen = document.createElement('canvas').getContext('2d');
  if (!pen) return [...text].reduce((sum, sign) => sum + letter(sign), 0) * (bold ? 1.08 : 1);
  pen.font = `${bold ? 600 : 400} 13px "IBM Plex Sans", sans-serif`;
  return pen.measureText(text).width;
}

/** The name in the middle: on one line, on two broken where they come out most alike, cut only when that is too little. */
function centred(knot: KnotView, most: number): Centre {
  const room = most - 24;
  const name = unbroken(knot.name);
  const parts = name.split(' ');
  const breaks = parts.slice(1).map((_, at) => [parts.slice(0, at + 1).join(' '), parts.slice(at + 1).join(' ')]);
  const widest = (words: string[]) => Math.max(...words.map((text) => widthOf(text, true)));
  const best = breaks.sort((a, b) => widest(a) - widest(b))[0];
  const words = (widthOf(name, true) <= room || !best ? [name] : best).map((text) => fit(text, room, true));
  return { ...knot, words, width: Math.min(most, Math.ceil(widest(words)) + 24), height: words.length === 1 ? 32 : 46 };
}

/** As many roles as there is room for, and how many more there are: no word is cut in the middle. */
export function rolesWithin(roles: string[], room: number): string {
  for (let shown = roles.length; shown > 0; shown -= 1) {
    const text = roles.slice(0, shown).join(', ') + (shown < roles.length ? ` +${roles.length - shown}` : '');
    if (shown === 1 || widthOf(text) <= room) return text;
  }
  return '';
}

/** The text cut to a width in pixels, with an ellipsis when something is left out. */
export function fit(text: string, room: number, bold = false): string {
  if (widthOf(text, bold) <= room) return text;
  const signs = [...text];
  for (let kept = signs.length - 1; kept > 1; kept -= 1) {
    const cut = `${signs.slice(0, kept).join('').trimEnd()}…`;
    if (widthOf(cut, bold) <= room) return cut;
  }
  return `${signs[0] ?? ''}…`;
}
