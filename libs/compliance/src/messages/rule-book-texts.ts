/** Texts that belong to the book, not to one rule. */
export const ruleBookTexts = {
  notEvaluated: {
    text: {
      ja: '「{field}」が記載されていないため、「{rule}」への適合を判定できませんでした。',
      en: 'Not evaluated: “{rule}” cannot be judged because {field} is not stated.',
      ko: '‘{field}’ 항목이 기재되어 있지 않아 ‘{rule}’ 적합 여부를 판단할 수 없습니다.',
    },
    repair: {
      ja: '{field}を記載して、再度確認してください。',
      en: 'State {field} and check again.',
      ko: '{field} 항목을 기재한 후 다시 확인해 주십시오.',
    },
  },
} as const;
