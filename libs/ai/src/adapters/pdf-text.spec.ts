import { describe, expect, it } from 'vitest';
import { pdfBomb, pdfInShiftJis, pdfOf, pdfOfNestedForms, pdfWithText } from '../testing/hand-made-pdf.js';
import { PdfText, pdfLimits } from './pdf-text.js';

const pdfText = new PdfText();
const refusal = (reason: string) => ({ code: 'profiles.unreadable_resume', params: { reason } });

describe('PdfText', () => {
  it('tells text, page and box in points from the lower left corner', async () => {
    const { items } = await pdfText.read(
      pdfWithText([[{ text: '山田 太郎', x: 72, y: 700, size: 20 }], [{ text: '職歴', x: 50, y: 100 }]]),
    );
    expect(items).toMatchObject([
      { page: 1, text: '山田 太郎', box: { x: 72, y: 700, height: 20 } },
      { page: 2, text: '職歴', box: { x: 50, y: 100, width: 22, height: 11 } },
    ]);
  });

  it('reads Shift-JIS through the predefined character maps', async () => {
    expect((await pdfText.read(pdfInShiftJis())).items.map((item) => item.text)).toEqual(['履歴書']);
  });

  it('writes radicals, full width and the wrong middle dot as people do', async () => {
    const [item] = (await pdfText.read(pdfWithText([[{ text: '⼈⻑ＡＢＣ‧ﾃﾞｰﾀ', x: 50, y: 500 }]]))).items;
    expect(item?.text).toBe('人長ABC・データ');
  });

  it.each<[string, Uint8Array, string]>([
    ['a file that is no PDF', Buffer.from('PK\u0003\u0004 a zip'), 'not_a_pdf'],
    ['an empty file', new Uint8Array(), 'not_a_pdf'],
    ['a PDF that breaks off', pdfWithText([[{ text: '職歴', x: 50, y: 100 }]]).subarray(0, 60), 'damaged'],
    ['a page without text', pdfWithText([[]]), 'no_text'],
    ['51 pages', pdfWithText(Array.from({ length: 51 }, () => [{ text: 'a', x: 1, y: 1 }])), 'too_many_pages'],
    ['more than 5 MB', Buffer.concat([pdfInShiftJis(), Buffer.alloc(5 * 1024 * 1024)]), 'too_many_pages'],
    [
      'a locked file',
      pdfOf(
        [
          '<</Type/Catalog/Pages 2 0 R>>',
          '<</Type/Pages/Kids[]/Count 0>>',
          `<</Filter/Standard/V 2/R 3/Length 128/P -44/O<${'11'.repeat(32)}>/U<${'22'.repeat(32)}>>>`,
        ],
        '/Encrypt 3 0 R/ID[<00112233445566778899aabbccddeeff><00112233445566778899aabbccddeeff>]',
      ),
      'encrypted',
    ],
  ])('refuses %s', async (_, bytes, reason) => {
    await expect(pdfText.read(bytes)).rejects.toMatchObject(refusal(reason));
  });

  it('ends a file that would keep it busy for ages, while the service goes on answering', async () => {
    let ticks = 0;
    const clock = setInterval(() => (ticks += 1), 20);
    const started = performance.now();
    await expect(pdfText.read(pdfOfNestedForms(9), { ...pdfLimits, deadlineMs: 1_500 })).rejects.toMatchObject({
      code: 'profiles.unreadable_resume',
    });
    clearInterval(clock);
    expect(performance.now() - started).toBeLessThan(15_000);
    expect(ticks).toBeGreaterThan(10);
    expect((await pdfText.read(pdfInShiftJis())).items).toHaveLength(1);
  });

  it('ends a file that unpacks to far more than it may hold', { timeout: 60_000 }, async () => {
    const bomb = pdfBomb(300);
    expect(bomb.byteLength).toBeLessThan(100_000);
    const before = process.memoryUsage().rss;
    let peak = before;
    const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 25);
    // No deadline would end it within this test: what ends it is the limit on memory.
    const limits = { ...pdfLimits, buffersMiB: 64, deadlineMs: 120_000 };
    await expect(pdfText.read(bomb, limits)).rejects.toMatchObject(refusal('damaged'));
    clearInterval(watch);
    expect((peak - before) / 2 ** 20).toBeLessThan(700);
    expect((await pdfText.read(pdfInShiftJis())).items).toHaveLength(1);
  });

  it('lets a bounded number wait, and the rest come back later', async () => {
    const narrow = { ...pdfLimits, atOnce: 1, waiting: 1 };
    const reader = new PdfText();
    const results = await Promise.allSettled([1, 2, 3].map(() => reader.read(pdfInShiftJis(), narrow)));
    expect(results.map((result) => result.status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
    expect(results[2]).toMatchObject({ reason: { code: 'service.unavailable' } });
  });
});
