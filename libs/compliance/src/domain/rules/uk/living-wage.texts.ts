export const livingWageTexts = {
  title: { ja: '英国の全国生活賃金', en: 'National Living Wage', ko: '영국 국민생활임금' },
  findings: {
    below: {
      text: {
        ja: '賃金の下限は時間額換算で{hourly, number}ポンドで、対象年齢の全国最低・生活賃金(時給{minimum, number}ポンド、{since}適用)を下回っています。',
        en: 'The lowest pay comes to £{hourly, number} an hour, below the National Minimum or Living Wage for the age (£{minimum, number} since {since}).',
        ko: '임금 하한액은 시간급 환산 {hourly, number}파운드로, 해당 연령의 국민최저·생활임금(시간급 {minimum, number}파운드, {since} 적용)에 미달합니다.',
      },
      repair: {
        ja: '時間額換算で{minimum, number}ポンド以上に引き上げてください。',
        en: 'Raise the pay to at least £{minimum, number} an hour.',
        ko: '시간급 환산 {minimum, number}파운드 이상으로 인상하십시오.',
      },
    },
    rate_unknown: {
      text: {
        ja: '{date}時点の全国生活賃金が収録されていないため、判定できませんでした。',
        en: 'Not evaluated: the National Living Wage of {date} is not in the book.',
        ko: '{date} 시점의 국민생활임금이 수록되어 있지 않아 판단할 수 없습니다.',
      },
      repair: {
        ja: '公表されている額を確認してください。',
        en: 'Check the published rate.',
        ko: '공표된 금액을 확인하십시오.',
      },
    },
    currency: {
      text: {
        ja: '賃金が{currency}で表示されているため、全国生活賃金と比較できません。',
        en: 'The pay is stated in {currency} and cannot be compared with the National Living Wage.',
        ko: '임금이 {currency}로 표시되어 있어 국민생활임금과 비교할 수 없습니다.',
      },
      repair: {
        ja: '賃金をポンドで記載してください。',
        en: 'State the pay in pounds.',
        ko: '임금을 파운드로 기재하십시오.',
      },
    },
    outsourced: {
      text: {
        ja: '業務委託として募集されているため、全国生活賃金は判定していません。',
        en: 'Offered as outsourced work, so the National Living Wage was not judged.',
        ko: '업무위탁으로 모집하고 있어 국민생활임금은 판단하지 않았습니다.',
      },
      repair: {
        ja: '実態が労働者(worker)に当たらないか確認してください。',
        en: 'Check whether the person is in fact a worker.',
        ko: '실질이 근로자(worker)에 해당하지 않는지 확인하십시오.',
      },
    },
  },
} as const;
