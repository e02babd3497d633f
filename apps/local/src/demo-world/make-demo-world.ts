import {
  CompanyRegistration,
  DeclaredAttributes,
  JobContent,
  ProfileContent,
  careerLevels,
  findSkill,
  skillById,
  subdivisionByCode,
  workStyleDimensions,
  yenPer,
  type Registration,
} from '@iworkz/contracts';
import { SeededRandom, type Locale } from '@iworkz/kernel';
import type * as z from 'zod';
import { demoCompanyName, demoName } from './names.js';
import { occupations, type Occupation } from './occupations.js';
import { placesOfWork, type DemoCountry } from './places.js';
import { postingTexts } from './posting-texts.js';

export interface DemoJob {
  /** Stable within a seed: makes loading the world repeatable. */
  readonly key: string;
  readonly content: z.input<typeof JobContent>;
}
export interface DemoEmployer {
  readonly registration: Extract<z.input<typeof Registration>, { role: 'employer' }>;
  readonly jobs: readonly DemoJob[];
}
export interface DemoCandidate {
  readonly registration: Extract<z.input<typeof Registration>, { role: 'candidate' }>;
  readonly profile: z.input<typeof ProfileContent>;
  /** What they say of themselves for the audit of fairness; null: nothing, as one in five. */
  readonly declared: z.input<typeof DeclaredAttributes> | null;
}
export interface DemoWorld {
  readonly seed: number;
  readonly employers: readonly DemoEmployer[];
  readonly candidates: readonly DemoCandidate[];
}

export const demoSize = { companies: 30, jobs: 400, candidates: 300 } as const;
/** Every tenth company is in Korea, with all of its jobs. */
const countryOfCompany = (company: number): DemoCountry => (company % 10 === 9 ? 'KR' : 'JP');

const shareOfMidPay: Readonly<Record<(typeof careerLevels)[number], number>> = {
  entry: 0.68,
  junior: 0.82,
  mid: 1,
  senior: 1.25,
  lead: 1.42,
  manager: 1.6,
  executive: 2.2,
};
const usualLevels = ['entry', 'junior', 'mid', 'mid', 'senior', 'lead', 'manager'] as const;
type UsualLevel = (typeof usualLevels)[number];

const skillLevelOf: Readonly<Record<UsualLevel, number>> = {
  entry: 1,
  junior: 2,
  mid: 3,
  senior: 4,
  lead: 5,
  manager: 4,
};

function pickLocale(random: SeededRandom): Locale {
  const drawn = random.next();
  return drawn < 0.72 ? 'ja' : drawn < 0.9 ? 'en' : 'ko';
}

function workStyle(random: SeededRandom): Record<string, number> {
  return Object.fromEntries(workStyleDimensions.map((dimension) => [dimension, random.integer(1, 5)]));
}

/** As people of that language write it. */
function nameOfSkill(name: string, locale: Locale): string {
  const known = findSkill(name);
  return known ? skillById(known)[locale] : name;
}

function roundTo(value: number, step: number): number {
  return Math.round(value / step) * step;
}

/** @param company the place of the company among those of the world. */
function recruiterOf(company: number, locale: Locale): NonNullable<DemoJob['content']['recruiter']> {
  const country = countryOfCompany(company);
  const places = placesOfWork[country];
  const { subdivision, city } = places[company % places.length]!;
  const texts = postingTexts(country, locale);
  return {
    address: texts.address(subdivisionByCode(subdivision)![locale], city[locale], company + 1),
    contact: `${texts.recruiting} recruit${String(company + 1).padStart(2, '0')}@demo.iworkz.example`,
  };
}

type DemoPay = NonNullable<DemoJob['content']['pay']>;

function japanesePay(random: SeededRandom, yearlyYen: number): DemoPay {
  const monthly = Math.max(roundTo(yearlyYen / 14, 5_000), 245_000);
  return {
    period: 'month',
    currency: 'JPY',
    min: monthly,
    max: roundTo(monthly * (1.15 + random.next() * 0.25), 5_000),
    bonusMonths: 2,
    fixedOvertime: random.chance(0.1)
      ? { amount: roundTo((monthly / 160) * 1.25 * 20, 1_000), hours: 20, excessPaid: true }
      : null,
  };
}

/** 연봉, as postings in Korea state it; of the same worth as in Japan. */
function koreanPay(random: SeededRandom, yearlyYen: number): DemoPay {
  const yearly = Math.max(roundTo(yearlyYen / yenPer.KRW, 1_000_000), 30_000_000);
  return {
    period: 'year',
    currency: 'KRW',
    min: yearly,
    max: roundTo(yearly * (1.15 + random.next() * 0.25), 1_000_000),
  };
}

function makeJob(random: SeededRandom, occupation: Occupation, company: number, key: string): DemoJob {
  const country = countryOfCompany(company);
  const locale = country === 'KR' ? 'ko' : pickLocale(random);
  const texts = postingTexts(country, locale);
  const level = random.pick(usualLevels);
  const { subdivision, city } = random.pick(placesOfWork[country]);
  const yearly = occupation.yearlyYen * shareOfMidPay[level] * (0.92 + random.next() * 0.2);
  const hybrid = occupation.remote && random.chance(0.5);
  const fullRemote = occupation.remote && !hybrid && random.chance(0.3);
  const fixedTerm = random.chance(0.12);
  const skills = random.sample(occupation.skills, random.integer(2, Math.min(5, occupation.skills.length)));
  const content: z.input<typeof JobContent> = {
    title: texts.title(occupation.title[locale], level),
    description: texts.description(occupation.work[locale], random.pick(texts.attractions)),
    language: locale,
    industry: occupation.industry,
    level,
    recruiter: recruiterOf(company, locale),
    duties: { description: occupation.work[locale], scopeOfChange: texts.dutiesChange, category: occupation.duties },
    workplace: {
      country,
      subdivision,
      city: city[locale],
      remote: fullRemote ? 'full' : hybrid ? 'hybrid' : 'none',
      scopeOfChange: texts.placeChange,
    },
    contract: fixedTerm
      ? {
          term: 'fixed',
          employment: 'contract',
          termMonths: 12,
          renewal: { possible: true, criteria: texts.renewalCriteria, cap: texts.renewalCap },
          probation: { months: 3, terms: texts.probation },
        }
      : { term: 'indefinite', employment: 'full_time', probation: { months: 3, terms: texts.probation } },
    pay: {
      ...(country === 'KR' ? koreanPay(random, yearly) : japanesePay(random, yearly)),
      raise: texts.raise,
      paymentTerms: texts.paymentTerms,
    },
    hours: {
      system: 'standard',
      start: '09:00',
      end: '18:00',
      breakMinutes: 60,
      daysPerWeek: 5,
      overtime: { expected: true, monthlyHours: random.integer(0, 25) },
    },
    holidays: { description: texts.holidays, daysPerYear: random.integer(120, 128), weeklyRestDays: 2 },
    socialInsurance: ['health', 'pension', 'employment', 'workers_accident'],
    smoking: 'no_smoking',
    skills: skills.map((name, index) => ({
      name: nameOfSkill(name, locale),
      level: Math.max(1, skillLevelOf[level] - (index > 1 ? 1 : 0)),
      required: index < 2,
    })),
    languages:
      locale === 'ja'
        ? [{ language: 'ja', level: 'B2' }]
        : [
            { language: locale, level: 'B2' },
            { language: country === 'KR' ? 'en' : 'ja', level: 'B1', required: false },
          ],
    workStyle: workStyle(random),
    growth: random.sample(['management', 'specialist', 'training', 'overseas', 'new_business'] as const, 2),
  };
  return { key, content };
}

const usualAges: Readonly<Record<UsualLevel, readonly DeclaredAttributes['ageBand'][]>> = {
  entry: ['under_30'],
  junior: ['under_30', '30_to_39'],
  mid: ['30_to_39', '40_to_49'],
  senior: ['30_to_39', '40_to_49', '50_to_59'],
  lead: ['40_to_49', '50_to_59'],
  manager: ['40_to_49', '50_to_59', '60_or_over'],
};
const origins: Readonly<Record<Locale, readonly DeclaredAttributes['nationalityGroup'][]>> = {
  ja: ['japan'],
  ko: ['korea'],
  en: ['vietnam', 'china_or_taiwan', 'elsewhere_in_asia', 'elsewhere'],
};

function declare(random: SeededRandom, locale: Locale, level: UsualLevel): DemoCandidate['declared'] {
  const nationalityGroup = random.pick(origins[locale]);
  return {
    sex: random.pick(['female', 'male']),
    ageBand: random.pick(usualAges[level]),
    nationalityGroup,
    birthplaceGroup: nationalityGroup,
    family: random.chance(0.3) ? 'with_care_duties' : 'without_care_duties',
  };
}

function makeCandidate(random: SeededRandom, ofPeople: SeededRandom, index: number, password: string): DemoCandidate {
  const locale = pickLocale(random);
  const occupation = random.pick(occupations);
  const level = random.pick(usualLevels);
  const country: DemoCountry = locale === 'ko' && random.chance(0.7) ? 'KR' : 'JP';
  const places = placesOfWork[country];
  const { subdivision: home } = random.pick(places);
  const name = demoName(locale, (items) => random.pick(items));
  const yearly = roundTo(occupation.yearlyYen * shareOfMidPay[level] * (0.85 + random.next() * 0.3), 100_000);
  const neighbour = random.pick(occupations.filter((other) => other.industry === occupation.industry));
  const skills = [...new Set([...random.sample(occupation.skills, 4), ...random.sample(neighbour.skills, 1)])];
  const years = { entry: 0, junior: 2, mid: 5, senior: 9, lead: 12, manager: 15 }[level];
  // Somebody who lives in Korea has no status of residence in Japan.
  const status =
    country === 'KR'
      ? null
      : locale === 'ja'
        ? 'japanese_national'
        : random.pick([
            'engineer_humanities_international',
            'permanent_resident',
            'student',
            'specified_skilled_1',
          ] as const);
  return {
    registration: {
      role: 'candidate',
      email: `candidate${String(index + 1).padStart(3, '0')}@demo.iworkz.example`,
      password,
      name,
      locale,
      region: 'jp',
    },
    profile: {
      name,
      headline: `${occupation.title[locale]}`,
      summary: occupation.work[locale],
      place: { country, subdivision: home },
      skills: skills.map((skill) => ({
        name: nameOfSkill(skill, locale),
        level: Math.min(5, Math.max(1, skillLevelOf[level] + random.integer(-1, 1))),
        years: Math.min(years, random.integer(0, 10)),
      })),
      languages:
        locale === 'ja'
          ? [
              { language: 'ja', level: 'native' },
              { language: 'en', level: random.pick(['A2', 'B1', 'B2'] as const) },
            ]
          : [
              { language: locale, level: 'native' },
              { language: country === 'KR' ? 'en' : 'ja', level: random.pick(['B1', 'B2', 'C1'] as const) },
            ],
      level,
      wishes: {
        pay:
          country === 'KR'
            ? { min: roundTo(yearly / yenPer.KRW, 1_000_000), currency: 'KRW', period: 'year' }
            : { min: yearly, currency: 'JPY', period: 'year' },
        remote: occupation.remote ? ['hybrid', 'full'] : ['none'],
        subdivisions: [...new Set([home, random.pick(places).subdivision])],
        willingToRelocate: random.chance(0.25),
        level,
        industries: [occupation.industry],
      },
      workStyle: workStyle(random),
      workAuthorization: status && {
        status,
        expiresOn: status === 'japanese_national' || status === 'permanent_resident' ? null : '2028-03-31',
        degreeField: null,
      },
    },
    declared: ofPeople.chance(0.8) ? declare(ofPeople, locale, level) : null,
  };
}

/** The same world for the same seed, on every machine. */
export function makeDemoWorld(seed: number, password: string): DemoWorld {
  const random = new SeededRandom(seed);
  const taken = new Set<string>();
  const employers = Array.from({ length: demoSize.companies }, (_, index) => {
    const country = countryOfCompany(index);
    const locale: Locale = country === 'KR' ? 'ko' : random.chance(0.8) ? 'ja' : 'en';
    let name = demoCompanyName(locale, (items) => random.pick(items));
    while (taken.has(name)) name = demoCompanyName(locale, (items) => random.pick(items));
    taken.add(name);
    const company: z.input<typeof CompanyRegistration> = { name, country };
    const registration = {
      role: 'employer' as const,
      email: `employer${String(index + 1).padStart(2, '0')}@demo.iworkz.example`,
      password,
      name: demoName(locale, (items) => random.pick(items)),
      locale,
      region: 'jp' as const,
      company,
    };
    return { registration, jobs: [] as DemoJob[], occupations: random.sample(occupations, 5) };
  });
  for (let index = 0; index < demoSize.jobs; index += 1) {
    const company = index % employers.length;
    const employer = employers[company]!;
    employer.jobs.push(makeJob(random, random.pick(employer.occupations), company, `demo-${seed}-job-${index}`));
  }
  // By draws of its own: what people are plays no part in what they can and wish.
  const ofPeople = new SeededRandom(seed + 2);
  const candidates = Array.from({ length: demoSize.candidates }, (_, index) =>
    makeCandidate(random, ofPeople, index, password),
  );
  return { seed, employers, candidates };
}
