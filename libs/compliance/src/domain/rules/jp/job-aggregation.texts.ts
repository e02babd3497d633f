export const boardNotificationTexts = {
  title: {
    ja: '特定募集情報等提供事業の届出',
    en: 'Notification of a board that collects job seekers’ data',
    ko: '특정 모집정보등 제공사업의 신고',
  },
  findings: {
    none: {
      text: {
        ja: '求職者に関する情報を収集する募集情報等提供事業が、届出をせずに行われています。',
        en: 'Data about job seekers are collected for a board of which the Minister was not notified.',
        ko: '구직자에 관한 정보를 수집하는 모집정보등 제공사업을 신고 없이 하고 있습니다.',
      },
      repair: {
        ja: '特定募集情報等提供事業の届出を行うまで、求職者の情報の収集・使用を止めてください。',
        en: 'Stop collecting and using them until the Minister was notified.',
        ko: '특정 모집정보등 제공사업의 신고를 할 때까지 구직자 정보의 수집·사용을 중지하십시오.',
      },
    },
    late: {
      text: {
        ja: '事業の開始({startedOn})より後の{filedOn}に届け出ています。届出は開始前に行わなければなりません。',
        en: 'It began on {startedOn} and was notified on {filedOn}. Notification comes before the beginning.',
        ko: '사업 개시({startedOn}) 이후인 {filedOn}에 신고하였습니다. 신고는 개시 전에 하여야 합니다.',
      },
      repair: {
        ja: '届出前に収集した情報の取扱いを確認し、経緯を労働局に相談してください。',
        en: 'Look into what was collected before, and take it up with the labour bureau.',
        ko: '신고 전에 수집한 정보의 취급을 확인하고 경위를 노동국과 상담하십시오.',
      },
    },
    change: {
      text: {
        ja: '届出事項の変更が、期限の{due}までに届け出られていません。変更から30日以内に届け出る必要があります。',
        en: 'A change of what was notified was not filed by {due}. It has to be filed within 30 days.',
        ko: '신고 사항의 변경이 기한인 {due}까지 신고되지 않았습니다. 변경 후 30일 이내에 신고하여야 합니다.',
      },
      repair: {
        ja: '速やかに変更の届出を行ってください。',
        en: 'File the change without delay.',
        ko: '신속히 변경 신고를 하십시오.',
      },
    },
  },
} as const;

export const boardChargeTexts = {
  title: {
    ja: '応募者からの報酬受領の禁止',
    en: 'No charge to people who answer postings',
    ko: '응모자로부터의 보수 수령 금지',
  },
  findings: {
    charges: {
      text: {
        ja: '募集に応じた人から報酬を受け取っています。名義を問わず禁止されています。',
        en: 'People who answer postings are charged. That is forbidden under whatever name.',
        ko: '모집에 응한 사람으로부터 보수를 받고 있습니다. 명목을 불문하고 금지됩니다.',
      },
      repair: {
        ja: '求職者への課金を取りやめ、料金は求人者から受け取る仕組みに改めてください。',
        en: 'Stop charging them, and charge recruiters instead.',
        ko: '구직자에 대한 과금을 중단하고 요금은 구인자로부터 받는 체계로 바꾸십시오.',
      },
    },
  },
} as const;

export const overviewReportTexts = {
  title: {
    ja: '特定募集情報等提供事業概況報告書',
    en: 'Yearly overview report of a board',
    ko: '특정 모집정보등 제공사업 개황보고서',
  },
  findings: {
    missing: {
      text: {
        ja: '{asOf}時点の事業概況報告書が提出されていません。提出期限は{due}でした。',
        en: 'The state of the service on {asOf} was not reported. The report was due on {due}.',
        ko: '{asOf} 시점의 사업개황보고서가 제출되지 않았습니다. 제출 기한은 {due}였습니다.',
      },
      repair: {
        ja: '速やかに事業概況報告書を作成し、提出してください。',
        en: 'Write the report and file it without delay.',
        ko: '신속히 사업개황보고서를 작성하여 제출하십시오.',
      },
    },
  },
} as const;

export const boardComplaintTexts = {
  title: { ja: '苦情の処理', en: 'Handling of complaints', ko: '고충의 처리' },
  findings: {
    untold: {
      text: {
        ja: '苦情の申出先・処理方法が示されていません。',
        en: 'It is not made known where and how to complain.',
        ko: '고충의 신청처·처리 방법이 제시되지 않았습니다.',
      },
      repair: {
        ja: '苦情の窓口と処理の流れを、利用者が見つけやすい場所に掲載してください。',
        en: 'Put the desk and what it does where users find it.',
        ko: '고충 창구와 처리 절차를 이용자가 찾기 쉬운 곳에 게재하십시오.',
      },
    },
    unhandled: {
      text: {
        ja: '苦情を適切かつ迅速に処理する体制がありません。',
        en: 'There is no system by which complaints are handled properly and promptly.',
        ko: '고충을 적절하고 신속하게 처리하는 체제가 없습니다.',
      },
      repair: {
        ja: '担当者・対応期限・記録の方法を定めて、体制を整えてください。',
        en: 'Lay down who answers, by when, and how it is recorded.',
        ko: '담당자·대응 기한·기록 방법을 정하여 체제를 갖추십시오.',
      },
    },
  },
} as const;

export const publishedPracticeTexts = {
  title: {
    ja: '的確表示・苦情処理・個人情報に関する情報公開',
    en: 'Publication of a board’s practices',
    ko: '적확한 표시·고충 처리·개인정보에 관한 정보 공개',
  },
  findings: {
    unpublished: {
      text: {
        ja: '情報の的確な表示、苦情の処理、個人情報の管理に関する事項が公開されていません。公開に努めることとされています。',
        en: 'How information is kept accurate, complaints and personal data are handled is not published, which a board is to strive for.',
        ko: '정보의 적확한 표시, 고충 처리, 개인정보 관리에 관한 사항이 공개되지 않았습니다. 공개하도록 노력하여야 합니다.',
      },
      repair: {
        ja: 'これらの取組をウェブサイト等で公開することを検討してください。',
        en: 'Consider publishing it, as on the website.',
        ko: '이러한 노력을 웹사이트 등에 공개하는 것을 검토하십시오.',
      },
    },
  },
} as const;
