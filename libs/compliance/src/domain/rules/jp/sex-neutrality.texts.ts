const repair = {
  ja: '性別を問わない表現(「営業職」「看護師」「ホールスタッフ」「経験者歓迎」など)に改めてください。',
  en: 'Use wording open to everyone: “sales representative”, “nurse”, “server”, “experience welcome”.',
  ko: '성별과 무관한 표현(‘영업직’, ‘간호사’, ‘홀 직원’, ‘경력자 환영’ 등)으로 바꾸십시오.',
} as const;

export const sexNeutralityTexts = {
  title: {
    ja: '募集・採用における性差別の禁止',
    en: 'No sex discrimination in recruiting',
    ko: '모집·채용에서의 성차별 금지',
  },
  findings: {
    preference: {
      text: {
        ja: '「{words}」は、一方の性別を優先または排除する表現に当たります。募集・採用では性別にかかわりなく均等な機会を与えなければなりません。',
        en: '“{words}” prefers or excludes one sex. Recruiting must give everyone the same chance whatever their sex.',
        ko: '‘{words}’은(는) 한쪽 성별을 우대하거나 배제하는 표현에 해당합니다. 모집·채용에서는 성별에 관계없이 균등한 기회를 주어야 합니다.',
      },
      repair,
    },
    occupation: {
      text: {
        ja: '「{words}」は、一方の性別のみを対象とする職種名と受け取られます。',
        en: '“{words}” is a job name that reads as meant for one sex only.',
        ko: '‘{words}’은(는) 한쪽 성별만을 대상으로 하는 직종명으로 받아들여집니다.',
      },
      repair,
    },
    quota: {
      text: {
        ja: '「{words}」のように男女別の人数を示して募集することはできません。',
        en: 'Recruiting by a number for each sex, as in “{words}”, is not allowed.',
        ko: '‘{words}’와(과) 같이 남녀별 인원을 정하여 모집할 수 없습니다.',
      },
      repair: {
        ja: '男女を分けず、募集人数の合計のみを記載してください。',
        en: 'State only the total number of people wanted.',
        ko: '남녀를 구분하지 말고 모집 인원의 합계만 기재하십시오.',
      },
    },
  },
} as const;
