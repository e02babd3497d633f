import { findIn, freeTexts } from '../../marked-text.js';
import { defineRule, type PostingInput } from '../../rule.js';
import { dispatchWordingTexts } from './dispatch-wording.texts.js';

const wording =
  /派遣(?:スタッフ|社員|労働者)として|派遣先(?:企業|会社)?(?:で|に|にて|での)|紹介予定派遣|\b(?:as a |as )?(?:dispatch(?:ed)? (?:worker|employee|staff)|temp agency worker)\b/giu;
const denied = /^[^。.\n]{0,14}(?:ではあり?ません|ではない|ではござい|はありません|なし)/u;

/** Work as a dispatched worker must be called so, and must not be sold as direct employment (職業安定法5条の3, 5条の4). */
export const dispatchWording = defineRule({
  id: 'ESA-5-4',
  kind: 'posting',
  jurisdiction: 'JP',
  statute: '職業安定法',
  article: '第5条の3・第5条の4',
  validFrom: '2022-10-01',
  validTo: null,
  severity: 'WARN',
  verified: 'yes',
  source: 'ハローワークインターネットサービス「労働関係法令」(的確な表示、派遣の明示)',
  figures: String(wording),
  texts: dispatchWordingTexts,
  check: ({ job }: PostingInput) =>
    job.contract?.employment === 'dispatch'
      ? []
      : freeTexts(job).flatMap((marked) =>
          findIn(marked, wording)
            .filter(({ after }) => !denied.test(after))
            .map(({ field, span, words }) => ({ code: 'undeclared', field, span, params: { words } })),
        ),
});
