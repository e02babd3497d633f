import { aLawfulPosting } from '@iworkz/testing';
import { describe, expect, it } from 'vitest';
import { judgePosting, markedWords, summary } from '../testing/judged.js';

const judge = (description: string) => judgePosting('EEO-5', aLawfulPosting({ description }));

describe('sex-neutral wording', () => {
  it.each([
    ['営業マンを募集します', ['営業マン']],
    ['男性歓迎、女性も可', ['男性歓迎']],
    ['女性限定のお仕事', ['女性限定']],
    ['男性のみ応募可', ['男性のみ']],
    ['男子社員を募集', ['男子社員を募集']],
    ['女性向きの軽作業です', ['女性向き']],
    ['女性向けのお仕事です', ['女性向け']],
    ['看護婦・保母の資格', ['看護婦', '保母']],
    ['ウェイトレス急募', ['ウェイトレス']],
    ['ウエイター、カメラマン', ['ウエイター', 'カメラマン']],
    ['主婦歓迎', ['主婦歓迎']],
    ['男性3名、女性2名を募集', ['男性3名', '女性2名']],
    // half-width kana with its own sound marks, full-width digits
    ['営業ﾏﾝ募集', ['営業ﾏﾝ']],
    ['ｶﾞｰﾄﾞﾏﾝ募集', ['ｶﾞｰﾄﾞﾏﾝ']],
    ['男性３名を募集', ['男性３名']],
    ['Experienced salesman wanted', ['salesman']],
    ['Waitress for our café', ['Waitress']],
    ['Female only', ['Female only']],
    ['Male candidates preferred.', ['Male candidates preferred']],
    ['We are looking for a young man', ['looking for a young man']],
  ])('“%s” marks %j', (text, words) => {
    const findings = judge(text);
    expect(markedWords(findings, text)).toEqual(words);
    expect(summary(findings)).toEqual(words.map(() => 'BLOCK /description'));
  });

  it.each([
    '営業マンションの管理',
    'リゾート営業マンスリーマンションの販売',
    'カウボーイハットの販売',
    'サービスマンスリーレポートの作成',
    'ワンダーウーマンのグッズ販売',
    '男女問わず歓迎',
    '男性・女性歓迎',
    '男性も女性も歓迎します',
    '女性、男性ともに活躍中',
    '性別不問',
    '女性向けアプリの開発',
    '男性向け化粧品の企画',
    '営業マン(男女)',
    '営業マン（男女）',
    'ウェイター・ウェイトレス募集',
    '主婦(夫)歓迎',
    '主婦・主夫歓迎',
    '女性が多数活躍しています',
    '女性限定ではありません',
    '女性に限りません',
    '女性管理職比率30%',
    '女性のみのチーム',
    'Men and women are equally welcome',
    'Salesman/Saleswoman',
    'Waiter or waitress',
    'Good workmanship; we are not looking for men only',
    'Women’s clothing store',
  ])('“%s” is no finding', (text) => {
    expect(judge(text)).toEqual([]);
  });

  it('asks a person about a team described by numbers, and about positive action', () => {
    expect(summary(judge('チームは男性3名、女性2名です'))).toEqual(['REVIEW /description', 'REVIEW /description']);
    expect(summary(judge('女性歓迎(均等法第8条のポジティブ・アクションによる募集)'))).toEqual(['REVIEW /description']);
  });

  it('looks into the title and the duties too', () => {
    const job = aLawfulPosting({
      title: '営業マン',
      duties: { description: '女性歓迎の事務', scopeOfChange: '変更なし' },
    });
    expect(summary(judgePosting('EEO-5', job))).toEqual(['BLOCK /duties/description', 'BLOCK /title']);
  });
});
