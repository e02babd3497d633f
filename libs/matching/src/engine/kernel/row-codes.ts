import { careerLevels, industries, remoteModes, workStyleDimensions, type WorkStyleAnswers } from '@iworkz/contracts';
import { waysTo } from '../../domain/career.js';
import type { CandidateFacts, CareerLevel, Growth, Industry, JobFacts, RemoteMode } from '../../domain/facts.js';
import type { ClassKey } from './row-blocks.js';

/** In the order of their bits. */
export const growthOffers: readonly Growth[] = ['management', 'specialist', 'training', 'overseas', 'new_business'];

/** 0: not known. */
export const levelCode = (level: CareerLevel | null): number => (level ? 1 + careerLevels.indexOf(level) : 0);
export const levelOf = (code: number): CareerLevel | null => careerLevels[code - 1] ?? null;
export const industryCode = (industry: Industry): number => industries.indexOf(industry);

export function answerCodes(answers: WorkStyleAnswers): readonly number[] {
  return workStyleDimensions.map((dimension) => answers[dimension] ?? 0);
}

export function answersOf(codes: readonly number[]): WorkStyleAnswers {
  const entries = workStyleDimensions.map((dimension, index) => [dimension, codes[index] || null]);
  return Object.fromEntries(entries) as WorkStyleAnswers;
}

export function growthMask(growth: readonly Growth[]): number {
  return growth.reduce((mask, offer) => mask | (1 << growthOffers.indexOf(offer)), 0);
}

export const growthOf = (mask: number): readonly Growth[] => growthOffers.filter((_, bit) => mask & (1 << bit));

const remoteMask = (modes: readonly RemoteMode[]): number =>
  modes.reduce((mask, mode) => mask | (1 << remoteModes.indexOf(mode)), 0);

function countryCode(country: string | undefined): number {
  return country === undefined ? 0 : (country.charCodeAt(0) << 8) | country.charCodeAt(1);
}

const countryOf = (code: number): string => String.fromCharCode(code >>> 8, code & 255);

/** A language as 15 bits, from its two or three letters. */
export function languageCode(language: string): number {
  return [...language].reduce((code, letter) => code * 27 + letter.charCodeAt(0) - 96, 0);
}

// Jobs: country, prefecture (0: none), way of working (0: not said), trade.
export function jobClassKey({ place, remote }: JobFacts, trade: number): ClassKey {
  const way = remote ? 1 + remoteModes.indexOf(remote) : 0;
  return [countryCode(place?.country), place?.prefecture ?? 0, way, trade];
}

export function jobPlaceOf([country, prefecture, way]: ClassKey): Pick<JobFacts, 'place' | 'remote'> {
  return {
    place: country ? { country: countryOf(country), prefecture: prefecture || null } : null,
    remote: remoteModes[way - 1] ?? null,
  };
}

/** The anchor of a class whose rows wish several prefectures, each row its own. */
export const severalAnchors = 63;
const wishesBit = 8;
const relocationBit = 16;

/** Wishes by the hour and by the day depend on the job's own hours and days, so their rows have classes of their own. */
const payKinds = { hour: 1, day: 2, month: 0, year: 0 } as const;

/** Candidates: country of home; the prefecture that counts; modes wished, whether it is a wish, relocation; kind of pay wish. */
export function candidateClassKey(candidate: CandidateFacts): ClassKey {
  const { place, wishedPrefectures, wishedRemote, willingToRelocate, wishedPay } = candidate;
  const wishes = new Set(wishedPrefectures);
  const anchor =
    wishes.size > 1 ? severalAnchors : wishes.size === 1 ? wishedPrefectures[0]! : (place?.prefecture ?? 0);
  const bits = remoteMask(wishedRemote) | (wishes.size > 0 ? wishesBit : 0) | (willingToRelocate ? relocationBit : 0);
  return [countryCode(place?.country), anchor, bits, wishedPay ? payKinds[wishedPay.period] : 0];
}

/** The facts of such a candidate that geography reads, with `anchor` as the prefecture that counts. */
export function candidatePlaceOf(
  [country, , bits]: ClassKey,
  anchor: number,
): Pick<CandidateFacts, 'place' | 'wishedPrefectures' | 'wishedRemote' | 'willingToRelocate'> {
  const isWish = (bits & wishesBit) !== 0;
  return {
    place: country ? { country: countryOf(country), prefecture: isWish ? null : anchor || null } : null,
    wishedPrefectures: isWish ? [anchor] : [],
    wishedRemote: remoteModes.filter((_, bit) => bits & (1 << bit)),
    willingToRelocate: (bits & relocationBit) !== 0,
  };
}

/** Pairs of levels that stand for what `waysTo` can say: nothing, and each of its answers. */
export const wayPairs: readonly { readonly level: CareerLevel | null; readonly wishedLevel: CareerLevel | null }[] = [
  { level: null, wishedLevel: null },
  { level: 'entry', wishedLevel: 'entry' },
  { level: 'entry', wishedLevel: 'lead' },
  { level: 'entry', wishedLevel: 'junior' },
];
const ways = wayPairs.map(({ level, wishedLevel }) => (level && wishedLevel ? waysTo(level, wishedLevel).join() : ''));

export function wayCode({ level, wishedLevel }: CandidateFacts): number {
  const code = ways.indexOf(level && wishedLevel ? waysTo(level, wishedLevel).join() : '');
  if (code < 0) throw new RangeError('A way between levels that the index does not know');
  return code;
}
