export const nationalityTexts = {
  title: { ja: '均等待遇(国籍・信条)', en: 'Equal treatment (nationality, creed)', ko: '균등 대우(국적·신조)' },
  findings: {
    status: {
      text: {
        ja: '「{words}」は、国籍や信条を理由とする差別的な取扱いに当たるおそれがあります。',
        en: '“{words}” may be a difference by nationality or creed.',
        ko: '‘{words}’은(는) 국적이나 신조를 이유로 한 차별적 대우에 해당할 우려가 있습니다.',
      },
      repair: {
        ja: '国籍ではなく、業務に必要な語学力・資格・在留資格上の要件を記載してください。法令により国籍の要件がある場合は、その根拠を示してください。',
        en: 'State the language, qualification or work permission that the work needs instead. Where a law asks for a nationality, name it.',
        ko: '국적이 아니라 업무에 필요한 어학 능력·자격·체류자격상의 요건을 기재하십시오. 법령에 국적 요건이 있는 경우에는 그 근거를 밝히십시오.',
      },
    },
  },
} as const;

export const equalPayTexts = {
  title: { ja: '男女同一賃金の原則', en: 'Equal pay for both sexes', ko: '남녀 동일 임금의 원칙' },
  findings: {
    sex: {
      text: {
        ja: '「{words}」は、性別によって賃金に差を設けるものと受け取られます。',
        en: '“{words}” reads as pay that differs by sex.',
        ko: '‘{words}’은(는) 성별에 따라 임금에 차이를 두는 것으로 받아들여집니다.',
      },
      repair: {
        ja: '性別で分けず、職務・能力・経験などに基づく賃金を記載してください。',
        en: 'State pay by duties, skill and experience, not by sex.',
        ko: '성별로 구분하지 말고 직무·능력·경험 등에 따른 임금을 기재하십시오.',
      },
    },
  },
} as const;
