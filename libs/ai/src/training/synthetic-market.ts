import { careerLevels, industries, remoteModes } from '@iworkz/contracts';
import { SeededRandom } from '@iworkz/kernel';
import { salarySkills, type SalaryQuestion } from '../domain/salary-features.js';

export interface MarketRow {
  readonly question: SalaryQuestion;
  readonly yearlyYen: number;
}

/*
 * The rules of the synthetic market. They were written by hand to be plausible in order and size; they are no statistics,
 * and a model trained on them knows these rules and nothing of the real market.
 */
const millionsByLevel = {
  entry: 3.1,
  junior: 3.9,
  mid: 5.3,
  senior: 7.2,
  lead: 8.8,
  manager: 10,
  executive: 13.5,
} as const;
const industryFactor: Readonly<Record<SalaryQuestion['industry'], number>> = {
  software: 1.08,
  manufacturing: 1,
  finance: 1.22,
  retail: 0.86,
  logistics: 0.92,
  healthcare: 0.98,
  care: 0.8,
  hospitality: 0.8,
  food: 0.82,
  construction: 1,
  education: 0.9,
  media: 0.98,
  energy: 1.1,
  public: 0.94,
  agriculture: 0.78,
  consulting: 1.25,
  other: 0.92,
};
/** JIS numbers of the prefectures that pay above or below the rest. */
const prefectureFactor = new Map<number, number>([
  [13, 1.16],
  [14, 1.09],
  [27, 1.07],
  [23, 1.06],
  [11, 1.03],
  [12, 1.03],
  [26, 1.02],
  [28, 1.01],
  [40, 0.99],
  [2, 0.86],
  [45, 0.86],
  [47, 0.85],
  [46, 0.87],
  [31, 0.87],
  [32, 0.87],
]);
const restOfJapan = 0.93;
/** Share of pay that a skill adds, where the industry is one that uses it. */
const skillPremium: Readonly<Partial<Record<(typeof salarySkills)[number], number>>> = {
  rust: 0.08,
  go: 0.07,
  kubernetes: 0.07,
  'machine-learning': 0.1,
  aws: 0.05,
  kotlin: 0.04,
  typescript: 0.04,
  python: 0.04,
  'data-analysis': 0.05,
  'project-management': 0.06,
  cpp: 0.04,
  accounting: 0.03,
};
const technicalIndustries: readonly string[] = [
  'software',
  'finance',
  'consulting',
  'media',
  'energy',
  'manufacturing',
];
/** Spread of offers for one and the same job, as a share of its pay. */
const noise = 0.1;

/** Pay in yen without noise. The third and later premium skills count half; seniors gain most from skills. */
export function marketPay({ level, industry, prefecture, remote, skills }: SalaryQuestion): number {
  const seniority = careerLevels.indexOf(level) / (careerLevels.length - 1);
  const premiums = skills
    .map((skill) => skillPremium[skill as (typeof salarySkills)[number]] ?? 0)
    .filter((premium) => premium > 0)
    .sort((a, b) => b - a)
    .reduce((sum, premium, index) => sum + (index < 2 ? premium : premium / 2), 0);
  const used = technicalIndustries.includes(industry) ? 1 : 0.3;
  const place = prefectureFactor.get(prefecture) ?? restOfJapan;
  // Work that can be done from anywhere is paid closer to the national level.
  const placeForRemote = { none: place, hybrid: place, full: (place + 1.03) / 2 }[remote];
  return (
    1e6 * millionsByLevel[level] * industryFactor[industry] * placeForRemote * (1 + premiums * used * (0.5 + seniority))
  );
}

/** Rows of the synthetic market. The same seed gives the same rows. */
export function syntheticMarket(count: number, seed: number): MarketRow[] {
  const random = new SeededRandom(seed);
  /** Mean 0, deviation 1: twelve uniforms (Irwin-Hall), since logarithms and cosines differ between machines. */
  const normal = () => Array.from({ length: 12 }, () => random.next()).reduce((sum, value) => sum + value, -6);
  return Array.from({ length: count }, () => {
    const question: SalaryQuestion = {
      level: random.pick(careerLevels),
      industry: random.pick(industries),
      // Half of all postings are in the five largest labour markets.
      prefecture: random.chance(0.5) ? random.pick([13, 27, 14, 23, 40]) : random.integer(1, 47),
      remote: random.pick(remoteModes),
      skills: random.sample<string>(salarySkills, random.integer(0, 6)),
    };
    const yearlyYen = Math.round(marketPay(question) * (1 + noise * normal()));
    return { question, yearlyYen: Math.max(1_500_000, yearlyYen) };
  });
}
