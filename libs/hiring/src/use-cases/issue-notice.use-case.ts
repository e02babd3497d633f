import {
  companyOf,
  hasOffer,
  NoOfferMade,
  NoticeIssued,
  type IssuedNotice,
  type NoticeRequest,
} from '@iworkz/contracts';
import { newId, type Ctx } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import { HiringUnitOfWork } from '../adapters/hiring-database.js';
import { ownedApplication } from './owned-application.js';
import { Applications, IssuedNotices, NoticeMaker, type ApplicationRecord } from './ports.js';

@Injectable()
export class IssueNotice {
  constructor(
    private readonly unitOfWork: HiringUnitOfWork,
    private readonly applications: Applications,
    private readonly notices: IssuedNotices,
    private readonly maker: NoticeMaker,
  ) {}

  /**
   * Makes the notice of working conditions of an offer, if the law lets it out, and keeps it for both sides. Later terms are a notice
   * beside it: what somebody was given is not rewritten. The newest one again is no new one.
   * @throws NotFound, NoOfferMade, NoticeRefused, LawUnknown, ServiceUnavailable.
   */
  async execute(ctx: Ctx, applicationId: string, request: NoticeRequest): Promise<IssuedNotice> {
    const companyId = companyOf(ctx);
    const { candidateId } = offeredBy(ctx, await this.applications.find(applicationId), applicationId);
    const notice = await this.maker.make(ctx, { applicationId, personId: candidateId, companyId, notice: request });
    return this.unitOfWork.run(ctx, async (tx) => {
      // Locked: it may be withdrawn meanwhile, and of two equal requests the second finds what the first one wrote.
      const application = offeredBy(ctx, await this.applications.findForUpdate(tx, applicationId), applicationId);
      const newest = await this.notices.newestOf(tx, applicationId);
      if (newest && isDeepStrictEqual(newest.notice, notice)) return newest;
      const issued = { id: newId(), applicationId, issuedAt: ctx.now.toISOString(), notice };
      await this.notices.add(tx, issued);
      const { jobId, jobTitle, companyName } = application;
      await tx.publish(NoticeIssued, {
        ...{ noticeId: issued.id, applicationId, jobId, jobTitle, companyId, companyName, candidateId },
        issuedAt: issued.issuedAt,
      });
      return issued;
    });
  }
}

/** @throws NotFound, NoOfferMade */
function offeredBy(ctx: Ctx, found: ApplicationRecord | undefined, applicationId: string): ApplicationRecord {
  const application = ownedApplication(ctx, found, applicationId);
  if (!hasOffer(application)) throw NoOfferMade({ status: application.status });
  return application;
}
