export const deductionTexts = {
  title: { ja: '賃金の全額払い', en: 'Payment of wages in full', ko: '임금의 전액 지급' },
  findings: {
    no_basis: {
      text: {
        ja: '「{what}」を賃金から控除することとされていますが、法令にも労使協定にも根拠がありません。',
        en: '“{what}” is taken off the wage with neither a statute nor a written agreement to allow it.',
        ko: '‘{what}’을(를) 임금에서 공제하도록 되어 있으나 법령에도 노사협정에도 근거가 없습니다.',
      },
      repair: {
        ja: '控除をやめるか、事理明白なものに限り労使協定(24条協定)を締結してください。',
        en: 'Drop the deduction, or conclude a written agreement under article 24 where its purpose is plain.',
        ko: '공제를 중단하거나 내용이 명백한 것에 한하여 노사협정(24조 협정)을 체결하십시오.',
      },
    },
    in_text: {
      text: {
        ja: '「{words}」は、賃金から一方的に控除する定めの可能性があります。',
        en: '“{words}” may allow a one-sided deduction from wages.',
        ko: '‘{words}’은(는) 임금에서 일방적으로 공제하는 규정일 가능성이 있습니다.',
      },
      repair: {
        ja: '控除の法的根拠(法令または労使協定)を確認し、なければ削除してください。',
        en: 'Check that a statute or a written agreement allows it; remove it otherwise.',
        ko: '공제의 법적 근거(법령 또는 노사협정)를 확인하고 없으면 삭제하십시오.',
      },
    },
  },
} as const;

export const paymentTexts = {
  title: { ja: '賃金の毎月一定期日払い', en: 'Wages every month on a fixed day', ko: '임금의 매월 정기일 지급' },
  findings: {
    rare: {
      text: {
        ja: '賃金の支払いが毎月1回に満たない定めとなっています。',
        en: 'Wages are paid less often than once a month.',
        ko: '임금 지급이 매월 1회에 미치지 않는 것으로 정해져 있습니다.',
      },
      repair: {
        ja: '毎月1回以上支払う定めとしてください。年俸制でも同様です。',
        en: 'Pay at least once a month, under a yearly salary as well.',
        ko: '매월 1회 이상 지급하도록 정하십시오. 연봉제에서도 동일합니다.',
      },
    },
    no_fixed_day: {
      text: {
        ja: '賃金の支払日が特定されていません。',
        en: 'The day of payment is not fixed.',
        ko: '임금 지급일이 특정되어 있지 않습니다.',
      },
      repair: {
        ja: '「毎月25日」のように期日を特定してください。',
        en: 'Name a day, e.g. the 25th of each month.',
        ko: '‘매월 25일’과 같이 기일을 특정하십시오.',
      },
    },
  },
} as const;

export const probationPayTexts = {
  title: { ja: '試用期間中の最低賃金', en: 'Minimum wage during probation', ko: '수습 기간 중의 최저임금' },
  findings: {
    below: {
      text: {
        ja: '試用期間中の賃金は時間額換算{hourly, number}円で、{prefecture}の最低賃金{least, number}円を下回っています。',
        en: 'Pay during probation comes to ¥{hourly, number} an hour, below the minimum wage of {prefecture}, ¥{least, number}.',
        ko: '수습 기간 중의 임금은 시간급 환산 {hourly, number}엔으로 {prefecture}의 최저임금 {least, number}엔에 미달합니다.',
      },
      repair: {
        ja: '最低賃金以上に引き上げるか、労働局長の減額特例許可を受けてください。',
        en: 'Raise the pay to the minimum, or obtain the labour bureau’s permit for a reduction.',
        ko: '최저임금 이상으로 인상하거나 노동국장의 감액 특례 허가를 받으십시오.',
      },
    },
    below_permit: {
      text: {
        ja: '試用期間中の賃金は時間額換算{hourly, number}円で、減額特例許可があっても下回れない{least, number}円({prefecture}の最低賃金の8割)に足りません。',
        en: 'Pay during probation comes to ¥{hourly, number} an hour; even with the permit it may not fall below ¥{least, number} (80 % of the minimum wage of {prefecture}).',
        ko: '수습 기간 중의 임금은 시간급 환산 {hourly, number}엔으로 감액 특례 허가가 있어도 하회할 수 없는 {least, number}엔({prefecture} 최저임금의 80%)에 부족합니다.',
      },
      repair: {
        ja: '許可された額以上に引き上げてください。',
        en: 'Raise the pay to what was permitted.',
        ko: '허가된 금액 이상으로 인상하십시오.',
      },
    },
  },
} as const;
