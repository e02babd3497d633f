import { evaluateCases } from '@iworkz/compliance/calculations';
import { DeclaredAttributes, JobContent, ProfileContent, Registration, findSkill } from '@iworkz/contracts';
import { describe, expect, it } from 'vitest';
import { demoSize, makeDemoWorld } from './make-demo-world.js';

const world = makeDemoWorld(7, 'a long enough password');

describe('the demo world', () => {
  it('is the same for the same seed and another for another', () => {
    expect(makeDemoWorld(7, 'a long enough password')).toEqual(world);
    expect(makeDemoWorld(8, 'a long enough password')).not.toEqual(world);
  });

  it('has the promised size', () => {
    expect(world.employers).toHaveLength(demoSize.companies);
    expect(world.employers.flatMap((employer) => employer.jobs)).toHaveLength(demoSize.jobs);
    expect(world.candidates).toHaveLength(demoSize.candidates);
  });

  it('fits the contracts, field by field', () => {
    for (const { registration, jobs } of world.employers) {
      Registration.parse(registration);
      for (const { content } of jobs) JobContent.parse(content);
    }
    for (const { registration, profile, declared } of world.candidates) {
      Registration.parse(registration);
      ProfileContent.parse(profile);
      DeclaredAttributes.nullable().parse(declared);
    }
  });

  it('has people of either sex and of several ages who say so for the audit, and some who say nothing', () => {
    const said = world.candidates.flatMap(({ declared }) => declared ?? []);
    expect(said.length / demoSize.candidates).toBeCloseTo(0.8, 1);
    for (const sex of ['female', 'male']) expect(said.filter((each) => each.sex === sex).length).toBeGreaterThan(60);
    expect(new Set(said.map(({ ageBand }) => ageBand)).size).toBe(5);
  });

  it('speaks Japanese, English and Korean, with company names that are not repeated', () => {
    const languages = new Set(
      world.employers.flatMap((employer) => employer.jobs.map(({ content }) => content.language)),
    );
    expect([...languages].sort()).toEqual(['en', 'ja', 'ko']);
    const names = world.employers.map((employer) => employer.registration.company.name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('has a part in Korea: paid in won, in places of Korea, with people who live and would work there', () => {
    const jobs = world.employers
      .filter(({ registration }) => registration.company.country === 'KR')
      .flatMap((employer) => employer.jobs.map(({ content }) => content));
    expect(jobs.length / demoSize.jobs).toBeCloseTo(0.1, 1);
    for (const { workplace, pay, language } of jobs) {
      expect({ country: workplace?.country, currency: pay?.currency, language }).toEqual({
        country: 'KR',
        currency: 'KRW',
        language: 'ko',
      });
    }
    expect(new Set(jobs.map(({ workplace }) => workplace?.subdivision))).toEqual(new Set(['KR-11', 'KR-26', 'KR-41']));

    const people = world.candidates.map(({ profile }) => profile).filter(({ place }) => place?.country === 'KR');
    expect(people.length).toBeGreaterThan(10);
    for (const { place, wishes } of people) expect(wishes?.subdivisions).toContain(place?.subdivision);
  });

  it.each(['2026-11-21', '2027-06-01'])('has no posting on %s that the law of its workplace forbids', (date) => {
    const cases = world.employers.flatMap(({ registration, jobs }) =>
      jobs.map(({ key, content }) => ({
        ...{ id: key, kind: 'posting', date },
        input: { job: content, companyName: registration.company.name },
      })),
    );
    const forbidden = evaluateCases(cases).filter(
      (result) => !('result' in result && (result.result as { allowed: boolean }).allowed),
    );
    expect(forbidden).toEqual([]);
  });

  it('names only skills that the taxonomy knows, so that ranking has something to say', () => {
    const unknown = world.employers
      .flatMap((employer) => employer.jobs.flatMap(({ content }) => (content.skills ?? []).map((skill) => skill.name)))
      .filter((name) => !findSkill(name));
    expect([...new Set(unknown)]).toEqual([]);
  });
});
