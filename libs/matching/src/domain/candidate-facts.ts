import { licenceOf, yenPer, type RankedProfile } from '@iworkz/contracts';
import type { CandidateFacts } from './facts.js';
import { skillKey } from './skill-key.js';

export function candidateFacts(profile: RankedProfile): CandidateFacts {
  const { place, wishes, certificates } = profile;
  return {
    skills: profile.skills.map(({ name, level, years }) => ({ skill: skillKey(name), name, level, years })),
    languages: profile.languages,
    licences:
      certificates.length === 0 ? null : [...new Set(certificates.flatMap(({ name }) => licenceOf(name) ?? []))].sort(),
    workStyle: profile.workStyle,
    place: place && { country: place.country, subdivision: place.subdivision },
    wishedSubdivisions: wishes.subdivisions,
    wishedRemote: wishes.remote,
    willingToRelocate: wishes.willingToRelocate,
    wishedPay: wishes.pay && {
      yen: wishes.pay.min * yenPer[wishes.pay.currency],
      period: wishes.pay.period,
      converted: wishes.pay.currency !== 'JPY',
    },
    level: profile.level,
    wishedLevel: wishes.level,
    wishedIndustries: wishes.industries,
    knownIndustries: [...new Set(profile.experience.flatMap(({ industry }) => industry ?? []))],
  };
}
