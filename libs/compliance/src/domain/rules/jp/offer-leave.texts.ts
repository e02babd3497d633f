export const paidLeaveTexts = {
  title: { ja: '年次有給休暇の付与', en: 'First grant of paid leave', ko: '연차유급휴가의 부여' },
  findings: {
    late: {
      text: {
        ja: '年次有給休暇の最初の付与が雇入れから{afterMonths, number}か月後とされていますが、法定では{latest}か月の継続勤務で付与しなければなりません。',
        en: 'Paid leave is first granted after {afterMonths, number} months; the law grants it after {latest} months of work.',
        ko: '연차유급휴가의 최초 부여가 채용 후 {afterMonths, number}개월로 되어 있으나 법정으로는 {latest}개월 계속 근무 시 부여해야 합니다.',
      },
      repair: {
        ja: '雇入れの日から{latest}か月以内に付与する旨に改めてください。',
        en: 'Grant it no later than {latest} months after hiring.',
        ko: '채용일로부터 {latest}개월 이내에 부여하도록 수정하십시오.',
      },
    },
    few: {
      text: {
        ja: '最初に付与される年次有給休暇が{days, number}日で、この所定労働日数・時間に対する法定の{least}日に足りません。',
        en: 'The first grant of paid leave is {days, number} days; for these days and hours the law wants {least}.',
        ko: '최초 부여되는 연차유급휴가가 {days, number}일로, 이 소정근로일수·시간에 대한 법정 {least}일에 부족합니다.',
      },
      repair: {
        ja: '付与日数を{least}日以上としてください。',
        en: 'Grant at least {least} days.',
        ko: '부여 일수를 {least}일 이상으로 하십시오.',
      },
    },
  },
} as const;

export const dismissalTexts = {
  title: { ja: '解雇の予告', en: 'Notice of dismissal', ko: '해고의 예고' },
  findings: {
    short: {
      text: {
        ja: '解雇予告の期間が{days}日とされ、不足する日数分の平均賃金を支払う定めもありません。少なくとも{least}日前の予告が必要です。',
        en: 'Notice of dismissal is {days} days, with no pay for the missing ones. At least {least} days are needed.',
        ko: '해고 예고 기간이 {days}일이며 부족한 일수분의 평균임금을 지급하는 규정도 없습니다. 최소 {least}일 전의 예고가 필요합니다.',
      },
      repair: {
        ja: '{least}日前に予告するか、不足する日数分以上の平均賃金(解雇予告手当)を支払う旨に改めてください。',
        en: 'Give {least} days’ notice, or pay average wage for every missing day.',
        ko: '{least}일 전에 예고하거나 부족한 일수분 이상의 평균임금(해고예고수당)을 지급하도록 수정하십시오.',
      },
    },
  },
} as const;
