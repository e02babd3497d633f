import { NotFound, type Profile } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import { ProfilesUnitOfWork } from '../adapters/profiles-database.js';
import { adoptDraft } from '../domain/adopt-draft.js';
import { actingUserId } from '../domain/candidate.js';
import { Profiles, Resumes } from './ports.js';
import { publishProfile } from './publish-profile.js';
import { ViewProfile } from './view-profile.use-case.js';

@Injectable()
export class AdoptResume {
  constructor(
    private readonly unitOfWork: ProfilesUnitOfWork,
    private readonly profiles: Profiles,
    private readonly resumes: Resumes,
    private readonly viewProfile: ViewProfile,
  ) {}

  /** Takes what the profile lacks from an own CV. Repeating it changes and announces nothing. @throws NotFound */
  async execute(ctx: Ctx, resumeId: string): Promise<Profile> {
    const userId = actingUserId(ctx);
    const resume = await this.resumes.findOf(userId, resumeId);
    if (!resume) throw NotFound({ resource: 'resume', id: resumeId });
    await this.viewProfile.ofActor(ctx);
    return this.unitOfWork.run(ctx, async (tx) => {
      const current = await this.profiles.findForUpdate(tx, userId);
      if (!current) throw NotFound({ resource: 'profile', id: userId });
      await this.resumes.markAdopted(tx, resumeId, ctx.now);
      const { content, sources, changed } = adoptDraft(current.content, resume);
      if (!changed) return current;
      const next: Profile = {
        userId,
        content,
        sources: [...current.sources, ...sources],
        version: current.version + 1,
        updatedAt: ctx.now.toISOString(),
      };
      await this.profiles.save(tx, next);
      await publishProfile(tx, next);
      return next;
    });
  }
}
