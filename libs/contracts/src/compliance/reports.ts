import * as z from 'zod';
import { CalendarDate, LocaleSchema, LocalizedTextSchema, text } from '../common/primitives.js';
import { ForeignWorkerEvent } from './foreign-workers.js';
import { OvertimeRecord } from './overtime.js';

export const reportKinds = ['foreign_workers', 'overtime', 'placements', 'dispatch_margin', 'evaluations'] as const;
export type ReportKind = (typeof reportKinds)[number];

const Count = z.int().min(0).max(10_000_000);
const Yen = z.int().min(0).max(1_000_000_000_000);

/** 外国人雇用状況の届出 (労働施策総合推進法28条), one or more people of one establishment. */
export const ForeignWorkersReportInput = z.strictObject({
  establishment: z.strictObject({
    name: text(200),
    address: text(300),
    telephone: text(50),
    insuranceOfficeNumber: z
      .string()
      .regex(/^\d{4}-\d{6}-\d$/)
      .nullable()
      .default(null)
      .meta({ examples: ['1301-123456-7'] })
      .describe(
        'number of the establishment for employment insurance, 4-6-1 digits; null when the establishment has none',
      ),
  }),
  events: z
    .array(
      z.strictObject({
        event: ForeignWorkerEvent,
        statusDetail: text(200)
          .nullable()
          .default(null)
          .describe('industry field of Specified Skilled Workers, activity of Designated Activities'),
      }),
    )
    .min(1)
    .max(500),
});
export type ForeignWorkersReportInput = z.output<typeof ForeignWorkersReportInput>;

/** State of a 36 agreement, and who comes near a cap (労基法36条). */
export const OvertimeReportInput = z.strictObject({
  establishment: text(200),
  agreement: z
    .strictObject({
      filedOn: CalendarDate.nullable().describe('day it reached the labour standards office; null: not filed'),
      from: CalendarDate,
      to: CalendarDate.describe('last day'),
    })
    .refine(({ from, to }) => from <= to, { path: ['to'] })
    .nullable()
    .describe('null: there is none'),
  nearPercent: z
    .int()
    .min(1)
    .max(100)
    .default(80)
    .describe('from this share of a cap on a person is listed as near it'),
  workers: z
    .array(z.strictObject({ name: text(200), record: OvertimeRecord }))
    .min(1)
    .max(500),
});
export type OvertimeReportInput = z.output<typeof OvertimeReportInput>;

/** Rows of the report; many more would be no occupations but texts of their own. */
const mostOccupations = 300;

/** 有料職業紹介事業報告 (職業安定法32条の16), from the placement business's own books. It names no person. */
export const PlacementsReportInput = z
  .strictObject({
    fiscalYear: z.int().min(2018).max(2100).describe('year in whose April it begins'),
    licence: z
      .string()
      .regex(/^\d{2}-ユ-\d{6}$/u)
      // eslint-disable-next-line iworkz/text-in-catalogues -- the letter is part of the number, in every language
      .meta({ examples: ['13-ユ-123456'] })
      .describe('licence number of a fee-charging placement business'),
    office: text(200),
    offers: z
      .array(
        z.strictObject({
          occupation: text(100),
          receivedOn: CalendarDate,
          closedOn: CalendarDate.nullable().describe('first day on which it was no longer open; null: still open'),
          openings: Count,
        }),
      )
      .max(20_000)
      .default([]),
    seekers: z
      .array(
        z.strictObject({
          occupation: text(100),
          registeredOn: CalendarDate,
          endedOn: CalendarDate.nullable().describe(
            'first day on which the person no longer sought; null: still seeks',
          ),
        }),
      )
      .max(20_000)
      .default([]),
    placements: z
      .array(
        z.strictObject({
          occupation: text(100),
          hiredOn: CalendarDate,
          employment: z
            .enum(['indefinite', 'four_months_or_more', 'shorter'])
            .describe('shorter: of less than four months, counted in person-days'),
          personDays: Count.default(0).describe('of a shorter one: days worked in the year'),
          leftOn: CalendarDate.nullable().describe('last day of employment'),
          dismissed: z.boolean().default(false),
          whereaboutsKnown: z.boolean().default(true).describe('whether it could be found out if the person left'),
          fee: z
            .strictObject({ kind: z.enum(['ceiling', 'notified']), yen: Yen })
            .nullable()
            .describe('null: none'),
        }),
      )
      .max(20_000)
      .default([]),
    refund: z.strictObject({ exists: z.boolean(), summary: text(1000).nullable().default(null) }),
    staff: Count.describe('people who do placement work'),
    training: z
      .array(z.strictObject({ on: CalendarDate, what: text(300) }))
      .max(200)
      .default([]),
  })
  .refine(
    ({ offers, seekers, placements }) =>
      new Set([...offers, ...seekers, ...placements].map(({ occupation }) => occupation)).size <= mostOccupations,
    { path: ['offers'], params: { code: 'too_long', maximum: mostOccupations } },
  );
export type PlacementsReportInput = z.output<typeof PlacementsReportInput>;

/** マージン率等の情報提供 (派遣法23条5項, 則18条の2), of one office and one business year. */
export const DispatchMarginReportInput = z
  .strictObject({
    office: text(200),
    year: z
      .strictObject({ from: CalendarDate, to: CalendarDate })
      .refine(({ from, to }) => from <= to, { path: ['to'] }),
    workers: z.strictObject({ count: Count, on: CalendarDate }),
    clients: Count,
    averageFee: z.int().min(1).max(10_000_000).describe('yen for eight hours, weighted by hours'),
    averageWage: z.int().min(1).max(10_000_000).describe('yen for eight hours, weighted by hours'),
    agreement: z
      .strictObject({ workers: text(500).describe('who is under it'), until: CalendarDate.describe('last day') })
      .nullable()
      .describe('agreement of Art. 30-4; null: not concluded'),
    training: z.array(text(500)).max(50).default([]),
    consultation: text(300).nullable().default(null).describe('desk for career counselling'),
    other: text(2000).nullable().default(null).describe('what the margin contains, and the like'),
  })
  .refine(({ averageFee, averageWage }) => averageWage <= averageFee, { path: ['averageWage'] });
export type DispatchMarginReportInput = z.output<typeof DispatchMarginReportInput>;

const requestOf = <const Kind extends ReportKind, Input extends z.ZodType>(kind: Kind, input: Input) =>
  z.strictObject({
    kind: z.literal(kind),
    date: CalendarDate.describe('day on which deadlines and states are asked for'),
    input,
  });

/** Reports made of what the caller gives alone; nothing of it is kept. */
export const ReportRequest = z
  .discriminatedUnion('kind', [
    requestOf('foreign_workers', ForeignWorkersReportInput),
    requestOf('overtime', OvertimeReportInput),
    requestOf('placements', PlacementsReportInput),
    requestOf('dispatch_margin', DispatchMarginReportInput),
  ])
  .meta({ id: 'ReportRequest' });
export type ReportRequest = z.output<typeof ReportRequest>;

export const reportFormats = ['pdf', 'csv'] as const;
/** `language` is that of headings and words; what was given stays as it is. Forms of Japanese authorities are in Japanese. */
export const ReportFileQuery = z.object({ format: z.enum(reportFormats), language: LocaleSchema.default('ja') });

const ReportValue = z.union([z.string(), z.number(), LocalizedTextSchema, z.null()]);
export type ReportValue = z.output<typeof ReportValue>;

/** A report as data: what a person needs to file or publish it. It never says that anything was filed. */
export const Report = z
  .object({
    kind: z.enum(reportKinds),
    date: CalendarDate,
    title: LocalizedTextSchema,
    /** That it is a draft, who acts on it, and where. */
    filing: z.object({
      text: LocalizedTextSchema,
      /** Last day; null where there is none, or each row has its own. */
      dueOn: CalendarDate.nullable(),
      /** The duty it serves; null where there is none. `verified`: whether statute and article were seen in a source. */
      basis: z.object({ statute: z.string(), article: z.string(), verified: z.enum(['yes', 'part', 'no']) }).nullable(),
    }),
    facts: z.array(z.object({ key: z.string(), label: LocalizedTextSchema, value: ReportValue })),
    columns: z.array(z.object({ key: z.string(), label: LocalizedTextSchema })),
    rows: z.array(z.record(z.string(), ReportValue)),
    notes: z.array(LocalizedTextSchema),
  })
  .meta({ id: 'Report' });
export type Report = z.output<typeof Report>;

/** Inclusive days, as they are counted where the law of the deployment holds. */
export const EvaluationsReportQuery = z.object({ from: CalendarDate, to: CalendarDate });
