export const minimumWageTexts = {
  title: { ja: '地域別最低賃金', en: 'Regional minimum wage', ko: '지역별 최저임금' },
  findings: {
    below: {
      text: {
        ja: '賃金の下限を時間額に換算すると{hourly, number}円で、{prefecture}の最低賃金(時間額{minimum, number}円、{since}発効)を下回っています。固定残業代は最低賃金の対象となる賃金に含まれません。',
        en: 'The lowest pay comes to ¥{hourly, number} an hour, below the minimum wage of {prefecture} (¥{minimum, number} an hour since {since}). Fixed overtime pay does not count towards it.',
        ko: '임금 하한액을 시간급으로 환산하면 {hourly, number}엔으로, {prefecture}의 최저임금(시간급 {minimum, number}엔, {since} 발효)에 미치지 못합니다. 고정 연장근로수당은 최저임금 산정에 포함되지 않습니다.',
      },
      repair: {
        ja: '時間額換算で{minimum, number}円以上となるよう、基本給を引き上げるか所定労働時間を見直してください。',
        en: 'Raise the base pay, or reduce the scheduled hours, so that it comes to at least ¥{minimum, number} an hour.',
        ko: '시간급 환산액이 {minimum, number}엔 이상이 되도록 기본급을 인상하거나 소정근로시간을 조정하십시오.',
      },
    },
    below_if_eight_hours: {
      text: {
        ja: '1日8時間として換算すると賃金の下限は時間額{hourly, number}円で、{prefecture}の最低賃金(時間額{minimum, number}円、{since}発効)を下回ります。',
        en: 'Taken as 8 hours a day, the lowest pay comes to ¥{hourly, number} an hour, below the minimum wage of {prefecture} (¥{minimum, number} since {since}).',
        ko: '1일 8시간으로 환산하면 임금 하한액은 시간급 {hourly, number}엔으로, {prefecture}의 최저임금(시간급 {minimum, number}엔, {since} 발효)에 미치지 못합니다.',
      },
      repair: {
        ja: '標準となる1日の労働時間を明らかにし、時間額換算で{minimum, number}円以上であることを確認してください。',
        en: 'Say what the standard working day is, and make sure the pay comes to at least ¥{minimum, number} an hour.',
        ko: '표준이 되는 1일 근로시간을 명시하고 시간급 환산액이 {minimum, number}엔 이상인지 확인하십시오.',
      },
    },
    below_planned: {
      text: {
        ja: '賃金の下限は時間額換算で{hourly, number}円です。{prefecture}の改定額(時間額{minimum, number}円)を下回りますが、発効日({since})が公示で確認できていません。',
        en: 'The lowest pay comes to ¥{hourly, number} an hour. That is below the revised minimum of {prefecture} (¥{minimum, number}), whose effective date ({since}) is not confirmed.',
        ko: '임금 하한액은 시간급 환산 {hourly, number}엔입니다. {prefecture}의 개정액(시간급 {minimum, number}엔)에 미치지 못하지만 발효일({since})이 공시로 확인되지 않았습니다.',
      },
      repair: {
        ja: '労働局の公示で発効日を確認し、発効済みであれば時間額換算で{minimum, number}円以上に改めてください。',
        en: 'Confirm the effective date with the labour bureau; if it has passed, pay at least ¥{minimum, number} an hour.',
        ko: '노동국 공시로 발효일을 확인하고, 이미 발효되었다면 시간급 환산 {minimum, number}엔 이상으로 조정하십시오.',
      },
    },
    rate_unknown: {
      text: {
        ja: '{date}時点の最低賃金額が収録されていないため、判定できませんでした。',
        en: 'Not evaluated: the minimum wage of {date} is not in the book.',
        ko: '{date} 시점의 최저임금액이 수록되어 있지 않아 판단할 수 없습니다.',
      },
      repair: {
        ja: '労働局が公示する最新の最低賃金額と照らし合わせてください。',
        en: 'Compare the pay with the rate the labour bureau has published for that day.',
        ko: '노동국이 공시한 해당 시점의 최저임금액과 대조해 주십시오.',
      },
    },
    currency: {
      text: {
        ja: '賃金が{currency}で表示されているため、最低賃金と比較できません。国内の労働者の賃金は通貨(円)で支払う必要があります。',
        en: 'The pay is stated in {currency} and cannot be compared with the minimum wage. Wages of workers in Japan are payable in yen.',
        ko: '임금이 {currency}로 표시되어 있어 최저임금과 비교할 수 없습니다. 일본 내 근로자의 임금은 통화(엔)로 지급해야 합니다.',
      },
      repair: { ja: '賃金を円で記載してください。', en: 'State the pay in yen.', ko: '임금을 엔화로 기재하십시오.' },
    },
  },
} as const;

export const minimumWageAheadTexts = {
  title: {
    ja: '最低賃金の改定(掲載期間中の発効)',
    en: 'Minimum wage rising while the posting is live',
    ko: '게재 기간 중 발효되는 최저임금 개정',
  },
  findings: {
    below_from: {
      text: {
        ja: '{from}に発効する{prefecture}の最低賃金(時間額{minimum, number}円)を、賃金の下限(時間額換算{hourly, number}円)が下回ります。',
        en: 'From {from} the minimum wage of {prefecture} is ¥{minimum, number} an hour; the lowest pay comes to ¥{hourly, number}.',
        ko: '{from}에 발효되는 {prefecture}의 최저임금(시간급 {minimum, number}엔)에 임금 하한액(시간급 환산 {hourly, number}엔)이 미치지 못합니다.',
      },
      repair: {
        ja: '発効日までに賃金を時間額換算{minimum, number}円以上へ改定するか、発効日前に掲載を終了してください。',
        en: 'Raise the pay to at least ¥{minimum, number} an hour by then, or close the posting before that day.',
        ko: '발효일까지 임금을 시간급 환산 {minimum, number}엔 이상으로 인상하거나 발효일 전에 게재를 종료하십시오.',
      },
    },
  },
} as const;
