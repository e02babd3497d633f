import { CompanyRegistered, ProfileUpdated, UserRegistered, type DataOf, type EventEnvelope } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Consumes } from '@iworkz/platform';
import { Injectable } from '@nestjs/common';
import type { HiringTx } from '../adapters/hiring-database.js';

/** Keeps what hiring shows of companies and candidates. */
@Injectable()
export class LearnPeopleAndCompanies {
  @Consumes(CompanyRegistered)
  async onCompanyRegistered(
    _ctx: Ctx,
    { data }: EventEnvelope<DataOf<typeof CompanyRegistered>>,
    tx: HiringTx,
  ): Promise<void> {
    const { id, name } = data.company;
    await tx.db.company.upsert({ where: { id }, create: { id, name }, update: { name } });
  }

  @Consumes(UserRegistered)
  async onUserRegistered(
    _ctx: Ctx,
    { data }: EventEnvelope<DataOf<typeof UserRegistered>>,
    tx: HiringTx,
  ): Promise<void> {
    if (!data.roles.includes('candidate')) return;
    const { userId, name } = data;
    await tx.db.candidate.upsert({ where: { userId }, create: { userId, name }, update: { name } });
  }

  @Consumes(ProfileUpdated)
  async onProfileUpdated(
    _ctx: Ctx,
    { data }: EventEnvelope<DataOf<typeof ProfileUpdated>>,
    tx: HiringTx,
  ): Promise<void> {
    const { userId, version, profile } = data;
    await tx.db.candidate.createMany({ data: [{ userId }], skipDuplicates: true });
    await tx.db.candidate.updateMany({
      where: { userId, profileVersion: { lt: version } },
      data: { headline: profile.headline, profileVersion: version },
    });
  }
}
