export const restDaysTexts = {
  title: { ja: '法定休日', en: 'Statutory rest days', ko: '법정휴일' },
  findings: {
    week: {
      text: {
        ja: '週の休日が{days, number}日で、毎週少なくとも1日の法定休日が確保されていないおそれがあります。',
        en: 'With {days, number} rest days a week, the statutory rest day each week may not be given.',
        ko: '주 휴일이 {days, number}일로, 매주 최소 1일의 법정휴일이 확보되지 않을 우려가 있습니다.',
      },
      repair: {
        ja: '毎週1日以上(または4週を通じて4日以上)の休日を設け、記載してください。',
        en: 'Give at least one rest day each week, or four in every four weeks, and state it.',
        ko: '매주 1일 이상(또는 4주를 통해 4일 이상)의 휴일을 두고 이를 기재하십시오.',
      },
    },
    year: {
      text: {
        ja: '年間休日が{days}日で、毎週1日の法定休日(年52日)に足りません。',
        en: '{days} holidays a year are fewer than one rest day a week (52 a year).',
        ko: '연간 휴일이 {days}일로, 매주 1일의 법정휴일(연 52일)에 미치지 못합니다.',
      },
      repair: {
        ja: '年間休日数を確認し、法定休日を満たす日数に改めてください。',
        en: 'Check the number of annual holidays and raise it to at least the statutory rest days.',
        ko: '연간 휴일 수를 확인하고 법정휴일을 충족하도록 수정하십시오.',
      },
    },
  },
} as const;
