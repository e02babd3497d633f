import * as z from 'zod';
import { defineCalculation } from '../calculation.js';
import { CitedBasis, citing } from '../cited-basis.js';
import { refuseBefore } from './known-law.js';

const knownFrom = '2012-10-01';
const Daily = z.int().min(1).max(10_000_000);
const Input = z
  .strictObject({
    averageFee: Daily.describe('yen: average dispatch fee of the office for eight hours, over the business year'),
    averageWage: Daily.describe('yen: average wage of its dispatched workers for eight hours'),
  })
  .superRefine(({ averageFee, averageWage }, issues) => {
    if (averageWage > averageFee)
      issues.addIssue({ code: 'custom', path: ['averageWage'], message: 'more than averageFee' });
  });

const Output = z.strictObject({
  marginYen: z.int().min(0).describe('yen of the fee that is not wage'),
  rateTenths: z.int().min(0).max(1000).describe('tenths of a per cent, half rounded up'),
  basis: CitedBasis,
});

/** 派遣法23条5項, 則18条の2: margin rate of an office, rounded to a tenth of a per cent. Date: the day of publication. */
export const dispatchMargin = defineCalculation({
  kind: 'dispatchMargin',
  title: 'Margin rate that a dispatching office publishes',
  knownFrom,
  input: Input,
  output: Output,
  evaluate: ({ averageFee, averageWage }, date) => {
    refuseBefore(knownFrom, 'the margin rate', date);
    const margin = averageFee - averageWage;
    return {
      marginYen: margin,
      rateTenths: Math.floor((2 * margin * 1000 + averageFee) / (2 * averageFee)),
      basis: citing('労働者派遣事業の適正な運営の確保及び派遣労働者の保護等に関する法律')(
        '第23条第5項、施行規則第18条の2',
        'yes',
        'マージン率',
      ),
    };
  },
});
