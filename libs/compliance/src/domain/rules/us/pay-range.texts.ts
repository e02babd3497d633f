export const payRangeTexts = {
  title: { ja: '米国各州の賃金レンジ開示', en: 'Pay range in US postings', ko: '미국 각 주의 급여 범위 공개' },
  findings: {
    missing: {
      text: {
        ja: '賃金レンジが記載されていません。{state}州では従業員{employees}人以上の使用者に求人での開示が義務付けられています。',
        en: 'No pay range is stated. {state} requires one in postings of employers with {employees} or more employees.',
        ko: '급여 범위가 기재되어 있지 않습니다. {state}주에서는 직원 {employees}인 이상 사용자에게 공고상 공개가 의무입니다.',
      },
      repair: {
        ja: '賃金の下限と上限を記載してください。',
        en: 'State the lowest and the highest pay.',
        ko: '임금의 하한과 상한을 기재하십시오.',
      },
    },
    state_unknown: {
      text: {
        ja: '賃金レンジが記載されていません。就業する州によっては開示が義務付けられています。',
        en: 'No pay range is stated. Depending on the state of work, the posting must have one.',
        ko: '급여 범위가 기재되어 있지 않습니다. 근무하는 주에 따라 공개가 의무일 수 있습니다.',
      },
      repair: {
        ja: '賃金レンジと就業する州を記載してください。',
        en: 'State the pay range and the state of work.',
        ko: '급여 범위와 근무하는 주를 기재하십시오.',
      },
    },
  },
} as const;
