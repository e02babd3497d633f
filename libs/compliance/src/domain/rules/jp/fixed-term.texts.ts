export const fixedTermTexts = {
  title: { ja: '有期労働契約の期間の上限', en: 'Longest fixed term', ko: '유기 근로계약 기간의 상한' },
  findings: {
    over_three_years: {
      text: {
        ja: '契約期間が{months}か月で、原則の上限である3年を超えています。高度の専門的知識等を有する者または満60歳以上の者との契約(上限5年)に該当するか確認が必要です。',
        en: 'The term is {months} months, over the ordinary limit of 3 years. Up to 5 years is possible only for high expertise or people of 60 and over.',
        ko: '계약 기간이 {months}개월로 원칙적인 상한인 3년을 초과합니다. 고도의 전문 지식을 가진 자 또는 만 60세 이상인 자와의 계약(상한 5년)에 해당하는지 확인이 필요합니다.',
      },
      repair: {
        ja: '契約期間を36か月以内とするか、例外に該当する根拠を確認してください。',
        en: 'Shorten the term to 36 months, or confirm the exception that applies.',
        ko: '계약 기간을 36개월 이내로 하거나 예외에 해당하는 근거를 확인하십시오.',
      },
    },
    over_five_years: {
      text: {
        ja: '契約期間が{months}か月で、例外の上限である5年も超えています。一定の事業の完了に必要な期間を定める場合に限られます。',
        en: 'The term is {months} months, over even the 5 years of the exceptions; only a project of fixed length could need it.',
        ko: '계약 기간이 {months}개월로 예외 상한인 5년도 초과합니다. 일정한 사업의 완료에 필요한 기간을 정하는 경우에 한합니다.',
      },
      repair: {
        ja: '契約期間を短縮するか、期間の定めのない契約としてください。',
        en: 'Shorten the term, or offer an indefinite contract.',
        ko: '계약 기간을 단축하거나 기간의 정함이 없는 계약으로 하십시오.',
      },
    },
  },
} as const;
