import type { Locale } from '@iworkz/kernel';

export interface DemoName {
  readonly family: string;
  readonly given: string;
  readonly familyKana?: string;
  readonly givenKana?: string;
}

const japaneseFamilies: readonly (readonly [string, string])[] = [
  ['佐藤', 'サトウ'],
  ['鈴木', 'スズキ'],
  ['高橋', 'タカハシ'],
  ['田中', 'タナカ'],
  ['伊藤', 'イトウ'],
  ['渡辺', 'ワタナベ'],
  ['山本', 'ヤマモト'],
  ['中村', 'ナカムラ'],
  ['小林', 'コバヤシ'],
  ['加藤', 'カトウ'],
  ['吉田', 'ヨシダ'],
  ['山田', 'ヤマダ'],
  ['松本', 'マツモト'],
  ['井上', 'イノウエ'],
  ['木村', 'キムラ'],
  ['清水', 'シミズ'],
  ['森', 'モリ'],
  ['池田', 'イケダ'],
  ['石川', 'イシカワ'],
  ['小川', 'オガワ'],
];
const japaneseGivens: readonly (readonly [string, string])[] = [
  ['大翔', 'ヒロト'],
  ['蓮', 'レン'],
  ['陽菜', 'ヒナ'],
  ['結衣', 'ユイ'],
  ['翔太', 'ショウタ'],
  ['美咲', 'ミサキ'],
  ['健太', 'ケンタ'],
  ['愛', 'アイ'],
  ['直樹', 'ナオキ'],
  ['彩', 'アヤ'],
  ['拓也', 'タクヤ'],
  ['真由美', 'マユミ'],
  ['達也', 'タツヤ'],
  ['恵子', 'ケイコ'],
  ['誠', 'マコト'],
  ['優子', 'ユウコ'],
];
const koreanFamilies = ['김', '이', '박', '최', '정', '강', '조', '윤'];
const koreanGivens = ['민준', '서연', '도윤', '지우', '하준', '수빈', '현우', '은지'];
const otherFamilies = ['Nguyen', 'Tran', 'Garcia', 'Smith', 'Santos', 'Kumar', 'Wang', 'Martin', 'Silva', 'Johnson'];
const otherGivens = ['Linh', 'Minh', 'Maria', 'James', 'Ana', 'Priya', 'Wei', 'Emma', 'Lucas', 'Sara'];

type Pick = <T>(items: readonly T[]) => T;

/** A name of somebody who reads in that language. Composed at random: any likeness to a person is chance. */
export function demoName(locale: Locale, pick: Pick): DemoName {
  if (locale === 'ko') return { family: pick(koreanFamilies), given: pick(koreanGivens) };
  if (locale === 'en') return { family: pick(otherFamilies), given: pick(otherGivens) };
  const [family, familyKana] = pick(japaneseFamilies);
  const [given, givenKana] = pick(japaneseGivens);
  return { family, given, familyKana, givenKana };
}

const companyRoots: readonly (readonly [string, string])[] = [
  ['青葉', 'Aoba'],
  ['みなと', 'Minato'],
  ['暁', 'Akatsuki'],
  ['若草', 'Wakakusa'],
  ['白波', 'Shiranami'],
  ['朝霧', 'Asagiri'],
  ['風早', 'Kazahaya'],
  ['星野原', 'Hoshinohara'],
  ['木漏れ日', 'Komorebi'],
  ['瑠璃', 'Ruri'],
  ['千歳坂', 'Chitosezaka'],
  ['緑ヶ丘', 'Midorigaoka'],
  ['大和路', 'Yamatoji'],
  ['雪見', 'Yukimi'],
  ['花筏', 'Hanaikada'],
  ['空木', 'Utsugi'],
  ['潮見台', 'Shiomidai'],
  ['月白', 'Tsukishiro'],
  ['山吹', 'Yamabuki'],
  ['水鏡', 'Mizukagami'],
];
const companyKinds: readonly (readonly [string, string])[] = [
  ['テクノロジー', 'Technology'],
  ['システムズ', 'Systems'],
  ['フーズ', 'Foods'],
  ['製作所', 'Works'],
  ['物流', 'Logistics'],
  ['ホテルズ', 'Hotels'],
  ['ケア', 'Care'],
  ['パートナーズ', 'Partners'],
];

const koreanCompanyRoots = ['새솔', '다온', '가람', '해솔', '온새미', '푸른들', '늘봄', '윤슬'];
const koreanCompanyKinds = ['테크놀로지', '시스템즈', '푸드', '정밀', '로지스틱스', '호텔', '케어', '파트너스'];

/** Composed at random: any likeness to a company is chance. */
export function demoCompanyName(locale: Locale, pick: Pick): string {
  if (locale === 'ko') return `주식회사 ${pick(koreanCompanyRoots)}${pick(koreanCompanyKinds)}`;
  const [rootJa, rootEn] = pick(companyRoots);
  const [kindJa, kindEn] = pick(companyKinds);
  return locale === 'ja' ? `株式会社${rootJa}${kindJa}` : `${rootEn} ${kindEn} Co., Ltd.`;
}
