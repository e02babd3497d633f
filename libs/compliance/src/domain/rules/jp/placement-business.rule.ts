import { dayAfterMonths } from '@iworkz/kernel';
import { placementItems, type PlacementBusiness } from '../../inputs/placement-business.js';
import { defineRule, notEvaluated, type FoundBy } from '../../rule.js';
import { unless } from './intermediary-conduct.rule.js';
import {
  averageRateTexts,
  licenceTexts,
  placedAgainTexts,
  placementFeeTexts,
  placementItemNames,
  placementItemTexts,
  receptionFeeTexts,
} from './placement-business.texts.js';

const common = {
  kind: 'placement_business',
  jurisdiction: 'JP',
  statute: '職業安定法',
  validFrom: null,
  validTo: null,
} as const;

const licenceFigures = { firstMonths: 36, renewedMonths: 60 };

/** 職業安定法30条・32条の6: paid placement by licence alone, for three years at first and five after. */
export const placementLicence = defineRule({
  ...common,
  id: 'ESA-30',
  article: '第30条・第32条の6',
  severity: 'BLOCK',
  verified: 'yes',
  source: '有料職業紹介事業の許可に関する社会保険労務士事務所等の解説(minshokyo、sr-jinzai-consul、sharoushi-cloud)',
  figures: licenceFigures,
  texts: licenceTexts,
  check: ({ licence }: PlacementBusiness, date) => {
    if (licence === null) return [notEvaluated('/licence')];
    if (!licence.held) return [{ code: 'none', field: '/licence' }];
    const { from, to, renewed, number, numberShown } = licence;
    const months = renewed ? licenceFigures.renewedMonths : licenceFigures.firstMonths;
    const found: FoundBy<typeof licenceTexts>[] = [];
    if (from === null) found.push(notEvaluated('/licence/from'));
    else if (date < from) found.push({ code: 'not_begun', field: '/licence/from', dates: { from } });
    if (to === null) found.push(notEvaluated('/licence/to'));
    else if (date > to) found.push({ code: 'expired', field: '/licence/to', dates: { to } });
    if (from !== null && to !== null && to >= dayAfterMonths(from, months))
      found.push({ code: 'too_long', field: '/licence/to', severity: 'WARN', params: { years: months / 12 } });
    if (!number) found.push(notEvaluated('/licence/number'));
    return [
      ...found,
      ...unless(numberShown, 'number_hidden', '/licence/numberShown').map((each) => ({
        ...each,
        ...(each.code === 'number_hidden' && { severity: 'WARN' as const }),
      })),
    ];
  },
});

const receptionFigures = { yen: 710, exemptYen: 660 };

/** 職業安定法32条の3第1項1号・則別表: what may be taken for receiving a posting, where fees are capped. */
export const receptionFee = defineRule({
  ...common,
  id: 'ESA-32-3-RECEPTION',
  article: '第32条の3第1項第1号(施行規則第20条・別表)',
  validFrom: '2019-10-01',
  severity: 'BLOCK',
  verified: 'yes',
  source:
    '西本社労士・行政書士事務所「有料職業紹介事業の手数料」、大阪労働局の案内(求人受付手数料710円、免税事業者660円)',
  figures: receptionFigures,
  texts: receptionFeeTexts,
  check: ({ fees }: PlacementBusiness) => {
    if (fees === null) return [notEvaluated('/fees')];
    if (fees.basis !== 'capped') return [];
    if (fees.receptionYen === null) return [notEvaluated('/fees/receptionYen')];
    const limit = fees.taxExempt ? receptionFigures.exemptYen : receptionFigures.yen;
    return fees.receptionYen > limit
      ? [{ code: 'over', field: '/fees/receptionYen', params: { yen: fees.receptionYen, limit } }]
      : [];
  },
});

const feeFigures = { pay_of_six_months: 11.0, base_pay_of_indefinite: 14.8, payingYearly: 7_000_000 } as const;
const mayPay = ['entertainer', 'model'];

/** 職業安定法32条の3: a table that was filed or a capped fee, and nothing from job seekers but in a few occupations. */
export const placementFees = defineRule({
  ...common,
  id: 'ESA-32-3',
  article: '第32条の3(施行規則第20条)',
  severity: 'REVIEW',
  verified: 'part',
  source: '有料職業紹介事業の手数料に関する解説(nishi-jimu、okatakashi)。11.0%・14.8%・700万円は未確認',
  figures: feeFigures,
  texts: placementFeeTexts,
  check: ({ fees }: PlacementBusiness) => {
    if (fees === null) return [notEvaluated('/fees')];
    return [...judgeBasis(fees), ...judgeJobSeekers(fees)];
  },
});

type Fees = NonNullable<PlacementBusiness['fees']>;
type FeeFinding = FoundBy<typeof placementFeeTexts>;

function judgeBasis({ basis, tableFiled, placementPercent: percent, placementBase }: Fees): FeeFinding[] {
  if (basis === 'filed_table') return unless(tableFiled, 'not_filed', '/fees/basis');
  if (percent === null) return [notEvaluated('/fees/placementPercent')];
  const limit = feeFigures[placementBase];
  return percent > limit ? [{ code: 'over', field: '/fees/placementPercent', params: { percent, limit } }] : [];
}

function judgeJobSeekers({
  fromJobSeekers,
  jobSeekerOccupation: occupation,
  jobSeekerYearlyPay: yen,
}: Fees): FeeFinding[] {
  if (fromJobSeekers === null) return [notEvaluated('/fees/fromJobSeekers')];
  if (!fromJobSeekers) return [];
  if (occupation === null) return [notEvaluated('/fees/jobSeekerOccupation')];
  if (mayPay.includes(occupation)) return [];
  if (occupation === 'other') return [{ code: 'job_seeker', field: '/fees/fromJobSeekers' }];
  if (yen === null) return [notEvaluated('/fees/jobSeekerYearlyPay')];
  return yen > feeFigures.payingYearly
    ? []
    : [{ code: 'low_pay', field: '/fees/jobSeekerYearlyPay', params: { yen, least: feeFigures.payingYearly } }];
}

/** 職業安定法32条の13: what both sides are told when they turn to the firm. */
export const placementTold = defineRule({
  ...common,
  id: 'ESA-32-13',
  article: '第32条の13(施行規則第24条の5)',
  severity: 'WARN',
  verified: 'yes',
  source: '厚生労働省「雇用仲介事業の現状(概況)」(労働力需給制度部会第372回資料、wic-net)、sr-jinzai-consulの解説',
  figures: placementItems,
  texts: placementItemTexts,
  check: ({ told, refundSystem }: PlacementBusiness): FoundBy<typeof placementItemTexts>[] => [
    ...(told === null
      ? [notEvaluated('/told')]
      : placementItems
          .filter((item) => !told.includes(item))
          .map((item) => ({
            code: 'missing' as const,
            field: '/told' as const,
            words: { item: placementItemNames[item] },
          }))),
    ...(refundSystem === false
      ? [{ code: 'no_refund' as const, field: '/refundSystem' as const, severity: 'INFO' as const }]
      : []),
  ],
});

const rateFigures = { occupations: 5, atMostUnpublished: 10 };

/** 職業安定法32条の16第3項・則24条の8: results on the Ministry's site; since 2025-04-01 the average fee rates as well. */
export const averageFeeRates = defineRule({
  ...common,
  id: 'ESA-2025',
  article: '第32条の16第3項(施行規則第24条の8、令和7年4月1日施行)',
  validFrom: '2025-04-01',
  severity: 'WARN',
  verified: 'yes',
  source:
    '厚生労働省「紹介手数料率の実績の公開と違約金規約の明示が必要になります」(2024年10月30日)を転載する資料(wic-net)、ツギノジダイの解説',
  figures: rateFigures,
  texts: averageRateTexts,
  check: ({ disclosure }: PlacementBusiness): FoundBy<typeof averageRateTexts>[] => {
    if (disclosure === null) return [notEvaluated('/disclosure/results')];
    const { results, regularPlacements, averageFeeRates: rates } = disclosure;
    const few = regularPlacements !== null && regularPlacements <= rateFigures.atMostUnpublished;
    const judgedRates = (): FoundBy<typeof averageRateTexts>[] => {
      if (few || rates) return [];
      if (regularPlacements === null) return [notEvaluated('/disclosure/regularPlacements')];
      return unless(rates, 'rates', '/disclosure/averageFeeRates');
    };
    return [...unless(results, 'results', '/disclosure/results'), ...judgedRates()];
  },
});

const againFigures = { months: 24 };

/** 許可の条件 (since 2025-01-01): for two years nobody suggests another job to a person placed without a term. */
export const placedAgain = defineRule({
  ...common,
  id: 'ESA-POACH',
  article: '許可の条件・指針(転職の勧奨、令和7年1月1日)',
  validFrom: '2025-01-01',
  severity: 'REVIEW',
  verified: 'part',
  source:
    '日本人材紹介事業協会「許可条件の追加」(2024年10月9日、業務運営要領の引用)。許可条件は同日以後の許可・更新から付される。2年の条文は未確認',
  figures: againFigures,
  texts: placedAgainTexts,
  check: ({ approaches }: PlacementBusiness) => {
    if (approaches === null) return [notEvaluated('/approaches')];
    return approaches.flatMap(({ placedOn, indefinite, approachedOn }) => {
      const free = dayAfterMonths(placedOn, againFigures.months);
      return indefinite && approachedOn < free
        ? [{ code: 'too_soon' as const, field: '/approaches' as const, dates: { placed: placedOn, free } }]
        : [];
    });
  },
});
