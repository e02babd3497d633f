import { isSubdivisionOf, remoteModes, subdivisions } from '@iworkz/contracts';
import { reason, type CriterionResult, type Reason } from './criterion.js';
import type { CandidateFacts, JobFacts } from './facts.js';
import { greatCircleKm } from './great-circle.js';
import { hoursApart } from './time-zones.js';

export const geographyPriors = {
  /** The place of either side is not known. */
  place: 0.5,
  /** No wish about remote work was stated: most people who say nothing accept what is usual. */
  remote: 0.7,
  /** Same country, but no finer place on one side. */
  sameCountry: 0.6,
  /** Of a working day, how much two countries share of whose clocks one is not known. */
  sharedDay: 0.5,
} as const;

/** Where the work is moves the score more than how often one has to be there. */
const placeShare = 0.6;
const remoteShare = 0.4;
/** Kilometres between the offices of two subdivisions at which nearness falls to a half: 横浜-東京 27 km is near, 大阪-京都 43 km is the edge. */
const halfDistanceKm = 40;
/** Willing to move: good, but a move costs; more so across a border. */
const relocation = { inCountry: 0.7, abroad: 0.6 };
/**
 * Working fully remote for a country one does not live in raises questions of tax, and of time zone: the less of the day both
 * sides work at once, the more of the work waits for the other.
 */
const remoteFromAbroad = { noSharedHours: 0.4, wholeDay: 0.7 };
/** From nine to six. */
const workingDayHours = 9;
/** Share of the distance that hybrid work takes away: two of five days at home. */
const hybridRelief = 0.4;
/** By steps between the nearest wished mode and the offered one (none, hybrid, full). */
const remoteSteps = [1, 0.5, 0.1] as const;

const numbers = new Map(subdivisions.map(({ code }, number) => [code, number]));
const kmBetween: readonly (readonly number[])[] = subdivisions.map((a) => subdivisions.map((b) => greatCircleKm(a, b)));

interface Part {
  readonly score: number;
  readonly confidence: number;
  readonly reason?: Reason;
}

/** 0.6 x place + 0.4 x way of working. */
export function scoreGeography(candidate: CandidateFacts, job: JobFacts): CriterionResult {
  const place = scorePlace(candidate, job);
  const remote = scoreRemote(candidate, job);
  return {
    score: placeShare * place.score + remoteShare * remote.score,
    confidence: placeShare * place.confidence + remoteShare * remote.confidence,
    reasons: [place.reason, remote.reason].filter((entry) => entry !== undefined),
  };
}

function scorePlace(candidate: CandidateFacts, job: JobFacts): Part {
  if (job.remote === 'full') return scoreFullyRemote(candidate, job);
  const onSite = scoreOnSite(candidate, job);
  if (job.remote !== 'hybrid') return onSite;
  return { ...onSite, score: onSite.score + (1 - onSite.score) * hybridRelief };
}

function scoreFullyRemote(candidate: CandidateFacts, job: JobFacts): Part {
  const home = candidate.place?.country;
  if (home && job.place && home !== job.place.country && !candidate.willingToRelocate) {
    return scoreRemoteFromAbroad(home, job.place.country);
  }
  return { score: 1, confidence: 1, reason: reason('for', 'geography.full_remote') };
}

function scoreRemoteFromAbroad(home: string, country: string): Part {
  const { noSharedHours, wholeDay } = remoteFromAbroad;
  const scoreOf = (sharedDay: number): number => noSharedHours + (wholeDay - noSharedHours) * sharedDay;
  const apart = hoursApart(home, country);
  if (apart === undefined) {
    const abroad = reason('neutral', 'geography.abroad_remote', { country });
    return { score: scoreOf(geographyPriors.sharedDay), confidence: 0.5, reason: abroad };
  }
  const hours = Math.max(0, workingDayHours - apart);
  const abroad = reason('neutral', 'geography.abroad_remote_hours', { country, hours });
  return { score: scoreOf(hours / workingDayHours), confidence: 1, reason: abroad };
}

/** Of several wishes the one that brings most counts. */
function scoreOnSite(candidate: CandidateFacts, job: JobFacts): Part {
  const { place: home, wishedSubdivisions: wished, willingToRelocate } = candidate;
  const wishes = wished.length > 0;
  if (!job.place || (!home && !wishes)) {
    const unknown = reason('neutral', 'geography.place_unknown');
    // Who is willing to move can only gain by it, also where nothing else is known.
    return { score: willingToRelocate ? relocation.abroad : geographyPriors.place, confidence: 0, reason: unknown };
  }
  const { country, subdivision } = job.place;
  const isHome = home?.country === country;
  // A wish is the person's own word; home stands in for it only where there is none.
  const wishedHere = isHome ? wished : wished.filter((code) => isSubdivisionOf(country, code));
  const inCountry = isHome || wishedHere.length > 0;
  const byMoving = willingToRelocate ? (inCountry ? relocation.inCountry : relocation.abroad) : 0;
  const moving = reason('for', 'geography.relocation', {});
  if (!inCountry) {
    return byMoving > 0
      ? { score: byMoving, confidence: 1, reason: moving }
      : { score: 0, confidence: 1, reason: reason('against', 'geography.abroad', { country }) };
  }
  const anchors = wishes ? wishedHere : home?.subdivision ? [home.subdivision] : [];
  if (subdivision === null || anchors.length === 0) {
    const score = Math.max(geographyPriors.sameCountry, byMoving);
    return { score, confidence: 0.5, reason: reason('neutral', 'geography.same_country', { country }) };
  }
  if (anchors.includes(subdivision)) {
    const code = wishes ? 'geography.wished_subdivision' : 'geography.home_subdivision';
    return { score: 1, confidence: 1, reason: reason('for', code, { subdivision }) };
  }
  const { from, km } = nearest(anchors, subdivision);
  const near = 2 ** (-km / halfDistanceKm);
  if (byMoving > near) return { score: byMoving, confidence: 1, reason: moving };
  const distance = { subdivision, from, km: Math.round(km) };
  return {
    score: near,
    confidence: 1,
    reason: reason(near >= 0.5 ? 'for' : 'against', 'geography.distance', distance),
  };
}

function nearest(anchors: readonly string[], subdivision: string): { from: string; km: number } {
  const row = kmBetween[numbers.get(subdivision) ?? -1];
  let best = { from: '', km: Number.POSITIVE_INFINITY };
  for (const from of anchors) {
    const km = row?.[numbers.get(from) ?? -1] ?? Number.POSITIVE_INFINITY;
    if (km < best.km) best = { from, km };
  }
  return best;
}

function scoreRemote(candidate: CandidateFacts, job: JobFacts): Part {
  const { remote } = job;
  if (candidate.wishedRemote.length === 0 || remote === null) return { score: geographyPriors.remote, confidence: 0 };
  const steps = Math.min(
    ...candidate.wishedRemote.map((wish) => Math.abs(remoteModes.indexOf(wish) - remoteModes.indexOf(remote))),
  );
  return {
    score: remoteSteps[steps] ?? 0,
    confidence: 1,
    reason:
      steps === 0
        ? reason('for', 'geography.remote_wished', { remote })
        : reason('against', 'geography.remote_other', { remote }),
  };
}
