import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { column, readPdf, unspaced } from '../testing/read-pdf.js';
import { printPaper, type Paper, type Row, type Words } from './paper.js';

const words = (text: string, language: Words['language'] = 'ja'): Words => ({ text, language });
const table = (rows: readonly Row[]): Paper => ({
  title: '試験',
  language: 'ja',
  madeAt: new Date('2026-11-21T00:00:00Z'),
  orientation: 'portrait',
  foot: words('下書き'),
  blocks: [{ kind: 'table', shares: [1, 1], rows }],
});
const [left, middle, right] = [40, 40 + 515.28 / 2, 560];
const printed = async (rows: readonly Row[]) => readPdf(await printPaper(table(rows)));

describe('a printed paper', () => {
  it('gives back the text of every script as it was given, also of names that most fonts lack', async () => {
    const given = [
      words('髙橋 𠮷野 﨑山 神 ①㈱'),
      words('Giấy thông báo điều kiện lao động — ế, ữ, đ', 'vi'),
      words('근로조건통지서 갱신 상한', 'ko'),
      words('劳动条件通知书 简体', 'zh'),
      words('office affairs, first floor; “quoted”', 'en'),
    ];
    const found = await printed(given.map((each): Row => [[each], [words('・')]]));
    expect(column(found, left, middle)).toBe(unspaced(given.map(({ text }) => text).join('')));
  });

  it('gives back any text in its own column, over as many pages as it takes', async () => {
    const text = fc
      .array(
        fc.constantFrom(
          '労働条件',
          '。',
          '、',
          '(',
          ')',
          'ー',
          '08:30',
          ' work ',
          'www.example.com/jobs',
          '\n',
          '근로',
          '合同',
        ),
        {
          minLength: 1,
          maxLength: 400,
        },
      )
      .map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 6 }), async (rows) => {
        const found = await printed(rows.map(([a, b]): Row => [[words(a)], [words(b, 'ko')]]));
        expect(column(found, left, middle)).toBe(unspaced(rows.map(([a]) => a).join('')));
        expect(column(found, middle, right)).toBe(unspaced(rows.map(([, b]) => b).join('')));
        for (const { y } of found) expect(y).toBeGreaterThan(20);
      }),
      { numRuns: 12 },
    );
  });

  it('shows a character that no font has, instead of leaving it out', async () => {
    const found = await printed([[[words('山田😀太郎')], [words('x')]]]);
    expect(column(found, left, middle)).toBe('山田〓太郎');
  });

  it('drops what could turn the direction of the text', async () => {
    const found = await printed([[[words('賃金\u202e000,052\u202c円')], [words('x')]]]);
    expect(column(found, left, middle)).toBe('賃金000,052円');
  });

  it('begins no line with a full stop or a closing bracket', async () => {
    const found = await printed([[[words('あ'.repeat(29) + '。' + 'い'.repeat(28) + '」')], [words('x')]]]);
    for (const { text } of found) expect(text).not.toMatch(/^[。」]/u);
  });

  it('breaks a word that is longer than the line, and keeps all within the page', async () => {
    const found = await printed([[[words('a'.repeat(500), 'en')], [words('b')]]]);
    expect(column(found, left, middle)).toBe('a'.repeat(500));
    expect(found.filter(({ text }) => text.startsWith('a')).length).toBeGreaterThan(5);
  });

  it('is the same file for the same content, small, and numbers its pages', async () => {
    const rows: Row[] = Array.from({ length: 90 }, (_, at) => [[words(`項目${at}`)], [words('内容')]]);
    const [once, again] = [await printPaper(table(rows)), await printPaper(table(rows))];
    expect(Buffer.compare(once, again)).toBe(0);
    expect(once.byteLength).toBeLessThan(60_000); // the whole font has 5.5 MB
    const pages = (await readPdf(once)).filter(({ text }) => text.includes(' / ')).map(({ text }) => text);
    expect(pages).toEqual(['1 / 3', '2 / 3', '3 / 3']);
  });
});
