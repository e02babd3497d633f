import { NoticeRequest, noticeItems, type NoticeDraft, type NoticeItem } from '@iworkz/contracts';
import { describe, expect, it } from 'vitest';
import { isShown, judgeableOf, parts, requestOf, valuesOf, withTranslation, type NoticeValues } from './notice-values';

const draft = (more: Partial<NoticeDraft['content']> = {}, translation: NoticeDraft['translation'] = {}) =>
  ({
    content: {
      contract: { term: 'fixed', renewable: true, partTime: false },
      items: { duties: '開発', bonus: '賞与なし' },
      workplaceHas: { bonus: false },
      ...more,
    },
    translation,
  }) satisfies NoticeDraft;
const given = { issuedOn: '2026-11-21', language: 'en', employer: '株式会社みはらし', worker: '西 葵' } as const;
const changed = (values: NoticeValues, content: Partial<NoticeValues['content']>): NoticeValues => ({
  ...values,
  content: { ...values.content, ...content },
});

describe('a notice in the form', () => {
  it('has every item in exactly one part', () => {
    expect(
      Object.values(parts)
        .flat()
        .sort((a, b) => a.localeCompare(b)),
    ).toEqual([...noticeItems].sort((a, b) => a.localeCompare(b)));
  });

  it('is what the draft said, by the contracts, once the parties are named', () => {
    const values = valuesOf(draft(), given);
    expect(NoticeRequest.safeParse(requestOf(values)).success).toBe(false);
    const request = NoticeRequest.parse(judgeableOf(values, '2026-11-21'));
    expect(request).toMatchObject({
      worker: { name: '西 葵' },
      employer: { name: '株式会社みはらし', address: '—' },
      content: {
        contract: { term: 'fixed', renewable: true, conversionRight: null },
        items: { duties: '開発', bonus: '賞与なし', wage: null },
        workplaceHas: { bonus: false, absence: null },
        delivery: null,
      },
    });
  });

  it('says nothing of what its contract and workplace do not have', () => {
    const fixed = valuesOf(draft({ items: { renewalCap: '通算5年', absence: '休職規程による' } }), given);
    expect(requestOf(fixed).content.items).toMatchObject({ renewalCap: '通算5年', absence: null });
    const indefinite = changed(fixed, { contract: { ...fixed.content.contract, term: 'indefinite' } });
    expect(requestOf(indefinite).content).toMatchObject({
      contract: { renewable: null, conversionRight: null },
      items: { renewalCap: null },
    });
    const has = changed(fixed, { workplaceHas: { ...fixed.content.workplaceHas, absence: 'yes' } });
    expect(requestOf(has).content.items.absence).toBe('休職規程による');
  });

  it.each<[NoticeItem, boolean, boolean]>([
    ['retirementPay', false, true],
    ['explanationRight', false, true],
    ['sanctions', false, false],
    ['leaving', true, true],
  ])('asks for %s of regular employees: %s, of part-time ones: %s', (item, regular, partTime) => {
    const contract = { term: 'indefinite', partTime: false } as const;
    expect(isShown(item, valuesOf(draft({ contract }), given).content)).toBe(regular);
    expect(isShown(item, valuesOf(draft({ contract: { ...contract, partTime: true } }), given).content)).toBe(partTime);
  });

  it('takes over the translation of another language, but not over what was written', () => {
    const [english, korean] = [
      draft({}, { breaks: '60 minutes', overtime: 'None' }),
      draft({}, { breaks: '60분', overtime: '없음' }),
    ];
    const values = valuesOf(english, given);
    const written = { ...values, translation: { ...values.translation, overtime: 'Hardly any', leave: '20 days' } };
    expect(withTranslation(written, english, korean)).toMatchObject({
      breaks: '60분',
      overtime: 'Hardly any',
      leave: '20 days',
    });
  });
});
