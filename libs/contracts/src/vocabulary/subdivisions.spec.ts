import { describe, expect, it } from 'vitest';
import { Place } from './work.js';
import {
  findSubdivision,
  prefectureNumberOf,
  subdivisionByCode,
  subdivisions,
  subdivisionsOf,
} from './subdivisions.js';

const within = { JP: { north: [24, 46], east: [122, 146] }, KR: { north: [33, 39], east: [125, 130] } } as const;

describe('subdivisions', () => {
  it('are the 47 of Japan by their JIS numbers and the 17 of Korea, each inside its country', () => {
    expect(subdivisionsOf('JP').map(({ code }) => prefectureNumberOf(code))).toEqual(
      Array.from({ length: 47 }, (_, index) => index + 1),
    );
    expect(subdivisionsOf('KR')).toHaveLength(17);
    expect(subdivisions).toHaveLength(64);
    for (const { country, latitude, longitude } of subdivisions) {
      const { north, east } = within[country as keyof typeof within];
      expect(latitude).toSatisfy((value: number) => value > north[0] && value < north[1]);
      expect(longitude).toSatisfy((value: number) => value > east[0] && value < east[1]);
    }
  });

  it('are each found by every name they are shown by', () => {
    for (const { code, ja, en, ko } of subdivisions) {
      expect([ja, en, ko].map((name) => findSubdivision(name)?.code)).toEqual([code, code, code]);
      expect(subdivisionByCode(code)?.code).toBe(code);
    }
  });

  it.each([
    ['東京', 'JP-13'],
    ['東京都', 'JP-13'],
    ['京都', 'JP-26'],
    ['Ｏｓａｋａ', 'JP-27'],
    ['北海道', 'JP-01'],
    ['후쿠오카', 'JP-40'],
    ['oita prefecture', 'JP-44'],
    ['ソウル', 'KR-11'],
    ['서울시', 'KR-11'],
    ['seoul', 'KR-11'],
    ['경기', 'KR-41'],
    ['Gyeonggi-do', 'KR-41'],
    ['전라북도', 'KR-45'],
    ['忠南', 'KR-44'],
    ['제주', 'KR-49'],
  ])('finds %s as %s', (text, code) => expect(findSubdivision(text)?.code).toBe(code));

  it.each(['', '大田', '横浜', '東京で働きたい', '수원', 'JP-13', '__proto__'])('guesses nothing for "%s"', (text) =>
    expect(findSubdivision(text)).toBeUndefined(),
  );

  it('have no prefecture number outside Japan', () => {
    expect(prefectureNumberOf('JP-01')).toBe(1);
    for (const none of ['KR-11', null, undefined]) expect(prefectureNumberOf(none)).toBeUndefined();
  });

  it('are of the country that a place states', () => {
    expect(Place.safeParse({ country: 'KR', subdivision: 'KR-11' }).success).toBe(true);
    expect(Place.safeParse({ country: 'US' }).data?.subdivision).toBeNull();
    expect(Place.safeParse({ country: 'KR', subdivision: 'JP-13' }).error?.issues).toMatchObject([
      { path: ['subdivision'], params: { code: 'subdivision_elsewhere' } },
    ]);
  });
});
