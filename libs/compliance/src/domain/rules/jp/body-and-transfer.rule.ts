import { findIn, freeTexts } from '../../marked-text.js';
import { defineRule, type PostingInput } from '../../rule.js';
import { bodyAndTransferTexts } from './body-and-transfer.texts.js';

const body =
  /(?:身長|体重)[^。\n]{0,8}?\d+(?:\.\d+)?\s*(?:cm|kg|センチ|キロ)?\s*(?:以上|以下|未満|まで)|体力(?:に自信のある|のある)(?:方|人)?|(?:握力|背筋力)[^。\n]{0,6}?\d+\s*kg?\s*以上|\b(?:minimum|maximum) (?:height|weight)\b|\bat least \d+ ?(?:cm|kg) (?:tall|in weight)\b|\bphysically strong\b/giu;
const transfer =
  /(?:全国|海外|国内外)[^。\n]{0,8}?(?:転勤|転居)(?:が)?(?:可能|できる|に応じられる)(?:な)?(?:方|こと)|(?:転居を伴う転勤|転勤)に応じられる(?:方|こと)|転勤可能な方|\bwilling to (?:relocate|transfer)\b|\bmust (?:be able to )?relocate\b/giu;

/** 均等法7条, 則2条: height, weight, strength and readiness to move are lawful conditions only for a reason that lies in the work. */
export const bodyAndTransfer = defineRule({
  id: 'EEO-7',
  kind: 'posting',
  jurisdiction: 'JP',
  statute: '男女雇用機会均等法',
  article: '第7条(施行規則第2条)',
  validFrom: null,
  validTo: null,
  severity: 'WARN',
  verified: 'yes',
  source: '男女雇用機会均等法第7条(間接差別)を解説する弁護士事務所',
  figures: [String(body), String(transfer)],
  texts: bodyAndTransferTexts,
  check: ({ job }: PostingInput) =>
    freeTexts(job).flatMap((marked) => [
      ...findIn(marked, body).map(({ field, span, words }) => ({
        code: 'body' as const,
        field,
        span,
        params: { words },
      })),
      ...findIn(marked, transfer).map(({ field, span, words }) => ({
        code: 'transfer' as const,
        field,
        span,
        params: { words },
      })),
    ]),
});
