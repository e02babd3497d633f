import {
  careerLevels,
  industries,
  remoteModes,
  subdivisionCodes,
  workStyleDimensions,
  type WorkStyleAnswers,
} from '@iworkz/contracts';
import { waysTo } from '../../domain/career.js';
import type { CandidateFacts, CareerLevel, Growth, Industry, JobFacts, RemoteMode } from '../../domain/facts.js';
import { betweenShift, fifthBitShift, termsRelocates } from './layout.js';
import type { ClassKey } from './row-blocks.js';

/** In the order of their bits. */
export const growthOffers: readonly Growth[] = ['management', 'specialist', 'training', 'overseas', 'new_business'];

/** 0: not known. */
export const levelCode = (level: CareerLevel | null): number => (level ? 1 + careerLevels.indexOf(level) : 0);
export const levelOf = (code: number): CareerLevel | null => careerLevels[code - 1] ?? null;
export const industryCode = (industry: Industry): number => industries.indexOf(industry);

/** @param number below 32 @param between below 8; read by the kernel alone, see `betweenShift` */
export const codedWith = (number: number, between: number): number =>
  (number & 15) | (between << betweenShift) | ((number >>> 4) << fifthBitShift);

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

/** By code, from 1. No more than 64, since the wishes of a row are as many bits. */
const subdivisionNumbers = new Map(subdivisionCodes.map((code, index) => [code, index + 1]));
/** 0: none. @throws RangeError for a code that the vocabulary does not have */
function subdivisionNumber(code: string | null | undefined): number {
  const number = code ? subdivisionNumbers.get(code) : 0;
  if (number === undefined) throw new RangeError(`A subdivision that the index does not know: ${code}`);
  return number;
}
const subdivisionOf = (number: number): string | null => subdivisionCodes[number - 1] ?? null;

// Jobs: country, subdivision (0: none), way of working (0: not said), trade.
export function jobClassKey({ place, remote }: JobFacts, trade: number): ClassKey {
  const way = remote ? 1 + remoteModes.indexOf(remote) : 0;
  return [countryCode(place?.country), subdivisionNumber(place?.subdivision), way, trade];
}

export function jobPlaceOf([country, subdivision, way]: ClassKey): Pick<JobFacts, 'place' | 'remote'> {
  return {
    place: country ? { country: countryOf(country), subdivision: subdivisionOf(subdivision) } : null,
    remote: remoteModes[way - 1] ?? null,
  };
}

/** The anchor of a class whose rows wish several subdivisions, each row its own. */
export const severalAnchors = 255;
const wishesBit = 1;
const areasShift = 1;
/**
 * Neighbours: rows of several wishes share a class when they wish of the same areas. By the first of each in the order of the
 * vocabulary, Korea's by their codes, since it is listed by rank and not by where it lies.
 */
const areaStartsOfJapan = [1, 8, 13, 15, 25, 31, 40];
const areasOfKorea = [
  ['KR-11', 'KR-28', 'KR-41', 'KR-42'],
  ['KR-30', 'KR-50', 'KR-43', 'KR-44'],
  ['KR-29', 'KR-45', 'KR-46', 'KR-49'],
  ['KR-26', 'KR-27', 'KR-31', 'KR-47', 'KR-48'],
];
export const allSubdivisions: readonly number[] = subdivisionCodes.map((_, index) => index + 1);
/** By number. */
const areas: readonly number[] = [0, ...allSubdivisions].map((number) => {
  const ofKorea = areasOfKorea.findIndex((codes) => codes.includes(subdivisionCodes[number - 1] ?? ''));
  return ofKorea < 0 ? areaStartsOfJapan.findLastIndex((start) => start <= number) : areaStartsOfJapan.length + ofKorea;
});

/** Candidates: country of home; the subdivision that counts; whether it is a wish, and areas of several; main trade. */
export function candidateClassKey({ place, wishedSubdivisions }: CandidateFacts, trade: number): ClassKey {
  const wishes = [...new Set(wishedSubdivisions)].map(subdivisionNumber);
  const country = countryCode(place?.country);
  if (wishes.length === 0) return [country, subdivisionNumber(place?.subdivision), 0, trade];
  if (wishes.length === 1) return [country, wishes[0]!, wishesBit, trade];
  const wished = wishes.reduce((bits, number) => bits | (1 << areas[number]!), 0);
  return [country, severalAnchors, wishesBit | (wished << areasShift), trade];
}

export const anchorIsWish = ([, , bits]: ClassKey): boolean => (bits & wishesBit) !== 0;

/** What rows of the class may wish, by number. */
export function anchorsOf([, anchor, bits]: ClassKey): readonly number[] {
  if (anchor !== severalAnchors) return [anchor];
  return allSubdivisions.filter((number) => (bits >>> areasShift) & (1 << areas[number]!));
}

/** Several wishes, the lowest bit for the first of the vocabulary. */
export const wishBits = (wished: readonly string[]): bigint =>
  wished.reduce((bits, code) => bits | (1n << BigInt(subdivisionNumber(code) - 1)), 0n);
export const wishesOf = (bits: bigint): readonly string[] =>
  subdivisionCodes.filter((_, index) => (bits >> BigInt(index)) & 1n);

/** See `termsCount`. */
export function candidateTerms({ wishedRemote, willingToRelocate }: CandidateFacts): number {
  return remoteMask(wishedRemote) | (willingToRelocate ? termsRelocates : 0);
}

/** The facts of such a candidate that geography reads, with `anchor` as the number of the subdivision that counts. */
export function candidatePlaceOf(
  key: ClassKey,
  anchor: number,
  terms: number,
): Pick<CandidateFacts, 'place' | 'wishedSubdivisions' | 'wishedRemote' | 'willingToRelocate'> {
  const [country] = key;
  const isWish = anchorIsWish(key);
  const subdivision = subdivisionOf(anchor);
  return {
    place: country ? { country: countryOf(country), subdivision: isWish ? null : subdivision } : null,
    wishedSubdivisions: isWish && subdivision ? [subdivision] : [],
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
