import type { Comparison } from '@iworkz/contracts';
import { expect, it } from 'vitest';
import { findingOf } from './finding';

const comparison = (verdict: Comparison['verdict']): Comparison => ({
  metric: { outcome: 'applied', better: 'higher' },
  champion: { candidates: 0, successes: 0 },
  challenger: { candidates: 0, successes: 0 },
  difference: { value: null, low: null, high: null },
  verdict,
});
const found = (result: Comparison['verdict'], guarded: Comparison['verdict'], sampleRatioMismatch = false) =>
  findingOf({ result: comparison(result), guarded: comparison(guarded), sampleRatioMismatch });

it('an experiment shows what its metric says, unless it does harm or its candidates are not split as planned', () => {
  expect(found('too_early', 'undecided')).toBe('tooEarly');
  expect(found('undecided', 'too_early')).toBe('undecided');
  expect(found('challenger_worse', 'challenger_better')).toBe('worse');
  expect(found('challenger_better', 'undecided')).toBe('better');
  expect(found('challenger_better', 'challenger_worse')).toBe('harm');
  expect(found('challenger_better', 'challenger_worse', true)).toBe('mismatch');
});
