import {
  careerLevels,
  findSkill,
  industries,
  remoteModes,
  type BodyOf,
  type PredictSalaryRoute,
  type SkillId,
} from '@iworkz/contracts';

export type SalaryQuestion = Pick<
  BodyOf<typeof PredictSalaryRoute>,
  'level' | 'industry' | 'prefecture' | 'remote' | 'skills'
>;

/** Skills the model looks at one by one; all others only count. The order is the order of the model's inputs. */
export const salarySkills = [
  'javascript',
  'typescript',
  'python',
  'java',
  'kotlin',
  'go',
  'rust',
  'cpp',
  'php',
  'ruby',
  'react',
  'nodejs',
  'kubernetes',
  'aws',
  'postgresql',
  'machine-learning',
  'data-analysis',
  'project-management',
  'accounting',
  'excel',
] as const satisfies readonly SkillId[];

const prefectureCount = 47;
export const salaryFeatureCount =
  careerLevels.length + industries.length + prefectureCount + remoteModes.length + salarySkills.length + 1;

/** The model's inputs: one-hot level, industry, prefecture and remote mode, one switch a known skill, tenths of all skills. */
export function salaryFeatures({ level, industry, prefecture, remote, skills }: SalaryQuestion): Float32Array {
  const features = new Float32Array(salaryFeatureCount);
  let offset = 0;
  const oneHot = (index: number, length: number) => {
    features[offset + index] = 1;
    offset += length;
  };
  oneHot(careerLevels.indexOf(level), careerLevels.length);
  oneHot(industries.indexOf(industry), industries.length);
  oneHot(prefecture - 1, prefectureCount);
  oneHot(remoteModes.indexOf(remote), remoteModes.length);
  // The same skill under two names counts once.
  const named = new Set(skills.map((skill) => findSkill(skill) ?? skill));
  for (const [index, skill] of salarySkills.entries()) if (named.has(skill)) features[offset + index] = 1;
  features[offset + salarySkills.length] = Math.min(named.size, 20) / 10;
  return features;
}
