import { JobContent } from '@iworkz/contracts';
import { newId } from '@iworkz/kernel';
import { aLawfulPosting } from '@iworkz/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jobFeed } from './job-feed.js';
import { jobPostingMarkup } from './job-posting-markup.js';
import { isListedAt, validThrough, type ListedJob } from './listed-job.js';
import { cdata, xmlText } from './xml-text.js';

const publicUrl = 'https://iworkz.example';
const publisher = { name: 'iWORKZ', url: publicUrl };

function listed(overrides: Parameters<typeof aLawfulPosting>[0] = {}, companyName = '株式会社みどり'): ListedJob {
  return {
    jobId: newId(),
    companyName,
    publishedAt: new Date('2026-04-01T00:00:00Z'),
    content: aLawfulPosting(overrides),
  };
}

/** A reader of the part of XML 1.0 that the feed uses. Refuses everything that is not well-formed in it. */
function readXml(document: string): { name: string; text: string }[] {
  // Production [2] Char of the specification.
  if (/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(document)) throw new Error('not a Char');
  const token = /<\?xml[^?]*\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([a-zA-Z]+)>|[^<]+/y;
  const elements: { name: string; text: string }[] = [];
  const open: { name: string; text: string }[] = [];
  while (token.lastIndex < document.length) {
    const at = token.lastIndex;
    const match = token.exec(document);
    if (!match) throw new Error(`markup at ${at}: ${document.slice(at, at + 40)}`);
    const [whole, section, closing, name] = match;
    const current = open.at(-1);
    if (section !== undefined) current!.text += section;
    else if (name && closing) {
      if (current?.name !== name) throw new Error(`</${name}> closes ${current?.name}`);
      elements.push(open.pop()!);
    } else if (name) open.push({ name, text: '' });
    else if (!whole.startsWith('<?')) {
      if (whole.includes(']]>') || /&(?!(amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);)/i.test(whole))
        throw new Error('bad text');
      if (current) current.text += whole;
    }
  }
  if (open.length > 0) throw new Error('not closed');
  return elements;
}
const fields = (document: string) => {
  const elements = readXml(document);
  return Object.fromEntries(elements.map(({ name, text }) => [name, text]));
};

/** What an attacker, or a copy from a word processor, puts into a text field. */
const hostile = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        ']]>',
        '<![CDATA[',
        '</job><job>',
        '<!--',
        '<script>alert(1)</script>',
        '&amp;',
        '&nosuch;',
        '\u0000\u0008\u000b\u001f',
        '\ud800',
        '\udc00x',
        '\ufffe\uffff',
        '\u2028',
        '\r\n',
        '𠮷野家',
        '<?xml?>',
      ),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join(''));

describe('text in XML', () => {
  it('is read back as it was written, without what XML cannot hold', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const [element] = readXml(`<x>${cdata(text)}</x>`);
        expect(element?.text).toBe(xmlText(text));
      }),
      { numRuns: 1_000 },
    );
  });

  it('is left as it is when it is harmless', () => {
    const text = '株式会社 髙島 & 𠮷野 <東京>\n\t한국';
    expect(xmlText(text)).toBe(text);
  });
});

describe('the job feed', () => {
  it('is well-formed and keeps its shape whatever employers write', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, (title, description, companyName) => {
        const recruiter = { address: title, contact: description };
        const content = { ...aLawfulPosting(), title, description, recruiter };
        const elements = readXml(jobFeed([{ ...listed(), content, companyName }, listed()], publisher));
        expect(elements.filter(({ name }) => name === 'job')).toHaveLength(2);
        expect(elements.find(({ name }) => name === 'title')?.text).toBe(xmlText(title));
        expect(elements.find(({ name }) => name === 'company')?.text).toBe(xmlText(companyName));
        const shown = elements.find(({ name }) => name === 'description')?.text ?? '';
        expect(shown.replaceAll('<br>', '')).not.toMatch(/[<>]/);
      }),
      { numRuns: 500 },
    );
  });

  it('tells boards what they ask for', () => {
    const job = listed({ closesOn: '2026-12-31' });
    expect(fields(jobFeed([job], publisher))).toMatchObject({
      publisher: 'iWORKZ',
      publisherurl: publicUrl,
      lastBuildDate: 'Wed, 01 Apr 2026 00:00:00 GMT',
      title: job.content.title,
      date: '2026-04-01T00:00:00.000Z',
      referencenumber: job.jobId,
      url: `${publicUrl}/ja/jobs/${job.jobId}`,
      company: '株式会社みどり',
      city: '渋谷区',
      state: '東京都',
      country: 'JP',
      salary: '月給42万円〜60万円'.replace(/¥/g, '\uFFE5'),
      jobtype: 'fulltime',
      remotetype: 'Hybrid remote',
      expirationdate: '2026-12-31',
    });
  });

  it('shows who recruits, where and how to ask, in the language of the posting', () => {
    const recruiter = { address: 'Honcho 1-1 <3F>', contact: 'a{b}c@midori.example' };
    const shown = (overrides: Parameters<typeof listed>[0]) =>
      fields(jobFeed([listed(overrides)], publisher))['description'];
    expect(shown({ recruiter })).toMatch(
      /募集者の所在地：Honcho 1-1 ＜3F＞<br>\n募集者の連絡先：a\{b\}c@midori\.example$/,
    );
    expect(shown({ recruiter: { contact: '03-0000-0000' }, language: 'en' })).toMatch(
      /<br>\n<br>\nRecruiter’s contact: 03-0000-0000$/,
    );
    expect(shown({ recruiter: null })).not.toContain('募集者の');
  });

  it('is the same text for the same jobs, and a document when there are none', () => {
    const job = listed();
    expect(jobFeed([job], publisher)).toBe(jobFeed([job], publisher));
    expect(fields(jobFeed([], publisher))).toMatchObject({ publisher: 'iWORKZ' });
  });

  it('describes a posting that states next to nothing', () => {
    const content = JobContent.parse({ title: 'A', description: 'B', language: 'en' });
    const read = fields(jobFeed([{ ...listed(), content }], publisher));
    expect(read).toMatchObject({ title: 'A', description: 'B', city: '', state: '', country: 'JP' });
    expect(read).not.toHaveProperty('salary');
  });
});

describe('the posting markup', () => {
  const markupOf = (...jobs: ListedJob[]) => JSON.parse(jobPostingMarkup(jobs, publicUrl)) as Record<string, unknown>[];

  it('tells search engines what schema.org JobPosting has words for', () => {
    const job = listed({ closesOn: '2026-12-31', description: 'a < b & c\n二行目' });
    const [posting] = markupOf(job);
    expect(posting).toMatchObject({
      '@context': 'https://schema.org/',
      '@type': 'JobPosting',
      identifier: { '@type': 'PropertyValue', name: '株式会社みどり', value: job.jobId },
      url: `${publicUrl}/ja/jobs/${job.jobId}`,
      datePosted: '2026-04-01T00:00:00.000Z',
      validThrough: '2026-12-31T23:59:59+09:00',
      hiringOrganization: { '@type': 'Organization', name: '株式会社みどり' },
      employmentType: 'FULL_TIME',
      jobLocation: {
        '@type': 'Place',
        address: { '@type': 'PostalAddress', addressCountry: 'JP', addressRegion: '東京都', addressLocality: '渋谷区' },
      },
      baseSalary: {
        '@type': 'MonetaryAmount',
        currency: 'JPY',
        value: { '@type': 'QuantitativeValue', minValue: 420_000, maxValue: 600_000, unitText: 'MONTH' },
      },
      directApply: true,
    });
    expect(posting!['description']).toMatch(/^a &lt; b &amp; c<br>二行目/);
    expect(posting).not.toHaveProperty('jobLocationType');
  });

  it.each([
    ['ko', '경기도'],
    ['en', 'Gyeonggi'],
    ['ja', '京畿道'],
  ] as const)('and the feed name a province of Korea in the language of the posting: %s', (language, region) => {
    const job = listed({ language, workplace: { country: 'KR', subdivision: 'KR-41', city: '성남시 분당구' } });
    expect(markupOf(job)[0]).toMatchObject({
      jobLocation: { address: { addressCountry: 'KR', addressRegion: region, addressLocality: '성남시 분당구' } },
    });
    expect(fields(jobFeed([job], publisher))).toMatchObject({ country: 'KR', state: region, city: '성남시 분당구' });
  });

  it('says TELECOMMUTE, and from where, for work that is fully remote', () => {
    const [posting] = markupOf(listed({ workplace: { country: 'JP', remote: 'full' } }));
    expect(posting).toMatchObject({
      jobLocationType: 'TELECOMMUTE',
      applicantLocationRequirements: { '@type': 'Country', name: 'JP' },
    });
  });

  it('can stand in a script element whatever employers write', () => {
    fc.assert(
      fc.property(hostile, hostile, (title, description) => {
        const content = { ...aLawfulPosting(), title, description };
        const text = jobPostingMarkup([{ ...listed(), content }], publicUrl);
        expect(text).not.toContain('<');
        const [posting] = JSON.parse(text) as { title: string; description: string }[];
        expect(posting?.title).toBe(title);
        expect(posting?.description.replaceAll('<br>', '')).not.toMatch(/[<>]/);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a closing day', () => {
  it('ends at midnight in Japan and Korea, and where it ends last elsewhere', () => {
    const at = (country: string) => listed({ closesOn: '2026-06-30', workplace: { country } });
    expect(validThrough(at('KR'))).toBe('2026-06-30T23:59:59+09:00');
    expect(validThrough(at('DE'))).toBe('2026-06-30T23:59:59-12:00');
    expect(isListedAt(at('JP'), new Date('2026-06-30T14:59:59Z'))).toBe(true);
    expect(isListedAt(at('JP'), new Date('2026-06-30T15:00:00Z'))).toBe(false);
    expect(isListedAt(listed(), new Date('2999-01-01'))).toBe(true);
  });
});
