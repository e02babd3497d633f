import { Profile, ProfileContent, WorkAuthorization } from '@iworkz/contracts';
import { Injectable } from '@nestjs/common';
import { Profiles } from '../use-cases/ports.js';
import type { Profile as ProfileRow } from './generated/client.js';
import type { ProfilesTx } from './profiles-database.js';
import { ProfilesUnitOfWork } from './profiles-database.js';

@Injectable()
export class PrismaProfiles extends Profiles {
  constructor(private readonly unitOfWork: ProfilesUnitOfWork) {
    super();
  }

  async find(userId: string): Promise<Profile | undefined> {
    const row = await this.unitOfWork.db.profile.findUnique({ where: { userId } });
    return row ? toProfile(row) : undefined;
  }

  async workAuthorizationsOf(userIds: readonly string[]): Promise<ReadonlyMap<string, WorkAuthorization>> {
    // One part of the documents: a thousand whole profiles would be megabytes.
    const rows = await this.unitOfWork.db.$queryRaw<{ user_id: string; stated: unknown }[]>`
      SELECT user_id, content -> 'workAuthorization' AS stated FROM profile
       WHERE user_id = ANY(${[...userIds]}::uuid[]) AND jsonb_typeof(content -> 'workAuthorization') = 'object'`;
    return new Map(rows.map(({ user_id, stated }) => [user_id, WorkAuthorization.parse(stated)]));
  }

  async findForUpdate(tx: ProfilesTx, userId: string): Promise<Profile | undefined> {
    await tx.db.$queryRaw`SELECT user_id FROM profile WHERE user_id = ${userId}::uuid FOR UPDATE`;
    const row = await tx.db.profile.findUnique({ where: { userId } });
    return row ? toProfile(row) : undefined;
  }

  async addUnlessPresent(tx: ProfilesTx, profile: Profile): Promise<boolean> {
    // ON CONFLICT DO NOTHING: the account's event and the person's first save may meet here.
    const { count } = await tx.db.profile.createMany({ data: [profile], skipDuplicates: true });
    return count === 1;
  }

  async save(tx: ProfilesTx, { userId, content, sources, version, updatedAt }: Profile): Promise<void> {
    await tx.db.profile.update({ where: { userId }, data: { content, sources, version, updatedAt } });
  }
}

function toProfile({ userId, content, sources, version, updatedAt }: ProfileRow): Profile {
  return {
    userId,
    content: ProfileContent.parse(content),
    sources: Profile.shape.sources.parse(sources),
    version,
    updatedAt: updatedAt.toISOString(),
  };
}
