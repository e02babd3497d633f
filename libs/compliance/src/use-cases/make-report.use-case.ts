import {
  InvalidRequest,
  LawUnknown,
  type BodyOf,
  type FileBody,
  type InputOf,
  type MakeReportRoute,
  type PrintReportRoute,
  type Report,
  type ReportRequest,
} from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { refusedFields } from '@iworkz/platform';
import { Injectable } from '@nestjs/common';
import * as z from 'zod';
import { UnknownLaw } from '../domain/calculations/calculation.js';
import { dispatchMarginReport } from '../reports/dispatch-margin-report.js';
import { foreignWorkersReport } from '../reports/foreign-workers-report.js';
import { overtimeReport } from '../reports/overtime-report.js';
import { placementsReport } from '../reports/placements-report.js';
import { reportFile } from '../reports/report-file.js';

const calculations = {
  foreign_workers: foreignWorkersReport,
  overtime: overtimeReport,
  placements: placementsReport,
  dispatch_margin: dispatchMarginReport,
} as const;

/** Reports made of what the caller gives alone. */
@Injectable()
export class MakeReport {
  /** @throws InvalidRequest with pointers into the input, LawUnknown */
  execute(request: BodyOf<typeof MakeReportRoute>): Report {
    try {
      return made(request);
    } catch (error) {
      if (error instanceof UnknownLaw)
        throw LawUnknown({ date: error.date, knownFrom: calculations[request.kind].knownFrom }, { cause: error });
      if (error instanceof z.ZodError)
        throw InvalidRequest({ errors: error.issues.flatMap((issue) => refusedFields('body/input', issue)) });
      throw error;
    }
  }

  /** @throws InvalidRequest with pointers into the input, LawUnknown */
  print({ now }: Ctx, { query, body }: InputOf<typeof PrintReportRoute>): Promise<FileBody> {
    return reportFile(this.execute(body), query, now);
  }
}

function made({ kind, date, input }: ReportRequest): Report {
  switch (kind) {
    case 'foreign_workers':
      return foreignWorkersReport.evaluate(input, date);
    case 'overtime':
      return overtimeReport.evaluate(input, date);
    case 'placements':
      return placementsReport.evaluate(input, date);
    case 'dispatch_margin':
      return dispatchMarginReport.evaluate(input, date);
  }
}
