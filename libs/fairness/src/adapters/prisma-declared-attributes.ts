import { DeclaredAttributes, protectedAttributes, type ProtectedAttribute } from '@iworkz/contracts';
import { inParts } from '@iworkz/kernel';
import { holdLock } from '@iworkz/platform';
import { Injectable } from '@nestjs/common';
import type { Attributes } from '../domain/bias-audit.js';
import { DeclaredAttributesStore, type Declaration } from '../use-cases/ports.js';
import { FairnessUnitOfWork, type FairnessTx } from './fairness-database.js';

/** Ids in one statement; PostgreSQL takes 65,535 parameters. */
const idsAtOnce = 20_000;

@Injectable()
export class PrismaDeclaredAttributes extends DeclaredAttributesStore {
  constructor(private readonly unitOfWork: FairnessUnitOfWork) {
    super();
  }

  async of(userId: string): Promise<Declaration | undefined> {
    const rows = await this.unitOfWork.db.declaredAttribute.findMany({ where: { userId } });
    const [first] = rows;
    if (!first) return undefined;
    return {
      attributes: DeclaredAttributes.parse(Object.fromEntries(rows.map(({ attribute, value }) => [attribute, value]))),
      consent: {
        purposes: first.forMitigation ? ['audit', 'mitigation'] : ['audit'],
        version: first.consentVersion,
        givenAt: first.consentedAt,
      },
    };
  }

  async replace(tx: FairnessTx, userId: string, { attributes, consent }: Declaration): Promise<void> {
    await this.remove(tx, userId);
    await tx.db.declaredAttribute.createMany({
      data: protectedAttributes.flatMap((attribute) => {
        const value = attributes[attribute];
        if (value === null) return [];
        return {
          ...{ userId, attribute, value, consentVersion: consent.version, consentedAt: consent.givenAt },
          forMitigation: consent.purposes.includes('mitigation'),
        };
      }),
    });
  }

  async remove(tx: FairnessTx, userId: string): Promise<void> {
    // Two requests of one person would else both delete, and then both insert.
    await holdLock(tx.db, `fairness attributes ${userId}`);
    await tx.db.declaredAttribute.deleteMany({ where: { userId } });
  }

  async forAudit(userIds: readonly string[]) {
    const people = new Map<string, Attributes>();
    const consentVersions = new Set<string>();
    for (const part of inParts(userIds, idsAtOnce)) {
      const rows = await this.unitOfWork.db.declaredAttribute.findMany({ where: { userId: { in: part } } });
      for (const { userId, attribute, value, consentVersion } of rows) {
        people.set(userId, { ...people.get(userId), [attribute]: value });
        consentVersions.add(consentVersion);
      }
    }
    return { people, consentVersions: [...consentVersions].sort() };
  }

  async forMitigation(userIds: readonly string[], attribute: ProtectedAttribute) {
    const rows = await this.unitOfWork.db.declaredAttribute.findMany({
      where: { userId: { in: [...userIds] }, attribute, forMitigation: true },
    });
    return new Map(rows.map(({ userId, value }) => [userId, value]));
  }
}
