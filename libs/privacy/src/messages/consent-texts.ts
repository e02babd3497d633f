import { consentPurposes, type ConsentPurpose } from '@iworkz/contracts';
import { MessageCatalogue, type Locale } from '@iworkz/kernel';

type Place = 'jp' | 'kr' | 'eu' | 'us' | 'uk' | 'sg';
type Code = 'title' | 'wording' | `country_${Place}` | `system_${Place}`;

const ja: Record<Code, string> = {
  title: '{country}への個人データの移転',
  wording:
    '選考に関わる企業などの移転先が{country}にある場合に、プロフィール、履歴書、応募書類など選考に必要な個人データを{country}へ移転することに同意します。移転先の制度：{system}同意は任意です。同意はこの画面からいつでも撤回でき、撤回した後は移転を行いません（撤回前に行った移転の適法性には影響しません）。同意しない場合、{country}への移転を必要とする選考には進めないことがありますが、それ以外の不利益はありません。',
  country_jp: '日本',
  country_kr: '大韓民国',
  country_eu: '欧州連合（EU）加盟国',
  country_us: 'アメリカ合衆国',
  country_uk: '英国',
  country_sg: 'シンガポール',
  system_jp: '個人情報の保護に関する法律（個人情報保護法）が適用されます。',
  system_kr: '個人情報保護法（PIPA）が適用されます。',
  system_eu: '一般データ保護規則（GDPR）が適用されます。',
  system_us:
    '民間部門全体を対象とする連邦法はなく、州により保護の内容が異なります（カリフォルニア州では消費者プライバシー法が適用されます）。',
  system_uk: '英国一般データ保護規則（UK GDPR）および2018年データ保護法が適用されます。',
  system_sg: '2012年個人データ保護法（PDPA）が民間部門に適用されます。',
};

const en: Record<Code, string> = {
  title: 'Transfer of personal data to {country}',
  wording:
    'Where an employer or another recipient taking part in a selection is in {country}, I agree that the personal data needed for it, such as my profile, CV and application documents, are transferred to {country}. Protection there: {system} Consent is voluntary. You can withdraw it here at any time; nothing is transferred afterwards, and transfers made before stay lawful. Without it you may be unable to take part in selections that need a transfer to {country}. There is no other disadvantage.',
  country_jp: 'Japan',
  country_kr: 'the Republic of Korea',
  country_eu: 'the European Union',
  country_us: 'the United States',
  country_uk: 'the United Kingdom',
  country_sg: 'Singapore',
  system_jp: 'the Act on the Protection of Personal Information (APPI) applies.',
  system_kr: 'the Personal Information Protection Act (PIPA) applies.',
  system_eu: 'the General Data Protection Regulation (GDPR) applies.',
  system_us:
    'no federal law covers the private sector as a whole; protection differs by state (in California, the Consumer Privacy Act applies).',
  system_uk: 'the UK GDPR and the Data Protection Act 2018 apply.',
  system_sg: 'the Personal Data Protection Act 2012 (PDPA) applies to the private sector.',
};

const ko: Record<Code, string> = {
  title: '개인정보의 국외 이전: {country}',
  wording:
    '채용 전형에 관여하는 기업 등 이전받는 자의 소재지가 {country}인 경우, 프로필, 이력서, 지원 서류 등 전형에 필요한 개인정보를 해당 국가로 이전하는 데 동의합니다. 이전 국가의 제도: {system} 동의는 선택 사항입니다. 이 화면에서 언제든지 철회할 수 있으며, 철회한 후에는 이전하지 않습니다(철회 전에 이루어진 이전의 적법성에는 영향을 주지 않습니다). 동의하지 않으면 해당 이전이 필요한 전형에 참여하지 못할 수 있으나, 그 밖의 불이익은 없습니다.',
  country_jp: '일본',
  country_kr: '대한민국',
  country_eu: '유럽연합(EU) 회원국',
  country_us: '미국',
  country_uk: '영국',
  country_sg: '싱가포르',
  system_jp: '일본 개인정보보호법(APPI)이 적용됩니다.',
  system_kr: '개인정보 보호법이 적용됩니다.',
  system_eu: '일반 개인정보보호 규정(GDPR)이 적용됩니다.',
  system_us:
    '민간 부문 전체에 적용되는 연방법은 없으며 주에 따라 보호 내용이 다릅니다(캘리포니아주에서는 소비자 프라이버시법이 적용됩니다).',
  system_uk: '영국 일반 개인정보보호 규정(UK GDPR)과 2018년 데이터보호법이 적용됩니다.',
  system_sg: '2012년 개인정보보호법(PDPA)이 민간 부문에 적용됩니다.',
};

const catalogue = new MessageCatalogue<Code>({ ja, en, ko });

export interface ConsentText {
  readonly title: string;
  readonly wording: string;
}

/** What people decide on. A changed meaning needs a new `privacyConsentVersion`. */
export function consentText(locale: Locale, purpose: ConsentPurpose): ConsentText {
  const place = purpose.slice('transfer_to_'.length) as Place;
  const params = {
    country: catalogue.format(locale, `country_${place}`),
    system: catalogue.format(locale, `system_${place}`),
  };
  return { title: catalogue.format(locale, 'title', params), wording: catalogue.format(locale, 'wording', params) };
}

/** Purposes that make sense for somebody of a region: no transfer leads to where the data are. */
export const purposesIn = (region: string): readonly ConsentPurpose[] =>
  consentPurposes.filter((purpose) => purpose !== `transfer_to_${region}`);
