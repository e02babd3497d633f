import { CalendarDate } from '@iworkz/contracts';
import * as z from 'zod';
import { Accuracy, answer, ClientTerms, day, Gifts } from './intermediary-conduct.js';

/** 募集情報等提供事業: how a job board or an aggregator of postings does its business. */
export const JobAggregation = z
  .strictObject({
    byRequest: answer('recruiters ask for publication; false: postings are collected unasked, as by crawling'),
    collectsSeekerData: answer('collects data about people who look for work and uses them for the service'),
    notification: z
      .strictObject({
        startedOn: CalendarDate.describe('first day of the service'),
        filedOn: day('day of the notification to the Minister; null: none'),
        changedOn: day('last change of what was notified; null: none'),
        changeFiledOn: day('day on which that change was notified; null: not yet'),
      })
      .nullable()
      .default(null)
      .describe('null: not looked at'),
    chargesJobSeekers: answer('takes money from people who answer postings, under whatever name'),
    overviewReports: z
      .array(z.int().min(2022).max(2200))
      .max(200)
      .nullable()
      .default(null)
      .describe('years whose 1 June was reported; null: not looked at'),
    complaints: z
      .strictObject({
        told: answer('where and how to complain is made known'),
        handled: answer('there is a system by which complaints are handled promptly'),
      })
      .nullable()
      .default(null),
    practicesPublished: answer(
      'how information is kept accurate, complaints and personal data are handled is published',
    ),
    accuracy: Accuracy,
    clientTerms: ClientTerms,
    gifts: Gifts,
  })
  .superRefine(({ notification }, issues) => {
    const { startedOn, changedOn, changeFiledOn } = notification ?? {};
    const refuse = (field: string, message: string) =>
      issues.addIssue({ code: 'custom', path: ['notification', field], message });
    if (startedOn && changedOn && changedOn < startedOn) refuse('changedOn', 'before startedOn');
    if (changeFiledOn && !changedOn) refuse('changeFiledOn', 'without changedOn');
  });
export type JobAggregation = z.output<typeof JobAggregation>;
