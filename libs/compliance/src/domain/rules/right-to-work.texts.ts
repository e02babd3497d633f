export const rightToWorkTexts = {
  title: { ja: '就労資格の確認(日本国外)', en: 'Right to work outside Japan', ko: '취업 자격 확인(일본 외)' },
  findings: {
    check: {
      text: {
        ja: '就業場所が日本国外のため、登録された在留資格では就労の可否を判定できません。',
        en: 'The workplace is outside Japan; the recorded residence status does not tell whether the person may work there.',
        ko: '근무 장소가 일본 외 국가이므로 등록된 체류자격으로는 취업 가능 여부를 판단할 수 없습니다.',
      },
      repair: {
        ja: '就業前に、当該国の法令に従って就労資格を確認し、記録してください。',
        en: 'Check the right to work under the law of that country before work starts, and keep a record.',
        ko: '취업 전에 해당 국가의 법령에 따라 취업 자격을 확인하고 기록하십시오.',
      },
    },
  },
} as const;
