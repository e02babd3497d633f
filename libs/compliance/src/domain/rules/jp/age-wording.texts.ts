export const ageWordingTexts = {
  title: { ja: '年齢制限に当たる表現', en: 'Wording that limits age', ko: '연령 제한에 해당하는 표현' },
  findings: {
    limit: {
      text: {
        ja: '「{words}」は年齢を理由に応募者を制限する表現です。募集・採用における年齢制限は、例外事由に該当する場合を除き禁止されています。',
        en: '“{words}” limits applicants by age. That is forbidden unless a legal exception applies.',
        ko: '‘{words}’은(는) 연령을 이유로 지원자를 제한하는 표현입니다. 모집·채용에서의 연령 제한은 예외 사유에 해당하는 경우를 제외하고 금지됩니다.',
      },
      repair: {
        ja: '年齢の記載を削除し、必要な能力や業務内容を具体的に記載してください。例外事由に該当する場合は、年齢制限の欄に例外事由と理由を記載してください。',
        en: 'Remove the age and describe the abilities and duties instead. If an exception applies, state it with its reason in the age-limit field.',
        ko: '연령 기재를 삭제하고 필요한 능력과 업무 내용을 구체적으로 기재하십시오. 예외 사유에 해당하는 경우 연령 제한 항목에 예외 사유와 이유를 기재하십시오.',
      },
    },
    minors: {
      text: {
        ja: '「{words}」とあります。深夜業や危険有害業務など、法令で18歳未満の就業が制限される業務の場合に限り認められます(例外事由2号)。',
        en: '“{words}” is possible only for work that statutes close to people under 18, such as night or dangerous work (exception 2).',
        ko: '‘{words}’(이)라고 되어 있습니다. 심야업이나 위험유해업무 등 법령으로 18세 미만의 취업이 제한되는 업무인 경우에 한하여 인정됩니다(예외 사유 2호).',
      },
      repair: {
        ja: '該当する場合は例外事由2号を選択し、該当しない場合は記載を削除してください。',
        en: 'If so, choose exception 2 in the age-limit field; if not, remove the wording.',
        ko: '해당하는 경우 예외 사유 2호를 선택하고, 해당하지 않는 경우 기재를 삭제하십시오.',
      },
    },
    suggestion: {
      text: {
        ja: '「{words}」は、特定の年齢層のみを求めていると受け取られるおそれがあります。',
        en: '“{words}” may read as wanting one age group only.',
        ko: '‘{words}’은(는) 특정 연령층만 구하는 것으로 받아들여질 우려가 있습니다.',
      },
      repair: {
        ja: '年齢に触れず、「経験不問」「未経験者歓迎」など求める条件で表現してください。',
        en: 'Leave age out; say what you look for, e.g. “no experience needed”.',
        ko: '연령을 언급하지 말고 ‘경력 무관’, ‘미경험자 환영’ 등 원하는 조건으로 표현하십시오.',
      },
    },
  },
} as const;
