import type { FileBody, Report, ReportFileQuery } from '@iworkz/contracts';
import type * as z from 'zod';
import { printPaper } from '../documents/paper/paper.js';
import { reportCsv } from './report-csv.js';
import { reportPaper } from './report-paper.js';

/** A report as the file that was asked for. */
export async function reportFile(
  report: Report,
  { format, language }: z.output<typeof ReportFileQuery>,
  madeAt: Date,
): Promise<FileBody> {
  const name = `${report.title[language]}_${report.date}`.replaceAll(/[\s/\\:]+/g, '_');
  if (format === 'csv')
    return { mediaType: 'text/csv; charset=utf-8', fileName: `${name}.csv`, bytes: reportCsv(report, language) };
  const bytes = await printPaper(reportPaper(report, language, madeAt));
  return { mediaType: 'application/pdf', fileName: `${name}.pdf`, bytes };
}
