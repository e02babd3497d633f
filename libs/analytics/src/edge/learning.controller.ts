import {
  GetRankingQualityRoute,
  NotPermitted,
  ReportOutcomesRoute,
  holdsPermission,
  type InputOf,
  type Permission,
  type ReplyOf,
} from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Handles } from '@iworkz/platform';
import { Controller } from '@nestjs/common';
import { RecordApplicantActs } from '../use-cases/record-applicant-acts.use-case.js';
import { RecordOutcomes, type ActOnApplicant, type ActOnJob } from '../use-cases/record-outcomes.use-case.js';
import { ReportingLimit } from '../use-cases/reporting-limit.js';
import { ViewRankingQuality } from '../use-cases/view-ranking-quality.use-case.js';

const nothing = { recorded: 0, repeated: 0, unknownJobIds: [], unknownCandidateIds: [] };

/** Both sides tell by one route; each may tell its own alone. */
function mustHold({ actor }: Ctx, permission: Permission): void {
  if (actor.kind !== 'user' || !holdsPermission(actor.roles, permission)) throw NotPermitted({ access: permission });
}

@Controller()
export class LearningController {
  constructor(
    private readonly reportingLimit: ReportingLimit,
    private readonly recordOutcomes: RecordOutcomes,
    private readonly recordApplicantActs: RecordApplicantActs,
    private readonly viewRankingQuality: ViewRankingQuality,
  ) {}

  @Handles(ReportOutcomesRoute)
  async report(ctx: Ctx, { body }: InputOf<typeof ReportOutcomesRoute>): Promise<ReplyOf<typeof ReportOutcomesRoute>> {
    const onJobs = body.acts.filter((act): act is ActOnJob => !('candidateId' in act));
    const onApplicants = body.acts.filter((act): act is ActOnApplicant => 'candidateId' in act);
    // Who tells what they may not is recorded nothing of, also not the rest.
    if (onJobs.length > 0) mustHold(ctx, 'match:view');
    if (onApplicants.length > 0) mustHold(ctx, 'applicant:manage');
    await this.reportingLimit.countCall(ctx);
    const jobs = onJobs.length > 0 ? await this.recordOutcomes.reportedBy(ctx, onJobs) : nothing;
    const applicants = onApplicants.length > 0 ? await this.recordApplicantActs.reportedBy(ctx, onApplicants) : nothing;
    return {
      recorded: jobs.recorded + applicants.recorded,
      repeated: jobs.repeated + applicants.repeated,
      unknownJobIds: [...new Set([...jobs.unknownJobIds, ...applicants.unknownJobIds])],
      unknownCandidateIds: applicants.unknownCandidateIds,
    };
  }

  @Handles(GetRankingQualityRoute)
  rankingQuality(
    ctx: Ctx,
    { query }: InputOf<typeof GetRankingQualityRoute>,
  ): Promise<ReplyOf<typeof GetRankingQualityRoute>> {
    return this.viewRankingQuality.execute(ctx, query);
  }
}
