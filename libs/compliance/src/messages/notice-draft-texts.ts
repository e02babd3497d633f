import type { JobContent } from '@iworkz/contracts';
import type { DocumentText } from './notice-document-texts.js';

/** Sentences that a draft makes from the fields of a job; {names} are filled in. */
export const draftTexts = {
  indefinite: {
    ja: '期間の定めなし',
    en: 'No fixed term',
    ko: '기간의 정함 없음',
    vi: 'Không xác định thời hạn',
    zh: '无固定期限',
  },
  indefiniteFrom: {
    ja: '期間の定めなし({from}から)',
    en: 'No fixed term, from {from}',
    ko: '기간의 정함 없음({from}부터)',
    vi: 'Không xác định thời hạn, từ {from}',
    zh: '无固定期限（自{from}起）',
  },
  fixed: {
    ja: '期間の定めあり({months}か月間)',
    en: 'Fixed term of {months} months',
    ko: '기간의 정함 있음({months}개월간)',
    vi: 'Xác định thời hạn {months} tháng',
    zh: '固定期限（{months}个月）',
  },
  fixedFromTo: {
    ja: '期間の定めあり({from}から{to}まで)',
    en: 'Fixed term, from {from} to {to}',
    ko: '기간의 정함 있음({from}부터 {to}까지)',
    vi: 'Xác định thời hạn, từ {from} đến {to}',
    zh: '固定期限（自{from}起至{to}止）',
  },
  hours: {
    ja: '始業 {start} 終業 {end}',
    en: 'Start {start}, end {end}',
    ko: '시업 {start}, 종업 {end}',
    vi: 'Bắt đầu {start}, kết thúc {end}',
    zh: '上班{start}，下班{end}',
  },
  breaks: { ja: '{minutes}分', en: '{minutes} minutes', ko: '{minutes}분', vi: '{minutes} phút', zh: '{minutes}分钟' },
  overtime: {
    ja: '有(月平均{hours}時間)',
    en: 'Yes ({hours} hours a month on average)',
    ko: '있음(월평균 {hours}시간)',
    vi: 'Có (trung bình {hours} giờ mỗi tháng)',
    zh: '有（月平均{hours}小时）',
  },
  noOvertime: { ja: '無', en: 'No', ko: '없음', vi: 'Không', zh: '无' },
  wage: {
    ja: '{period} {amount}円',
    en: '{period} {amount} yen',
    ko: '{period} {amount}엔',
    vi: '{period} {amount} yên',
    zh: '{period}{amount}日元',
  },
  fixedOvertime: {
    ja: '固定残業代 {amount}円({hours}時間分)',
    en: 'Fixed overtime pay {amount} yen for {hours} hours',
    ko: '고정 연장근로수당 {amount}엔({hours}시간분)',
    vi: 'Lương làm thêm cố định {amount} yên cho {hours} giờ',
    zh: '固定加班费{amount}日元（{hours}小时份）',
  },
  excessPaid: {
    ja: '{hours}時間を超える時間外労働の割増賃金は追加で支給する。',
    en: 'Overtime beyond {hours} hours is paid in addition.',
    ko: '{hours}시간을 초과하는 연장근로의 할증임금은 추가로 지급함.',
    vi: 'Phần làm thêm vượt quá {hours} giờ được trả thêm.',
    zh: '超过{hours}小时的加班另行支付加班费。',
  },
  bonus: {
    ja: '有(年間 {months}か月分)',
    en: 'Yes ({months} months of pay a year)',
    ko: '있음(연간 {months}개월분)',
    vi: 'Có ({months} tháng lương mỗi năm)',
    zh: '有（每年{months}个月工资）',
  },
  noBonus: { ja: '無', en: 'No', ko: '없음', vi: 'Không', zh: '无' },
} as const satisfies Record<string, DocumentText>;

export const periodTexts: Readonly<Record<NonNullable<JobContent['pay']>['period'], DocumentText>> = {
  hour: { ja: '時給', en: 'Hourly wage', ko: '시급', vi: 'Lương giờ', zh: '时薪' },
  day: { ja: '日給', en: 'Daily wage', ko: '일급', vi: 'Lương ngày', zh: '日薪' },
  month: { ja: '月給', en: 'Monthly wage', ko: '월급', vi: 'Lương tháng', zh: '月薪' },
  year: { ja: '年俸', en: 'Yearly salary', ko: '연봉', vi: 'Lương năm', zh: '年薪' },
};

export const insuranceTexts: Readonly<Record<JobContent['socialInsurance'][number], DocumentText>> = {
  health: { ja: '健康保険', en: 'Health insurance', ko: '건강보험', vi: 'Bảo hiểm y tế', zh: '健康保险' },
  pension: {
    ja: '厚生年金保険',
    en: 'Employees’ pension insurance',
    ko: '후생연금보험',
    vi: 'Bảo hiểm hưu trí phúc lợi',
    zh: '厚生年金保险',
  },
  employment: { ja: '雇用保険', en: 'Employment insurance', ko: '고용보험', vi: 'Bảo hiểm việc làm', zh: '雇佣保险' },
  workers_accident: {
    ja: '労災保険',
    en: 'Workers’ accident insurance',
    ko: '산재보험',
    vi: 'Bảo hiểm tai nạn lao động',
    zh: '工伤保险',
  },
};

/** Between the parts of a list. */
export const comma: DocumentText = { ja: '、', en: ', ', ko: ', ', vi: ', ', zh: '、' };
