import {
  NotFound,
  TooFewChoices,
  criteria,
  criterionWeights,
  type Criterion,
  type LearnedWeights,
  type LearningRequest,
  type OutcomeKind,
} from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { AnalyticsUnitOfWork } from '../adapters/analytics-database.js';
import { boundedWeights } from '../domain/bounded-weights.js';
import { fitPositionBias, inversePropensity, largestWeight } from '../domain/position-bias.js';
import { day } from '../domain/week.js';
import { exportWeights } from '../training/export-weights.js';
import { choicesIn, learnWeights, lossOf, type SeenJob } from '../training/learn-weights.js';
import { bucketOf } from './assignment.js';
import { LearnedWeightsStore, Outcomes, ScoresOfShown, type ShownList } from './learning-ports.js';

const mostDays = 26 * 7;
/** Of one person, the first ones: nobody shall teach the ranking alone. */
const mostListsPerPerson = 100;
/** Enough for weights that stand still, and few enough that the service answers others after a second or two. */
const mostLists = 10_000;
/** Fewer are the taste of a few people, which could be told from the weights. */
const needed = { choices: 200, candidates: 50 };
/** One candidate in so many is learned nothing from, but asked whether the weights hold. */
const heldOutOf = 5;
const plan = { l2: 1e-3, tolerance: 1e-5 };
const listLimit = 100;

const path: readonly OutcomeKind[] = ['saved', 'applied', 'shortlisted', 'offered', 'hired'];

type Lists = readonly (readonly SeenJob[])[];

/**
 * Weights of the five criteria, learned from which of the jobs that people were shown they chose. Five scores and a choice
 * are all that is looked at: no attribute of a person, nor who they are.
 */
@Injectable()
export class LearnWeights {
  constructor(
    private readonly unitOfWork: AnalyticsUnitOfWork,
    private readonly outcomes: Outcomes,
    private readonly scores: ScoresOfShown,
    private readonly store: LearnedWeightsStore,
  ) {}

  /** @throws TooFewChoices; ServiceUnavailable when matching cannot be asked. */
  async execute(ctx: Ctx, { from, to, choice }: LearningRequest): Promise<LearnedWeights> {
    const last = new Date(Math.min(ctx.now.getTime(), to ? Date.parse(to) : Infinity));
    const earliest = last.getTime() - (mostDays - 1) * day;
    const first = new Date(Math.max(earliest, from ? Date.parse(from) : -Infinity));
    const window = { from: dateOf(first), to: dateOf(last) };
    const begin = new Date(`${window.from}T00:00:00Z`);
    const end = new Date(Date.parse(`${window.to}T00:00:00Z`) + day);

    const kinds = path.slice(path.indexOf(choice));
    const isChosen = (list: ShownList) => list.jobs.map((job) => job.kinds.some((kind) => kinds.includes(kind)));
    const shown = await this.teachingLists(begin, end, (list) => isChosen(list).includes(true));
    const modelVersion = newestModelOf(shown);
    const { taught, heldOut } = await this.withScores(
      ctx,
      shown.filter((list) => list.modelVersion === modelVersion),
      modelVersion,
      isChosen,
    );
    const lists = [...taught.values()].flat();
    const choices = choicesIn(lists);
    if (choices < needed.choices || taught.size < needed.candidates)
      throw TooFewChoices({
        ...{ choices, needed: needed.choices },
        ...{ candidates: taught.size, neededCandidates: needed.candidates },
      });

    const bias = fitPositionBias(await this.outcomes.repeatedShowings(begin, end));
    const weightOf = inversePropensity(bias.eta);
    const { weights: fitted, shares } = learnWeights(lists, { ...plan, weightOf });
    const unbounded = Object.fromEntries(criteria.map((criterion, at) => [criterion, 100 * shares[at]!])) as Record<
      Criterion,
      number
    >;
    const weights = boundedWeights(unbounded);
    const version = `weights-${ctx.now.toISOString().replace(/[^0-9]/g, '')}`;
    const model = exportWeights(
      criteria.map((criterion) => weights[criterion]),
      version,
    );
    // Scores are compared by their differences, whose size the loss depends on: both are given the size that was learned.
    const size = fitted.reduce((sum, weight) => sum + weight, 0) / 100;
    const scaled = (of: Readonly<Record<Criterion, number>>) => criteria.map((criterion) => size * of[criterion]);
    const held: Lists = [...heldOut.values()].flat();
    const learned: LearnedWeights = {
      version,
      weights,
      unbounded,
      learnedAt: ctx.now.toISOString(),
      ...window,
      choice,
      modelVersion,
      candidates: taught.size,
      lists: lists.length,
      choices,
      heldOut: {
        choices: choicesIn(held),
        loss: lossOf(held, scaled(weights), weightOf),
        lossOfDefaults: lossOf(held, scaled(criterionWeights), weightOf),
      },
      positionBias: { eta: bias.eta, source: bias.source, largestWeight },
      modelHash: createHash('sha256').update(model).digest('hex'),
    };
    await this.unitOfWork.run(ctx, (tx) => this.store.add(tx, learned, model));
    return learned;
  }

  list(): Promise<readonly LearnedWeights[]> {
    return this.store.list(listLimit);
  }

  /** @throws NotFound */
  async view(version: string): Promise<LearnedWeights & { readonly onnx: string }> {
    const found = await this.store.find(version);
    if (!found) throw NotFound({ resource: 'learned weights', id: version });
    return { ...found.learned, onnx: Buffer.from(found.model).toString('base64') };
  }

  private async teachingLists(begin: Date, end: Date, isTeaching: (list: ShownList) => boolean): Promise<ShownList[]> {
    const teaching: ShownList[] = [];
    for await (const own of this.outcomes.listsByCandidate(begin, end)) {
      teaching.push(...own.filter((list) => list.jobs.length > 1 && isTeaching(list)).slice(0, mostListsPerPerson));
      if (teaching.length >= mostLists) break;
    }
    return teaching.slice(0, mostLists);
  }

  /** Lists of scores by candidate. Jobs whose match is not kept any more are left out. */
  private async withScores(
    ctx: Ctx,
    lists: readonly ShownList[],
    modelVersion: string,
    isChosen: (list: ShownList) => readonly boolean[],
  ): Promise<{ taught: Map<string, SeenJob[][]>; heldOut: Map<string, SeenJob[][]> }> {
    const pairs = new Map(
      lists.flatMap(({ candidateId, jobs }) =>
        jobs.map(({ jobId }) => [`${candidateId} ${jobId}`, { candidateId, jobId }] as const),
      ),
    );
    const scores = new Map(
      (await this.scores.of(ctx, modelVersion, [...pairs.values()])).map((scored) => [
        `${scored.candidateId} ${scored.jobId}`,
        criteria.map((criterion) => scored.scores[criterion]),
      ]),
    );
    const taught = new Map<string, SeenJob[][]>();
    const heldOut = new Map<string, SeenJob[][]>();
    for (const list of lists) {
      const { candidateId } = list;
      const chosen = isChosen(list);
      const seen = list.jobs.flatMap(({ jobId, position }, at) => {
        const facts = scores.get(`${candidateId} ${jobId}`);
        return facts ? [{ facts, position, chosen: chosen[at]! }] : [];
      });
      if (seen.length < 2 || !seen.some((job) => job.chosen)) continue;
      const group = bucketOf('learned weights', candidateId) % heldOutOf === 0 ? heldOut : taught;
      group.set(candidateId, [...(group.get(candidateId) ?? []), seen]);
    }
    return { taught, heldOut };
  }
}

const dateOf = (instant: Date): string => instant.toISOString().slice(0, 10);

/** Scores of different formulas are not of one kind: those that were shown last count. */
function newestModelOf(lists: readonly ShownList[]): string {
  let newest: ShownList | undefined;
  for (const list of lists) if (!newest || list.shownAt > newest.shownAt) newest = list;
  return newest?.modelVersion ?? '';
}
