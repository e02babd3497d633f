import { Finding, NoticeDocument, NoticeRequest, type NoticeRequest as Request } from '@iworkz/contracts';
import * as z from 'zod';
import { defineCalculation, type Calculation } from '../domain/calculations/calculation.js';
import { refuseBefore } from '../domain/calculations/jp/known-law.js';
import { isAllowed } from '../domain/evaluation.js';
import type { RuleBook } from '../domain/rule-book.js';
import { dispatchMarginReport } from '../reports/dispatch-margin-report.js';
import { foreignWorkersReport } from '../reports/foreign-workers-report.js';
import { overtimeReport } from '../reports/overtime-report.js';
import { placementsReport } from '../reports/placements-report.js';
import { noticeDocument } from './notice/notice-document.js';

/** First day of which the law on notices is known. */
export const noticesKnownFrom = '2020-04-01';

export interface JudgedNotice {
  /** null where the law does not let it out. */
  readonly document: NoticeDocument | null;
  readonly findings: Finding[];
}

/** Judges what a notice says, and makes it where the law lets it out. */
export function judgedNotice(book: RuleBook, request: Request): JudgedNotice {
  refuseBefore(noticesKnownFrom, 'the law on notices', request.issuedOn);
  return noticeJudged(book, request, book.evaluate('notice', 'JP', request.content, request.issuedOn));
}

/** @param findings of the book, on this notice and its day. */
export function noticeJudged(book: RuleBook, request: Request, findings: Finding[]): JudgedNotice {
  if (!isAllowed(findings)) return { document: null, findings };
  return { document: { ...noticeDocument(request), ruleBookVersion: book.version, findings }, findings };
}

/** Documents and reports, as kinds beside the calculations. */
export function documentCalculations(book: RuleBook): readonly Calculation[] {
  const notice = defineCalculation({
    kind: 'noticeDocument',
    title: 'A Japanese notice of working conditions as data beside a second language; none where the law forbids it',
    knownFrom: noticesKnownFrom,
    input: NoticeRequest.omit({ issuedOn: true }),
    output: z.strictObject({ document: NoticeDocument.nullable(), findings: z.array(Finding) }),
    // Date: the day on which the notice is issued.
    evaluate: (input, date) => judgedNotice(book, { ...input, issuedOn: date }),
  });
  return [notice, foreignWorkersReport, overtimeReport, placementsReport, dispatchMarginReport];
}
