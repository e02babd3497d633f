export const fixedOvertimeTexts = {
  title: { ja: '固定残業代の明示', en: 'Disclosure of fixed overtime pay', ko: '고정 연장근로수당의 명시' },
  findings: {
    undisclosed: {
      text: {
        ja: '「{words}」とありますが、固定残業代の金額、時間数および超過分の取扱いが明示されていません。',
        en: '“{words}” speaks of fixed overtime pay, but its amount, hours and what happens beyond them are not stated.',
        ko: '‘{words}’라고 되어 있으나 고정 연장근로수당의 금액, 시간 및 초과분의 취급이 명시되어 있지 않습니다.',
      },
      repair: {
        ja: '固定残業代を除いた基本給、固定残業代の金額と時間数、超過分を追加支給する旨を記載してください。',
        en: 'State the base pay without it, the amount and hours of the fixed overtime pay, and that overtime beyond is paid on top.',
        ko: '고정 연장근로수당을 제외한 기본급, 그 금액과 시간, 초과분을 추가 지급한다는 뜻을 기재하십시오.',
      },
    },
    excess_unpaid: {
      text: {
        ja: '固定残業時間を超える時間外労働について、割増賃金を追加支給する旨が明示されていません。',
        en: 'The posting does not say that overtime beyond the fixed hours is paid on top.',
        ko: '고정 시간을 초과하는 연장근로에 대해 할증임금을 추가 지급한다는 뜻이 명시되어 있지 않습니다.',
      },
      repair: {
        ja: '固定残業代の金額、時間数、超過分を追加支給する旨を記載してください。',
        en: 'State the amount and hours of the fixed overtime pay, and that overtime beyond is paid on top.',
        ko: '고정 연장근로수당의 금액, 시간, 초과분을 추가 지급한다는 뜻을 기재하십시오.',
      },
    },
    long: {
      text: {
        ja: '固定残業代に対応する時間数が{hours, number}時間で、時間外労働の原則的な上限(月{limit}時間)を超えています。',
        en: 'The fixed overtime covers {hours, number} hours, more than the ordinary limit of {limit} hours a month.',
        ko: '고정 연장근로수당에 해당하는 시간이 {hours, number}시간으로 원칙적인 상한(월 {limit}시간)을 초과합니다.',
      },
      repair: {
        ja: '固定残業時間を月{limit}時間以内とするよう見直してください。',
        en: 'Reduce the fixed overtime to at most {limit} hours a month.',
        ko: '고정 연장근로시간을 월 {limit}시간 이내로 조정하십시오.',
      },
    },
    too_little: {
      text: {
        ja: '固定残業代{amount, number}円は、{hours, number}時間分の割増賃金(基本給から計算して{needed, number}円)に足りません。',
        en: 'The fixed overtime pay of ¥{amount, number} is less than the premium wages for {hours, number} hours (¥{needed, number}, from the base pay).',
        ko: '고정 연장근로수당 {amount, number}엔은 {hours, number}시간분의 할증임금(기본급 기준 {needed, number}엔)에 미치지 못합니다.',
      },
      repair: {
        ja: '金額を{needed, number}円以上とするか、対応する時間数を減らしてください。',
        en: 'Raise it to at least ¥{needed, number}, or reduce the hours it covers.',
        ko: '금액을 {needed, number}엔 이상으로 하거나 해당 시간을 줄이십시오.',
      },
    },
  },
} as const;
