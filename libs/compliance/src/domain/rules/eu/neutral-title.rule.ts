import { findIn, markText } from '../../marked-text.js';
import { defineRule, type PostingInput } from '../../rule.js';
import { neutralTitleTexts } from './neutral-title.texts.js';

const gendered =
  /\b\w*(?:salesman|saleswoman|foreman|chairman|craftsman|handyman|waitress|hostess|stewardess|barmaid|cleaning lady)\b|\b(?:male|female)\b(?! or female)/giu;
/** Both sexes named, or the sign that all are meant, e.g. (m/w/d), (f/m/x). */
const allMeant = /\(\s*(?:[mfwhdx]\s*[/|]\s*){1,3}[mfwhdx]\s*\)|\b(?:male or female|female or male|all genders)\b/iu;

/** Directive (EU) 2023/970 art. 5(3): titles and notices are neutral. Words of two dozen languages are beyond a list, so a person decides. */
export const neutralTitle = defineRule({
  id: 'EU-NEUTRAL',
  kind: 'posting',
  jurisdiction: 'EU',
  statute: 'Directive (EU) 2023/970',
  article: 'Article 5(3)',
  validFrom: '2026-06-07',
  validTo: null,
  severity: 'REVIEW',
  verified: 'yes',
  source:
    'Directive (EU) 2023/970, transposition due 2026-06-07 (NL 2027, PL in force 2025-12), as tracked by pay transparency guides',
  figures: [String(gendered), String(allMeant)],
  texts: neutralTitleTexts,
  check: ({ job: { title } }: PostingInput) =>
    allMeant.test(title)
      ? []
      : findIn(markText('/title', title), gendered).map(({ field, span, words }) => ({
          code: 'gendered' as const,
          field,
          span,
          params: { words },
        })),
});
