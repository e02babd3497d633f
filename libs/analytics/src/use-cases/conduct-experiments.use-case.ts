import {
  ExperimentEnded,
  ExperimentNameTaken,
  NotFound,
  WeightsExperimentMisplaced,
  defaultWeightsVersion,
  type Assignment,
  type Comparison,
  type ExperimentPlan,
  type Variant,
  type VersionedWeights,
  type WeightsAssignment,
  type WeightsInUse,
} from '@iworkz/contracts';
import { newId, type Ctx } from '@iworkz/kernel';
import { variantOf } from '@iworkz/platform';
import { Injectable } from '@nestjs/common';
import { AnalyticsUnitOfWork } from '../adapters/analytics-database.js';
import { compare, hasSampleRatioMismatch } from '../domain/comparison.js';
import { Experiments, LearnedWeightsStore, type ArmCounts, type ExperimentRecord } from './learning-ports.js';

export interface ExperimentState {
  readonly experiment: ExperimentRecord;
  readonly result: Comparison;
  readonly guarded: Comparison;
  readonly sampleRatioMismatch: boolean;
}

const listLimit = 100;

@Injectable()
export class ConductExperiments {
  constructor(
    private readonly unitOfWork: AnalyticsUnitOfWork,
    private readonly experiments: Experiments,
    private readonly learnedWeights: LearnedWeightsStore,
  ) {}

  /** @throws ExperimentNameTaken; WeightsExperimentMisplaced */
  async start(ctx: Ctx, plan: ExperimentPlan): Promise<ExperimentRecord> {
    const experiment: ExperimentRecord = {
      ...plan,
      salt: newId(),
      status: 'running',
      everyoneGets: null,
      startedAt: ctx.now,
      endedAt: null,
      endedBecause: null,
    };
    await this.unitOfWork.run(ctx, async (tx) => {
      await this.experiments.lock(tx);
      await this.verifyWeights(plan);
      if (!(await this.experiments.add(tx, experiment))) throw ExperimentNameTaken({ name: plan.name });
    });
    return experiment;
  }

  list(): Promise<readonly ExperimentRecord[]> {
    return this.experiments.list(listLimit);
  }

  /** @throws NotFound */
  async view(ctx: Ctx, name: string): Promise<ExperimentState> {
    return this.stateOf(await this.get(name), ctx.now);
  }

  /** Ends a running experiment by decision. @throws NotFound, ExperimentEnded */
  async conclude(ctx: Ctx, name: string, keep: Variant): Promise<ExperimentRecord> {
    const end = { status: 'concluded', everyoneGets: keep, endedBecause: 'decision', at: ctx.now } as const;
    const ended = await this.unitOfWork.run(ctx, (tx) => this.experiments.end(tx, name, ['running'], end));
    const experiment = await this.get(name);
    if (!ended) throw ExperimentEnded({ status: experiment.status });
    return experiment;
  }

  /** The champion for everybody, from any status and however often asked: whoever needs it must not be refused. @throws NotFound */
  async rollBack(ctx: Ctx, name: string): Promise<ExperimentRecord> {
    const end = { status: 'rolled_back', everyoneGets: 'champion', endedBecause: 'roll_back', at: ctx.now } as const;
    await this.unitOfWork.run(ctx, (tx) => this.experiments.end(tx, name, ['running', 'concluded'], end));
    return this.get(name);
  }

  /**
   * Rolls back every running experiment whose challenger is worse beyond doubt, by its guardrail or by what it was to make
   * better. @returns their names.
   */
  async rollBackHarmful(ctx: Ctx): Promise<readonly string[]> {
    const stopped: string[] = [];
    for (const experiment of await this.experiments.running()) {
      const { result, guarded } = await this.stateOf(experiment, ctx.now);
      if (result.verdict !== 'challenger_worse' && guarded.verdict !== 'challenger_worse') continue;
      const end = { status: 'rolled_back', everyoneGets: 'champion', endedBecause: 'harm', at: ctx.now } as const;
      const { name } = experiment;
      const ended = await this.unitOfWork.run(ctx, (tx) => this.experiments.end(tx, name, ['running'], end));
      if (ended) stopped.push(name);
    }
    return stopped;
  }

  /** What a person gets of each of the newest hundred experiments, and of every older one that still decides something. */
  async assignmentsOf(userId: string): Promise<Assignment[]> {
    const experiments = await this.experiments.list(listLimit);
    return experiments.map((experiment) => {
      const variant = variantOf(experiment, userId);
      return { experiment: experiment.name, variant, version: experiment[variant] };
    });
  }

  /** By which everybody's learned weights follow from who they are; null when all have the default ones. */
  async weightsAssignment(): Promise<WeightsAssignment | null> {
    const deciding = await this.experiments.decidingWeights();
    if (!deciding) return null;
    const { salt, challengerPercent, everyoneGets, champion, challenger } = deciding;
    const learned = await this.learnedAmong([deciding]);
    const arm = (version: string) => ({ version, weights: learned.get(version) ?? null });
    return { salt, challengerPercent, everyoneGets, champion: arm(champion), challenger: arm(challenger) };
  }

  async weightsInUse(): Promise<WeightsInUse> {
    const deciding = await this.experiments.decidingWeights();
    if (!deciding) return { version: defaultWeightsVersion, runningExperiment: null };
    const runningExperiment = deciding.status === 'running' ? deciding.name : null;
    return { version: deciding[deciding.everyoneGets ?? 'champion'], runningExperiment };
  }

  /** An experiment with weights is alone, and its champion is what everybody gets without it. */
  private async verifyWeights({ champion, challenger }: ExperimentPlan): Promise<void> {
    const learned = await this.learnedAmong([{ champion, challenger }]);
    if (!isAboutWeights({ champion, challenger }, learned)) return;
    const { version, runningExperiment } = await this.weightsInUse();
    if (runningExperiment !== null) throw WeightsExperimentMisplaced({ reason: 'running', champion: version });
    if (champion !== version) throw WeightsExperimentMisplaced({ reason: 'other_champion', champion: version });
  }

  private learnedAmong(
    experiments: readonly Pick<ExperimentRecord, 'champion' | 'challenger'>[],
  ): Promise<ReadonlyMap<string, VersionedWeights>> {
    return this.learnedWeights.weightsOf(experiments.flatMap(({ champion, challenger }) => [champion, challenger]));
  }

  private async get(name: string): Promise<ExperimentRecord> {
    const experiment = await this.experiments.find(name);
    if (!experiment) throw NotFound({ resource: 'experiment', id: name });
    return experiment;
  }

  private async stateOf(experiment: ExperimentRecord, now: Date): Promise<ExperimentState> {
    const { champion, challenger } = await this.experiments.count(experiment, now);
    const { metric, guardrail, challengerPercent } = experiment;
    return {
      experiment,
      result: compare(metric, champion, challenger, experiment),
      guarded: compare(guardrail, guardedArm(champion), guardedArm(challenger), experiment),
      sampleRatioMismatch: hasSampleRatioMismatch(champion.candidates, challenger.candidates, challengerPercent),
    };
  }
}

const isAboutWeights = (
  { champion, challenger }: Pick<ExperimentRecord, 'champion' | 'challenger'>,
  learned: ReadonlyMap<string, VersionedWeights>,
): boolean => learned.has(champion) || learned.has(challenger);

const guardedArm = ({ candidates, guarded }: ArmCounts) => ({ candidates, successes: guarded });
