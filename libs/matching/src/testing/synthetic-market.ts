import {
  careerLevels,
  fullTimeDaysAYear,
  fullTimeHoursAYear,
  industries,
  languageLevels,
  remoteModes,
  skills,
  subdivisionsOf,
  workStyleDimensions,
  type WorkStyleAnswers,
} from '@iworkz/contracts';
import { SeededRandom } from '@iworkz/kernel';
import type { CandidateFacts, CareerLevel, Growth, Industry, JobFacts, RemoteMode } from '../domain/facts.js';

/** Share of the country's people in ten thousandths, by subdivision (国勢調査 2020, 인구주택총조사 2020, rounded). */
const people = {
  JP: [
    414, 98, 96, 183, 76, 85, 145, 227, 153, 154, 582, 498, 1114, 732, 175, 82, 90, 61, 64, 162, 157, 288, 598, 140,
    112, 204, 701, 433, 105, 73, 44, 53, 150, 222, 106, 57, 75, 106, 55, 407, 64, 104, 138, 89, 85, 126, 116,
  ],
  KR: [1850, 646, 465, 568, 285, 287, 219, 68, 2607, 294, 315, 420, 348, 345, 510, 643, 129],
};
const growthOffers: readonly Growth[] = ['management', 'specialist', 'training', 'overseas', 'new_business'];
const noSkillOfTheTaxonomy = 2_000;
/** The taxonomy is written by trades, so skills that stand near each other are those of one trade. */
const tradeWidth = 14;

/** Each subdivision of the country with the share of people up to it. */
const upTo = (country: keyof typeof people) =>
  subdivisionsOf(country).map(({ code }, index) => ({
    code,
    sum: people[country].slice(0, index + 1).reduce((sum, share) => sum + share, 0),
  }));
const peopleUpTo = { JP: upTo('JP'), KR: upTo('KR') };

/**
 * Jobs and candidates in the proportions of a labour market: where people live, trades whose skills go together, pay around
 * what a level earns, answers and wishes that are partly missing. The same seed gives the same market.
 */
export class SyntheticMarket {
  private readonly random: SeededRandom;

  constructor(seed: number) {
    this.random = new SeededRandom(seed);
  }

  id(): string {
    const hex = (digits: number): string =>
      Math.floor(this.random.next() * 16 ** digits)
        .toString(16)
        .padStart(digits, '0');
    return `${hex(8)}-${hex(4)}-7${hex(3)}-8${hex(3)}-${hex(6)}${hex(6)}`;
  }

  job(): JobFacts {
    const { random } = this;
    const level = random.chance(0.9) ? this.level() : null;
    const abroad = random.chance(0.04);
    return {
      skills: this.skillsOfATrade(random.integer(2, 9)).map((skill) => ({
        skill,
        name: skill,
        level: random.integer(1, 5),
        years: random.chance(0.4) ? random.integer(1, 6) : null,
        required: random.chance(0.6),
      })),
      languages: random.chance(0.25)
        ? [{ language: 'ja', level: languageLevels[random.integer(2, 5)]!, required: true }]
        : [],
      workStyle: this.answers(0.8),
      place: this.place(abroad ? 'KR' : 'JP'),
      remote: this.remote(),
      pay: random.chance(0.92) ? this.pay(level) : null,
      level,
      industry: this.industry(),
      growth: random.sample(growthOffers, random.integer(0, 3)),
    };
  }

  candidate(): CandidateFacts {
    const { random } = this;
    const level = random.chance(0.9) ? this.level() : null;
    const country = random.chance(0.95) ? 'JP' : 'KR';
    return {
      skills: this.skillsOfATrade(random.integer(4, 16)).map((skill) => ({
        skill,
        name: skill,
        level: random.chance(0.85) ? random.integer(1, 5) : null,
        years: random.chance(0.8) ? random.integer(0, 12) : null,
      })),
      languages: random.chance(0.8) ? [{ language: 'ja', level: languageLevels[random.integer(2, 6)]! }] : [],
      workStyle: this.answers(0.85),
      place: this.place(country),
      wishedSubdivisions: random.chance(0.5)
        ? [...new Set(Array.from({ length: random.integer(1, 3) }, () => this.subdivision(country)))]
        : [],
      wishedRemote: random.chance(0.6) ? random.sample(remoteModes, random.integer(1, 2)) : [],
      willingToRelocate: random.chance(0.2),
      wishedPay: random.chance(0.85) ? this.payWish(level) : null,
      level,
      wishedLevel: random.chance(0.7) ? this.level() : null,
      wishedIndustries: Array.from({ length: random.integer(0, 2) }, () => this.industry()),
      knownIndustries: Array.from({ length: random.integer(0, 2) }, () => this.industry()),
    };
  }

  private place(country: keyof typeof people): { readonly country: string; readonly subdivision: string } {
    return { country, subdivision: this.subdivision(country) };
  }

  private subdivision(country: keyof typeof people): string {
    const cumulative = peopleUpTo[country];
    const share = this.random.next() * cumulative.at(-1)!.sum;
    return cumulative.find(({ sum }) => share < sum)!.code;
  }

  private remote(): RemoteMode {
    const share = this.random.next();
    return share < 0.68 ? 'none' : share < 0.92 ? 'hybrid' : 'full';
  }

  private level(): CareerLevel {
    // The mean of two: more in the middle than at either end.
    const share = (this.random.next() + this.random.next()) / 2;
    return careerLevels[Math.floor(share * careerLevels.length)]!;
  }

  private industry(): Industry {
    return this.random.pick(industries);
  }

  private answers(answered: number): WorkStyleAnswers {
    const entries = workStyleDimensions.map((dimension) => [
      dimension,
      this.random.chance(answered) ? this.random.integer(1, 5) : null,
    ]);
    return Object.fromEntries(entries) as WorkStyleAnswers;
  }

  private skillsOfATrade(count: number): string[] {
    const { random } = this;
    const trade = random.integer(0, skills.length - 1);
    const chosen = new Set<string>();
    for (let index = 0; index < count; index += 1) {
      if (random.chance(0.04)) {
        chosen.add(`text:${(random.integer(1, noSkillOfTheTaxonomy) * 7919).toString(36)}システム`);
        continue;
      }
      const near = random.chance(0.85) ? trade + random.integer(0, tradeWidth) : random.integer(0, skills.length - 1);
      chosen.add(skills[near % skills.length]!.id);
    }
    return [...chosen];
  }

  /** Yen a year around what the level earns. */
  private yearly(level: CareerLevel | null): number {
    const middle = 3_000_000 + 1_300_000 * careerLevels.indexOf(level ?? 'mid');
    return Math.round((middle * (0.75 + 0.5 * this.random.next())) / 10_000) * 10_000;
  }

  private pay(level: CareerLevel | null): NonNullable<JobFacts['pay']> {
    const { random } = this;
    const low = this.yearly(level);
    const days = random.chance(0.8) ? fullTimeDaysAYear : 52 * random.integer(2, 4);
    const hours = days === fullTimeDaysAYear ? fullTimeHoursAYear : days * random.integer(4, 8);
    const share = hours / fullTimeHoursAYear;
    const high = low * (1 + 0.5 * random.next());
    return {
      low: low * share,
      high: high * share,
      hoursAYear: hours,
      daysAYear: days,
      converted: false,
      hoursAssumed: false,
    };
  }

  private payWish(level: CareerLevel | null): CandidateFacts['wishedPay'] {
    const yearly = this.yearly(level);
    const share = this.random.next();
    if (share < 0.15) return { yen: Math.round(yearly / fullTimeHoursAYear), period: 'hour', converted: false };
    if (share < 0.5) return { yen: Math.round(yearly / 12), period: 'month', converted: false };
    return { yen: yearly, period: 'year', converted: false };
  }
}
