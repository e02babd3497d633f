import { dayAfterMonths } from '@iworkz/kernel';
import type { HiringProcess, Question } from '../inputs/hiring-process.js';
import {
  defineRule,
  notEvaluated,
  type FoundBy,
  type Jurisdiction,
  type NotEvaluated,
  type RuleFinding,
} from '../rule.js';
import {
  auditTexts,
  emotionTexts,
  highRiskTexts,
  koreanAiTexts,
  machineTexts,
  payTimeTexts,
  questionNames,
  questionTexts,
} from './hiring-process.texts.js';

const common = { kind: 'hiring_process', validFrom: null, validTo: null } as const;

type Asked = RuleFinding<'asked'> | NotEvaluated;

/** Questions that a jurisdiction wants kept out of forms and interviews. None of these lists was confirmed, so a person decides. */
const keptOut = (spec: {
  readonly id: string;
  readonly jurisdiction: Jurisdiction;
  readonly statute: string;
  readonly article: string;
  readonly source: string;
  readonly questions: readonly Question[];
}) =>
  defineRule({
    ...common,
    id: spec.id,
    jurisdiction: spec.jurisdiction,
    statute: spec.statute,
    article: spec.article,
    severity: 'REVIEW',
    verified: 'no',
    source: spec.source,
    figures: spec.questions,
    texts: questionTexts,
    check: ({ asks, essentialAndConsented }: HiringProcess): Asked[] => {
      if (asks === null) return [notEvaluated('/asks')];
      return spec.questions
        .filter((question) => asks.includes(question) && !essentialAndConsented.includes(question))
        .map((question) => ({ code: 'asked', field: '/asks', words: { question: questionNames[question] } }));
    },
  });

export const questionRules = [
  keptOut({
    id: 'ESA-5-5',
    jurisdiction: 'JP',
    statute: '職業安定法',
    article: '第5条の5(平成11年労働省告示第141号)',
    source: '職業安定法第5条の5と指針(出典の確認は未了)',
    questions: [
      'race_or_ethnicity',
      'social_origin',
      'registered_domicile',
      'birthplace',
      'family',
      'property',
      'religion',
      'creed_or_politics',
      'union',
    ],
  }),
  keptOut({
    id: 'KR-4-3',
    jurisdiction: 'KR',
    statute: '채용절차의 공정화에 관한 법률',
    article: '제4조의3',
    source: '채용절차법 제4조의3(출처 확인 미완료)',
    questions: ['appearance', 'birthplace', 'registered_domicile', 'marital_status', 'property', 'family'],
  }),
  keptOut({
    id: 'UK-EQA',
    jurisdiction: 'UK',
    statute: 'Equality Act 2010',
    article: 's. 60 and Part 5',
    source: 'Not confirmed',
    questions: [
      'health',
      'disability',
      'pregnancy',
      'religion',
      'sexual_orientation',
      'race_or_ethnicity',
      'age',
      'marital_status',
    ],
  }),
  keptOut({
    id: 'US-EEO',
    jurisdiction: 'US',
    statute: 'Title VII; ADA; ADEA',
    article: '42 U.S.C. §§ 2000e-2, 12112(d); 29 U.S.C. § 623',
    source: 'Not confirmed; several states and cities also forbid asking for past pay',
    questions: [
      'race_or_ethnicity',
      'religion',
      'health',
      'disability',
      'pregnancy',
      'age',
      'birthplace',
      'salary_history',
      'union',
    ],
  }),
  keptOut({
    id: 'SG-WFA',
    jurisdiction: 'SG',
    statute: 'Workplace Fairness Act 2025; Tripartite Guidelines on Fair Employment Practices',
    article: 'protected characteristics',
    source: 'Not confirmed',
    questions: [
      'age',
      'marital_status',
      'pregnancy',
      'family',
      'race_or_ethnicity',
      'religion',
      'disability',
      'health',
    ],
  }),
] as const;

/** Directive (EU) 2023/970 art. 5: pay before the interview, and no question about past pay. Transposition differs by country. */
export const europeanPayTime = defineRule({
  ...common,
  id: 'EU-PAY-PROCESS',
  jurisdiction: 'EU',
  statute: 'Directive (EU) 2023/970',
  article: 'Article 5',
  validFrom: '2026-06-07',
  severity: 'REVIEW',
  verified: 'yes',
  source:
    'Directive (EU) 2023/970, transposition due 2026-06-07 (NL 2027, PL in force 2025-12), as tracked by pay transparency guides',
  texts: payTimeTexts,
  check: ({ payTold, asks }: HiringProcess) => [
    ...(payTold === null ? [notEvaluated('/payTold')] : []),
    ...(payTold === 'later' ? [{ code: 'late' as const, field: '/payTold' as const }] : []),
    ...(asks === null ? [notEvaluated('/asks')] : []),
    ...(asks?.includes('salary_history') ? [{ code: 'history' as const, field: '/asks' as const }] : []),
  ],
});

const act = {
  ...common,
  jurisdiction: 'EU',
  statute: 'Regulation (EU) 2024/1689 (AI Act)',
  source: 'AI Act as amended by Regulation (EU) 2026/1744, as tracked by regulation-ai.eu',
} as const;

/** AI Act art. 5(1)(f): no inference of emotions at work, save for medical or safety reasons. */
export const emotionInference = defineRule({
  ...act,
  id: 'EU-AIA-5',
  article: 'Article 5(1)(f)',
  validFrom: '2025-02-02',
  severity: 'BLOCK',
  verified: 'yes',
  texts: emotionTexts,
  check: ({ ai }: HiringProcess) => {
    if (ai === null) return [notEvaluated('/ai')];
    if (!ai.used) return [];
    if (ai.infersEmotions === null) return [notEvaluated('/ai/infersEmotions')];
    return ai.infersEmotions ? [{ code: 'emotions', field: '/ai/infersEmotions' }] : [];
  },
});

/** AI Act art. 50(1): people are told that they speak with a machine. */
export const machineNotice = defineRule({
  ...act,
  id: 'EU-AIA-50',
  article: 'Article 50(1)',
  validFrom: '2026-08-02',
  severity: 'WARN',
  verified: 'yes',
  texts: machineTexts,
  check: ({ ai }: HiringProcess) => {
    // EU-AIA-5 says that nothing is known of the software.
    if (!ai?.used) return [];
    if (ai.talksToApplicants === null) return [notEvaluated('/ai/talksToApplicants')];
    if (!ai.talksToApplicants) return [];
    if (ai.machineTold === null) return [notEvaluated('/ai/machineTold')];
    return ai.machineTold ? [] : [{ code: 'untold', field: '/ai/machineTold' }];
  },
});

const highRiskFigures = { logMonths: 6 };

/** AI Act art. 26 and 86, Annex III(4): duties of whoever uses high-risk systems to hire. Their detail was not confirmed. */
export const highRisk = defineRule({
  ...act,
  id: 'EU-AIA-26',
  article: 'Articles 26 and 86, Annex III(4)',
  validFrom: '2027-12-02',
  severity: 'REVIEW',
  verified: 'no',
  figures: highRiskFigures,
  texts: highRiskTexts,
  check: ({ ai }: HiringProcess): FoundBy<typeof highRiskTexts>[] => {
    if (!ai?.used) return [];
    const { humanOversight, logsKeptMonths, applicantsTold, explains } = ai;
    return [
      ...duty(humanOversight, '/ai/humanOversight', 'oversight'),
      ...(logsKeptMonths === null
        ? [notEvaluated('/ai/logsKeptMonths')]
        : logsKeptMonths < highRiskFigures.logMonths
          ? [
              {
                code: 'logs' as const,
                field: '/ai/logsKeptMonths' as const,
                params: { months: logsKeptMonths, least: highRiskFigures.logMonths },
              },
            ]
          : []),
      ...duty(applicantsTold, '/ai/applicantsTold', 'told'),
      ...duty(explains, '/ai/explains', 'explanation'),
    ];
  },
});

function duty<const Code extends string>(
  kept: boolean | null,
  field: '/ai/humanOversight' | '/ai/applicantsTold' | '/ai/explains' | '/ai/auditPublished',
  code: Code,
): (RuleFinding<Code> | NotEvaluated)[] {
  return kept === null ? [notEvaluated(field)] : kept ? [] : [{ code, field }];
}

/** 인공지능기본법: hiring is high-impact AI. Not confirmed. */
export const koreanAi = defineRule({
  ...common,
  id: 'KR-AI',
  jurisdiction: 'KR',
  statute: '인공지능 발전과 신뢰 기반 조성 등에 관한 기본법',
  article: '제31조·제34조',
  validFrom: '2026-01-22',
  severity: 'REVIEW',
  verified: 'no',
  source: '인공지능기본법(2026-01-22 시행), 개인정보 보호법 제37조의2. 출처 확인 미완료',
  texts: koreanAiTexts,
  check: ({ ai }: HiringProcess) => {
    if (ai === null) return [notEvaluated('/ai')];
    if (!ai.used) return [];
    return [
      ...duty(ai.applicantsTold, '/ai/applicantsTold', 'told'),
      ...duty(ai.humanOversight, '/ai/humanOversight', 'oversight'),
      ...duty(ai.explains, '/ai/explains', 'explanation'),
    ];
  },
});

const auditFigures = { noticeBusinessDays: 10, auditMonths: 12 };

/** NYC Local Law 144: a bias audit within a year, its summary published, ten business days' notice. Not confirmed. */
export const biasAudit = defineRule({
  ...common,
  id: 'NYC-144',
  jurisdiction: 'US',
  statute: 'New York City Local Law 144 of 2021',
  article: 'NYC Admin. Code § 20-870 ff.',
  validFrom: '2023-07-05',
  severity: 'REVIEW',
  verified: 'no',
  source: 'Local Law 144, not confirmed',
  figures: auditFigures,
  texts: auditTexts,
  check: ({ city, ai }: HiringProcess, date): FoundBy<typeof auditTexts>[] => {
    if (city === null) return [notEvaluated('/city')];
    if (!/new york|\bnyc\b|brooklyn|manhattan|queens|bronx|staten island/iu.test(city)) return [];
    if (ai === null) return [notEvaluated('/ai')];
    if (!ai.used) return [];
    return [
      ...(ai.biasAuditOn === null
        ? [{ code: 'no_audit' as const, field: '/ai/biasAuditOn' as const }]
        : date > dayAfterMonths(ai.biasAuditOn, auditFigures.auditMonths)
          ? [{ code: 'old_audit' as const, field: '/ai/biasAuditOn' as const, dates: { auditedOn: ai.biasAuditOn } }]
          : []),
      ...duty(ai.auditPublished, '/ai/auditPublished', 'unpublished'),
      ...(ai.noticeBusinessDays === null
        ? [notEvaluated('/ai/noticeBusinessDays')]
        : ai.noticeBusinessDays < auditFigures.noticeBusinessDays
          ? [
              {
                code: 'short_notice' as const,
                field: '/ai/noticeBusinessDays' as const,
                params: { days: ai.noticeBusinessDays, least: auditFigures.noticeBusinessDays },
              },
            ]
          : []),
    ];
  },
});

export const hiringRules = [
  ...questionRules,
  europeanPayTime,
  emotionInference,
  machineNotice,
  highRisk,
  koreanAi,
  biasAudit,
];
