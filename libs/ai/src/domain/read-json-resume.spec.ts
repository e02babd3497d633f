import { ResumeDraft } from '@iworkz/contracts';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import type { ReadResume } from './draft.js';
import { readJsonResume } from './read-json-resume.js';

const sample: unknown = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('@jsonresume/schema/sample.resume.json'), 'utf8'),
);

const resolve = (document: unknown, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce<unknown>(
      (node, key) => (node as Record<string, unknown> | undefined)?.[key.replaceAll('~1', '/').replaceAll('~0', '~')],
      document,
    );

function leaves(value: unknown, pointer = ''): [string, unknown][] {
  if (value === null || value === undefined) return [];
  if (typeof value !== 'object') return [[pointer, value]];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${pointer}/${key}`));
}

function expectSources(document: unknown, { draft, fields }: ReadResume): void {
  const sourced = new Set(fields.map((field) => field.pointer));
  for (const [pointer, value] of leaves(draft)) if (value !== '') expect(sourced, pointer).toContain(pointer);
  for (const { pointer, source } of fields) {
    expect(leaves(resolve(draft, pointer)), pointer).toHaveLength(1);
    if (source.kind !== 'json') throw new Error('a JSON document has JSON sources');
    expect(String(resolve(document, source.pointer)), source.pointer).toBe(source.text);
  }
}

describe('readJsonResume', () => {
  it('takes every field of the published sample that a profile has a place for', () => {
    const { draft } = readJsonResume(sample)!;
    const { basics, work, education } = sample as Record<string, never> & {
      basics: { summary: string };
      work: { summary: string; highlights: string[] }[];
      education: unknown[];
    };
    expect(ResumeDraft.parse(draft)).toEqual(draft);
    expect(draft).toEqual({
      name: { family: 'Hendriks', given: 'Richard' },
      headline: 'Programmer',
      email: 'richard.hendriks@mail.com',
      phone: '(912) 555-4321',
      links: [
        'http://richardhendricks.example.com',
        'https://www.twitter.com',
        'https://soundcloud.example.com/dandymusicnl',
      ],
      summary: basics.summary,
      place: { country: 'US', subdivision: null, city: 'San Francisco' },
      experience: [
        {
          employer: 'Pied Piper',
          title: 'CEO/President',
          start: '2013-12',
          end: '2014-12',
          summary: [work[0]!.summary, ...work[0]!.highlights].join('\n'),
          industry: null,
        },
      ],
      education: [
        {
          school: 'University of Oklahoma',
          area: 'Information Technology',
          degree: 'Bachelor',
          start: '2011-06',
          end: '2014-01',
        },
      ],
      certificates: [],
      languages: [{ language: 'en', level: 'native' }],
      skills: [
        { name: 'Web Development', level: 5, years: null },
        ...['HTML', 'CSS', 'Javascript'].map((name) => ({ name, level: null, years: null })),
        { name: 'Compression', level: 5, years: null },
        ...['Mpeg', 'MP4', 'GIF'].map((name) => ({ name, level: null, years: null })),
      ],
    });
    expect(education).toHaveLength(draft.education.length);
  });

  it('says for each value of the sample where it stands, and that place holds that text', () => {
    expectSources(sample, readJsonResume(sample)!);
  });

  it('reads a Japanese address and a certificate, and makes no month out of a bare year', () => {
    const document = {
      basics: { name: '山田 太郎', location: { region: '東京都', city: '千代田区' } },
      certificates: [{ name: '日本語能力試験 N1', issuer: 'JEES', date: '2019' }],
    };
    const result = readJsonResume(document)!;
    expect(result.draft).toMatchObject({
      name: { family: '山田', given: '太郎' },
      place: { country: 'JP', subdivision: 'JP-13', city: '千代田区' },
      certificates: [{ name: '日本語能力試験 N1', issuer: 'JEES', date: null }],
    });
    expectSources(document, result);
  });

  it.each([
    [
      { region: '서울특별시', city: '강남구' },
      { country: 'KR', subdivision: 'KR-11', city: '강남구' },
    ],
    [
      { countryCode: 'KR', region: 'Gyeonggi-do', city: 'Gwangju' },
      { country: 'KR', subdivision: 'KR-41', city: 'Gwangju' },
    ],
    [
      { countryCode: 'KR', city: 'Busan' },
      { country: 'KR', subdivision: 'KR-26', city: 'Busan' },
    ],
    [
      { countryCode: 'KR', city: 'Suwon' },
      { country: 'KR', subdivision: null, city: 'Suwon' },
    ],
    [
      { countryCode: 'US', region: 'Seoul' },
      { country: 'US', subdivision: null, city: null },
    ],
    [
      { countryCode: 'JP', region: 'Osaka' },
      { country: 'JP', subdivision: 'JP-27', city: null },
    ],
  ])('reads where %j is', (location, place) => {
    const document = { basics: { location } };
    const result = readJsonResume(document)!;
    expect(result.draft.place).toEqual(place);
    expectSources(document, result);
  });

  it.each([[null], [42], ['text'], [[]], [{}], [{ basics: [] }], [{ work: 'none', skills: { name: 'x' } }]])(
    'finds nothing in %j',
    (document) => expect(readJsonResume(document)).toBeUndefined(),
  );

  it('answers a valid draft with true sources whatever the document holds', () => {
    const value = fc.oneof(
      fc.string(),
      fc.constantFrom('2018-04-01', 'https://a.example/x', 'Master', 'English', 'JP', 'KR', '東京', 'Seoul', '경기도'),
      fc.integer(),
      fc.constant(null),
      fc.constant('あ'.repeat(5001)),
    );
    const keys = [
      'name',
      'label',
      'email',
      'phone',
      'url',
      'summary',
      'position',
      'startDate',
      'endDate',
      'institution',
      'studyType',
      'language',
      'fluency',
      'level',
      'region',
      'countryCode',
      'city',
    ];
    const record = fc.dictionary(fc.constantFrom(...keys), value);
    const document = fc.record(
      {
        basics: fc.tuple(record, record).map(([basics, location]) => ({ ...basics, location, profiles: [basics] })),
        work: fc.array(
          fc.tuple(record, fc.array(value)).map(([work, highlights]) => ({ ...work, highlights })),
          { maxLength: 3 },
        ),
        education: fc.array(record, { maxLength: 3 }),
        skills: fc.array(
          fc.tuple(record, fc.array(value)).map(([skill, keywords]) => ({ ...skill, keywords })),
          { maxLength: 3 },
        ),
        languages: fc.array(record, { maxLength: 3 }),
        certificates: fc.array(record, { maxLength: 3 }),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(document, (any) => {
        const result = readJsonResume(any);
        if (!result) return;
        ResumeDraft.parse(result.draft);
        expectSources(any, result);
      }),
      { numRuns: 80 },
    );
  });
});
