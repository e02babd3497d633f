export const harassmentMeasuresTexts = {
  title: {
    ja: 'カスタマーハラスメント・求職者等へのセクシュアルハラスメント対策',
    en: 'Measures against harassment by customers and of job seekers',
    ko: '고객 괴롭힘 및 구직자 대상 성희롱 대책',
  },
  findings: {
    customers: {
      text: {
        ja: 'カスタマーハラスメントを防止するための措置が講じられていません。2026年10月1日から、企業規模を問わず義務とされています。',
        en: 'There are no measures against harassment by customers. Since 1 October 2026 employers of any size have to take them.',
        ko: '고객 괴롭힘을 방지하기 위한 조치가 없습니다. 2026년 10월 1일부터 기업 규모와 관계없이 의무입니다.',
      },
      repair: {
        ja: '方針の明確化と周知、相談窓口の整備、発生時の対応手順の策定を行ってください。',
        en: 'Set out and make known a policy, a desk to turn to, and what is done when it happens.',
        ko: '방침을 명확히 하여 알리고 상담 창구를 정비하며 발생 시의 대응 절차를 마련하십시오.',
      },
    },
    jobSeekers: {
      text: {
        ja: '求職者等に対するセクシュアルハラスメントを防止するための措置が講じられていません。2026年10月1日から義務とされています。',
        en: 'There are no measures against sexual harassment of job seekers. They are a duty since 1 October 2026.',
        ko: '구직자 등에 대한 성희롱을 방지하기 위한 조치가 없습니다. 2026년 10월 1일부터 의무입니다.',
      },
      repair: {
        ja: '面接や企業訪問などのルールを定めて周知し、求職者等からの相談に応じる体制を整えてください。',
        en: 'Set rules for interviews and visits, make them known, and provide a desk that job seekers can turn to.',
        ko: '면접·기업 방문 등의 규칙을 정하여 알리고 구직자 등의 상담에 응하는 체제를 갖추십시오.',
      },
    },
  },
} as const;
