import { subdivisionNames, subdivisions } from '@iworkz/contracts';
import { newId } from '@iworkz/kernel';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aPublishedJob, searchWorld, type SearchWorld } from './testing/search-world.js';

const none = { skills: [], languages: [], duties: null };
const at = (minute: number) => ({ publishedAt: `2026-11-20T01:${String(minute).padStart(2, '0')}:00.000Z` });

const tokyo = aPublishedJob({}, at(1));
const nurse = aPublishedJob(
  {
    ...none,
    title: '正看護師(病棟)',
    description: '急性期病棟での看護業務。夜勤は月4回程度です。',
    industry: 'healthcare',
    level: 'junior',
    workplace: { country: 'JP', subdivision: 'JP-26', city: '京都市左京区', remote: 'none' },
    pay: { period: 'month', min: 280_000, max: 350_000 },
  },
  { companyName: '医療法人さくら会', ...at(2) },
);
const data = aPublishedJob(
  {
    ...none,
    title: 'Senior Data Engineer',
    description: 'Build streaming pipelines with Python and Kafka for our résumé matching product.',
    language: 'en',
    level: 'senior',
    workplace: { country: 'JP', subdivision: 'JP-27', city: '大阪市', remote: 'full' },
    pay: { period: 'year', currency: 'USD', min: 70_000, max: 90_000 },
    skills: [{ name: 'Python', level: 4 }],
    languages: [{ language: 'en', level: 'C1' }],
  },
  { companyName: 'Harbor Analytics K.K.', ...at(3) },
);
const seoul = aPublishedJob(
  {
    ...none,
    title: '백엔드 개발자',
    description: '결제 서비스의 서버를 자바로 개발합니다. 재택근무가 가능합니다.',
    language: 'ko',
    level: null,
    workplace: { country: 'KR', subdivision: 'KR-11', city: '강남구', remote: 'hybrid' },
    contract: { term: 'fixed', employment: 'contract' },
    pay: { period: 'year', currency: 'KRW', min: 50_000_000, max: 70_000_000 },
    skills: [{ name: 'Java', level: 3 }],
    hours: null,
  },
  { companyName: '한강소프트', ...at(4) },
);
const shop = aPublishedJob(
  {
    ...none,
    title: 'ｶﾌｪﾎｰﾙｽﾀｯﾌ',
    description: '駅前のカフェで接客をお願いします。',
    industry: 'food',
    level: 'entry',
    workplace: { country: 'JP', subdivision: 'JP-13', city: '港区', remote: 'none' },
    contract: { term: 'indefinite', employment: 'part_time' },
    pay: { period: 'hour', min: 1300, max: 1500 },
    hours: { daysPerWeek: 3 },
  },
  { companyName: '喫茶ひだまり', ...at(5) },
);
const unpaid = aPublishedJob(
  {
    ...none,
    title: '理事',
    description: '非営利団体の運営',
    industry: 'public',
    level: 'executive',
    pay: null,
    workplace: null,
  },
  { companyName: '一般社団法人みらい', ...at(6) },
);
const all = [unpaid, shop, seoul, data, nurse, tokyo];

let world: SearchWorld;
beforeAll(async () => {
  world = await searchWorld();
  await world.publish(...all);
});
afterAll(() => world.end());

const idsOf = (...jobs: { jobId: string }[]) => jobs.map((job) => job.jobId);

describe('a search by words', () => {
  it.each([
    ['看護', [nurse]],
    ['看護師 京都', [nurse]],
    ['京都市', [nurse]],
    ['Kyoto', [nurse]],
    ['교토', [nurse]],
    ['データ', [tokyo]],
    ['京都', [nurse]],
    ['東京', [shop, tokyo]],
    ['東京都', [shop, tokyo]],
    ['python', [data]],
    ['パイソン', [data]],
    ['파이썬', [data]],
    ['PYTH', [data]],
    ['resume', [data]],
    ['개발자', [seoul]],
    ['결제 자바', [seoul]],
    ['한강', [seoul]],
    ['서울', [seoul]],
    ['서울시 개발자', [seoul]],
    ['ソウル', [seoul]],
    ['Seoul Java', [seoul]],
    ['seoul', [seoul]],
    ['서울 강남구', [seoul]],
    ['경기', []],
    ['カフェ', [shop]],
    ['ｶﾌｪ', [shop]],
    ['さくら会', [nurse]],
    ['ＴｙｐｅＳｃｒｉｐｔ', [tokyo]],
    ['渋谷区 TypeScript', [tokyo]],
    ['港区', [shop]],
    ['週3日', [shop, tokyo]],
    ['アルバイト', [shop]],
    ['契約社員', [seoul]],
    ['정규직', [unpaid, data, nurse, tokyo]],
    ['英語', [data]],
    ['日本語', [tokyo]],
    ['宇宙飛行士', []],
    ['" OR 1=1 -- *', []],
  ])('finds for %s what holds all of them', async (q, jobs) => {
    expect((await world.ids({ q })).sort()).toEqual(idsOf(...jobs).sort());
  });

  it('puts a word in the title before the same word in the description', async () => {
    const titled = aPublishedJob({ ...none, title: '溶接工', description: '工場での作業' });
    const described = aPublishedJob({ ...none, title: '工場スタッフ', description: '溶接工の補助をします' });
    await world.publish(titled, described);
    expect(await world.ids({ q: '溶接工' })).toEqual(idsOf(titled, described));
  });

  it('finds by every name of a prefecture or province its jobs and those of no other', async () => {
    const marker = newId();
    const jobs = subdivisions.map(({ country, code }) => ({
      code,
      ...aPublishedJob({ ...none, title: marker, workplace: { country, subdivision: code, remote: 'none' } }),
    }));
    await world.publish(...jobs.map(({ code: _, ...job }) => job));
    const byId = new Map(jobs.map(({ jobId, code }) => [jobId, code]));
    const wrong: unknown[] = [];
    for (const entry of subdivisions) {
      for (const name of subdivisionNames(entry)) {
        const found = (await world.ids({ q: `${marker} ${name}` })).map((id) => byId.get(id));
        if (found.join() !== entry.code) wrong.push([name, entry.code, found]);
      }
    }
    expect(wrong).toEqual([]);
    const { facets } = await world.search({ q: marker });
    expect(facets.subdivision.map(({ value }) => value).sort()).toEqual(subdivisions.map(({ code }) => code).sort());
  });

  it('marks where the words stand, in the text as it was written', async () => {
    const { items } = await world.search({ q: 'カフェ' });
    expect(items[0]!.highlights).toContainEqual({
      field: 'title',
      parts: [
        { text: 'ｶﾌｪ', match: true },
        { text: 'ﾎｰﾙｽﾀｯﾌ', match: false },
      ],
    });
    const english = (await world.search({ q: 'Resume' })).items[0]!.highlights.find(
      (mark) => mark.field === 'description',
    );
    expect(english?.parts.filter((part) => part.match)).toEqual([{ text: 'résumé', match: true }]);
    for (const mark of (await world.search({ q: '看護' })).items[0]!.highlights)
      expect(mark.parts.some((part) => part.match && part.text.includes('看護'))).toBe(true);
  });

  it('is answered for any text a person may type', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 60 }), async (q) => {
        const { total, items } = await world.search({ q });
        expect(items.length).toBeLessThanOrEqual(total);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a search without words', () => {
  it('shows the newest first', async () => {
    const found = await world.ids({ limit: 100 });
    expect(found.filter((id) => idsOf(...all).includes(id))).toEqual(idsOf(...all));
  });

  it('holds everything once over its pages', async () => {
    const total = (await world.search()).total;
    for (const limit of [1, 2, 3, total, 100]) {
      const seen: string[] = [];
      for (let offset = 0; offset < total + limit; offset += limit) seen.push(...(await world.ids({ limit, offset })));
      expect(seen).toHaveLength(total);
      expect(new Set(seen).size).toBe(total);
    }
  });
});

describe('a filter', () => {
  const own = async (query: Record<string, string | number>) =>
    (await world.ids({ ...query, limit: 100 })).filter((id) => idsOf(...all).includes(id));

  it.each([
    [{ subdivision: 'JP-26' }, [nurse]],
    [{ subdivision: 'KR-11' }, [seoul]],
    [{ subdivision: 'JP-13', industry: 'food' }, [shop]],
    [{ remote: 'full' }, [data]],
    [{ level: 'senior' }, [data]],
    [{ language: 'ko' }, [seoul]],
    [{ industry: 'healthcare', remote: 'full' }, []],
    [{ q: '京都', subdivision: 'JP-13' }, []],
  ])('%j lets through what has all of it', async (query, jobs) => {
    expect(await own(query as unknown as Record<string, string | number>)).toEqual(idsOf(...jobs));
  });

  // Upper ends in yen a year: tokyo 600,000 x 14; nurse 350,000 x 12; data 90,000 USD x 150; seoul 70m KRW x 0.105; shop 1,500 x 2,080.
  it.each([
    [13_500_000, [data]],
    [13_500_001, []],
    [8_400_000, [data, tokyo]],
    [8_400_001, [data]],
    [7_350_000, [seoul, data, tokyo]],
    [4_200_000, [seoul, data, nurse, tokyo]],
    [3_120_000, [shop, seoul, data, nurse, tokyo]],
    [3_120_001, [seoul, data, nurse, tokyo]],
    [0, [shop, seoul, data, nurse, tokyo]],
  ])(
    'by %i yen a year compares every currency and period, and leaves out jobs that do not say',
    async (least, jobs) => {
      expect(await own({ minYearlyYen: least })).toEqual(idsOf(...jobs));
    },
  );

  it('that no job could have is refused by field', async () => {
    const response = await fetch(`${world.service.url}/api/v1/jobs?subdivision=JP-48&remote=sometimes`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      errors: expect.arrayContaining([
        expect.objectContaining({ pointer: '/query/subdivision' }),
        expect.objectContaining({ pointer: '/query/remote' }),
      ]) as unknown,
    });
  });
});

describe('the counts beside a search', () => {
  it('are of what was found; each disregards its own filter, so that the other values can be chosen', async () => {
    const marker = newId();
    const name = { companyName: `集計 ${marker}` };
    const places = (
      [
        ['JP', 'JP-13'],
        ['JP', 'JP-13'],
        ['KR', 'KR-26'],
      ] as const
    ).map(([country, subdivision]) => ({ country, subdivision, remote: 'none' as const }));
    await world.publish(...places.map((workplace) => aPublishedJob({ ...none, workplace, industry: 'care' }, name)));
    const { facets, total } = await world.search({ q: marker, subdivision: 'JP-13' });
    expect(total).toBe(2);
    expect(facets.subdivision).toEqual([
      { value: 'JP-13', count: 2 },
      { value: 'KR-26', count: 1 },
    ]);
    expect(facets.industry).toEqual([{ value: 'care', count: 2 }]);
    expect(facets.remote).toEqual([{ value: 'none', count: 2 }]);
  });
});
