import type { NoticeContent, NoticeDocument, NoticeItem, NoticeLanguage, NoticeRequest } from '@iworkz/contracts';
import {
  contractTexts,
  itemTexts,
  noteTexts,
  noticeTitle,
  partyTexts,
  sectionTexts,
  stateTexts,
  untranslated,
  type DocumentText,
  type NoticeSection,
} from '../../messages/notice-document-texts.js';

type Document = Omit<NoticeDocument, 'findings' | 'ruleBookVersion'>;
type Section = Document['sections'][number];
type Row = Section['items'][number];

/** Sections and items in the order of the ministry's model form (モデル労働条件通知書). */
const form: Readonly<Record<NoticeSection, readonly NoticeItem[]>> = {
  term: ['term', 'renewalCriteria', 'renewalCap', 'conversionChance', 'conversionTerms'],
  workplace: ['workplace', 'workplaceScope'],
  duties: ['duties', 'dutiesScope'],
  hours: ['hours', 'breaks', 'shifts', 'overtime'],
  holidays: ['holidays'],
  leave: ['leave'],
  wage: ['wage', 'wagePayment', 'raise', 'bonus', 'retirementPay'],
  leaving: ['leaving'],
  other: [
    'insurance',
    'borneByWorker',
    'safety',
    'training',
    'accident',
    'sanctions',
    'absence',
    'consultation',
    'explanationRight',
  ],
};

const ofFixedTerms: readonly NoticeItem[] = ['renewalCriteria', 'renewalCap', 'conversionChance', 'conversionTerms'];
const ofPartTimeOrFixed: readonly NoticeItem[] = ['consultation', 'explanationRight'];

/**
 * A notice as data, its Japanese beside a second language. It does not judge: whoever calls it has let the rules judge the content, so
 * that what is left out here is what the law lets be left out.
 */
export function noticeDocument({
  issuedOn,
  language,
  employer,
  worker,
  content,
  translation,
}: NoticeRequest): Document {
  const sided = (text: DocumentText) => ({ ja: text.ja, other: text[language] });
  const item = (key: NoticeItem): Row => {
    const text = content.items[key];
    const label = sided(itemTexts[key]);
    if (text) {
      const translated = translation[key];
      const other = translated || untranslated[language];
      return { key, label, state: 'stated', text: { ja: text, other }, translated: Boolean(translated) };
    }
    const state = isApplicable(key, content) ? 'not_stated' : 'not_applicable';
    return { key, label, state, text: sided(stateTexts[state]), translated: true };
  };
  return {
    issuedOn,
    language,
    title: sided(noticeTitle),
    parties: [
      { key: 'worker', label: sided(partyTexts.worker), text: worker.name },
      { key: 'employer', label: sided(partyTexts.employer), text: employer.name },
      { key: 'address', label: sided(partyTexts.address), text: employer.address },
      { key: 'signatory', label: sided(partyTexts.signatory), text: employer.signatory },
    ],
    sections: Object.entries(form).map(([key, items]): Section => ({
      key,
      title: sided(sectionTexts[key as NoticeSection]),
      items: [
        ...(key === 'term' ? contractRows(content.contract, language) : []),
        ...items.filter((each) => content.items[each] || concerns(each, content)).map(item),
      ],
    })),
    notes: [sided(noteTexts.workRules), sided(noteTexts.japanesePrevails), sided(noteTexts.keep)],
  };
}

/** The kind of contract, in the words of the form. */
function contractRows({ term, renewable }: NoticeContent['contract'], language: NoticeLanguage): Row[] {
  const row = (key: string, label: DocumentText, text: DocumentText, state: Row['state'] = 'stated'): Row => ({
    key,
    label: { ja: label.ja, other: label[language] },
    state,
    text: { ja: text.ja, other: text[language] },
    translated: true,
  });
  const kind = row('contract_kind', contractTexts.kind, contractTexts[term]);
  if (term === 'indefinite') return [kind];
  if (renewable === null) return [kind, row('renewal', contractTexts.renewal, stateTexts.not_stated, 'not_stated')];
  return [kind, row('renewal', contractTexts.renewal, contractTexts[renewable ? 'renewable' : 'not_renewable'])];
}

/** Whether a row of the form is there for this kind of contract at all. */
function concerns(item: NoticeItem, { contract }: NoticeContent): boolean {
  if (ofFixedTerms.includes(item)) return contract.term === 'fixed';
  if (ofPartTimeOrFixed.includes(item)) return contract.partTime || contract.term === 'fixed';
  return true;
}

/** Whether there is anything that the row could say. */
function isApplicable(item: NoticeItem, { contract, workplaceHas }: NoticeContent): boolean {
  if (item === 'renewalCriteria' || item === 'renewalCap') return contract.renewable !== false;
  if (item === 'conversionChance' || item === 'conversionTerms') return contract.conversionRight !== false;
  return !(item in workplaceHas) || workplaceHas[item as keyof typeof workplaceHas] !== false;
}
