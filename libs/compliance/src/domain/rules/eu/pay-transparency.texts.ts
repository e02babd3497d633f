export const payTransparencyTexts = {
  title: { ja: 'EU賃金透明性指令', en: 'EU pay transparency', ko: 'EU 임금 투명성 지침' },
  findings: {
    missing: {
      text: {
        ja: '賃金またはその範囲が記載されていません。面接前に応募者へ示す必要があります(適用時期は国内法化の状況により異なります)。',
        en: 'No pay or range is stated. Applicants must be told it before the interview (when this binds depends on each country’s transposition).',
        ko: '임금 또는 그 범위가 기재되어 있지 않습니다. 면접 전에 지원자에게 알려야 합니다(적용 시기는 각국의 국내법화 상황에 따라 다릅니다).',
      },
      repair: {
        ja: '求人に賃金の範囲を記載するか、面接前に応募者へ通知してください。',
        en: 'State the range in the posting, or tell applicants before the interview.',
        ko: '공고에 임금 범위를 기재하거나 면접 전에 지원자에게 알리십시오.',
      },
    },
  },
} as const;
