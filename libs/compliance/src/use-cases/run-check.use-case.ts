import {
  DomainError,
  InvalidRequest,
  LawUnknown,
  checkKinds,
  type BodyOf,
  type CheckKindName,
  type Evaluation,
  type ListCheckKindsRoute,
  type ResponseOf,
  type RunCheckRoute,
  type RunChecksRoute,
} from '@iworkz/contracts';
import { newId, type Ctx, type Region } from '@iworkz/kernel';
import { refusedFields } from '@iworkz/platform';
import { Injectable } from '@nestjs/common';
import * as z from 'zod';
import type { Calculation } from '../domain/calculations/calculation.js';
import { ruleChecks } from '../domain/checks/rule-checks.js';
import { judge, type Judged } from '../domain/evaluation.js';
import { legalDay } from '../domain/legal-day.js';
import type { CheckKind } from '../domain/rule.js';
import { RuleBook } from '../domain/rule-book.js';
import { Evaluations, toEvaluation } from './ports.js';

/** As the path names a kind: as the rules do, and as the calculations do. */
const kinds: Readonly<Record<CheckKindName, { readonly rules: CheckKind; readonly calculation: string }>> = {
  offer: { rules: 'offer', calculation: 'offer' },
  'work-permission': { rules: 'work_permission', calculation: 'workPermission' },
  notice: { rules: 'notice', calculation: 'notice' },
  dispatch: { rules: 'dispatch', calculation: 'dispatch' },
  'hiring-process': { rules: 'hiring_process', calculation: 'hiringProcess' },
  'placement-business': { rules: 'placement_business', calculation: 'placementBusiness' },
  'job-aggregation': { rules: 'job_aggregation', calculation: 'jobAggregation' },
};

@Injectable()
export class RunCheck {
  private readonly byKind: ReadonlyMap<string, Calculation>;
  private listed: ResponseOf<typeof ListCheckKindsRoute> | undefined;

  constructor(
    private readonly book: RuleBook,
    private readonly evaluations: Evaluations,
  ) {
    this.byKind = new Map(ruleChecks(book).map((check) => [check.kind, check]));
  }

  /** What can be judged, with the schema of what goes in. */
  list(): ResponseOf<typeof ListCheckKindsRoute> {
    const described = (kind: CheckKindName) => {
      const { title, knownFrom, input } = this.schemaOf(kind);
      return { kind, title, knownFrom, input: z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) };
    };
    // Anybody may ask, and writing the schemas takes milliseconds.
    return (this.listed ??= { items: checkKinds.map(described) });
  }

  /**
   * Judges one thing and keeps the judgement.
   * @throws InvalidRequest with pointers into the input, LawUnknown, UnknownJurisdiction
   */
  async one(ctx: Ctx, kind: CheckKindName, body: BodyOf<typeof RunCheckRoute>): Promise<Evaluation> {
    return this.judged(ctx, kind, body, 'body/input');
  }

  /** Judges each by itself; one that cannot be judged says why. */
  async many(ctx: Ctx, { items }: BodyOf<typeof RunChecksRoute>): Promise<ResponseOf<typeof RunChecksRoute>['items']> {
    const results: ResponseOf<typeof RunChecksRoute>['items'] = [];
    for (const [place, { id, kind, ...body }] of items.entries()) {
      try {
        const evaluation = await this.judged(ctx, kind, body, `body/items/${place}/input`);
        results.push({ id, evaluation, problem: null });
      } catch (error) {
        if (!(error instanceof DomainError) || error.kind === 'internal') throw error;
        const { code, params } = error as DomainError<string, Record<string, unknown>>;
        results.push({ id, evaluation: null, problem: { code, params } });
      }
    }
    return results;
  }

  private async judged(
    ctx: Ctx,
    kind: CheckKindName,
    { date: asked, subjectId, personId, input: given }: BodyOf<typeof RunCheckRoute>,
    pointer: string,
  ): Promise<Evaluation> {
    const { knownFrom, input: schema } = this.schemaOf(kind);
    const understood = schema.safeParse(given, { reportInput: true });
    if (!understood.success)
      throw InvalidRequest({ errors: understood.error.issues.flatMap((issue) => refusedFields(pointer, issue)) });
    const { publishedIn, ...input } = understood.data as { publishedIn?: Region };
    const region = given['publishedIn'] === undefined ? ctx.region : (publishedIn ?? ctx.region);
    const date = asked ?? legalDay(ctx.now, region);
    if (date < knownFrom) throw LawUnknown({ date, knownFrom });
    const judgement = judge(this.book, { kind: kinds[kind].rules, input, date, region } as unknown as Judged);
    const companyId = ctx.actor.kind === 'user' ? (ctx.actor.companyId ?? null) : null;
    const about = { subjectId: subjectId ?? null, companyId, personId };
    const evaluation = { ...judgement, ...about, id: newId(), evaluatedAt: ctx.now };
    await this.evaluations.add(ctx, [evaluation]);
    return toEvaluation(evaluation);
  }

  private schemaOf(kind: CheckKindName): Calculation {
    return this.byKind.get(kinds[kind].calculation)!;
  }
}
