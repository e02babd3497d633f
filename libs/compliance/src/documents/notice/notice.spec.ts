import {
  NoticeRequest,
  noticeItems,
  noticeLanguages,
  type NoticeContent,
  type NoticeDocument,
  type NoticeItem,
} from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ruleBook } from '../../rule-book.js';
import { MakeNotice } from '../../use-cases/make-notice.use-case.js';
import type { Evaluations } from '../../use-cases/ports.js';
import { column, readPdf, unspaced } from '../testing/read-pdf.js';

// Nothing here is for an offer, so no judgement is kept.
const makeNotice = new MakeNotice(ruleBook, {} as Evaluations);
const ctx: Ctx = {
  actor: { kind: 'service', service: 'backend-api' },
  region: 'jp',
  locale: 'ja',
  requestId: 'request-1',
  correlationId: 'correlation-1',
  now: new Date('2026-11-21T00:00:00Z'),
};
const schemes = [
  'shifts',
  'retirementPay',
  'bonus',
  'borneByWorker',
  'safety',
  'training',
  'accident',
  'sanctions',
  'absence',
];
const allSchemes = (has: boolean) => Object.fromEntries(schemes.map((scheme) => [scheme, has]));

const request = (
  contract: Partial<NoticeContent['contract']> = {},
  without: readonly NoticeItem[] = [],
  more: { language?: NoticeDocument['language']; issuedOn?: string; has?: boolean; translation?: object } = {},
) =>
  NoticeRequest.parse({
    issuedOn: more.issuedOn ?? '2026-11-21',
    language: more.language ?? 'en',
    employer: {
      name: '株式会社みどり技研 東京本社',
      address: '東京都港区芝公園4-2-8',
      signatory: '代表取締役 髙橋 一郎',
    },
    worker: { name: 'グエン・ティ・フオン' },
    content: {
      contract: { term: 'indefinite', partTime: false, ...contract },
      items: Object.fromEntries(
        noticeItems.filter((item) => !without.includes(item)).map((item) => [item, `「${item}」の内容`]),
      ),
      workplaceHas: allSchemes(more.has ?? true),
      delivery: { by: 'paper', wished: false, printable: false },
    },
    translation: more.translation ?? Object.fromEntries(noticeItems.map((item) => [item, `what ${item} says`])),
  });
const fixed = { term: 'fixed', renewable: true, conversionRight: true } as const;

const rows = (notice: NoticeDocument) => notice.sections.flatMap(({ items }) => items);
const stated = (notice: NoticeDocument) =>
  rows(notice)
    .filter(({ state }) => state === 'stated')
    .map(({ key }) => key);

const mandatory: NoticeItem[] = [
  'term',
  'workplace',
  'workplaceScope',
  'duties',
  'dutiesScope',
  'hours',
  'overtime',
  'breaks',
  'holidays',
  'leave',
  'wage',
  'wagePayment',
  'leaving',
];
const mandatoryOf = ({ term, renewable, conversionRight, partTime }: NoticeContent['contract']): NoticeItem[] => [
  ...mandatory,
  ...(term === 'fixed' && renewable ? (['renewalCriteria', 'renewalCap'] as const) : []),
  ...(term === 'fixed' && conversionRight ? (['conversionChance', 'conversionTerms'] as const) : []),
  ...(partTime || term === 'fixed'
    ? (['raise', 'retirementPay', 'bonus', 'consultation', 'explanationRight'] as const)
    : []),
];
const contract = fc.record({
  term: fc.constantFrom('indefinite' as const, 'fixed' as const),
  renewable: fc.boolean(),
  conversionRight: fc.boolean(),
  partTime: fc.boolean(),
});

describe('a notice of working conditions', () => {
  it('of any contract states every item that the law wants, or is refused with the item named', () => {
    fc.assert(
      fc.property(contract, fc.subarray(noticeItems, { maxLength: 4 }), fc.boolean(), (of, without, has) => {
        const wanted = [...mandatoryOf(of), ...(has ? (schemes as NoticeItem[]) : [])];
        const missing = without.filter((item) => wanted.includes(item));
        const make = () => makeNotice.execute(request(of, without, { has }));
        if (missing.length === 0) {
          const notice = make();
          expect(stated(notice)).toEqual(expect.arrayContaining(wanted));
          return;
        }
        expect(make).toThrow(expect.objectContaining({ code: 'compliance.notice_refused' }));
        try {
          make();
        } catch (error) {
          const { findings } = (error as { params: { findings: { severity: string; field: string }[] } }).params;
          const named = findings.filter(({ severity }) => severity === 'BLOCK').map(({ field }) => field);
          expect(new Set(named)).toEqual(new Set(missing.map((item) => `/items/${item}`)));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('follows the order of the model form', () => {
    const notice = makeNotice.execute(request({ ...fixed, partTime: true }));
    expect(notice.sections.map(({ title }) => title.ja)).toEqual([
      '契約期間',
      '就業の場所',
      '従事すべき業務の内容',
      '始業・終業の時刻、休憩時間、就業時転換、所定時間外労働の有無',
      '休日',
      '休暇',
      '賃金',
      '退職に関する事項(解雇の事由を含む)',
      'その他',
    ]);
    expect(stated(notice)).toHaveLength(noticeItems.length + 2);
    expect(notice).toMatchObject({ ruleBookVersion: ruleBook.version, findings: [] });
  });

  it('says that nothing is stated only where the law lets it, and that something does not apply where there is none', () => {
    const regular = makeNotice.execute(request({}, ['raise', 'insurance', 'bonus', 'shifts'], { has: false }));
    const stateOf = (key: string) => rows(regular).find((row) => row.key === key);
    expect(stateOf('raise')).toMatchObject({ state: 'not_stated', text: { ja: '記載なし', other: 'Not stated' } });
    expect(stateOf('insurance')).toMatchObject({ state: 'not_stated' });
    expect(stateOf('bonus')).toMatchObject({ state: 'not_applicable', text: { ja: '該当なし' } });
    expect(stateOf('shifts')).toMatchObject({ state: 'not_applicable' });
    expect(stateOf('renewalCap')).toMatchObject({ state: 'stated' }); // given, so said
    expect(regular.findings.map(({ ruleId }) => ruleId)).toEqual(['LSA-15-RAISE']);

    const without = ['renewalCriteria', 'renewalCap', 'conversionChance', 'conversionTerms'] as const;
    const keys = (of: object) => rows(makeNotice.execute(request(of, without))).map(({ key }) => key);
    expect(keys({})).not.toEqual(expect.arrayContaining(['renewalCap']));
    expect(keys({ term: 'fixed', renewable: false, conversionRight: false })).toEqual(
      expect.arrayContaining([...without, 'renewal']),
    );
  });

  it('needs the scopes of change from 1 April 2024 on, and the right to an explanation from 1 October 2026 on', () => {
    const make = (issuedOn: string, item: NoticeItem) => () => makeNotice.execute(request(fixed, [item], { issuedOn }));
    expect(rows(make('2024-03-31', 'dutiesScope')()).find(({ key }) => key === 'dutiesScope')).toMatchObject({
      state: 'not_stated',
    });
    expect(make('2024-04-01', 'dutiesScope')).toThrow('compliance.notice_refused');
    expect(make('2026-09-30', 'explanationRight')).not.toThrow();
    expect(make('2026-10-01', 'explanationRight')).toThrow('compliance.notice_refused');
  });

  it('is not made by the law of a day that is not known', () => {
    expect(() => makeNotice.execute(request({}, [], { issuedOn: '2020-03-31' }))).toThrow(
      expect.objectContaining({
        code: 'compliance.law_unknown',
        params: { date: '2020-03-31', knownFrom: '2020-04-01' },
      }),
    );
  });

  it('says what is not translated, in the language of the reader', () => {
    const notice = makeNotice.execute(
      request({}, [], { language: 'vi', translation: { wage: 'Lương tháng 300.000 yên' } }),
    );
    const row = (key: string) => rows(notice).find((each) => each.key === key);
    expect(row('wage')).toMatchObject({ translated: true, text: { other: 'Lương tháng 300.000 yên' } });
    expect(row('duties')).toMatchObject({
      translated: false,
      text: { other: '(Không có bản dịch. Vui lòng xem nội dung tiếng Nhật.)' },
    });
  });

  it.each(noticeLanguages)('as a PDF beside %s says what its data says, side by side', async (language) => {
    const given = request({ ...fixed, partTime: true }, [], { language });
    const notice = makeNotice.execute(given);
    const { mediaType, fileName, bytes } = await makeNotice.print(ctx, given);
    expect([mediaType, fileName]).toEqual(['application/pdf', '労働条件通知書_2026-11-21.pdf']);

    const found = await readPdf(bytes);
    const width = 515.28;
    const [japanese, other] = [40 + width * 0.22, 40 + width * 0.61];
    const all = unspaced(found.map(({ text }) => text).join(''));
    // The heads of the columns come again on every page; before the first stand the parties.
    const below = (text: string, head: string) => text.slice(text.indexOf(head)).replaceAll(head, '');
    const heads = { en: 'English', ko: '한국어', vi: 'TiếngViệt', zh: '中文' };
    const side = (of: 'ja' | 'other') =>
      unspaced(
        rows(notice)
          .map(({ text }) => text[of])
          .join(''),
      );
    expect(below(column(found, japanese, other), '日本語')).toBe(side('ja'));
    expect(below(column(found, other, 560), heads[language])).toBe(side('other'));
    const elsewhere = [
      ...notice.parties.map(({ text }) => text),
      ...rows(notice).flatMap(({ label }) => [label.ja, label.other]),
      ...notice.notes.flatMap((note) => [note.ja, note.other]),
    ];
    for (const each of elsewhere) expect(all).toContain(unspaced(each));
  });

  it('prints the longest items without losing a character', async () => {
    const long = 'この労働契約の内容は、就業規則第12条の定めによる。'.repeat(190).slice(0, 4990);
    const given = request();
    const { bytes } = await makeNotice.print(ctx, {
      ...given,
      content: { ...given.content, items: { ...given.content.items, duties: long } },
    });
    const middle = column(await readPdf(bytes), 40 + 515.28 * 0.22, 40 + 515.28 * 0.61);
    expect(middle.replaceAll('日本語', '')).toContain(long);
  });
});
