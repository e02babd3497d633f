import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type {
  SearchCollection,
  SearchDefinition,
  SearchDocument,
  SearchFilter,
  SearchIndex,
  SearchQuery,
} from '../search-index.js';

export interface SearchIndexUnderTest {
  /** An index on the same place, as the process would open it after a restart. */
  open(): Promise<SearchIndex>;
  remove(): Promise<void>;
}

const definition: SearchDefinition = {
  name: 'contract',
  text: { title: 4, body: 1, tags: 2 },
  fields: ['city', 'pay', 'remote', 'tag'],
};

const aDocument = (
  id: string,
  title: string,
  rest: Partial<SearchDocument['text']> = {},
  fields: SearchDocument['fields'] = {},
): SearchDocument => ({ id, text: { title, ...rest }, fields });

/** As the port promises that texts are compared: enough to check answers, too simple to make an index of. */
const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

const operators = [
  '"',
  "'",
  '*',
  '^',
  ':',
  '-',
  '+',
  '(',
  ')',
  '{',
  '}',
  'AND',
  'OR',
  'NOT',
  'NEAR',
  'NEAR(',
  ';',
  '--',
  '\\',
  '%',
  '_',
  '\u0000',
  'title:',
  'rowid',
  '~2',
  '[1 TO 5]',
  '/.*/',
  '||',
  '&&',
  '!',
  '?',
  '。',
  '　',
];

/** What every search index promises. */
export function describeSearchIndexContract(name: string, make: () => Promise<SearchIndexUnderTest>): void {
  describe(`${name} keeps the contract of a search index`, () => {
    let subject: SearchIndexUnderTest;
    let index: SearchIndex;
    let collection: SearchCollection;

    const fill = (...documents: readonly SearchDocument[]): Promise<void> => collection.upsert(documents);
    const found = async (query: SearchQuery | string): Promise<string[]> => {
      const { hits } = await collection.search(typeof query === 'string' ? { text: query } : query);
      return hits.map(({ id }) => id).sort();
    };

    beforeAll(async () => {
      subject = await make();
      index = await subject.open();
      collection = await index.collection(definition);
    });
    beforeEach(() => collection.clear());
    afterAll(async () => {
      await index.close();
      await subject.remove();
    });

    describe('words', () => {
      it.each([
        ['a word of two characters inside a longer one', '京都', '東京都庁', true],
        ['a word of two kana inside a longer one', 'ジニ', 'エンジニア', true],
        ['one character', '都', '京都', true],
        ['characters that stand in the text but not beside one another', '東都', '東京都', false],
        ['characters that meet only across a full stop', '東京', '関東。京都', false],
        ['characters that meet only across a space', '東京', '関東 京都', false],
        ['half-width kana', 'ｴﾝｼﾞﾆｱ', 'エンジニア募集', true],
        ['a text in half-width kana', 'エンジニア', 'ｴﾝｼﾞﾆｱ募集', true],
        ['full-width letters', 'ＪａｖａＳｃｒｉｐｔ', 'JavaScript', true],
        ['a text in full-width digits', '2026', '２０２６年卒', true],
        ['voiced kana that are another letter', 'カ', 'ガス', false],
        ['the beginning of a Latin word', 'type', 'TypeScript', true],
        ['the middle of a Latin word', 'script', 'TypeScript', false],
        ['another case', 'TYPESCRIPT', 'typescript', true],
        ['a word without its accent', 'resume', 'Résumé', true],
        ['a word with an accent the text lacks', 'café', 'cafe', true],
        ['signs that belong to a name', 'C++', 'C++ と Rust', true],
        ['signs that the text lacks', 'C#', 'C++ と Rust', false],
        ['a mixed query', 'Web開発', '開発者(Webアプリ)', true],
        ['a mixed query of which one part is missing', 'Web開発', '開発者', false],
        ['a Korean word inside a longer one', '개발', '백엔드 개발자', true],
        ['a character beyond the first plane', '𠮷野', '𠮷野家', true],
        ['a name in another script', 'МОСК', 'Москва', true],
        ['a final sigma in the middle', 'ΟΔΟΣ', 'οδοσήμανση', true],
        ['words in another order', 'engineer senior', 'Senior Engineer', true],
      ])('%s: %j in %j', async (_name, query, text, expected) => {
        await fill(aDocument('x', text), aDocument('y', '無関係 unrelated'));
        expect(await found(query)).toEqual(expected ? ['x'] : []);
      });

      it('wants all words unless told that one is enough, in whichever fields they stand', async () => {
        await fill(
          aDocument('both', '東京 Rust'),
          aDocument('spread', '東京', { tags: ['Go', 'Rust'] }),
          aDocument('one', '東京'),
          aDocument('none', '大阪'),
        );
        expect(await found('東京 Rust')).toEqual(['both', 'spread']);
        expect(await found({ text: '東京 Rust', match: 'any' })).toEqual(['both', 'one', 'spread']);
      });

      it('gives everything for no text and nothing for text without a letter', async () => {
        await fill(aDocument('a', 'one'), aDocument('b', 'two'));
        expect(await found({})).toEqual(['a', 'b']);
        expect(await found('  　\n')).toEqual(['a', 'b']);
        expect(await found('"*" ☃ -')).toEqual([]);
      });

      it('ranks a match in the heavier field first', async () => {
        await fill(aDocument('body', 'other', { body: 'rust rust' }), aDocument('title', 'rust', { body: 'other' }));
        const { hits } = await collection.search({ text: 'rust' });
        expect(hits.map(({ id }) => id)).toEqual(['title', 'body']);
        expect(hits[0]!.score).toBeGreaterThan(hits[1]!.score);
      });

      it('takes every character for text: it never fails and never finds a document without the words', async () => {
        const texts = ['東京 AND 大阪', 'NEAR the station', 'title: "quoted" OR not', 'a-b c+d e*f', '엔지니어 (서울)'];
        await fill(...texts.map((text, i) => aDocument(`t${i}`, text)));
        const piece = fc.oneof(
          fc.constantFrom(...operators),
          fc.constantFrom('東京', '大阪', 'station', 'quoted', '서울', 'a', 'nothing'),
          fc.string({ unit: 'binary', maxLength: 6 }),
        );
        const law = fc.asyncProperty(
          fc.array(piece, { maxLength: 8 }),
          fc.constantFrom('', ' '),
          fc.constantFrom('all', 'any'),
          async (pieces, between, match) => {
            const query = pieces.join(between);
            const { hits, total } = await collection.search({ text: query, match, highlight: true });
            expect(hits).toHaveLength(total);
            const words = plain(query).match(/[\p{L}\p{N}]+/gu) ?? [];
            const lookedFor = words.slice(0, 20);
            for (const { id } of hits) {
              const text = plain(texts[Number(id.slice(1))]!);
              // Compared without marks, as accents do not matter; a run may be cut where the script changes.
              const bare = (value: string) => value.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ς', 'σ');
              const holds = (word: string) =>
                [...bare(word).matchAll(/\p{Script=Latin}+|\p{Script=Han}+|\p{Script=Hangul}+|./gu)].every(([part]) =>
                  bare(text).includes(part),
                );
              if (words.length === 0) expect(query.trim()).toBe('');
              else if (match === 'all') expect(lookedFor.every(holds), `${query} found ${text}`).toBe(true);
              else expect(words.some((word) => [...bare(word)].some((c) => bare(text).includes(c)))).toBe(true);
            }
          },
        );
        await fc.assert(law, { numRuns: 300, examples: operators.map((operator) => [[operator], '', 'all'] as const) });
      });

      it('finds every document by any word of it', async () => {
        const word = fc.oneof(
          fc.stringMatching(/^[a-zA-Z0-9]{1,8}$/),
          fc.stringMatching(/^[ぁ-ん]{1,5}$/),
          fc.stringMatching(/^[一-龠]{1,5}$/),
          fc.stringMatching(/^[가-힣]{1,4}$/),
          fc.stringMatching(/^[ァ-ヶー]{2,6}$/),
        );
        const law = fc.asyncProperty(
          fc.array(word, { minLength: 1, maxLength: 6 }),
          fc.nat(),
          fc.constantFrom(' ', '、', ' / ', '\n'),
          async (words, which, between) => {
            await fill(aDocument('x', words.join(between)));
            const wanted = words[which % words.length]!;
            expect(await found(wanted)).toEqual(['x']);
            const characters = [...wanted];
            // Any two neighbours of a Japanese or Korean word, and any beginning of a Latin one.
            if (/^[a-zA-Z0-9]/.test(wanted))
              expect(await found(wanted.slice(0, 1 + (which % wanted.length)))).toEqual(['x']);
            else if (characters.length > 2) {
              const at = which % (characters.length - 1);
              expect(await found(characters.slice(at, at + 2).join(''))).toEqual(['x']);
            }
          },
        );
        await fc.assert(law, { numRuns: 100 });
      });
    });

    describe('documents', () => {
      it('replaces a document by id, forgets deleted ones, and can be emptied', async () => {
        await fill(aDocument('a', '東京', {}, { city: 'tokyo' }), aDocument('b', '東京'));
        await fill(aDocument('a', '大阪', {}, { city: 'osaka' }));
        expect(await found('東京')).toEqual(['b']);
        expect(await found({ filters: [{ field: 'city', anyOf: ['tokyo'] }] })).toEqual([]);
        expect(await found({ filters: [{ field: 'city', anyOf: ['osaka'] }] })).toEqual(['a']);
        expect(await collection.count()).toBe(2);
        await collection.delete(['a', 'not there']);
        expect(await found('大阪')).toEqual([]);
        expect(await collection.count()).toBe(1);
        await collection.clear();
        expect(await collection.count()).toBe(0);
        expect(await found({})).toEqual([]);
      });

      it('takes nothing of a batch with a field it does not know', async () => {
        const strange = aDocument('b', 'x', {}, { unheard: 1 });
        await expect(fill(aDocument('a', 'x'), strange)).rejects.toThrow(RangeError);
        expect(await collection.count()).toBe(0);
      });

      it('has what it had after it was closed and opened', async () => {
        await fill(aDocument('a', '東京', {}, { pay: 5 }));
        await index.close();
        index = await subject.open();
        collection = await index.collection(definition);
        expect(await found({ text: '東京', filters: [{ field: 'pay', atLeast: 5 }] })).toEqual(['a']);
      });

      it('gives one collection to all who open it, and keeps collections apart', async () => {
        const [one, same] = await Promise.all([index.collection(definition), index.collection(definition)]);
        const other = await index.collection({ ...definition, name: 'contract-other' });
        await one.upsert([aDocument('a', 'here')]);
        expect(await same.count()).toBe(1);
        expect(await other.count()).toBe(0);
        await expect(index.collection({ ...definition, name: '../escape' })).rejects.toThrow(RangeError);
      });

      it('is empty after its definition has changed, also while it is open', async () => {
        const changing = { ...definition, name: 'contract-changing' };
        const before = await index.collection(changing);
        await before.upsert([aDocument('a', 'here')]);
        const after = await index.collection({ ...changing, text: { title: 1 } });
        expect(await after.count()).toBe(0);
        await after.upsert([aDocument('b', 'here')]);
        await index.close();
        index = await subject.open();
        collection = await index.collection(definition);
        const reopened = await index.collection({ ...changing, text: { title: 1 } });
        expect(await reopened.count()).toBe(1);
        expect(await (await index.collection({ ...changing, fields: ['city'] })).count()).toBe(0);
      });
    });

    describe('filters, facets and order', () => {
      const jobs = [
        aDocument('a', 'job', {}, { city: '東京', pay: 300, remote: true, tag: ['go', 'rust'] }),
        aDocument('b', 'job', {}, { city: '東京', pay: 500, remote: false, tag: ['go', 'go'] }),
        aDocument('c', 'job', {}, { city: '大阪', pay: 400.5, remote: true, tag: [] }),
        aDocument('d', 'other', {}, { city: '1', tag: 'rust' }),
      ];
      beforeEach(() => fill(...jobs));

      it.each<[string, SearchFilter[], string[]]>([
        ['any of some values', [{ field: 'city', anyOf: ['東京', '大阪'] }], ['a', 'b', 'c']],
        ['any of no values', [{ field: 'city', anyOf: [] }], []],
        ['none of some values', [{ field: 'city', noneOf: ['東京'] }], ['c', 'd']],
        ['none of no values', [{ field: 'city', noneOf: [] }], ['a', 'b', 'c', 'd']],
        ['one of several values', [{ field: 'tag', anyOf: ['rust'] }], ['a', 'd']],
        ['not even one of several values', [{ field: 'tag', noneOf: ['rust'] }], ['b', 'c']],
        ['true', [{ field: 'remote', anyOf: [true] }], ['a', 'c']],
        ['false, which is not absence', [{ field: 'remote', anyOf: [false] }], ['b']],
        ['a number, which is not true', [{ field: 'remote', anyOf: [1] }], []],
        ['a number, which is not text', [{ field: 'city', anyOf: [1] }], []],
        ['a range with its bounds', [{ field: 'pay', atLeast: 300, atMost: 400.5 }], ['a', 'c']],
        ['a range open above', [{ field: 'pay', atLeast: 401 }], ['b']],
        ['a range open on both sides: the field must be there', [{ field: 'pay' }], ['a', 'b', 'c']],
        ['a range of a field that holds no numbers', [{ field: 'city', atLeast: 0 }], []],
        [
          'several filters',
          [
            { field: 'city', anyOf: ['東京'] },
            { field: 'pay', atMost: 300 },
          ],
          ['a'],
        ],
        ['a value that looks like SQL', [{ field: 'city', anyOf: [`' OR 1=1 --`] }], []],
      ])('lets through %s', async (_name, filters, expected) => {
        expect(await found({ filters })).toEqual(expected);
      });

      it('refuses fields that the definition does not have', async () => {
        const field = 'salary';
        await expect(collection.search({ filters: [{ field, anyOf: [1] }] })).rejects.toThrow(RangeError);
        await expect(collection.search({ facets: [{ field }] })).rejects.toThrow(RangeError);
        await expect(collection.search({ sort: { field, direction: 'ascending' } })).rejects.toThrow(RangeError);
      });

      it('counts values of what is found, each document once, without regard to filters on the same field', async () => {
        const { facets, total } = await collection.search({
          text: 'job',
          filters: [
            { field: 'city', anyOf: ['東京'] },
            { field: 'remote', anyOf: [true] },
          ],
          facets: [{ field: 'city' }, { field: 'remote' }, { field: 'tag' }],
        });
        expect(total).toBe(1);
        expect(facets).toEqual({
          city: [
            { value: '大阪', count: 1 },
            { value: '東京', count: 1 },
          ],
          remote: [
            { value: false, count: 1 },
            { value: true, count: 1 },
          ],
          tag: [
            { value: 'go', count: 1 },
            { value: 'rust', count: 1 },
          ],
        });
        const all = await collection.search({ facets: [{ field: 'tag', limit: 1 }, { field: 'pay' }] });
        expect(all.facets['tag']).toEqual([{ value: 'go', count: 2 }]);
        expect(all.facets['pay']!.map(({ value }) => value).sort()).toEqual([300, 400.5, 500]);
      });

      it('sorts by a field both ways, with documents that lack it last', async () => {
        const order = async (direction: 'ascending' | 'descending') =>
          (await collection.search({ sort: { field: 'pay', direction } })).hits.map(({ id }) => id);
        expect(await order('ascending')).toEqual(['a', 'c', 'b', 'd']);
        expect(await order('descending')).toEqual(['b', 'c', 'a', 'd']);
      });

      it('pages without gaps or repeats, by relevance and by a field with equal values', async () => {
        const law = fc.asyncProperty(
          fc.integer({ min: 1, max: 9 }),
          fc.constantFrom<SearchQuery>({ text: 'many' }, { sort: { field: 'pay', direction: 'descending' } }),
          async (limit, query) => {
            const seen: string[] = [];
            for (let offset = 0; ; offset += limit) {
              const { hits, total } = await collection.search({ ...query, limit, offset });
              expect(total).toBe(query.text ? 30 : 34);
              seen.push(...hits.map(({ id }) => id));
              if (hits.length < limit) break;
            }
            expect(new Set(seen).size).toBe(seen.length);
            expect(seen).toHaveLength(query.text ? 30 : 34);
          },
        );
        await fill(...Array.from({ length: 30 }, (_, i) => aDocument(`m${i}`, 'many', {}, { pay: i % 3 })));
        await fc.assert(law, { numRuns: 18 });
      });

      it('gives twenty unless told and never more than a hundred', async () => {
        await fill(...Array.from({ length: 130 }, (_, i) => aDocument(`m${i}`, 'many')));
        const lengthOf = async (limit?: number) => (await collection.search({ text: 'many', limit })).hits.length;
        expect([await lengthOf(), await lengthOf(1_000), await lengthOf(0), await lengthOf(-1)]).toEqual([
          20, 100, 0, 0,
        ]);
      });
    });

    describe('highlights', () => {
      it('marks the words in the text as it was written, by field', async () => {
        await fill(aDocument('a', 'Ｗｅｂエンジニア', { body: 'ﾘｰﾄﾞｴﾝｼﾞﾆｱ、webデザイナー', tags: ['SRE'] }));
        const { hits } = await collection.search({ text: 'web エンジニア', highlight: true });
        expect(hits[0]!.highlights).toEqual({
          title: [{ text: 'Ｗｅｂエンジニア', match: true }],
          body: [
            { text: 'ﾘｰﾄﾞ', match: false },
            { text: 'ｴﾝｼﾞﾆｱ', match: true },
            { text: '、', match: false },
            { text: 'web', match: true },
            { text: 'デザイナー', match: false },
          ],
        });
        expect((await collection.search({ text: 'web' })).hits[0]!.highlights).toEqual({});
      });

      it('does not mark the middle of a word', async () => {
        await fill(aDocument('a', 'javascript xjava java'));
        const { hits } = await collection.search({ text: 'java', highlight: true });
        const parts = hits[0]!.highlights['title']!;
        expect(parts.map(({ text }) => text)).toEqual(['java', 'script xjava ', 'java']);
      });

      it('gives parts that join to a piece of the text and hold a match, whatever the text', async () => {
        const noise = fc.string({ unit: 'grapheme', maxLength: 150 });
        const law = fc.asyncProperty(noise, noise, fc.constantFrom('東京', 'rust', '서울'), async (a, b, word) => {
          const text = `${a} ${word} ${b}`;
          await fill(aDocument('x', text));
          const { hits } = await collection.search({ text: word, highlight: true });
          const parts = hits[0]!.highlights['title']!;
          const joined = parts.map((part) => part.text).join('');
          expect(text.includes(joined)).toBe(true);
          expect(joined.isWellFormed() || !text.isWellFormed()).toBe(true);
          expect(parts.every((part) => part.text !== '')).toBe(true);
          expect(parts.filter(({ match }) => match).map((part) => plain(part.text))).toContain(plain(word));
        });
        await fc.assert(law, { numRuns: 100 });
      });
    });
  });
}
