import { companyOf } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import { Facts, type CompanyCounts, type PlatformCounts } from './ports.js';

@Injectable()
export class ViewOverview {
  constructor(private readonly facts: Facts) {}

  ofPlatform(): Promise<PlatformCounts> {
    return this.facts.countAll();
  }

  /** @throws NotPermitted for accounts without a company. */
  async ofOwnCompany(ctx: Ctx): Promise<CompanyCounts> {
    return this.facts.countCompany(companyOf(ctx));
  }
}
