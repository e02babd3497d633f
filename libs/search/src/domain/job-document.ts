import {
  findSkill,
  skillById,
  subdivisionByCode,
  subdivisionNames,
  yearlyYen,
  type JobContent,
} from '@iworkz/contracts';
import { conditionNames } from './conditions-vocabulary.js';

/** What of a job is searched, filtered and counted. */
export interface JobDocument {
  readonly id: string;
  readonly text: {
    title: string;
    skills: string[];
    company: string;
    place: string[];
    conditions: string[];
    description: string;
  };
  readonly fields: {
    subdivision?: string;
    remote?: string;
    industry: string;
    level?: string;
    language: string;
    maxYearlyYen?: number;
    publishedAt: number;
  };
}

export interface PublishedJob {
  readonly jobId: string;
  readonly companyId: string;
  readonly companyName: string;
  readonly publishedAt: string;
  readonly content: JobContent;
}

/** Places, skills and conditions are found by their names in every language: `東京`, `Tokyo` and `도쿄` find the same jobs. */
export function jobDocument({ jobId, companyName, publishedAt, content }: PublishedJob): JobDocument {
  const { workplace, pay } = content;
  const subdivision = subdivisionByCode(workplace?.subdivision);
  const skills = content.skills.flatMap(({ name }) => {
    const known = findSkill(name);
    const skill = known && skillById(known);
    return skill ? [name, skill.ja, skill.en, skill.ko, ...skill.aliases] : [name];
  });
  return {
    id: jobId,
    text: {
      title: content.title,
      skills: [...new Set(skills)],
      company: companyName,
      // Short names too: 전남 does not stand in 전라남도, nor 忠北 in 忠清北道.
      place: [...(subdivision ? subdivisionNames(subdivision) : []), ...(workplace?.city ? [workplace.city] : [])],
      conditions: conditionNames(content),
      description: [content.description, content.duties?.description].filter(Boolean).join('\n'),
    },
    fields: {
      subdivision: workplace?.subdivision ?? undefined,
      remote: workplace?.remote,
      industry: content.industry,
      level: content.level ?? undefined,
      language: content.language,
      maxYearlyYen: pay ? yearlyYen(pay.max, pay) : undefined,
      publishedAt: Date.parse(publishedAt),
    },
  };
}
