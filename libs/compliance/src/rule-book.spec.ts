import { residenceStatuses, type Finding, type JobContent } from '@iworkz/contracts';
import { locales } from '@iworkz/kernel';
import { aLawfulPosting, anUnlawfulPosting } from '@iworkz/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defineRule } from './domain/rule.js';
import { ruleBook, ruleBookOf } from './rule-book.js';

const day = '2026-11-20';
const judge = (job: JobContent, date = day, book = ruleBook) =>
  book.evaluate('posting', 'JP', { job, companyName: '株式会社みどり技研' }, date);
const grave = (findings: readonly Finding[]) =>
  findings.filter(({ severity }) => severity === 'BLOCK' || severity === 'WARN');

describe('the rule book', () => {
  it('says every rule in three languages and names its source', () => {
    for (const rule of ruleBook.rules) {
      expect(rule.source, rule.id).toMatch(/\S{4}/u);
      expect(rule.statute, rule.id).not.toBe('');
      for (const locale of locales) {
        expect(rule.texts.title[locale], `${rule.id} ${locale}`).toMatch(/\S/u);
        for (const [code, { text, repair }] of Object.entries(rule.texts.findings)) {
          expect(text[locale], `${rule.id} ${code} ${locale}`).toMatch(/\S{3}/u);
          expect(repair[locale], `${rule.id} ${code} ${locale}`).toMatch(/\S{3}/u);
        }
      }
      const scripts = Object.values(rule.texts.findings);
      expect(
        scripts.every(({ text }) => /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text.ja)),
        rule.id,
      ).toBe(true);
      expect(
        scripts.every(({ text }) => /\p{Script=Hangul}/u.test(text.ko)),
        rule.id,
      ).toBe(true);
      expect(
        scripts.every(({ text }) => !/[\p{Script=Hiragana}\p{Script=Hangul}]/u.test(text.en)),
        rule.id,
      ).toBe(true);
    }
  });

  it('uses the same parameters in every language of a text', () => {
    const parameters = (text: string) =>
      [...new Set([...text.matchAll(/\{(\w+)[,}]/gu)].map((match) => match[1]))].sort();
    for (const rule of ruleBook.rules) {
      for (const [code, { text, repair }] of Object.entries(rule.texts.findings)) {
        for (const each of [text, repair]) {
          expect(parameters(each.en), `${rule.id} ${code}`).toEqual(parameters(each.ja));
          expect(parameters(each.ko), `${rule.id} ${code}`).toEqual(parameters(each.ja));
        }
      }
    }
  });

  it('lets no unverified rule forbid or warn', () => {
    const bold = ruleBook.rules.filter(
      ({ verified, severity }) => verified !== 'yes' && (severity === 'BLOCK' || severity === 'WARN'),
    );
    expect(bold).toEqual([]);
    const [rule] = ruleBook.rules.filter(({ id }) => id === 'LSA-14');
    expect(() => defineRule({ ...rule!, severity: 'BLOCK' } as never)).toThrow('may not be BLOCK');
  });

  it('passes a complete lawful posting without a word of refusal or warning', () => {
    expect(grave(judge(aLawfulPosting()))).toEqual([]);
  });

  it('refuses an unlawful posting by every rule it breaks', () => {
    const blocked = judge(anUnlawfulPosting())
      .filter(({ severity }) => severity === 'BLOCK')
      .map(({ ruleId }) => ruleId);
    expect([...new Set(blocked)].sort()).toEqual(
      [
        'AGE-9-TEXT',
        'EEO-5',
        'ESA-5-3',
        'ESA-5-3-2024',
        'ESA-6',
        'LSA-16',
        'LSA-32',
        'LSA-34',
        'LSA-FIX',
        'MW-4',
      ].sort(),
    );
  });

  it('gives the same findings whatever the order of its rules', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...ruleBook.rules], { minLength: ruleBook.rules.length }), (shuffled) => {
        const book = ruleBookOf(shuffled);
        expect(book.version).toBe(ruleBook.version);
        expect(judge(anUnlawfulPosting(), day, book)).toEqual(judge(anUnlawfulPosting()));
      }),
      { numRuns: 20 },
    );
  });

  it('changes its version with any date or figure', () => {
    const [first, ...rest] = ruleBook.rules;
    expect(ruleBookOf([{ ...first!, validFrom: '2030-01-01' }, ...rest]).version).not.toBe(ruleBook.version);
    expect(ruleBookOf([{ ...first!, figures: { yen: 1 } }, ...rest]).version).not.toBe(ruleBook.version);
    expect(ruleBookOf([...ruleBook.rules]).version).toBe(ruleBook.version);
  });

  it('lists a rule from its first day in force and not before', () => {
    const idsOn = (date: string) => ruleBook.describe(date).map(({ id }) => id);
    expect(idsOn('2024-03-31')).not.toContain('ESA-5-3-2024');
    expect(idsOn('2024-04-01')).toContain('ESA-5-3-2024');
    expect(idsOn('2025-03-31')).not.toContain('ESA-GIFT');
    expect(idsOn('2025-04-01')).toContain('ESA-GIFT');
  });

  it('marks the offending words where they stand', () => {
    const job = anUnlawfulPosting();
    const marked = judge(job).filter(({ span }) => span);
    const fields: Record<string, string> = { '/title': job.title, '/description': job.description };
    expect(marked.map(({ field, span }) => fields[field]!.slice(span!.from, span!.to)).sort()).toEqual(
      ['営業マン', '35歳以下', '男性歓迎', '20代歓迎', '退職した場合は罰金', '入社お祝い金'].sort(),
    );
  });

  it('knows work permission for every residence status, and silence only for those who need none', () => {
    for (const status of residenceStatuses) {
      const authorization = { status, expiresOn: '2029-01-01', outsideActivityPermission: false, degreeField: null };
      const findings = ruleBook.evaluate('work_permission', 'JP', { authorization, job: aLawfulPosting() }, day);
      if (status === 'japanese_national' || status === 'special_permanent_resident')
        expect(findings, status).toEqual([]);
      else
        expect(
          findings.map(({ ruleId }) => ruleId),
          status,
        ).toContain('FWR-28');
    }
  });
});
