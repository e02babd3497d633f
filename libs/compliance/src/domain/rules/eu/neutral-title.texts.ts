export const neutralTitleTexts = {
  title: { ja: 'EUにおける性別中立的な職名', en: 'Neutral job titles in the Union', ko: 'EU의 성중립적 직명' },
  findings: {
    gendered: {
      text: {
        ja: '職名の「{words}」は、一方の性を想起させる可能性があります。',
        en: '“{words}” in the title points to one sex.',
        ko: '직명의 ‘{words}’은(는) 한쪽 성을 연상시킬 가능성이 있습니다.',
      },
      repair: {
        ja: '性別に中立的な職名に改めるか、全ての性を対象とすることを示してください((m/f/x)等)。',
        en: 'Use a neutral title, or show that all are meant, e.g. (m/f/x).',
        ko: '성중립적인 직명으로 수정하거나 모든 성을 대상으로 한다는 것을 표시하십시오((m/f/x) 등).',
      },
    },
  },
} as const;
