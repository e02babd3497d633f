import {
  LawUnknown,
  NoticeRefused,
  type DraftNoticeRoute,
  type BodyOf,
  type FileBody,
  type NoticeDocument,
  type NoticeRequest,
  type ReplyOf,
} from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import { judgedNotice, noticesKnownFrom } from '../documents/document-calculations.js';
import { noticeDraft } from '../documents/notice/notice-draft.js';
import { noticePaper } from '../documents/notice/notice-paper.js';
import { printPaper } from '../documents/paper/paper.js';
import { RuleBook } from '../domain/rule-book.js';

/** 労働条件通知書. Nothing of it is kept: the one who hands it over keeps it. */
@Injectable()
export class MakeNotice {
  constructor(private readonly book: RuleBook) {}

  draft({ job, language }: BodyOf<typeof DraftNoticeRoute>): ReplyOf<typeof DraftNoticeRoute> {
    return noticeDraft(job, language);
  }

  /** @throws NoticeRefused with the findings, LawUnknown */
  execute(request: NoticeRequest): NoticeDocument {
    const { issuedOn } = request;
    if (issuedOn < noticesKnownFrom) throw LawUnknown({ date: issuedOn, knownFrom: noticesKnownFrom });
    const { document, findings } = judgedNotice(this.book, request);
    if (!document) throw NoticeRefused({ findings });
    return document;
  }

  /** @throws NoticeRefused with the findings, LawUnknown */
  async print({ now }: Ctx, request: NoticeRequest): Promise<FileBody> {
    const notice = this.execute(request);
    const bytes = await printPaper(noticePaper(notice, now));
    return { mediaType: 'application/pdf', fileName: `${notice.title.ja}_${notice.issuedOn}.pdf`, bytes };
  }
}
