import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A piece of text as a reader of PDFs finds it; points from the left and the bottom of the page. */
export interface FoundText {
  readonly page: number;
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

const pdfjs = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** The texts of a PDF in the order in which they were written, read by a library that shares nothing with the one that wrote them. */
export async function readPdf(bytes: Uint8Array): Promise<FoundText[]> {
  const task = getDocument({
    data: Uint8Array.from(bytes),
    cMapUrl: join(pdfjs, 'cmaps/'),
    cMapPacked: true,
    standardFontDataUrl: join(pdfjs, 'standard_fonts/'),
    useSystemFonts: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  const document = await task.promise;
  const found: FoundText[] = [];
  for (let page = 1; page <= document.numPages; page += 1) {
    const { items } = await (await document.getPage(page)).getTextContent({ disableNormalization: true });
    for (const item of items) {
      if (!('str' in item) || item.str === '') continue;
      found.push({ page, text: item.str, x: Number(item.transform[4]), y: Number(item.transform[5]) });
    }
  }
  await task.destroy();
  return found;
}

/** Without blanks, which a reader cannot tell from the gaps between lines. */
export const unspaced = (text: string) => text.replaceAll(/\s/gu, '');

/** Everything that begins between two distances from the left, in order, without the feet of the pages. */
export const column = (found: readonly FoundText[], from: number, to: number) =>
  unspaced(
    found
      .filter(({ x, y }) => x >= from && x < to && y > 52)
      .map(({ text }) => text)
      .join(''),
  );
