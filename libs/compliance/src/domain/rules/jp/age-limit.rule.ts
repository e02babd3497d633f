import type { JobContent } from '@iworkz/contracts';
import { defineRule, notEvaluated, type NotEvaluated, type PostingInput, type RuleFinding } from '../../rule.js';
import { ageExceptionTexts, ageLimitTexts } from './age-limit.texts.js';

const common = {
  kind: 'posting',
  jurisdiction: 'JP',
  statute: '労働施策総合推進法',
  validFrom: null,
  validTo: null,
} as const;

/** Minors under 18 may not work at night or in dangerous work (労基法61条・62条), so a lower limit of 18 is what exception 2 allows. */
const figures = { minorsUnder: 18, reasonNeededUpTo: 65 };

type AgeLimit = NonNullable<JobContent['ageLimit']>;
type Found = RuleFinding<keyof typeof ageLimitTexts.findings> | NotEvaluated;

/** 労働施策総合推進法9条: no age limits, except the cases of 施行規則1条の3 with their conditions. Judges the stated limit. */
export const ageLimit = defineRule({
  ...common,
  id: 'AGE-9',
  article: '第9条(施行規則第1条の3第1項)',
  severity: 'BLOCK',
  verified: 'yes',
  source:
    'ハローワークインターネットサービス「労働関係法令」、厚生労働省「その募集・採用 年齢にこだわっていませんか?」',
  figures,
  texts: ageLimitTexts,
  check: ({ job }: PostingInput): Found[] => {
    const { ageLimit: limit, contract } = job;
    if (!limit || (limit.min === null && limit.max === null)) return [];
    if (limit.exception === null) {
      const bounds = limit.min === null ? 'upper' : limit.max === null ? 'lower' : 'both';
      return [
        { code: 'no_exception', field: '/ageLimit', params: { bounds, min: limit.min ?? '', max: limit.max ?? '' } },
      ];
    }

    const found: Found[] = [];
    if (limit.max !== null && limit.max <= figures.reasonNeededUpTo && !limit.reason)
      found.push({ code: 'no_reason', field: '/ageLimit/reason' });
    if (limit.exception === '1' || limit.exception === '3i') {
      if (!contract) found.push(notEvaluated('/contract/term'));
      else if (contract.term === 'fixed')
        found.push({
          code: 'fixed_term',
          field: '/contract/term',
          params: { exception: exceptionName[limit.exception] },
        });
      if (limit.max === null)
        found.push({
          code: 'upper_only',
          field: '/ageLimit/max',
          params: { exception: exceptionName[limit.exception] },
        });
    }
    return [...found, ...conditionsOf(limit, job)];
  },
});

const exceptionName = { '1': '1号', '3i': '3号のイ' } as const;

function conditionsOf(limit: AgeLimit, job: JobContent): Found[] {
  switch (limit.exception) {
    case '1':
      return limit.min === null
        ? []
        : [{ code: 'upper_only', field: '/ageLimit/min', params: { exception: exceptionName['1'] } }];
    case '2':
      if (limit.max !== null)
        return [{ code: 'statute_upper', field: '/ageLimit/max', severity: 'REVIEW', params: { max: limit.max } }];
      return limit.min !== null && limit.min > figures.minorsUnder
        ? [
            {
              code: 'statute_lower',
              field: '/ageLimit/min',
              severity: 'REVIEW',
              params: { min: limit.min, minors: figures.minorsUnder },
            },
          ]
        : [];
    case '3i': {
      const experienced = job.skills
        .filter((skill) => skill.required && (skill.years ?? 0) > 0)
        .map((skill) => skill.name);
      return [
        ...(experienced.length > 0
          ? [{ code: 'experience' as const, field: '/skills' as const, params: { skills: experienced.join(', ') } }]
          : []),
        ...(limit.min === null
          ? []
          : [
              {
                code: 'career_lower' as const,
                field: '/ageLimit/min' as const,
                severity: 'REVIEW' as const,
                params: { min: limit.min },
              },
            ]),
      ];
    }
    default:
      return [];
  }
}

/** Exceptions 3-ロ, 3-ハ and 3-ニ: their details are not verified, so a person decides. */
export const ageException = defineRule({
  ...common,
  id: 'AGE-9-3',
  article: '第9条(施行規則第1条の3第1項第3号ロ・ハ・ニ)',
  severity: 'REVIEW',
  verified: 'part',
  source: 'ハローワークインターネットサービス「労働関係法令」(3号ロ・ハ・ニの細目は未確認)',
  texts: ageExceptionTexts,
  check: ({ job: { ageLimit: limit, contract } }: PostingInput) => {
    if (!limit || (limit.min === null && limit.max === null)) return [];
    switch (limit.exception) {
      case '3ro': {
        const band = limit.min === null || limit.max === null ? undefined : limit.max - limit.min + 1;
        const fits =
          band !== undefined &&
          band >= 5 &&
          band <= 10 &&
          limit.min! >= 30 &&
          limit.max! <= 49 &&
          contract?.term === 'indefinite';
        return [{ code: fits ? 'skill_transfer' : 'skill_transfer_doubtful', field: '/ageLimit/exception' }];
      }
      case '3ha':
        return [{ code: 'performing_arts', field: '/ageLimit/exception' }];
      case '3ni':
        return [{ code: 'promoted_group', field: '/ageLimit/exception' }];
      default:
        return [];
    }
  },
});
