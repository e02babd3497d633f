import {
  LawUnknown,
  NoticeRefused,
  type DraftNoticeRoute,
  type BodyOf,
  type FileBody,
  type MakeNoticeForOfferRoute,
  type NoticeDocument,
  type NoticeRequest,
  type PrintMadeNoticeRoute,
  type ReplyOf,
} from '@iworkz/contracts';
import { newId, type Ctx } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import { judgedNotice, noticeJudged, noticesKnownFrom, type JudgedNotice } from '../documents/document-calculations.js';
import { noticeDraft } from '../documents/notice/notice-draft.js';
import { noticePaper } from '../documents/notice/notice-paper.js';
import { printPaper } from '../documents/paper/paper.js';
import { judge } from '../domain/evaluation.js';
import { RuleBook } from '../domain/rule-book.js';
import { Evaluations } from './ports.js';

/** 労働条件通知書. Nothing of it is kept here but how it was judged for an offer: the one who hands it over keeps it. */
@Injectable()
export class MakeNotice {
  constructor(
    private readonly book: RuleBook,
    private readonly evaluations: Evaluations,
  ) {}

  draft({ job, language }: BodyOf<typeof DraftNoticeRoute>): ReplyOf<typeof DraftNoticeRoute> {
    return noticeDraft(job, language);
  }

  /** @throws NoticeRefused with the findings, LawUnknown */
  execute(request: NoticeRequest): NoticeDocument {
    this.assertLawKnown(request.issuedOn);
    return letOut(judgedNotice(this.book, request));
  }

  /** Also keeps the judgement, of whichever outcome: it is about a person. @throws NoticeRefused with the findings, LawUnknown */
  async forOffer(
    ctx: Ctx,
    { applicationId, personId, companyId, notice }: BodyOf<typeof MakeNoticeForOfferRoute>,
  ): Promise<NoticeDocument> {
    const { issuedOn: date, content: input } = notice;
    this.assertLawKnown(date);
    const judgement = judge(this.book, { kind: 'notice', input, date, region: ctx.region });
    const about = { subjectId: applicationId, companyId, personId };
    await this.evaluations.add(ctx, [{ ...judgement, ...about, id: newId(), evaluatedAt: ctx.now }]);
    return letOut(noticeJudged(this.book, notice, judgement.findings));
  }

  /** @throws NoticeRefused with the findings, LawUnknown */
  async print({ now }: Ctx, request: NoticeRequest): Promise<FileBody> {
    return this.printMade({ notice: this.execute(request), madeAt: now.toISOString() });
  }

  /** The same notice and moment are the same file. */
  async printMade({ notice, madeAt }: BodyOf<typeof PrintMadeNoticeRoute>): Promise<FileBody> {
    const bytes = await printPaper(noticePaper(notice, new Date(madeAt)));
    return { mediaType: 'application/pdf', fileName: `${notice.title.ja}_${notice.issuedOn}.pdf`, bytes };
  }

  private assertLawKnown(date: string): void {
    if (date < noticesKnownFrom) throw LawUnknown({ date, knownFrom: noticesKnownFrom });
  }
}

/** @throws NoticeRefused with the findings */
function letOut({ document, findings }: JudgedNotice): NoticeDocument {
  if (!document) throw NoticeRefused({ findings });
  return document;
}
