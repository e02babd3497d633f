import {
  NotFound,
  TooFewChoices,
  criterionWeights,
  type LearnedWeights,
  type LearningRun,
  type OutcomeKind,
} from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { bucketOf, type RunInHand } from '@iworkz/platform';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { AnalyticsUnitOfWork } from '../adapters/analytics-database.js';
import { fitPositionBias, inversePropensity, largestWeight } from '../domain/position-bias.js';
import { scoredFacts, weightsOfFacts } from '../domain/scored-facts.js';
import { day } from '../domain/week.js';
import { exportWeights } from '../training/export-weights.js';
import { fitCriteria, fitParts, lossOfVersion, type FittedWeights, type ScoredLists } from '../training/fit-weights.js';
import { choicesIn, type LearningPlan, type SeenJob } from '../training/learn-weights.js';
import { LearnedWeightsStore, Outcomes, ScoresOfShown, type ShownList } from './learning-ports.js';

const mostDays = 26 * 7;
/**
 * Of one person, since nobody shall teach the ranking alone; of all, enough for weights that stand still, and few enough that the
 * service answers others after a second or two.
 */
const mostTaught = { perPerson: 100, most: 10_000 };
/** Fewer are the taste of a few people, which could be told from the weights. */
const needed = { choices: 200, candidates: 50 };
/** For weights within the criteria, of which there are more, each moving a total by less: see docs/learning.md for what fewer teach. */
const neededForParts = { choices: 2_000, candidates: 200 };
/** One candidate in so many is learned nothing from, but asked whether the weights hold. */
const heldOutOf = 5;
const plan = { l2: 1e-3, tolerance: 1e-5 };
const listLimit = 100;

const path: readonly OutcomeKind[] = ['saved', 'applied', 'shortlisted', 'offered', 'hired'];

/**
 * Weights of the five criteria, and within them, learned from which of the jobs that people were shown they chose. Scores and a
 * choice are all that is looked at: no attribute of a person, nor who they are.
 */
@Injectable()
export class LearnWeights {
  constructor(
    private readonly unitOfWork: AnalyticsUnitOfWork,
    private readonly outcomes: Outcomes,
    private readonly scores: ScoresOfShown,
    private readonly store: LearnedWeightsStore,
  ) {}

  /** @throws TooFewChoices; ServiceUnavailable when matching cannot be asked; whatever `finish` throws. */
  async execute(ctx: Ctx, { about, report, finish }: RunInHand<LearningRun>): Promise<void> {
    const { from, to, choice } = about;
    const last = new Date(Math.min(ctx.now.getTime(), to ? Date.parse(to) : Infinity));
    const earliest = last.getTime() - (mostDays - 1) * day;
    const first = new Date(Math.max(earliest, from ? Date.parse(from) : -Infinity));
    const window = { from: dateOf(first), to: dateOf(last) };
    const begin = new Date(`${window.from}T00:00:00Z`);
    const end = new Date(Date.parse(`${window.to}T00:00:00Z`) + day);

    const kinds = path.slice(path.indexOf(choice));
    const isChosen = (list: ShownList) => list.jobs.map((job) => job.kinds.some((kind) => kinds.includes(kind)));
    await report('lists');
    const shown = await this.outcomes.teachingLists(begin, end, kinds, mostTaught);
    // Scores of different formulas are not of one kind, so all lists are of one.
    const modelVersion = shown[0]?.modelVersion ?? '';
    const { taught, heldOut } = await this.withScores(ctx, shown, modelVersion, isChosen, report);
    const lists = [...taught.values()].flat();
    const choices = choicesIn(lists);
    if (choices < needed.choices || taught.size < needed.candidates)
      throw TooFewChoices({
        ...{ choices, needed: needed.choices },
        ...{ candidates: taught.size, neededCandidates: needed.candidates },
      });

    await report('weights');
    const bias = fitPositionBias(await this.outcomes.repeatedShowings(begin, end));
    const weightOf = inversePropensity(bias.eta);
    const held = [...heldOut.values()].flat();
    const mayHaveParts = choices >= neededForParts.choices && taught.size >= neededForParts.candidates;
    const { fitted, parts } = fit(lists, held, { ...plan, weightOf }, mayHaveParts);
    const { weights, unbounded, size } = fitted;
    const version = `weights-${ctx.now.toISOString().replace(/[^0-9]/g, '')}`;
    const model = exportWeights(
      weightsOfFacts(weights),
      version,
      scoredFacts.map(({ name }) => name),
    );
    const learned: LearnedWeights = {
      version,
      weights,
      unbounded,
      ...(parts ? { parts } : {}),
      learnedAt: ctx.now.toISOString(),
      ...window,
      choice,
      modelVersion,
      candidates: taught.size,
      lists: lists.length,
      choices,
      heldOut: {
        choices: choicesIn(held),
        loss: lossOfVersion(held, weights, size, weightOf),
        lossOfDefaults: lossOfVersion(held, criterionWeights, size, weightOf),
      },
      positionBias: { eta: bias.eta, source: bias.source, largestWeight },
      modelHash: createHash('sha256').update(model).digest('hex'),
    };
    await this.unitOfWork.run(ctx, async (tx) => {
      await this.store.add(tx, learned, model);
      await finish(tx, { version });
    });
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

  /** Lists of scored facts by candidate. Jobs whose match is not kept any more are left out. */
  private async withScores(
    ctx: Ctx,
    lists: readonly ShownList[],
    modelVersion: string,
    isChosen: (list: ShownList) => readonly boolean[],
    report: RunInHand<LearningRun>['report'],
  ): Promise<{ taught: Map<string, SeenJob[][]>; heldOut: Map<string, SeenJob[][]> }> {
    const pairs = new Map(
      lists.flatMap(({ candidateId, jobs }) =>
        jobs.map(({ jobId }) => [`${candidateId} ${jobId}`, { candidateId, jobId }] as const),
      ),
    );
    const { size } = pairs;
    await report('scores', 0, size);
    const known = await this.scores.of(ctx, modelVersion, [...pairs.values()], (asked) =>
      report('scores', asked, size),
    );
    const scores = new Map(
      known.map((scored) => [
        `${scored.candidateId} ${scored.jobId}`,
        scoredFacts.map(({ scoreOf }) => scoreOf(scored)),
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

/** Weights within criteria must do better than the default ones for people they were not learned from. */
function fit(
  lists: ScoredLists,
  held: ScoredLists,
  how: LearningPlan,
  mayHaveParts: boolean,
): { readonly fitted: FittedWeights; readonly parts?: LearnedWeights['parts'] } {
  const without = fitCriteria(lists, how);
  if (!mayHaveParts) return { fitted: without };
  const within = fitParts(lists, how);
  const [heldOutLoss, heldOutLossWithout] = [within, without].map(({ weights, size }) =>
    lossOfVersion(held, weights, size, how.weightOf),
  ) as [number | null, number | null];
  const isBetter = heldOutLoss !== null && heldOutLossWithout !== null && heldOutLoss < heldOutLossWithout;
  const parts = { unbounded: within.unboundedParts, heldOutLoss, heldOutLossWithout };
  return { fitted: isBetter ? within : without, parts };
}

const dateOf = (instant: Date): string => instant.toISOString().slice(0, 10);
