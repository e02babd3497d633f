import { locales } from '@iworkz/kernel';
import { describe, expect, it } from 'vitest';
import { errorDefinitions } from '../index.js';
import { fieldTexts, problemTexts } from './problem-texts.js';

describe('the texts of refusals', () => {
  it.each(locales)('cover every declared refusal in %s, and nothing else', (locale) => {
    expect(problemTexts.codes(locale).sort()).toEqual([...errorDefinitions().keys()].sort());
  });

  it.each(locales)('cover every field error in %s', (locale) => {
    expect(fieldTexts.codes(locale).sort()).toEqual(fieldTexts.codes('en').sort());
  });
});
