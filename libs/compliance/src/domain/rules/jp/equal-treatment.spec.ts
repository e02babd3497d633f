import { aLawfulPosting } from '@iworkz/testing';
import { expect, it } from 'vitest';
import { judgePosting, markedWords } from '../testing/judged.js';

const marked = (rule: string, description: string) => {
  const findings = judgePosting(rule, aLawfulPosting({ description }));
  expect(findings.every(({ severity, field }) => severity === 'REVIEW' && field === '/description')).toBe(true);
  return markedWords(findings, description);
};

it.each([
  ['応募資格：日本人のみ。', ['日本人のみ']],
  ['外国籍の方はご遠慮ください。', ['外国籍の方はご遠慮']],
  ['日本国籍の方に限る。外国人不可。', ['日本国籍の方に限る', '外国人不可']],
  ['Japanese nationals only.', ['Japanese nationals only']],
  ['国籍不問。日本人も外国人も活躍しています。', []],
  ['日本語能力試験N2以上の方に限ります。', []],
  ['日本人に限りません。', []],
  ['日本人のみならず、外国籍の方も歓迎します。', []],
])('“%s” is asked about for nationality: %j', (description, expected) => {
  expect(marked('LSA-3', description)).toEqual(expected);
});

it.each([
  ['月給は男性25万円、女性22万円です。', ['男性25万円、女性22万円']],
  ['女子 時給1,200円/男子 時給1,300円', ['女子 時給1,200円/男子 時給1,300円']],
  ['月給25万円。男性も女性も活躍しています。', []],
  ['男性の育休取得率は80%。女性管理職は3割。月給は25万円。', []],
])('“%s” is asked about for pay by sex: %j', (description, expected) => {
  expect(marked('LSA-4', description)).toEqual(expected);
});

it('says nothing of a posting that names neither', () => {
  for (const rule of ['LSA-3', 'LSA-4']) expect(judgePosting(rule, aLawfulPosting())).toEqual([]);
});
