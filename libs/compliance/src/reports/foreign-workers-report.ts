import { ForeignWorkersReportInput, Report, type ForeignWorkerEvent } from '@iworkz/contracts';
import type { LocalizedText } from '@iworkz/kernel';
import { defineCalculation } from '../domain/calculations/calculation.js';
import { foreignWorkerReport } from '../domain/calculations/jp/foreign-worker-report.js';
import { residenceCard } from '../domain/calculations/jp/residence-card.js';
import { residenceStatusNames } from '../messages/residence-status-names.js';
import { foreignWorkersTexts as texts, words } from '../messages/report-texts.js';
import { listed, reportOf, within } from './report.js';

/** Statuses of which the report also names the field or the designated activity. */
const detailed: readonly ForeignWorkerEvent['worker']['residenceStatus'][] = [
  'specified_skilled_1',
  'specified_skilled_2',
  'designated_activities_46',
  'working_holiday',
];

/**
 * 外国人雇用状況の届出 (労働施策総合推進法28条): one row a person with the items of the form, its deadline and what is missing.
 * Date: the day on which states are asked for.
 */
export const foreignWorkersReport = defineCalculation({
  kind: 'foreignWorkersReport',
  title: 'Draft of the report on foreign workers of an establishment: items, forms, deadlines and what is missing',
  knownFrom: foreignWorkerReport.knownFrom,
  input: ForeignWorkersReportInput,
  output: Report,
  evaluate: ({ establishment, events }, date) => {
    const judged = events.map(({ event, statusDetail }, at) => ({
      event,
      statusDetail,
      report: within(['events', at, 'event'], () => foreignWorkerReport.evaluate(event, date)),
    }));
    const due = judged.flatMap(({ report }) =>
      report.dueOn !== null && (report.state === 'open' || report.state === 'overdue') ? [report.dueOn] : [],
    );
    const { basis } = judged[0]!.report;
    return reportOf({
      kind: 'foreign_workers',
      date,
      title: texts.title,
      filing: texts.filing,
      dueOn: due.sort()[0] ?? null,
      basis,
      facts: [
        ['establishment', texts.establishment, establishment.name],
        ['address', texts.address, establishment.address],
        ['telephone', texts.telephone, establishment.telephone],
        ['insuranceOfficeNumber', texts.insuranceOfficeNumber, establishment.insuranceOfficeNumber],
        ['date', words.date, date],
      ],
      columns: texts.columns,
      rows: judged.map(({ event, statusDetail, report }) => {
        const { worker } = event;
        const card = worker.residenceCardNumber === null ? null : cardNumber(worker.residenceCardNumber, date);
        const needsDetail = report.reportRequired && detailed.includes(worker.residenceStatus) && statusDetail === null;
        const toCheck: LocalizedText[] = [
          ...report.missingItems.map((item) => texts.checks[item]),
          ...(report.reportRequired && card?.formatFits === false ? [texts.checks.card_number_format] : []),
          ...(needsDetail ? [texts.checks.status_detail] : []),
        ];
        return {
          event: texts.events[event.event],
          name: worker.name,
          status: statusName(worker.residenceStatus),
          statusDetail,
          stayUntil: worker.unlimitedStay ? words.unlimited : worker.periodOfStayUntil,
          bornOn: worker.bornOn,
          sex: worker.sex,
          nationality: worker.nationality,
          permission:
            worker.outsideActivityPermission === null ? null : worker.outsideActivityPermission ? words.yes : words.no,
          card: card?.number ?? null,
          hiredOn: event.hiredOn,
          leftOn: event.leftOn,
          form: report.form && texts.forms[report.form],
          dueOn: report.dueOn,
          state: texts.states[report.state],
          toCheck: listed(toCheck),
        };
      }),
      notes: [texts.closedDays, texts.noUpload],
    });
  },
});

const cardNumber = (number: string, date: string) => residenceCard.evaluate({ number, validUntil: null }, date);

const statusName = (status: ForeignWorkerEvent['worker']['residenceStatus']): LocalizedText =>
  status === 'other' ? texts.otherStatus : residenceStatusNames[status];
