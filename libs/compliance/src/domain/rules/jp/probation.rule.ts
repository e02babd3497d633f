import { defineRule, type PostingInput } from '../../rule.js';
import { isEmployment } from './employment.js';
import { probationTexts } from './probation.texts.js';

const figures = { months: 6 };

/** The law sets no maximum; practice and courts look askance at more than six months. Missing probation is told by ESA-5-3. */
export const probation = defineRule({
  id: 'LSA-TRIAL',
  kind: 'posting',
  jurisdiction: 'JP',
  statute: '労働基準法',
  article: '第21条(試みの使用期間。長さの上限の定めはない)',
  validFrom: null,
  validTo: null,
  severity: 'WARN',
  verified: 'yes',
  source: '試用期間の実務解説(e-Gov法令検索の条文を引用)。法定の上限はなく、6か月は実務上の目安',
  figures,
  texts: probationTexts,
  judgesOffers: true,
  check: ({ job }: PostingInput) => {
    const months = job.contract?.probation?.months ?? 0;
    return isEmployment(job) && months > figures.months
      ? [{ code: 'long', field: '/contract/probation/months', params: { months } }]
      : [];
  },
});
