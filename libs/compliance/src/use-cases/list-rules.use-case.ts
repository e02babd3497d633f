import type { ListRulesRoute, ResponseOf } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import { legalDay } from '../domain/legal-day.js';
import type { LegalDate } from '../domain/rule.js';
import { RuleBook } from '../domain/rule-book.js';

@Injectable()
export class ListRules {
  constructor(private readonly book: RuleBook) {}

  /** The rules in force on `date`; today where the law holds, unless told. */
  execute({ now, region }: Ctx, date: LegalDate = legalDay(now, region)): ResponseOf<typeof ListRulesRoute> {
    return { ruleBookVersion: this.book.version, items: this.book.describe(date) };
  }
}
