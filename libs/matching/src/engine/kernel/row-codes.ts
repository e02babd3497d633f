import { careerLevels, industries, remoteModes, workStyleDimensions, type WorkStyleAnswers } from '@iworkz/contracts';
import { waysTo } from '../../domain/career.js';
import type { CandidateFacts, CareerLevel, Growth, Industry, JobFacts, RemoteMode } from '../../domain/facts.js';
import { termsRelocates } from './layout.js';
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
const wishesBit = 1;
const regionsShift = 1;
/** First prefectures of stretches of neighbours: rows of several wishes share a class when they wish the same of these. */
const regionStarts = [1, 8, 13, 15, 25, 31, 40];
const prefectureCount = 47;
export const allPrefectures: readonly number[] = Array.from({ length: prefectureCount }, (_, index) => index + 1);

const regionOf = (prefecture: number): number => regionStarts.findLastIndex((start) => start <= prefecture);

/** Candidates: country of home; the prefecture that counts; whether it is a wish, and regions of several; main trade. */
export function candidateClassKey({ place, wishedPrefectures }: CandidateFacts, trade: number): ClassKey {
  const wishes = new Set(wishedPrefectures);
  const country = countryCode(place?.country);
  if (wishes.size === 0) return [country, place?.prefecture ?? 0, 0, trade];
  if (wishes.size === 1) return [country, wishedPrefectures[0]!, wishesBit, trade];
  const regions = wishedPrefectures.reduce((bits, prefecture) => bits | (1 << regionOf(prefecture)), 0);
  return [country, severalAnchors, wishesBit | (regions << regionsShift), trade];
}

export const anchorIsWish = ([, , bits]: ClassKey): boolean => (bits & wishesBit) !== 0;

/** What rows of the class may wish. */
export function anchorsOf([, anchor, bits]: ClassKey): readonly number[] {
  if (anchor !== severalAnchors) return [anchor];
  return allPrefectures.filter((prefecture) => (bits >>> regionsShift) & (1 << regionOf(prefecture)));
}

/** See `termsCount`. */
export function candidateTerms({ wishedRemote, willingToRelocate }: CandidateFacts): number {
  return remoteMask(wishedRemote) | (willingToRelocate ? termsRelocates : 0);
}

/** The facts of such a candidate that geography reads, with `anchor` as the prefecture that counts. */
export function candidatePlaceOf(
  key: ClassKey,
  anchor: number,
  terms: number,
): Pick<CandidateFacts, 'place' | 'wishedPrefectures' | 'wishedRemote' | 'willingToRelocate'> {
  const [country] = key;
  const isWish = anchorIsWish(key);
  return {
    place: country ? { country: countryOf(country), prefecture: isWish ? null : anchor || null } : null,
    wishedPrefectures: isWish ? [anchor] : [],
    wishedRemote: remoteModes.filter((_, bit) => terms & (1 << bit)),
    willingToRelocate: (terms & termsRelocates) !== 0,
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
