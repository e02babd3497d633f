import { locales } from '@iworkz/kernel';
import { describe, expect, it } from 'vitest';
import { verificationTexts } from './verification-texts.js';

describe('the texts of a verification', () => {
  it.each(locales)('exist for every reason in %s, and none is empty', (locale) => {
    expect(verificationTexts.codes(locale).sort()).toEqual(verificationTexts.codes('en').sort());
    for (const code of verificationTexts.codes(locale)) expect(verificationTexts.format(locale, code)).toMatch(/\S{2}/);
  });
});
