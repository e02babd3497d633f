import type { JobContent } from '@iworkz/contracts';
import { defineRule, notEvaluated, type PostingInput } from '../../rule.js';
import { doctorOvertimeTexts } from './doctor-overtime.texts.js';
import { isEmployment } from './employment.js';

/** 歯科医師, 獣医師 and people who work beside doctors are no doctors; duties that name doctors are mostly theirs. */
const title =
  /(?<!歯科|獣)医師(?!会|事務|国保|賠償)|勤務医|研修医|\b(?:physician|surgeon|medical doctor)s?\b(?! assistant)/iu;

/** Whether the work is that of a doctor who treats patients, to whom the caps of article 36 do not apply as they stand. */
export const isDoctor = ({ title: text, licences }: Pick<JobContent, 'title' | 'licences'>): boolean =>
  title.test(text.normalize('NFKC')) || licences.some(({ licence, required }) => required && licence === 'physician');

/** Hours a year, statutory-holiday work included: of every doctor (A水準), and of doctors at designated hospitals (B, 連携B, C水準). */
const figures = { yearly: 960, designated: 1860 };

/** 労基法141条: doctors have caps of their own, by ordinance and by what their hospital is designated for. A person looks at each. */
export const doctorOvertime = defineRule({
  id: 'LSA-141',
  kind: 'posting',
  jurisdiction: 'JP',
  statute: '労働基準法',
  article: '第141条(医師の時間外労働に関する省令)',
  validFrom: '2024-04-01',
  validTo: null,
  severity: 'REVIEW',
  verified: 'part',
  source: '医師の時間外労働の上限規制の解説(uenishi-sr、jaog、syugyoukisoku)。省令の条文と健康確保措置は未確認',
  figures: { ...figures, title: String(title) },
  texts: doctorOvertimeTexts,
  judgesOffers: true,
  check: ({ job }: PostingInput) => {
    if (!isEmployment(job) || !isDoctor(job)) return [];
    const { overtime } = job.hours ?? {};
    if (!overtime) return [notEvaluated('/hours/overtime')];
    if (!overtime.expected) return [];
    const hours = overtime.monthlyHours * 12;
    const code = hours > figures.designated ? 'over_all' : hours > figures.yearly ? 'designated' : 'doctor';
    return [{ code, field: '/hours/overtime', params: { hours, ...figures } }];
  },
});
