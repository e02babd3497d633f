import { aLawfulPosting } from '@iworkz/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ruleBook } from '../../../rule-book.js';
import { judgePosting, summary } from '../testing/judged.js';

const lawful = aLawfulPosting();
const { address, contact } = lawful.recruiter!;
const judged = (overrides: Parameters<typeof aLawfulPosting>[0], date?: string) =>
  summary(judgePosting('ESA-6', aLawfulPosting(overrides), date));
const contactFound = (written: string | null) => judged({ recruiter: { address, contact: written } });
const addressFound = (written: string | null) => judged({ recruiter: { address: written, contact } });

describe('the six items of an advert', () => {
  it('are complete in a lawful posting', () => {
    expect(judged({})).toEqual([]);
  });

  it('want address and contact, one finding for each', () => {
    expect(judged({ recruiter: null })).toEqual(['BLOCK /recruiter/address', 'BLOCK /recruiter/contact']);
    expect(addressFound(null)).toEqual(['BLOCK /recruiter/address']);
    expect(contactFound(null)).toEqual(['BLOCK /recruiter/contact']);
  });

  it('are judged from the day of the ministry’s notice', () => {
    expect(judged({ recruiter: null }, '2024-12-17')).toEqual([]);
    expect(judged({ recruiter: null }, '2024-12-18')).toHaveLength(2);
  });

  it('are wanted in Japan only', () => {
    const input = { job: aLawfulPosting({ recruiter: null, workplace: { country: 'KR' } }), companyName: '株式会社緑' };
    const ids = ruleBook.evaluate('posting', 'KR', input, '2026-11-20').map(({ ruleId }) => ruleId);
    expect(ids).not.toContain('ESA-6');
  });

  it('that are missing altogether are told once, by the rule on working conditions', () => {
    const silent = aLawfulPosting({ duties: null, workplace: null, pay: null });
    expect(judgePosting('ESA-6', silent)).toEqual([]);
    expect(summary(judgePosting('ESA-5-3', silent))).toEqual(
      expect.arrayContaining(['BLOCK /duties', 'BLOCK /workplace', 'BLOCK /pay']),
    );
    const nameless = ruleBook.evaluate('posting', 'JP', { job: lawful, companyName: ' ' }, '2026-11-20');
    expect(nameless.filter(({ field }) => field === '/companyName')).toMatchObject([{ ruleId: 'ESA-5-3' }]);
  });

  it('are not there where words only fill the field', () => {
    expect(judged({ duties: { ...lawful.duties!, description: '応相談' } })).toEqual(['BLOCK /duties/description']);
    const nowhere = { country: 'JP', city: '未定', address: '-', scopeOfChange: '変更なし' };
    expect(judged({ workplace: nowhere })).toEqual(['BLOCK /workplace']);
    expect(judged({ workplace: { ...nowhere, city: '渋谷区' } })).toEqual([]);
    expect(judged({ workplace: { ...nowhere, subdivision: 'JP-13' } })).toEqual([]);
    expect(judged({ workplace: { ...nowhere, remote: 'full' } })).toEqual([]);
    const unnamed = ruleBook.evaluate('posting', 'JP', { job: lawful, companyName: '非公開' }, '2026-11-20');
    expect(summary(unnamed.filter(({ ruleId }) => ruleId === 'ESA-6'))).toEqual(['BLOCK /companyName']);
  });
});

describe('a placeholder', () => {
  it.each([
    ...[
      '応相談',
      '要相談です',
      '-',
      '－',
      'ー',
      '・・・',
      'あり',
      '有り',
      'なし',
      '未定',
      '（非公開）',
      '〇〇',
      'xxxx',
    ],
    ...[
      '面接時にお知らせします',
      '応募後に連絡',
      'お問い合わせください。',
      'N/A',
      'TBD',
      'none',
      '협의',
      '면접 시 안내',
    ],
  ])('is neither an address nor a contact: %s', (written) => {
    expect(addressFound(written)).toEqual(['BLOCK /recruiter/address']);
    expect(contactFound(written)).toEqual(['BLOCK /recruiter/contact']);
  });
});

describe('an address', () => {
  it.each([
    '東京都渋谷区道玄坂一丁目1番1号 みどりビル5階',
    '京都府京都市下京区四条通烏丸東入 長刀鉾町二十番地',
    '大阪府大阪市北区１－２－３',
    'Room 301, 2-1 Honcho, Chiyoda City, Tokyo',
    '서울특별시 중구 세종대로 110',
  ])('stands: %s', (written) => {
    expect(addressFound(written)).toEqual([]);
  });

  it.each(['東京都', '東京都渋谷区道玄坂', '渋谷駅から徒歩すぐ'])('without a number is vague: %s', (written) => {
    expect(addressFound(written)).toEqual(['WARN /recruiter/address']);
  });

  it('is not replaced by a link to where it stands', () => {
    expect(addressFound('https://midori-giken.example/company/123')).toEqual(['BLOCK /recruiter/address']);
  });
});

describe('a contact', () => {
  it.each([
    '03-0000-0000',
    '０３（００００）００００',
    'TEL:0120 000 000(平日9時から18時)',
    '+82 2-0000-0000',
    '採用担当 saiyo@midori-giken.example',
    'saiyo@line.example',
    'https://midori-giken.example/recruit/form',
    '応募は www.midori-giken.example/form から',
    'https://online.example.jp/contact',
    'LINE: @midori_saiyo / 電話 03-0000-0000',
    'LINEでのお問い合わせも可。https://midori-giken.example/contact',
    'Telegram株式会社 代表 050-0000-0000',
  ])('by telephone, e-mail or own form stands: %s', (written) => {
    expect(contactFound(written)).toEqual([]);
  });

  it.each([
    'LINE ID: midori_saiyo',
    'ＬＩＮＥ：ｍｉｄｏｒｉ',
    'https://line.me/ti/p/abcdef',
    'lin.ee/abcdef',
    'テレグラム @midori',
    'https://t.me/midori',
    'Signal 090-0000-0000',
    'シグナル:09000000000',
    'X(旧Twitter)のDMまで',
    'DMください',
    'https://x.com/midori_saiyo',
    '@midori_saiyo',
    '카카오톡 아이디 midori',
    'WhatsApp +81 90 0000 0000',
  ])('by messenger alone is warned of, and told why: %s', (written) => {
    const findings = judgePosting('ESA-6', aLawfulPosting({ recruiter: { address, contact: written } }));
    expect(summary(findings)).toEqual(['WARN /recruiter/contact']);
    expect(findings[0]?.text.ja).toContain('闇バイト');
  });

  it.each(['人事部まで', '内線 123', '1234-5678', '担当:採用チーム'])(
    'that reaches nobody is warned of: %s',
    (written) => {
      const findings = judgePosting('ESA-6', aLawfulPosting({ recruiter: { address, contact: written } }));
      expect(summary(findings)).toEqual(['WARN /recruiter/contact']);
      expect(findings[0]?.text.ja).toContain('電話番号・メールアドレス');
    },
  );
});

it('whatever stands beside it, an e-mail address is a contact, and nothing is found twice for a field', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.string({ maxLength: 60 }), (before, place) => {
      const written = { address: place, contact: `${before} saiyo@midori-giken.example` };
      const findings = ruleBook
        .evaluate('posting', 'JP', { job: { ...lawful, recruiter: written }, companyName: '株式会社緑' }, '2026-11-20')
        .filter(({ ruleId }) => ruleId === 'ESA-6');
      const fields = findings.map(({ field }) => field);
      expect(fields).not.toContain('/recruiter/contact');
      expect(new Set(fields).size).toBe(fields.length);
    }),
  );
});
