import { aLawfulPosting } from '@iworkz/testing';
import { describe, expect, it } from 'vitest';
import { judgePosting, markedWords } from '../testing/judged.js';

const marked = (description: string) =>
  markedWords(judgePosting('EEO-7', aLawfulPosting({ description })), description);

describe('conditions of body and transfer', () => {
  it.each([
    ['応募資格:身長160cm以上', ['身長160cm以上']],
    ['身長160センチ以上、体重70kg以下の方', ['身長160センチ以上', '体重70kg以下']],
    ['体力に自信のある方を歓迎します', ['体力に自信のある方']],
    ['全国転勤が可能な方', ['全国転勤が可能な方']],
    ['転居を伴う転勤に応じられる方を募集', ['転居を伴う転勤に応じられる方']],
    ['Minimum height 170 cm', ['Minimum height']],
    ['You must be willing to relocate.', ['willing to relocate']],
    ['20kgの荷物を運ぶ作業があります', []],
    ['転勤はありません', []],
    ['体重計の設計を担当', []],
    ['全国に支店があり、転勤の可能性があります', []],
  ])('in “%s” mark %j', (description, words) => {
    expect(marked(description)).toEqual(words);
  });

  it('are a warning, since a reason in the work may justify them', () => {
    const [finding] = judgePosting('EEO-7', aLawfulPosting({ description: '身長160cm以上' }));
    expect(finding).toMatchObject({ severity: 'WARN', field: '/description', statute: '男女雇用機会均等法' });
  });
});
