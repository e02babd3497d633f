import { DispatchMarginReportInput, Report, type ReportValue } from '@iworkz/contracts';
import type { LocalizedText } from '@iworkz/kernel';
import { defineCalculation } from '../domain/calculations/calculation.js';
import { dispatchMargin } from '../domain/calculations/jp/dispatch-margin.js';
import { dispatchMarginTexts as texts, words } from '../messages/report-texts.js';
import { reportOf } from './report.js';

/** What a dispatching office publishes of a business year (派遣法23条5項, 則18条の2). Date: the day on which it is made. */
export const dispatchMarginReport = defineCalculation({
  kind: 'dispatchMarginReport',
  title: 'Draft of what a dispatching office publishes: margin rate, fees, wages, training, agreement',
  knownFrom: dispatchMargin.knownFrom,
  input: DispatchMarginReportInput,
  output: Report,
  evaluate: (input, date) => {
    const { averageFee, averageWage, agreement, workers, year } = input;
    const margin = dispatchMargin.evaluate({ averageFee, averageWage }, date);
    const row = (item: LocalizedText, value: ReportValue, unit: ReportValue = null) => ({
      item,
      value: value ?? texts.notGiven,
      unit,
    });
    const { items, units } = texts;
    return reportOf({
      kind: 'dispatch_margin',
      date,
      title: texts.title,
      filing: texts.filing,
      dueOn: null,
      basis: margin.basis,
      facts: [
        ['office', texts.office, input.office],
        ['year', texts.year, `${year.from} - ${year.to}`],
        ['date', words.date, date],
      ],
      columns: texts.columns,
      rows: [
        row(items.workers, workers.count, {
          ja: `${units.people.ja}(${workers.on})`,
          en: `${units.people.en} (${workers.on})`,
          ko: `${units.people.ko}(${workers.on})`,
        }),
        row(items.clients, input.clients, units.places),
        row(items.fee, averageFee, units.yenADay),
        row(items.wage, averageWage, units.yenADay),
        row(items.margin, (margin.rateTenths / 10).toFixed(1), units.percent),
        row(items.training, input.training.length === 0 ? null : input.training.join('\n')),
        row(items.consultation, input.consultation),
        row(items.agreement, agreement ? texts.concluded : texts.notConcluded),
        ...(agreement
          ? [row(items.agreementWorkers, agreement.workers), row(items.agreementUntil, agreement.until)]
          : []),
        row(items.other, input.other),
      ],
      notes: date <= year.to ? [texts.unfinished] : [],
    });
  },
});
