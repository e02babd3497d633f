import { SearchJobsRoute, UtteranceRoute, type JobSearchResult } from '@iworkz/contracts';
import { defineService } from '@iworkz/platform';
import {
  answering,
  runningService,
  standInService,
  testDatabase,
  type ServiceUnderTest,
  type StandInService,
  type TestDatabase,
} from '@iworkz/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { VoiceContext } from './voice.context.js';

let database: TestDatabase;
let search: StandInService;
let service: ServiceUnderTest;

const found = (total: number): JobSearchResult => ({
  items: [],
  total,
  facets: { subdivision: [], remote: [], industry: [] },
});

beforeAll(async () => {
  database = await testDatabase('voice');
  search = await standInService();
  service = await runningService(defineService({ name: 'voice', modules: [VoiceContext] }), database, {
    URL_SEARCH: search.url,
  });
});
afterAll(async () => {
  await service?.close();
  await search?.close();
  await database?.drop();
});
beforeEach(() => search.answers(answering(SearchJobsRoute, () => found(12))));

async function say(text: unknown, more: object = {}, headers: Record<string, string> = {}) {
  const response = await fetch(service.url + UtteranceRoute.path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ text, ...more }),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}
const reply = async (text: string, more: object = {}) => (await say(text, more)).body['reply'];

describe('a sentence that asks for jobs', () => {
  it('becomes the search of the search page, and its result is handed on', async () => {
    const { status, body } = await say('リモートで年収800万円以上のTypeScriptの求人');
    expect(status).toBe(200);
    const understood = { remote: 'full', minYearlyYen: 8_000_000, q: 'TypeScript', limit: 20, offset: 0 };
    expect(body).toMatchObject({ locale: 'ja', intent: 'search_jobs', search: understood, result: found(12) });
    const { input, headers } = search.calls.at(-1)!;
    expect(input).toEqual({ query: understood });
    expect(headers.get('accept-language')).toBe('ja');
  });

  it.each([
    ['東京でTypeScriptの仕事を探して', '東京都・TypeScriptの求人が12件見つかりました。'],
    ['年収800万円以上のシニアの求人', 'シニア・年収800万円以上の求人が12件見つかりました。'],
    ['senior TypeScript jobs in Tokyo', '12 jobs found for Tokyo, TypeScript, senior.'],
    ['remote jobs over 8.5 million yen', '12 jobs found for remote, at least 8.5 million yen a year.'],
    ['도쿄에서 자바 일자리 찾아 줘', '도쿄도, 자바 조건의 채용 공고 12건을 찾았습니다.'],
    ['ソウルで韓国語の仕事', 'ソウル特別市・韓国語の求人が12件見つかりました。'],
    ['서울에서 자바 일자리', '서울특별시, 자바 조건의 채용 공고 12건을 찾았습니다.'],
    ['仕事を探しています', '募集中の求人は12件あります。'],
    ['find jobs', '12 jobs are open.'],
    ['일자리 찾아 줘', '현재 진행 중인 채용 공고는 12건입니다.'],
  ])('is answered in its own language: %s', async (sentence, answer) => {
    expect(await reply(sentence)).toBe(answer);
  });

  it('is answered in another language where that is wished', async () => {
    expect(await reply('東京でTypeScriptの仕事', { locale: 'ko' })).toBe(
      '도쿄도, TypeScript 조건의 채용 공고 12건을 찾았습니다.',
    );
  });

  it('counts one job as one, and says how to go on when there is none', async () => {
    search.answers(answering(SearchJobsRoute, () => found(1)));
    expect(await reply('Python jobs')).toBe('1 job found for Python.');
    search.answers(answering(SearchJobsRoute, () => found(0)));
    expect(await reply('宮大工の求人')).toBe('宮大工に合う求人は見つかりませんでした。条件を減らしてお試しください。');
    expect(await reply('일본어를 쓰는 일자리')).toContain('일본어 조건에 맞는 채용 공고를 찾지 못했습니다.');
  });
});

describe('any other sentence', () => {
  it('gets help, or is said not to have been understood, without a search', async () => {
    const before = search.calls.length;
    expect(await say('何ができますか')).toMatchObject({
      status: 200,
      body: { intent: 'help', search: null, result: null, reply: expect.stringContaining('東京で') as unknown },
    });
    expect(await say('good morning')).toMatchObject({
      body: { intent: 'not_understood', reply: expect.stringContaining('Sorry') as unknown },
    });
    expect(search.calls).toHaveLength(before);
  });

  it.each([
    ['', '/body/text'],
    ['   ', '/body/text'],
    ['あ'.repeat(501), '/body/text'],
    [42, '/body/text'],
  ])('that is none is refused by field: %j', async (text, pointer) => {
    expect(await say(text)).toMatchObject({ status: 400, body: { code: 'request.invalid', errors: [{ pointer }] } });
  });
});

describe('while the search', () => {
  it('fails, the sentence is refused as unavailable or failed, never answered with no jobs', async () => {
    search.answers({ route: { ...SearchJobsRoute, response: undefined }, answer: () => 'no result' });
    expect((await say('Python jobs')).status).toBeGreaterThanOrEqual(500);
  });

  it('is away, the refusal names it in the reader’s language', async () => {
    await search.close();
    expect(await say('Python jobs', {}, { 'accept-language': 'ko' })).toMatchObject({
      status: 503,
      body: { code: 'service.unavailable', params: { service: 'search' } },
    });
    expect(await say('help')).toMatchObject({ status: 200, body: { intent: 'help' } });
  });
});
