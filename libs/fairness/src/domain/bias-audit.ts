import {
  fourFifths,
  isShare,
  protectedAttributes,
  protectedValues,
  selectionStages,
  type AuditFindings,
  type AuditParameters,
  type AuditRow,
  type AuditTable,
  type AuditedWeights,
  type FairnessMeasure,
  type ProtectedAttribute,
  type SelectionStage,
} from '@iworkz/contracts';
import { hiddenGroups } from './hidden-groups.js';
import { logInterval, rateOf, ratioInterval, wilsonInterval, type PersonCases, type Rate } from './rates.js';
import type { Sighting } from './sight.js';

/** Goes up when the same input gives other findings. */
export const auditVersion = '2';

export type Attributes = Readonly<Partial<Record<ProtectedAttribute, string>>>;

export interface ScoredPair {
  readonly candidateId: string;
  readonly jobId: string;
  /** 0 to 100. */
  readonly total: number;
  readonly weights: AuditedWeights;
}

export const defaultWeights: AuditedWeights = { origin: 'default', versions: [] };

/** One word for weights, the same for the same weights. */
export function labelOf({ origin, versions }: AuditedWeights): string {
  return origin === 'learned' ? versions.join('+') : origin;
}

export interface Selection {
  readonly candidateId: string;
  readonly jobId: string;
  /** The furthest stage reached; null before the first. */
  readonly stage: SelectionStage | null;
  readonly withdrawn: boolean;
}

export interface AuditInput {
  /** What people said of themselves. Who said nothing is absent, or lacks the attribute. */
  readonly people: ReadonlyMap<string, Attributes>;
  /** For each candidate, job and weights one score: the newest. */
  readonly scores: readonly ScoredPair[];
  readonly selections: readonly Selection[];
  /** What companies had in sight of who applied: one for each candidate and job. */
  readonly sightings: readonly Sighting[];
}

/** Each attribute alone, and the intersections of the three that Local Law 144 and the four-fifths rule look at. */
export const auditedTables: readonly (readonly ProtectedAttribute[])[] = [
  ...protectedAttributes.map((attribute) => [attribute]),
  ['sex', 'ageBand'],
  ['sex', 'nationalityGroup'],
  ['ageBand', 'nationalityGroup'],
];

type Cases = ReadonlyMap<string, PersonCases>;

/**
 * Rates, impact ratios and exposure of the groups, as docs/fairness.md says. Pure: the same input gives the same findings.
 *
 * Scores by different weights are never counted together. Each weights have a median of their own, since half of a weighting
 * that scores everybody higher would else seem favoured, and no ranking mixes them. It also keeps small groups hidden: no
 * figure is a sum over weights, of which the shown ones could be subtracted.
 */
export function auditBias(input: AuditInput, parameters: AuditParameters): AuditFindings {
  const weightings = weightingsOf(input.scores);
  const decided = input.selections.filter((selection) => !isUndecided(selection, parameters.selectedAt));
  const selected = casesOf(
    decided.map((selection) => [selection.candidateId, reached(selection, parameters.selectedAt) ? 1 : 0]),
  );
  const seen = casesOf(input.sightings.map(({ candidateId, exposure }) => [candidateId, exposure]));
  const counted: readonly Counted[] = [
    ...weightings.map(({ weights, scoring }) => ({ measure: 'scoring' as const, weights, cases: scoring })),
    { measure: 'selection', weights: null, cases: selected },
    ...weightings.map(({ weights, exposure }) => ({ measure: 'exposure' as const, weights, cases: exposure })),
    { measure: 'sight', weights: null, cases: seen },
  ];
  const reported = weightings.map(({ weights, scoring, scores, rankings, median }) => ({
    ...{ weights, people: scoring.size, scores, rankings },
    medianScore: scoring.size < parameters.minGroupSize ? null : median,
  }));
  return {
    people: peopleIn(input).size,
    scores: input.scores.length,
    applications: input.selections.length,
    withdrawn: input.selections.length - decided.length,
    rankings: reported.reduce((sum, { rankings }) => sum + rankings, 0),
    sightings: input.sightings.length,
    medianScore: reported[0]?.medianScore ?? null,
    weightings: reported,
    tables: counted.flatMap((each) =>
      auditedTables.map((attributes) => tableOf(each, attributes, input.people, parameters)),
    ),
  };
}

/**
 * The input as one text that does not depend on the order it was read in; its hash says on what the findings rest.
 * Withdrawn consents and later events change the input, and then the hash says so.
 */
export function canonicalText(input: AuditInput, parameters: AuditParameters): string {
  const sorted = (rows: readonly (readonly unknown[])[]) => rows.map((row) => JSON.stringify(row)).sort();
  const concerned = peopleIn(input);
  return JSON.stringify({
    auditVersion,
    parameters: Object.entries(parameters).sort(([a], [b]) => (a < b ? -1 : 1)),
    people: sorted(
      [...input.people]
        .filter(([id]) => concerned.has(id))
        .map(([id, attributes]) => [id, ...protectedAttributes.map((attribute) => attributes[attribute] ?? null)]),
    ),
    scores: sorted(
      input.scores.map(({ candidateId, jobId, total, weights }) => [candidateId, jobId, total, labelOf(weights)]),
    ),
    selections: sorted(
      input.selections.map(({ candidateId, jobId, stage, withdrawn }) => [candidateId, jobId, stage, withdrawn]),
    ),
    sightings: sorted(input.sightings.map(({ candidateId, jobId, exposure }) => [candidateId, jobId, exposure])),
  });
}

const peopleIn = ({ scores, selections, sightings }: AuditInput): ReadonlySet<string> =>
  new Set([...scores, ...selections, ...sightings].map(({ candidateId }) => candidateId));

interface Weighting {
  readonly weights: AuditedWeights;
  readonly scores: number;
  readonly rankings: number;
  readonly median: number | null;
  readonly scoring: Cases;
  readonly exposure: Cases;
}

const origins: readonly AuditedWeights['origin'][] = ['default', 'company', 'learned'];

/** The default weights first, whether or not anything was scored by them. */
function weightingsOf(scores: readonly ScoredPair[]): readonly Weighting[] {
  const byWeights = Map.groupBy(scores, ({ weights }) => `${weights.origin} ${labelOf(weights)}`);
  const known = [...byWeights.values()].map((own) => ({ weights: own[0]!.weights, own }));
  if (!known.some(({ weights }) => weights.origin === 'default')) known.push({ weights: defaultWeights, own: [] });
  known.sort(
    (a, b) =>
      origins.indexOf(a.weights.origin) - origins.indexOf(b.weights.origin) ||
      (labelOf(a.weights) < labelOf(b.weights) ? -1 : 1),
  );
  return known.map(({ weights, own }) => {
    const median = medianOf(own.map(({ total }) => total));
    const rankings = rankingsOf(own);
    return {
      ...{ weights, scores: own.length, rankings: rankings.length, median },
      scoring: casesOf(own.map((score) => [score.candidateId, score.total > median! ? 1 : 0])),
      exposure: casesOf(rankings.flatMap(exposuresOf)),
    };
  });
}

interface Counted {
  readonly measure: FairnessMeasure;
  readonly weights: AuditedWeights | null;
  readonly cases: Cases;
}

function tableOf(
  { measure, weights, cases }: Counted,
  attributes: readonly ProtectedAttribute[],
  people: AuditInput['people'],
  { minGroupSize, minShare }: AuditParameters,
): AuditTable {
  const members = new Map<string, PersonCases[]>();
  const unknown: PersonCases[] = [];
  for (const [id, own] of cases) {
    const said = people.get(id);
    const values = attributes.map((attribute) => said?.[attribute]);
    const key = values.includes(undefined) ? undefined : values.join(' ');
    if (key === undefined) unknown.push(own);
    else if (members.has(key)) members.get(key)!.push(own);
    else members.set(key, [own]);
  }
  const groups = combinations(attributes).flatMap((group) => {
    const rate = rateOf(members.get(group.join(' ')) ?? []);
    return rate.people > 0 ? [{ group, people: rate.people, rate }] : [];
  });
  const hidden = hiddenGroups(groups, minGroupSize);
  const shown = groups.filter((group) => !hidden.has(group));
  const known = groups.reduce((sum, group) => sum + group.people, 0);
  const isExcluded = (size: number) => size < minShare * (known + unknown.length);
  const reference = shown
    .filter((group) => !isExcluded(group.people) && group.rate.rate > 0)
    .sort((a, b) => b.rate.rate - a.rate.rate)[0];
  return {
    measure,
    weights,
    attributes: [...attributes],
    reference: reference ? [...reference.group] : null,
    rows: shown.map((group) => rowOf(measure, group, reference, isExcluded(group.people))),
    unknown: { people: unknown.length, cases: unknown.reduce((sum, own) => sum + own.cases, 0) },
    hidden: { groups: hidden.size, people: [...hidden].reduce((sum, group) => sum + group.people, 0) },
  };
}

interface RatedGroup {
  readonly group: readonly string[];
  readonly rate: Rate;
}

function rowOf(
  measure: FairnessMeasure,
  own: RatedGroup,
  reference: RatedGroup | undefined,
  excluded: boolean,
): AuditRow {
  const { rate } = own;
  const impactRatio = reference && !excluded ? rate.rate / reference.rate.rate : null;
  return {
    group: [...own.group],
    people: rate.people,
    cases: rate.cases,
    rate: rate.rate,
    rateInterval: isShare(measure) ? wilsonInterval(rate) : logInterval(rate),
    impactRatio,
    ratioInterval: reference && impactRatio !== null && own !== reference ? ratioInterval(rate, reference.rate) : null,
    excluded,
    belowFourFifths: impactRatio !== null && impactRatio < fourFifths,
  };
}

function combinations(attributes: readonly ProtectedAttribute[]): readonly (readonly string[])[] {
  return attributes.reduce<readonly (readonly string[])[]>(
    (groups, attribute) =>
      groups.flatMap((group) => (protectedValues[attribute] as readonly string[]).map((value) => [...group, value])),
    [[]],
  );
}

function casesOf(entries: readonly (readonly [candidateId: string, counted: number])[]): Cases {
  const cases = new Map<string, { counted: number; cases: number }>();
  for (const [candidateId, counted] of entries) {
    const own = cases.get(candidateId) ?? { counted: 0, cases: 0 };
    cases.set(candidateId, { counted: own.counted + counted, cases: own.cases + 1 });
  }
  return cases;
}

/** Of all scores by the same weights, also of people who said nothing: "the full sample of applicants", 6 RCNY 5-301(c)(1). */
function medianOf(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

function reached({ stage }: Selection, selectedAt: SelectionStage): boolean {
  return stage !== null && selectionStages.indexOf(stage) >= selectionStages.indexOf(selectedAt);
}

/** Who withdrew before the stage was neither selected nor refused by anybody. */
function isUndecided(selection: Selection, selectedAt: SelectionStage): boolean {
  return selection.withdrawn && !reached(selection, selectedAt);
}

type Ranking = readonly ScoredPair[];

/** The candidates of each job by the same weights, best first. One candidate alone is in no ranking. */
function rankingsOf(scores: readonly ScoredPair[]): Ranking[] {
  const byJob = Map.groupBy(scores, ({ jobId }) => jobId);
  return [...byJob.values()]
    .filter((ranking) => ranking.length > 1)
    .map((ranking) => [...ranking].sort((a, b) => b.total - a.total || (a.candidateId < b.candidateId ? -1 : 1)));
}

/**
 * Attention at each place by the discount of DCG (Järvelin and Kekäläinen 2002), as Singh and Joachims (2018, Fairness of
 * Exposure in Rankings) use it, over the mean of the ranking: else who is in a long ranking would seem to be seen less.
 * Equal scores share the attention of their places: their order is by id and says nothing.
 */
function exposuresOf(ranking: Ranking): (readonly [string, number])[] {
  const discounts = ranking.map((_, index) => 1 / Math.log2(2 + index));
  const mean = discounts.reduce((sum, discount) => sum + discount, 0) / ranking.length;
  const exposures: (readonly [string, number])[] = [];
  for (let from = 0; from < ranking.length;) {
    let to = from + 1;
    while (to < ranking.length && ranking[to]!.total === ranking[from]!.total) to += 1;
    const shared = discounts.slice(from, to).reduce((sum, discount) => sum + discount, 0) / (to - from);
    for (const { candidateId } of ranking.slice(from, to)) exposures.push([candidateId, shared / mean]);
    from = to;
  }
  return exposures;
}
