export const giftMoneyTexts = {
  title: { ja: '就職お祝い金等の提供', en: 'Congratulatory money for taking a job', ko: '취업 축하금 등의 제공' },
  findings: {
    gift: {
      text: {
        ja: '「{words}」とあります。職業紹介事業者や求人媒体が求職者に金銭等を提供して就職を勧誘することは禁止されています。',
        en: '“{words}”: placement firms and job boards may not attract job seekers with money.',
        ko: '‘{words}’(이)라고 되어 있습니다. 직업소개사업자나 채용 매체가 구직자에게 금전 등을 제공하여 취업을 권유하는 것은 금지됩니다.',
      },
      repair: {
        ja: '媒体等が支給するものであれば削除してください。企業自身が支給する一時金の場合は、支給主体・金額・支給条件を賃金として明示してください。',
        en: 'Remove it if an intermediary pays it. If the employer pays it, state who pays, how much and on what conditions, as pay.',
        ko: '매체 등이 지급하는 것이라면 삭제하십시오. 기업이 직접 지급하는 일시금이라면 지급 주체·금액·지급 조건을 임금으로서 명시하십시오.',
      },
    },
  },
} as const;
