import * as z from 'zod';
import { foldText } from './fold-text.js';

/** A licence or qualification of Japanese law without which certain work may not be done. */
export interface Licence {
  readonly id: string;
  readonly ja: string;
  readonly en: string;
  readonly ko: string;
  /** Other spellings that CVs use. */
  readonly aliases: readonly string[];
  /** Licences that allow all that this one allows. */
  readonly heldBy: readonly string[];
}

type Row = readonly [
  id: string,
  ja: string,
  en: string,
  ko: string,
  aliases?: readonly string[],
  heldBy?: readonly string[],
];

const cars = ['普通免許', '普通自動車運転免許', '自動車運転免許', '普通自動車', '要普免', 'AT限定普通自動車免許'];
const rows = [
  // 道路交通法84条・85条: a larger or second-class licence includes the smaller ones.
  [
    'driver_ordinary',
    '普通自動車第一種運転免許',
    'Driving licence (ordinary)',
    '보통자동차 운전면허',
    [...cars, '普通自動車免許', '普通自動車第一種免許', '運転免許', 'driving licence', "driver's license"],
    ['driver_semi_medium', 'driver_medium', 'driver_large', 'driver_ordinary_2', 'driver_large_2'],
  ],
  [
    'driver_semi_medium',
    '準中型自動車第一種運転免許',
    'Driving licence (semi-medium)',
    '준중형자동차 운전면허',
    ['準中型免許', '準中型自動車免許', '準中型自動車運転免許'],
    ['driver_medium', 'driver_large', 'driver_large_2'],
  ],
  [
    'driver_medium',
    '中型自動車第一種運転免許',
    'Driving licence (medium)',
    '중형자동차 운전면허',
    ['中型免許', '中型自動車免許', '中型自動車運転免許'],
    ['driver_large', 'driver_large_2'],
  ],
  [
    'driver_large',
    '大型自動車第一種運転免許',
    'Driving licence (large)',
    '대형자동차 운전면허',
    ['大型免許', '大型自動車免許', '大型自動車運転免許'],
    ['driver_large_2'],
  ],
  [
    'driver_ordinary_2',
    '普通自動車第二種運転免許',
    'Passenger transport licence (ordinary)',
    '보통자동차 제2종 운전면허',
    ['普通二種免許', '普通自動車第二種免許', '普通自動車二種免許', '二種免許'],
    ['driver_large_2'],
  ],
  [
    'driver_large_2',
    '大型自動車第二種運転免許',
    'Passenger transport licence (large)',
    '대형자동차 제2종 운전면허',
    ['大型二種免許', '大型自動車第二種免許', '大型自動車二種免許'],
  ],
  [
    'forklift',
    'フォークリフト運転技能講習修了',
    'Forklift operation (skill training)',
    '지게차 운전 기능강습 수료',
    ['フォークリフト運転技能講習', 'フォークリフト免許', 'フォークリフト', 'フォークリフト運転者'],
  ],
  [
    'slinging',
    '玉掛け技能講習修了',
    'Slinging (skill training)',
    '줄걸이 작업 기능강습 수료',
    ['玉掛け技能講習', '玉掛け', '玉掛'],
  ],
  [
    'electrician_2',
    '第二種電気工事士',
    'Electrician (class 2)',
    '제2종 전기공사사',
    ['電気工事士二種', '電気工事士2種', '電気工事士第二種', '2種電気工事士', '第2種電気工事士'],
    ['electrician_1'],
  ],
  [
    'electrician_1',
    '第一種電気工事士',
    'Electrician (class 1)',
    '제1종 전기공사사',
    ['電気工事士一種', '電気工事士1種', '電気工事士第一種', '1種電気工事士', '第1種電気工事士'],
  ],
  [
    'hazardous_materials_4',
    '乙種第4類危険物取扱者',
    'Hazardous materials handler (type B, class 4)',
    '을종 제4류 위험물취급자',
    [
      '危険物取扱者乙種4類',
      '危険物取扱者乙種第4類',
      '乙種第四類危険物取扱者',
      '危険物取扱者乙種四類',
      '危険物乙4',
      '乙4',
    ],
    ['hazardous_materials_a'],
  ],
  [
    'hazardous_materials_a',
    '甲種危険物取扱者',
    'Hazardous materials handler (type A)',
    '갑종 위험물취급자',
    ['危険物取扱者甲種'],
  ],
  ['architect_2', '二級建築士', 'Architect (class 2)', '2급 건축사', ['2級建築士'], ['architect_1']],
  ['architect_1', '一級建築士', 'Architect (class 1)', '1급 건축사', ['1級建築士']],
  [
    'real_estate',
    '宅地建物取引士',
    'Real estate transaction agent',
    '택지건물거래사',
    ['宅建', '宅建士', '宅地建物取引主任者'],
  ],
  ['physician', '医師免許', 'Physician', '의사 면허', ['医師']],
  ['dentist', '歯科医師免許', 'Dentist', '치과의사 면허', ['歯科医師']],
  ['pharmacist', '薬剤師免許', 'Pharmacist', '약사 면허(일본)', ['薬剤師']],
  ['drug_seller', '登録販売者', 'Registered drug seller', '등록판매자', ['医薬品登録販売者'], ['pharmacist']],
  // 保健師助産師看護師法31条2項: public health nurses and midwives may nurse.
  [
    'nurse',
    '看護師免許',
    'Nurse',
    '간호사 면허(일본)',
    ['看護師', '正看護師', '看護師国家資格'],
    ['public_health_nurse', 'midwife'],
  ],
  [
    'assistant_nurse',
    '准看護師免許',
    'Assistant nurse',
    '준간호사 면허',
    ['准看護師', '准看'],
    ['nurse', 'public_health_nurse', 'midwife'],
  ],
  ['public_health_nurse', '保健師免許', 'Public health nurse', '보건사 면허', ['保健師']],
  ['midwife', '助産師免許', 'Midwife', '조산사 면허', ['助産師']],
  ['physical_therapist', '理学療法士免許', 'Physical therapist', '이학요법사 면허', ['理学療法士']],
  ['occupational_therapist', '作業療法士免許', 'Occupational therapist', '작업요법사 면허', ['作業療法士']],
  [
    'care_initial',
    '介護職員初任者研修修了',
    'Care worker initial training',
    '개호직원 초임자 연수 수료',
    ['介護職員初任者研修', '初任者研修', 'ヘルパー2級', 'ホームヘルパー2級', '訪問介護員2級'],
    ['care_practical', 'care_worker'],
  ],
  [
    'care_practical',
    '介護福祉士実務者研修修了',
    'Care worker practical training',
    '개호복지사 실무자 연수 수료',
    ['介護福祉士実務者研修', '実務者研修', '介護職員実務者研修'],
    ['care_worker'],
  ],
  ['care_worker', '介護福祉士', 'Certified care worker', '개호복지사', ['介護福祉士国家資格']],
  [
    'care_manager',
    '介護支援専門員',
    'Care manager',
    '개호지원전문원',
    ['ケアマネージャー', 'ケアマネジャー', 'ケアマネ'],
  ],
  ['childcare', '保育士', 'Childcare worker', '보육사', ['保育士資格', '保育士証']],
  [
    'kindergarten_teacher',
    '幼稚園教諭免許',
    'Kindergarten teacher',
    '유치원 교사 면허',
    ['幼稚園教諭', '幼稚園教諭一種免許', '幼稚園教諭二種免許'],
  ],
  ['barber', '理容師免許', 'Barber', '이용사 면허', ['理容師']],
  ['beautician', '美容師免許', 'Beautician', '미용사 면허', ['美容師']],
  ['cook', '調理師免許', 'Licensed cook', '조리사 면허', ['調理師']],
  ['lawyer', '弁護士', 'Lawyer', '변호사', ['弁護士資格']],
  ['accountant', '公認会計士', 'Certified public accountant', '공인회계사', ['日本公認会計士']],
  ['tax_accountant', '税理士', 'Tax accountant', '세리사', ['税理士資格']],
  [
    'labour_consultant',
    '社会保険労務士',
    'Labour and social security attorney',
    '사회보험노무사',
    ['社労士', '特定社会保険労務士'],
  ],
] as const satisfies readonly Row[];

export type LicenceId = (typeof rows)[number][0];

export const licences: readonly (Licence & { readonly id: LicenceId })[] = (rows as readonly Row[]).map(
  ([id, ja, en, ko, aliases = [], heldBy = []]) => ({ id: id as LicenceId, ja, en, ko, aliases, heldBy }),
);
export const licenceIds = licences.map(({ id }) => id) as [LicenceId, ...LicenceId[]];
export const LicenceIdSchema = z.enum(licenceIds);

const byId = new Map<string, (typeof licences)[number]>(licences.map((licence) => [licence.id, licence]));
const byName = new Map(
  licences.flatMap(({ id, ja, en, ko, aliases }) =>
    [ja, en, ko, ...aliases].map((name) => [foldText(name), id] as const),
  ),
);

export const licenceById = (id: string): Licence | undefined => byId.get(id);

/** What stands behind the name in certificates: when it was had, and that it was. */
const remarks = /[(（][^)）]*[)）]|(取得|合格|修了|所持|保有)(済み?|者)?$/gu;

/**
 * The licence that a certificate's name is, in any of the spellings known.
 * @returns undefined for any other certificate: nothing is guessed from a part of a name.
 */
export function licenceOf(name: string): LicenceId | undefined {
  return byName.get(foldText(name)) ?? byName.get(foldText(name.replace(remarks, '')));
}

/** Whether somebody who has these licences may do what `asked` allows. */
export function coversLicence(held: readonly string[], asked: LicenceId): boolean {
  return held.includes(asked) || byId.get(asked)!.heldBy.some((id) => held.includes(id));
}
