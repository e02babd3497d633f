import {
  AdoptResumeRoute,
  GetMyProfileRoute,
  GetProfileForServiceRoute,
  GetResumeRoute,
  ImportResumeRoute,
  ListWorkAuthorizationsRoute,
  PutMyProfileRoute,
  type InputOf,
  type ReplyOf,
} from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Handles } from '@iworkz/platform';
import { Controller } from '@nestjs/common';
import { AdoptResume } from '../use-cases/adopt-resume.use-case.js';
import { ImportResume } from '../use-cases/import-resume.use-case.js';
import { PutProfile } from '../use-cases/put-profile.use-case.js';
import { ViewProfile } from '../use-cases/view-profile.use-case.js';
import { ViewResume } from '../use-cases/view-resume.use-case.js';

@Controller()
export class ProfilesController {
  constructor(
    private readonly viewProfile: ViewProfile,
    private readonly putProfile: PutProfile,
    private readonly importResume: ImportResume,
    private readonly viewResume: ViewResume,
    private readonly adoptResume: AdoptResume,
  ) {}

  @Handles(GetMyProfileRoute)
  mine(ctx: Ctx): Promise<ReplyOf<typeof GetMyProfileRoute>> {
    return this.viewProfile.ofActor(ctx);
  }

  @Handles(PutMyProfileRoute)
  put(ctx: Ctx, { body }: InputOf<typeof PutMyProfileRoute>): Promise<ReplyOf<typeof PutMyProfileRoute>> {
    return this.putProfile.execute(ctx, body);
  }

  @Handles(ImportResumeRoute)
  import(ctx: Ctx, { body }: InputOf<typeof ImportResumeRoute>): Promise<ReplyOf<typeof ImportResumeRoute>> {
    return this.importResume.execute(ctx, body);
  }

  @Handles(GetResumeRoute)
  resume(ctx: Ctx, { params }: InputOf<typeof GetResumeRoute>): Promise<ReplyOf<typeof GetResumeRoute>> {
    return this.viewResume.execute(ctx, params.resumeId);
  }

  @Handles(AdoptResumeRoute)
  adopt(ctx: Ctx, { params }: InputOf<typeof AdoptResumeRoute>): Promise<ReplyOf<typeof AdoptResumeRoute>> {
    return this.adoptResume.execute(ctx, params.resumeId);
  }

  @Handles(GetProfileForServiceRoute)
  forService(
    _ctx: Ctx,
    { params }: InputOf<typeof GetProfileForServiceRoute>,
  ): Promise<ReplyOf<typeof GetProfileForServiceRoute>> {
    return this.viewProfile.of(params.userId);
  }

  @Handles(ListWorkAuthorizationsRoute)
  async workAuthorizations(
    _ctx: Ctx,
    { body }: InputOf<typeof ListWorkAuthorizationsRoute>,
  ): Promise<ReplyOf<typeof ListWorkAuthorizationsRoute>> {
    const stated = await this.viewProfile.workAuthorizationsOf(body.userIds);
    return { items: [...stated].map(([userId, authorization]) => ({ userId, authorization })) };
  }
}
