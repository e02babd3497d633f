import type { Person } from './person.js';

export type Entries = Readonly<Record<string, string>>;

/** Breaks laws on pay, breaks, age and sex, and leaves out what must be stated. */
export const unlawful: Entries = {
  求人タイトル: '営業マン募集（35歳以下）',
  仕事の概要: '元気な男性を歓迎します。残業代は給与に含みます。',
  業種: '小売・流通',
  募集者の連絡先: 'LINE ID: mihara_saiyo',
  業務内容: '店舗での販売',
  都道府県: '東京都',
  市区町村: '新宿区',
  賃金形態: '時給',
  下限額: '1000',
  上限額: '1100',
  週所定労働日数: '5',
  始業時刻: '09:00',
  終業時刻: '18:30',
  '休憩時間（分）': '30',
};

/** What the law asks to be stated, besides title, description and pay. */
export const lawful: Entries = {
  業種: 'IT・ソフトウェア',
  '職位・経験': '中堅',
  募集者の所在地: '東京都千代田区丸の内一丁目1番1号 見晴ビル8階801号室',
  募集者の連絡先: '人事部採用担当 03-0000-0000',
  業務内容: '自社サービスのWebアプリケーションの設計、開発、運用',
  業務の変更の範囲: '会社の定める業務',
  業務の区分: '技術・エンジニアリング',
  都道府県: '東京都',
  市区町村: '千代田区',
  在宅勤務: '一部在宅勤務',
  勤務地の変更の範囲: '会社の定める事業所（在宅勤務を含む）',
  受動喫煙対策: '敷地内または屋内禁煙',
  雇用形態: '正社員',
  契約期間: '期間の定めなし',
  '試用期間（か月）': '3',
  試用期間中の条件: '試用期間中も労働条件は同じです。',
  賃金形態: '月給',
  下限額: '480000',
  上限額: '650000',
  '賃金締切日・支払日': '毎月末日締め、翌月25日払い',
  週所定労働日数: '5',
  始業時刻: '09:30',
  終業時刻: '18:30',
  '休憩時間（分）': '60',
  時間外労働: 'あり',
  '時間外労働（月平均・時間）': '12',
  '休日・休暇': '完全週休2日制（土・日）、祝日、年末年始、年次有給休暇',
  '年間休日（日）': '125',
  週休日数: '2',
};

export const insurances = ['健康保険', '厚生年金保険', '雇用保険', '労災保険'] as const;

/** Fills in fields by their labels, in the order given. */
export async function fillIn(person: Person, entries: Entries): Promise<void> {
  for (const [label, value] of Object.entries(entries)) {
    const field = person.field(label);
    const isChoice = await field.evaluate((element) => element.tagName === 'SELECT');
    if (isChoice) await field.selectOption({ label: value });
    else await field.fill(value);
  }
}

export async function tickInsurances(person: Person): Promise<void> {
  for (const name of insurances) await person.page.getByRole('checkbox', { name, exact: true }).check();
}

export async function askForSkills(person: Person, skills: readonly string[]): Promise<void> {
  for (const [index, name] of skills.entries()) {
    await person.button('スキルを追加する').click();
    await person.field('スキル名', person.page.getByRole('group', { name: `スキル ${index + 1}` })).fill(name);
  }
}
