// Loaded by the worker thread, and like it imports nothing of ours by value: it may be started from source.
import { ImageKind, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What a page paints, in order, as pdf.js lists it, and where it keeps what the list names. */
export interface PaintedPage {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly (readonly unknown[] | null)[];
  readonly paper: Area;
  fontOf(name: string): PageFont | undefined;
  imageOf(name: string): PageImage | undefined;
  /** Whether the layer is switched on. */
  isOn(layer: unknown): boolean;
}
/** left, bottom, right, top */
export type Area = readonly [number, number, number, number];
export interface PageFont {
  readonly vertical?: boolean;
  readonly fontMatrix?: readonly number[];
}
export interface PageImage {
  readonly width: number;
  readonly height: number;
  readonly kind?: number;
  readonly data?: ArrayLike<number> | null;
}
/** A letter as the page paints it; `x` and `y` are where it begins, in points from the lower left corner of the paper. */
export interface PageLetter {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly isSeen: boolean;
}

type Matrix = readonly [number, number, number, number, number, number];
type Point = readonly [number, number];
type Rgb = readonly [number, number, number];

/** Corners of what is filled; curves are cut into chords. */
interface Shape {
  readonly rings: readonly (readonly Point[])[];
  readonly evenOdd: boolean;
  readonly box: Area;
}
interface Ink {
  /** None where it is not known: a pattern, a shading, whatever stands behind a mask. */
  readonly rgb?: Rgb;
  readonly alpha: number;
}
interface Paint {
  readonly shape: Shape;
  readonly clips: readonly Shape[];
  readonly blend: string;
  inkAt(point: Point): Ink;
}
interface Letter {
  readonly text: string;
  readonly start: Point;
  /** Spread over where the letter is; the accents and tails of letters are left aside. */
  readonly points: readonly Point[];
}
/** Letters that are painted at once and alike. */
interface Text {
  readonly letters: readonly Letter[];
  readonly inks: readonly Ink[];
  readonly blend: string;
  readonly clips: readonly Shape[];
  readonly isOn: boolean;
  /** How much was painted before it. */
  readonly before: number;
}
interface Glyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace?: boolean;
  readonly vmetric?: readonly [number, number, number];
}

const identity: Matrix = [1, 0, 0, 1, 0, 0];
const white: Rgb = [0xff, 0xff, 0xff];
const black: Rgb = [0, 0, 0];
const normal = 'source-over';
const hardLight = (below: number, own: number): number =>
  own <= 0.5 ? 2 * below * own : below + (2 * own - 1) - below * (2 * own - 1);
/** Of channels from 0 to 1 (ISO 32000-1, 11.3.5.2), by their names in pdf.js. What a soft light or a hue makes is not told. */
const blends: Partial<Record<string, (below: number, own: number) => number>> = {
  [normal]: (_, own) => own,
  multiply: (below, own) => below * own,
  screen: (below, own) => below + own - below * own,
  overlay: (below, own) => hardLight(own, below),
  darken: Math.min,
  lighten: Math.max,
  'color-dodge': (below, own) => (below === 0 ? 0 : Math.min(1, below / (1 - own))),
  'color-burn': (below, own) => (below === 1 ? 1 : 1 - Math.min(1, (1 - below) / own)),
  'hard-light': hardLight,
  difference: (below, own) => Math.abs(below - own),
  exclusion: (below, own) => below + own - 2 * below * own,
};
/** Colours nearer to one another than this in each channel, of 255, cannot be told apart. */
const toldApart = 0x10;
/** Of an em, how far letters rise above the line they stand on. */
const rise = 0.7;
/** Nine points of a letter: where all of them are covered, more than nine tenths of it are. */
const spread = [1 / 8, 1 / 2, 7 / 8];
const chordsOfCurve = 8;

const fills: readonly number[] = [OPS.fill, OPS.fillStroke, OPS.closeFillStroke];
const evenOddFills: readonly number[] = [OPS.eoFill, OPS.eoFillStroke, OPS.closeEOFillStroke];
const strokes: readonly number[] = [
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.closeFillStroke,
  OPS.eoFillStroke,
  OPS.closeEOFillStroke,
];

const times = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[2] * b[1],
  a[1] * b[0] + a[3] * b[1],
  a[0] * b[2] + a[2] * b[3],
  a[1] * b[2] + a[3] * b[3],
  a[0] * b[4] + a[2] * b[5] + a[4],
  a[1] * b[4] + a[3] * b[5] + a[5],
];
const placed = (m: Matrix, [x, y]: Point): Point => [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]];

/**
 * All letters of the page in the order in which they are painted, spaces aside, and whether anybody sees them. People put words
 * there for machines alone: in the colour of what is under them, painted in no way, transparent, under what is painted later,
 * cut away, on a layer that is off, beside the paper. On a page that shows hardly any text of its own, what lies on a picture was
 * recognised in a scan, and counts as seen.
 */
export function lettersOf(page: PaintedPage): PageLetter[] {
  const { texts, paints, pictures } = followed(page);
  const [left, bottom] = page.paper;
  const paper = rectangle(page.paper, identity);
  const letters = texts.flatMap((text) => {
    const box = boxOf(text.letters.flatMap(({ points }) => points));
    const near = (paint: Paint) => overlap(paint.shape.box, box);
    const below = paints.slice(0, text.before).filter(near);
    const above = paints.slice(text.before).filter(near);
    return text.letters.map((letter) => {
      const shown = letter.points.filter((point) => [paper, ...text.clips].every((shape) => isIn(shape, point)));
      return { letter, isSeen: text.isOn && shown.some((point) => canBeTold(point, text, below, above)) };
    });
  });
  const unseen = letters.filter(({ isSeen }) => !isSeen).map(({ letter }) => letter);
  const onPicture = new Set(unseen.filter(({ points }) => pictures.some((shape) => isIn(shape, points[4]!))));
  const isScan = (letters.length - unseen.length) * 10 <= onPicture.size;
  return letters.map(({ letter, isSeen }) => ({
    ...{ text: letter.text, x: letter.start[0] - left, y: letter.start[1] - bottom },
    isSeen: isSeen || (isScan && onPicture.has(letter)),
  }));
}

function canBeTold(point: Point, { inks, blend }: Text, below: readonly Paint[], above: readonly Paint[]): boolean {
  const ground = below.reduce<Rgb | undefined>((colour, paint) => painted(colour, paint, point), white);
  return inks.some((ink) => {
    const colour = ground && mixed(ground, ink, blend);
    // Where one of the two is not known, they are taken to differ as black and white do.
    const pair = ground && colour ? [ground, colour] : [white, mixed(white, { ...ink, rgb: black }, normal)!];
    // What is not known to cover does not.
    const [one, other] = pair.map((start) =>
      above.reduce((colour, paint) => painted(colour, paint, point) ?? colour, start),
    );
    return one!.some((value, channel) => Math.abs(value - other![channel]!) >= toldApart);
  });
}

/** The colour at a point after one more thing is painted. */
function painted(below: Rgb | undefined, paint: Paint, point: Point): Rgb | undefined {
  if (!isIn(paint.shape, point) || !paint.clips.every((clip) => isIn(clip, point))) return below;
  const ink = paint.inkAt(point);
  if (ink.alpha === 0) return below;
  if (!below) return ink.alpha === 1 && paint.blend === normal ? ink.rgb : undefined;
  return mixed(below, ink, paint.blend);
}

function mixed(below: Rgb, { rgb, alpha }: Ink, blend: string): Rgb | undefined {
  const blended = blends[blend];
  if (!rgb || !blended) return undefined;
  return mapRgb((channel) => {
    const colour = 0xff * blended(below[channel]! / 0xff, rgb[channel]! / 0xff);
    return alpha * colour + (1 - alpha) * below[channel]!;
  });
}

/** What is blended in a group that is blended itself is neither; no blend has that name. */
const blendWithin = (group: string, own: string): string =>
  group === normal ? own : own === normal ? group : `${own} within ${group}`;
const mapRgb = (value: (channel: number) => number): Rgb => [value(0), value(1), value(2)];
/** Everything that is filled and written on the page, in order. */
function followed(page: PaintedPage): { texts: Text[]; paints: Paint[]; pictures: Shape[] } {
  const texts: Text[] = [];
  const paints: Paint[] = [];
  const pictures: Shape[] = [];
  const start = {
    ctm: identity,
    clips: [] as readonly Shape[],
    fill: black as Rgb | undefined,
    stroke: black as Rgb | undefined,
    fillAlpha: 1,
    strokeAlpha: 1,
    blend: normal,
    /** Behind a soft mask, or cut out by letters: what of it is seen is not known. */
    isMasked: false,
    /** Of the groups around, all together. */
    group: { alpha: 1, blend: normal, isMasked: false },
    lineWidth: 1,
    isDashed: false,
    mode: 0,
    font: undefined as PageFont | undefined,
    ...{ size: 0, spacing: 0, wordSpacing: 0, scale: 1, lift: 0, leading: 0 },
  };
  let state = start;
  const stack: (typeof state)[] = [];
  /** Whether each piece of marked content around is on. */
  const layers: boolean[] = [];
  // What paints a mask is not seen, and the text of an annotation is not read.
  let masks = 0;
  let inAnnotation = false;
  let clipping: 'evenOdd' | 'nonZero' | undefined;
  let line = identity;
  let shown: Point = [0, 0];

  const moveTo = (matrix: Matrix): void => {
    line = matrix;
    shown = [0, 0];
  };
  const clipTo = (shape: Shape): void => {
    state = { ...state, clips: [...state.clips, shape] };
  };
  const paint = (shape: Shape, inkAt: Paint['inkAt']): void => {
    if (masks > 0 || layers.includes(false)) return;
    paints.push({ shape, clips: state.clips, blend: blend(), inkAt });
  };
  const blend = (): string => blendWithin(state.group.blend, state.blend);
  const inkOf = (rgb: Rgb | undefined, own: number): Ink => {
    const alpha = own * state.group.alpha;
    return state.isMasked || state.group.isMasked || !rgb ? { alpha } : { rgb, alpha };
  };
  const paintPath = (operator: number, path: ArrayLike<number>): void => {
    const lines = linesOf(path);
    const isEvenOdd = evenOddFills.includes(operator);
    if (isEvenOdd || fills.includes(operator)) {
      const ink = inkOf(state.fill, state.fillAlpha);
      paint(shapeOf(lines, state.ctm, isEvenOdd), () => ink);
    }
    if (strokes.includes(operator) && !state.isDashed) {
      const ink = inkOf(state.stroke, state.strokeAlpha);
      const isClosed = operator !== OPS.stroke && operator !== OPS.fillStroke && operator !== OPS.eoFillStroke;
      paint(shapeOf(stretched(lines, state.lineWidth, isClosed), state.ctm, false), () => ink);
    }
    if (clipping) clipTo(shapeOf(lines, state.ctm, clipping === 'evenOdd'));
    clipping = undefined;
  };
  const paintImage = (image: PageImage | undefined): void => {
    const shape = rectangle([0, 0, 1, 1], state.ctm);
    const toImage = inverse(state.ctm);
    const { alpha, rgb: shows } = inkOf(white, state.fillAlpha);
    if (masks === 0 && alpha > 0 && !layers.includes(false)) pictures.push(shape);
    paint(shape, (point) => {
      const pixel = image && toImage && shows ? pixelOf(image, placed(toImage, point)) : undefined;
      return pixel ? { ...pixel, alpha: pixel.alpha * alpha } : { alpha };
    });
  };
  const show = (glyphs: readonly (Glyph | number | null)[]): void => {
    const { font, size, scale, mode } = state;
    const em = (font?.fontMatrix?.[0] ?? 1 / 1000) * size;
    const letters: Letter[] = [];
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        const back = (-glyph * size) / 1000;
        shown = font?.vertical ? [shown[0], shown[1] + back] : [shown[0] + back * scale, shown[1]];
        continue;
      }
      if (!glyph) continue;
      const place = times(times(state.ctm, line), [scale, 0, 0, 1, shown[0], shown[1] + state.lift]);
      const spacing = state.spacing + (glyph.isSpace ? state.wordSpacing : 0);
      const width = glyph.width * em;
      if (font?.vertical) shown = [shown[0], shown[1] + (glyph.vmetric?.[0] ?? -1000) * em + spacing];
      else shown = [shown[0] + (width + spacing) * scale, shown[1]];
      if (glyph.unicode.trim() === '') continue;
      const [left, bottom] = font?.vertical ? [-width / 2, -(rise + 0.15) * size] : [0, 0];
      letters.push({
        text: glyph.unicode,
        start: [place[4], place[5]],
        points: spread.flatMap((x) => spread.map((y) => placed(place, [left + x * width, bottom + y * rise * size]))),
      });
    }
    if (masks > 0 || inAnnotation || letters.length === 0) return;
    // Modes 4 to 7 are 0 to 3 that clip as well (ISO 32000-1, 9.3.6).
    const inks = [
      ...(mode % 4 === 0 || mode % 4 === 2 ? [inkOf(state.fill, state.fillAlpha)] : []),
      ...(mode % 4 === 1 || mode % 4 === 2 ? [inkOf(state.stroke, state.strokeAlpha)] : []),
    ];
    texts.push({
      letters,
      inks,
      blend: blend(),
      clips: state.clips,
      isOn: !layers.includes(false),
      before: paints.length,
    });
    if (mode >= 4) state = { ...state, isMasked: true };
  };
  const set = (key: string, value: unknown): void => {
    if (key === 'ca') state = { ...state, fillAlpha: Number(value) };
    else if (key === 'CA') state = { ...state, strokeAlpha: Number(value) };
    else if (key === 'BM') state = { ...state, blend: String(value) };
    else if (key === 'SMask') state = { ...state, isMasked: Boolean(value) };
    else if (key === 'LW') state = { ...state, lineWidth: Number(value) };
    else if (key === 'D') state = { ...state, isDashed: (value as readonly [ArrayLike<number>])[0].length > 0 };
    else if (key === 'Font') setFont(value as readonly [string, number]);
  };
  const setFont = ([name, size]: readonly unknown[]): void => {
    state = { ...state, font: page.fontOf(String(name)), size: Number(size) };
  };
  const enter = (): void => {
    stack.push(state);
  };
  const leave = (): void => {
    state = stack.pop() ?? state;
  };

  const follow: Record<number, (args: readonly unknown[]) => void> = {
    [OPS.save]: enter,
    [OPS.restore]: leave,
    [OPS.transform]: (matrix) => (state = { ...state, ctm: times(state.ctm, matrix as unknown as Matrix) }),
    [OPS.paintFormXObjectBegin]: ([matrix, box]) => {
      enter();
      if (matrix) state = { ...state, ctm: times(state.ctm, matrix as Matrix) };
      if (box) clipTo(rectangle(box as Area, state.ctm));
    },
    [OPS.paintFormXObjectEnd]: leave,
    [OPS.beginGroup]: ([value]) => {
      const group = value as { readonly smask?: unknown; readonly matrix?: Matrix | null; readonly bbox?: Area | null };
      enter();
      if (group.smask) masks += 1;
      if (group.bbox) clipTo(rectangle(group.bbox, group.matrix ? times(state.ctm, group.matrix) : state.ctm));
      // A group starts anew, and what it shows as a whole is what the state around it lets through (ISO 32000-1, 11.6.6).
      const { fillAlpha, blend, isMasked, group: around } = state;
      const within = {
        alpha: around.alpha * fillAlpha,
        blend: blendWithin(around.blend, blend),
        isMasked: around.isMasked || isMasked,
      };
      state = { ...state, group: within, fillAlpha: 1, strokeAlpha: 1, blend: normal, isMasked: false };
    },
    [OPS.endGroup]: ([value]) => {
      if ((value as { readonly smask?: unknown }).smask) masks -= 1;
      leave();
    },
    [OPS.beginAnnotation]: ([, rect, transform, matrix]) => {
      stack.length = 0;
      state = start;
      inAnnotation = true;
      if (rect) clipTo(rectangle(rect as Area, identity));
      state = { ...state, ctm: times((transform as Matrix | null) ?? identity, (matrix as Matrix | null) ?? identity) };
    },
    [OPS.endAnnotation]: () => (inAnnotation = false),
    [OPS.beginMarkedContent]: () => layers.push(true),
    [OPS.beginMarkedContentProps]: ([tag, layer]) => layers.push(tag !== 'OC' || page.isOn(layer)),
    [OPS.endMarkedContent]: () => layers.pop(),
    [OPS.setGState]: ([entries]) => {
      for (const [key, value] of entries as readonly [string, unknown][]) set(key, value);
    },
    [OPS.setFillRGBColor]: ([colour]) => (state = { ...state, fill: rgbOf(colour) }),
    [OPS.setFillColorN]: () => (state = { ...state, fill: undefined }),
    [OPS.setStrokeRGBColor]: ([colour]) => (state = { ...state, stroke: rgbOf(colour) }),
    [OPS.setStrokeColorN]: () => (state = { ...state, stroke: undefined }),
    [OPS.setLineWidth]: ([width]) => set('LW', width),
    [OPS.setDash]: (args) => set('D', args),
    [OPS.clip]: () => (clipping = 'nonZero'),
    [OPS.eoClip]: () => (clipping = 'evenOdd'),
    [OPS.constructPath]: ([operator, data]) => {
      const path = (data as readonly (ArrayLike<number> | null)[] | null)?.[0];
      paintPath(Number(operator), path ?? []);
    },
    [OPS.paintImageXObject]: ([name]) => paintImage(page.imageOf(String(name))),
    [OPS.paintInlineImageXObject]: ([image]) => paintImage(image as PageImage),
    [OPS.paintImageMaskXObject]: () => paintImage(undefined),
    [OPS.paintSolidColorImageMask]: () => {
      const ink = inkOf(state.fill, state.fillAlpha);
      paint(rectangle([0, 0, 1, 1], state.ctm), () => ink);
    },
    [OPS.shadingFill]: () => {
      const ink = inkOf(undefined, state.fillAlpha);
      paint(rectangle(page.paper, identity), () => ink);
    },
    [OPS.beginText]: () => moveTo(identity),
    [OPS.setTextMatrix]: ([matrix]) => moveTo(Array.from(matrix as ArrayLike<number>) as unknown as Matrix),
    [OPS.moveText]: ([x, y]) => moveTo(times(line, [1, 0, 0, 1, Number(x), Number(y)])),
    [OPS.setLeadingMoveText]: ([x, y]) => {
      state = { ...state, leading: Number(y) };
      moveTo(times(line, [1, 0, 0, 1, Number(x), Number(y)]));
    },
    [OPS.nextLine]: () => moveTo(times(line, [1, 0, 0, 1, 0, state.leading])),
    [OPS.setFont]: setFont,
    [OPS.setLeading]: ([leading]) => (state = { ...state, leading: Number(leading) }),
    [OPS.setCharSpacing]: ([spacing]) => (state = { ...state, spacing: Number(spacing) }),
    [OPS.setWordSpacing]: ([wordSpacing]) => (state = { ...state, wordSpacing: Number(wordSpacing) }),
    [OPS.setHScale]: ([scale]) => (state = { ...state, scale: Number(scale) / 100 }),
    [OPS.setTextRise]: ([lift]) => (state = { ...state, lift: Number(lift) }),
    [OPS.setTextRenderingMode]: ([mode]) => (state = { ...state, mode: Number(mode) }),
    [OPS.showText]: ([glyphs]) => show(glyphs as readonly (Glyph | number | null)[]),
  };
  for (const [index, operator] of page.fnArray.entries()) follow[operator]?.(page.argsArray[index] ?? []);
  return { texts, paints, pictures };
}

interface Line {
  readonly points: readonly Point[];
  readonly isClosed: boolean;
}

/** pdf.js writes a path as numbers: what to do (0 move, 1 line, 2 cubic, 3 quadratic curve, 4 close), then the points for it. */
function linesOf(path: ArrayLike<number>): Line[] {
  const lines: Line[] = [];
  let points: Point[] = [];
  const finish = (isClosed: boolean): void => {
    if (points.length > 1) lines.push({ points, isClosed });
    points = isClosed && points[0] ? [points[0]] : [];
  };
  for (let at = 0; at < path.length;) {
    const what = path[at]!;
    const pairs = [1, 1, 3, 2, 0][what] ?? 0;
    const given = Array.from({ length: pairs }, (_, n): Point => [path[at + 1 + 2 * n]!, path[at + 2 + 2 * n]!]);
    at += 1 + 2 * pairs;
    if (what === 0) finish(false);
    if (what === 4) finish(true);
    else if (what < 2) points.push(given[0]!);
    else points.push(...chords([points.at(-1) ?? given[0]!, ...given]));
  }
  finish(false);
  return lines;
}

/** Of a Bézier curve, without where it begins. */
function chords(controls: readonly Point[]): Point[] {
  return Array.from({ length: chordsOfCurve }, (_, n) => {
    const share = (n + 1) / chordsOfCurve;
    let points = controls;
    while (points.length > 1)
      points = points.slice(1).map(([x, y], at): Point => {
        const [fromX, fromY] = points[at]!;
        return [fromX + (x - fromX) * share, fromY + (y - fromY) * share];
      });
    return points[0]!;
  });
}

/** A line of that width along each side, without caps and joins. */
function stretched(lines: readonly Line[], width: number, closeAll: boolean): Line[] {
  return lines.flatMap(({ points, isClosed }) =>
    (isClosed || closeAll ? [...points, points[0]!] : points).slice(1).flatMap(([x, y], at) => {
      const [fromX, fromY] = points[at]!;
      const length = Math.hypot(x - fromX, y - fromY);
      if (length === 0) return [];
      const [sideX, sideY] = [((fromY - y) * width) / 2 / length, ((x - fromX) * width) / 2 / length];
      const corners: Point[] = [
        [fromX + sideX, fromY + sideY],
        [x + sideX, y + sideY],
        [x - sideX, y - sideY],
        [fromX - sideX, fromY - sideY],
      ];
      // All the same way round, so that crossing lines do not undo one another.
      return [{ points: corners, isClosed: true }];
    }),
  );
}

function shapeOf(lines: readonly Line[], matrix: Matrix, evenOdd: boolean): Shape {
  const rings = lines.map(({ points }) => points.map((point) => placed(matrix, point)));
  return { rings, evenOdd, box: boxOf(rings.flat()) };
}

function rectangle([left, bottom, right, top]: Area, matrix: Matrix): Shape {
  const corners: Point[] = [
    [left, bottom],
    [right, bottom],
    [right, top],
    [left, top],
  ];
  return shapeOf([{ points: corners, isClosed: true }], matrix, false);
}

function boxOf(points: readonly Point[]): Area {
  let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    bottom = Math.min(bottom, y);
    right = Math.max(right, x);
    top = Math.max(top, y);
  }
  return [left, bottom, right, top];
}

const overlap = (one: Area, other: Area): boolean =>
  one[0] <= other[2] && other[0] <= one[2] && one[1] <= other[3] && other[1] <= one[3];

/** By the winding number, or whether it is odd (ISO 32000-1, 8.5.3.3). */
function isIn({ rings, evenOdd, box }: Shape, [x, y]: Point): boolean {
  if (!overlap(box, [x, y, x, y])) return false;
  let winding = 0;
  for (const ring of rings) {
    let [fromX, fromY] = ring.at(-1)!;
    for (const [toX, toY] of ring) {
      if (fromY <= y !== toY <= y) {
        const crossing = fromX + ((y - fromY) / (toY - fromY)) * (toX - fromX);
        if (crossing > x) winding += toY > fromY ? 1 : -1;
      }
      [fromX, fromY] = [toX, toY];
    }
  }
  return evenOdd ? winding % 2 !== 0 : winding !== 0;
}

/** None where the matrix makes everything flat. */
function inverse([a, b, c, d, e, f]: Matrix): Matrix | undefined {
  const by = a * d - b * c;
  if (by === 0) return undefined;
  return [d / by, -b / by, -c / by, a / by, (c * f - d * e) / by, (b * e - a * f) / by];
}

/** @param place in the unit square that an image fills, whose upper left corner is the first pixel. */
function pixelOf({ width, height, kind, data }: PageImage, [x, y]: Point): Ink | undefined {
  if (!data) return undefined;
  const column = Math.min(width - 1, Math.max(0, Math.floor(x * width)));
  const row = Math.min(height - 1, Math.max(0, Math.floor((1 - y) * height)));
  if (kind === ImageKind.GRAYSCALE_1BPP) {
    const byte = data[row * ((width + 7) >> 3) + (column >> 3)] ?? 0;
    return { rgb: (byte >> (7 - (column & 7))) & 1 ? white : [0, 0, 0], alpha: 1 };
  }
  const bytes = kind === ImageKind.RGBA_32BPP ? 4 : 3;
  const at = (row * width + column) * bytes;
  return { rgb: mapRgb((channel) => data[at + channel] ?? 0), alpha: bytes === 4 ? (data[at + 3] ?? 0) / 0xff : 1 };
}

function rgbOf(colour: unknown): Rgb | undefined {
  return typeof colour === 'string'
    ? mapRgb((channel) => parseInt(colour.slice(1 + 2 * channel, 3 + 2 * channel), 16))
    : undefined;
}
