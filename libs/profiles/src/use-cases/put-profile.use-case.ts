import { ProfileChanged, type BodyOf, type Profile, type PutMyProfileRoute } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import { ProfilesUnitOfWork } from '../adapters/profiles-database.js';
import { actingUserId } from '../domain/candidate.js';
import { sourcesStillTrue } from '../domain/source-places.js';
import { Profiles } from './ports.js';
import { publishProfile } from './publish-profile.js';

@Injectable()
export class PutProfile {
  constructor(
    private readonly unitOfWork: ProfilesUnitOfWork,
    private readonly profiles: Profiles,
  ) {}

  /** @throws ProfileChanged when `version` is not the current one; nothing is written then. */
  execute(ctx: Ctx, { version, content }: BodyOf<typeof PutMyProfileRoute>): Promise<Profile> {
    const userId = actingUserId(ctx);
    const updatedAt = ctx.now.toISOString();
    return this.unitOfWork.run(ctx, async (tx) => {
      let current = await this.profiles.findForUpdate(tx, userId);
      if (!current) {
        const first: Profile = { userId, content, sources: [], version: 1, updatedAt };
        if (version === 0 && (await this.profiles.addUnlessPresent(tx, first))) {
          await publishProfile(tx, first);
          return first;
        }
        current = await this.profiles.findForUpdate(tx, userId);
      }
      if (current?.version !== version) throw ProfileChanged({ currentVersion: current?.version ?? 0 });
      const sources = sourcesStillTrue(current.sources, current.content, content);
      const next: Profile = { userId, content, sources, version: version + 1, updatedAt };
      await this.profiles.save(tx, next);
      await publishProfile(tx, next);
      return next;
    });
  }
}
