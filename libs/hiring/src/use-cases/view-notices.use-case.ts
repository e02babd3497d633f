import { NotFound, type FileBody, type IssuedNotice } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import { Applications, IssuedNotices, NoticeMaker } from './ports.js';

@Injectable()
export class ViewNotices {
  constructor(
    private readonly applications: Applications,
    private readonly notices: IssuedNotices,
    private readonly maker: NoticeMaker,
  ) {}

  /** Newest first, for the applicant and for the company of the job. @throws NotFound */
  async list(ctx: Ctx, applicationId: string): Promise<IssuedNotice[]> {
    await this.assertParty(ctx, applicationId);
    return this.notices.of(applicationId);
  }

  /** The PDF of a notice as it was issued. @throws NotFound, ServiceUnavailable */
  async print(ctx: Ctx, applicationId: string, noticeId: string): Promise<FileBody> {
    const issued = (await this.list(ctx, applicationId)).find(({ id }) => id === noticeId);
    if (!issued) throw NotFound({ resource: 'notice', id: noticeId });
    return this.maker.print(ctx, issued);
  }

  /** An application of others is not found, so that nobody learns which ids exist. */
  private async assertParty({ actor }: Ctx, applicationId: string): Promise<void> {
    const application = await this.applications.find(applicationId);
    const isParty =
      application &&
      actor.kind === 'user' &&
      (actor.userId === application.candidateId || actor.companyId === application.companyId);
    if (!isParty) throw NotFound({ resource: 'application', id: applicationId });
  }
}
