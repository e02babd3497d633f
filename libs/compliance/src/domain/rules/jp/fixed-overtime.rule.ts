import { hourlyPay } from '../../hourly-pay.js';
import { findIn, freeTexts } from '../../marked-text.js';
import { defineRule, type PostingInput, type RuleFinding } from '../../rule.js';
import { isEmployment } from './employment.js';
import { fixedOvertimeTexts } from './fixed-overtime.texts.js';

type Found = RuleFinding<keyof typeof fixedOvertimeTexts.findings>;

const figures = { usualHoursLimit: 45, premium: 1.25 };

const mention =
  /(?:固定|定額|みなし|見なし)(?:残業|時間外)(?:代|手当|労働手当)?|(?:残業代|残業手当|時間外手当)(?:込み?|を含む|含む)|\bfixed[- ]overtime\b|\b(?:deemed|prepaid) overtime\b|\bovertime (?:pay )?(?:is )?included\b/giu;
/** 「固定残業代なし」 and the like say the opposite. */
const denied =
  /^(?:制度?)?(?:は|を|の支給は|制は)?\s*(?::\s*)?(?:含みません|含まれません|含まない|含まず|な[しい]|無し?|ありません|ございません|支給しません|\(なし|\(無)/u;
const deniedBefore = /\b(?:no|without)\s+$/iu;

/** 固定残業代: amount, hours, base pay without it, and that overtime beyond is paid on top. It never counts for the minimum wage. */
export const fixedOvertime = defineRule({
  id: 'LSA-FIX',
  kind: 'posting',
  jurisdiction: 'JP',
  statute: '労働基準法・職業安定法',
  article: '労基法第37条、職安法第5条の3に基づく指針(平成11年労働省告示第141号)',
  validFrom: null,
  validTo: null,
  severity: 'BLOCK',
  verified: 'yes',
  source:
    '厚生労働省リーフレット(001114166.pdf)、労働基準法第37条(e-Gov法令検索の条文を引用する解説)。45時間の警告は実務上の目安',
  figures,
  texts: fixedOvertimeTexts,
  judgesOffers: true,
  check: ({ job }: PostingInput): Found[] => {
    if (!isEmployment(job)) return [];
    const fixed = job.pay?.fixedOvertime;
    if (!fixed) {
      return freeTexts(job).flatMap((marked) =>
        findIn(marked, mention)
          .filter(({ before, after }) => !denied.test(after) && !deniedBefore.test(before))
          .map(({ field, words, span }) => ({ code: 'undisclosed', field, span, params: { words } })),
      );
    }
    const found: Found[] = [];
    if (!fixed.excessPaid) found.push({ code: 'excess_unpaid', field: '/pay/fixedOvertime/excessPaid' });
    if (fixed.hours > figures.usualHoursLimit) {
      found.push({
        code: 'long',
        field: '/pay/fixedOvertime/hours',
        severity: 'WARN',
        params: { hours: fixed.hours, limit: figures.usualHoursLimit },
      });
    }
    const pay = hourlyPay(job);
    // Hours taken as eight a day are a guess; whether the amount covers the hours is then not judged here.
    if (!('missing' in pay) && !pay.assumed) {
      const needed = (pay.amount * 60 * figures.premium * fixed.hours) / pay.minutes;
      if (fixed.amount < Math.floor(needed)) {
        found.push({
          code: 'too_little',
          field: '/pay/fixedOvertime/amount',
          severity: 'WARN',
          params: { amount: fixed.amount, hours: fixed.hours, needed: Math.ceil(needed) },
        });
      }
    }
    return found;
  },
});
