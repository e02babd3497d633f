import { deflateSync } from 'node:zlib';

export interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  /** Operators before the text, for its colour or a shape behind it; they hold for this text alone. */
  readonly before?: string;
  /** Operators after the text, for what lies over it. */
  readonly after?: string;
}

/** What content names beside the font. */
export interface PdfParts {
  /** Entries of every page's resources. */
  readonly resources?: string;
  /** Entries of the catalogue. */
  readonly catalogue?: string;
  /** Objects that the entries refer to, from number 6 on. */
  readonly objects?: readonly string[];
}

/** A PDF of these objects, number 1 being the catalogue. Strings are latin1 bytes. */
export function pdfOf(objects: readonly string[], trailer = ''): Uint8Array {
  let file = '%PDF-1.7\n';
  const offsets: number[] = [];
  for (const [index, body] of objects.entries()) {
    offsets.push(file.length);
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  file += `trailer<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${file.lastIndexOf('xref\n0')}\n%%EOF`;
  return Buffer.from(file, 'latin1');
}

export const stream = (content: string, dictionary = '') =>
  `<<${dictionary}/Length ${content.length}>>stream\n${content}\nendstream`;

/** A4 pages of placed text in a Japanese font that is not embedded, written through a predefined character map. */
export function pdfWithText(pages: readonly (readonly PlacedText[])[], parts: PdfParts = {}): Uint8Array {
  const { resources = '', catalogue = '', objects: more = [] } = parts;
  const font = 3;
  const hex = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('hex');
  const objects = [
    `<</Type/Catalog/Pages 2 0 R${catalogue}>>`,
    `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, index) => `${6 + more.length + 2 * index} 0 R`).join(' ')}]>>`,
    `<</Type/Font/Subtype/Type0/BaseFont/Ryumin-Light/Encoding/UniJIS-UTF16-H/DescendantFonts[4 0 R]>>`,
    '<</Type/Font/Subtype/CIDFontType0/BaseFont/Ryumin-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(Japan1)/Supplement 6>>/FontDescriptor 5 0 R/DW 1000/W[1 230 500]>>',
    '<</Type/FontDescriptor/FontName/Ryumin-Light/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 859/Descent -140/CapHeight 700/StemV 80>>',
    ...more,
  ];
  for (const page of pages) {
    const content = page
      .map(
        ({ text, x, y, size = 11, before = '', after = '' }) =>
          `q ${before} BT /F1 ${size} Tf ${x} ${y} Td <${hex(text)}> Tj ET ${after} Q`,
      )
      .join('\n');
    objects.push(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${objects.length + 2} 0 R/Resources<</Font<</F1 ${font} 0 R>>${resources}>>>>`,
      stream(content),
    );
  }
  return pdfOf(objects);
}

/** 履歴書 in Shift-JIS, as old Windows applications write it. */
export function pdfInShiftJis(): Uint8Array {
  return pdfOf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    stream('BT /F1 18 Tf 50 700 Td <979a97f08f91> Tj ET'),
    '<</Type/Font/Subtype/Type0/BaseFont/MS-Gothic/Encoding/90ms-RKSJ-H/DescendantFonts[6 0 R]>>',
    '<</Type/Font/Subtype/CIDFontType0/BaseFont/MS-Gothic/CIDSystemInfo<</Registry(Adobe)/Ordering(Japan1)/Supplement 2>>/FontDescriptor 7 0 R/DW 1000>>',
    '<</Type/FontDescriptor/FontName/MS-Gothic/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 859/Descent -140/CapHeight 700/StemV 80>>',
  ]);
}

/** A few kilobytes that unpack, twice deflated, to `unpackedMiB` of page content. */
export function pdfBomb(unpackedMiB: number): Uint8Array {
  const content = deflateSync(deflateSync(Buffer.alloc(unpackedMiB * 1024 * 1024, ' '))).toString('latin1');
  return pdfOf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>',
    stream(content, '/Filter[/FlateDecode/FlateDecode]'),
  ]);
}

/** Forms that call each other ten times at each of `depth` levels: ten to the power of `depth` strings. */
export function pdfOfNestedForms(depth: number): Uint8Array {
  const form = (next: number) =>
    stream('/X Do '.repeat(10), `/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</XObject<</X ${next} 0 R>>>>`);
  const first = 6;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</X ${first} 0 R>>>>>>`,
    stream('/X Do'),
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  for (let level = 0; level < depth; level += 1) objects.push(form(first + level + 1));
  objects.push(
    stream(
      'BT /F 9 Tf 1 1 Td (.) Tj ET',
      '/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</Font<</F 5 0 R>>>>',
    ),
  );
  return pdfOf(objects);
}
