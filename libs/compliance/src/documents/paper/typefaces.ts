import { create, type Font } from 'fontkit';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Languages that a document can be written in. */
export type PaperLanguage = 'ja' | 'en' | 'ko' | 'vi' | 'zh';
export type Weight = 'regular' | 'bold';
type Script = 'jp' | 'kr' | 'sc';

const keptWidths = 20_000;

/** A font file and what it can write. */
export class Face {
  private readonly widths = new Map<string, number>();

  constructor(
    readonly name: string,
    readonly bytes: Buffer,
    private readonly font: Font,
  ) {}

  canWrite(cluster: string): boolean {
    return [...cluster].every((character) => {
      const codePoint = character.codePointAt(0)!;
      return isVariationSelector(codePoint) || this.font.hasGlyphForCodePoint(codePoint);
    });
  }

  /** Width of the text, in parts of the font size. */
  widthOf(text: string): number {
    let width = this.widths.get(text);
    if (width === undefined) {
      width = this.font.layout(text).advanceWidth / this.font.unitsPerEm;
      // Shaping is most of the time of a document, and short pieces come again and again. Bounded, since people write them.
      if (this.widths.size >= keptWidths) this.widths.clear();
      if (text.length <= 24) this.widths.set(text, width);
    }
    return width;
  }
}

/** A stretch of text in one font. */
export interface Run {
  readonly face: Face;
  readonly text: string;
}

const isVariationSelector = (codePoint: number) =>
  (codePoint >= 0xfe00 && codePoint <= 0xfe0f) || (codePoint >= 0xe0100 && codePoint <= 0xe01ef);

/** Han characters differ in shape by language, so each language asks its own font first; names may need the others. */
const order: Readonly<Record<PaperLanguage, readonly Script[]>> = {
  ja: ['jp', 'kr', 'sc'],
  en: ['jp', 'kr', 'sc'],
  vi: ['jp', 'kr', 'sc'],
  ko: ['kr', 'jp', 'sc'],
  zh: ['sc', 'jp', 'kr'],
};
const files: Readonly<Record<Weight, string>> = { regular: '400Regular', bold: '700Bold' };

const require = createRequire(import.meta.url);
const faces = new Map<string, Face>();

/** Read when first needed: the three fonts are 5 to 10 MB each, and most documents need one or two. */
function face(script: Script, weight: Weight): Face {
  const name = `${script}-${weight}`;
  let loaded = faces.get(name);
  if (!loaded) {
    const file = `NotoSans${script.toUpperCase()}_${files[weight]}.ttf`;
    const bytes = readFileSync(require.resolve(`@expo-google-fonts/noto-sans-${script}/${files[weight]}/${file}`));
    loaded = new Face(name, bytes, create(bytes));
    faces.set(name, loaded);
  }
  return loaded;
}

/** What printers set where they have no type for a character: seen, and never taken for another. */
const geta = '〓';

const clusters = new Intl.Segmenter('und', { granularity: 'grapheme' });
export const clustersOf = (text: string) => Array.from(clusters.segment(text), ({ segment }) => segment);

/** The text in runs of one font each. A character that no font has becomes 〓. */
export function runsOf(text: string, language: PaperLanguage, weight: Weight): Run[] {
  const scripts = order[language];
  const own = face(scripts[0]!, weight);
  if (own.canWrite(text)) return text === '' ? [] : [{ face: own, text }];
  const runs: { face: Face; text: string }[] = [];
  for (const cluster of clustersOf(text)) {
    const able = scripts.map((script) => face(script, weight)).find((each) => each.canWrite(cluster));
    const written = able ? { face: able, text: cluster } : { face: own, text: geta };
    const last = runs.at(-1);
    if (last?.face === written.face) last.text += written.text;
    else runs.push(written);
  }
  return runs;
}

/**
 * Text as it is set: Vietnamese and kana marks composed, tabs as spaces, and without what has no shape (control and format
 * characters, which could also turn the direction of what follows). Han characters stay as they are: Unicode's composition would
 * replace the variants that people's names are written with.
 */
export const settable = (text: string) =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll('\t', '  ')
    .replaceAll(/[^\n\P{C}]/gu, '')
    .replaceAll(/.[\u0300-\u036f\u3099\u309a]+/gu, (marked) => marked.normalize('NFC'));
