export const giftTexts = {
  title: {
    ja: '求職者への金銭等の提供の禁止',
    en: 'No money to attract job seekers',
    ko: '구직자에 대한 금전 등 제공의 금지',
  },
  findings: {
    gift: {
      text: {
        ja: '登録・応募・就職に対して求職者に金銭等を提供しています。お祝い金その他の名目で、社会通念上相当な程度を超えて金銭等を提供し、利用を勧奨することは禁止されています。',
        en: 'Job seekers are given money or the like for registering, applying or taking a job. Attracting them so is forbidden under whatever name.',
        ko: '등록·지원·취업에 대하여 구직자에게 금전 등을 제공하고 있습니다. 축하금 등 명목을 불문하고 사회통념상 상당한 정도를 넘는 금전 등을 제공하여 이용을 권유하는 것은 금지됩니다.',
      },
      repair: {
        ja: '金銭等の提供を取りやめ、利用規約・広告から該当する記載を削除してください。',
        en: 'Stop giving it, and remove it from terms and advertisements.',
        ko: '금전 등의 제공을 중단하고 이용약관·광고에서 해당 기재를 삭제하십시오.',
      },
    },
    prize: {
      text: {
        ja: 'アンケート等の謝礼が1人当たり{yen, number}円です。認められるのは、抽選で{usual, number}円程度を渡すなど少額の場合に限られるとされています。',
        en: 'Answering a questionnaire earns a person {yen, number} yen. Only small thanks are tolerated, such as about {usual, number} yen by lot.',
        ko: '설문 등의 사례가 1인당 {yen, number}엔입니다. 추첨으로 {usual, number}엔 정도를 주는 등 소액인 경우에 한하여 인정된다고 합니다.',
      },
      repair: {
        ja: '謝礼の額と対象を見直し、登録・応募・就職の対価と受け取られないことを確認してください。',
        en: 'Lower it, and make sure that nobody takes it for a reward for registering, applying or taking a job.',
        ko: '사례의 금액과 대상을 재검토하고 등록·지원·취업의 대가로 받아들여지지 않도록 확인하십시오.',
      },
    },
  },
} as const;

export const clientTermsTexts = {
  title: {
    ja: '手数料・違約金等の事前明示',
    en: 'Fees and penalties explained beforehand',
    ko: '수수료·위약금 등의 사전 명시',
  },
  findings: {
    not_before: {
      text: {
        ja: '手数料・利用料金、違約金及び解約の方法が、契約の前に求人者へ明示されていません。',
        en: 'Recruiters are not told fees, penalties and how to end the contract before they make it.',
        ko: '수수료·이용요금, 위약금 및 해지 방법이 계약 전에 구인자에게 명시되지 않았습니다.',
      },
      repair: {
        ja: '契約の前に、手数料等の額、違約金が生じる場合とその額、解約の方法を分かりやすく示してください。',
        en: 'Tell plainly before the contract what is charged, when and how much penalty falls due, and how the contract is ended.',
        ko: '계약 전에 수수료 등의 금액, 위약금이 발생하는 경우와 그 금액, 해지 방법을 알기 쉽게 제시하십시오.',
      },
    },
    not_written: {
      text: {
        ja: '手数料・違約金等が、求人者の手元に残る書面または電磁的方法で明示されていません。',
        en: 'Fees and penalties are not told on paper or as a file that recruiters keep.',
        ko: '수수료·위약금 등이 구인자가 보관할 수 있는 서면 또는 전자적 방법으로 명시되지 않았습니다.',
      },
      repair: {
        ja: '規約をウェブサイトに掲載するだけで済ませず、書面の交付または電子メール等で示してください。',
        en: 'Hand it over on paper or by e-mail; terms on a website alone are not enough.',
        ko: '약관을 웹사이트에 게시하는 데 그치지 말고 서면 교부 또는 전자우편 등으로 제시하십시오.',
      },
    },
  },
} as const;

export const accuracyTexts = {
  title: {
    ja: '求人情報等を正確かつ最新の内容に保つ措置',
    en: 'Measures that keep postings accurate and current',
    ko: '채용 정보 등을 정확하고 최신의 내용으로 유지하는 조치',
  },
  findings: {
    requests: {
      text: {
        ja: '掲載の中止や訂正を求められたときに、遅滞なく対応する体制がありません。',
        en: 'Requests to stop or correct a posting are not met without delay.',
        ko: '게시 중지나 정정을 요청받았을 때 지체 없이 대응하는 체제가 없습니다.',
      },
      repair: {
        ja: '求人者・求職者からの中止・訂正の依頼を受け付ける窓口を設け、遅滞なく反映してください。',
        en: 'Have a place where recruiters and job seekers ask for it, and do it without delay.',
        ko: '구인자·구직자의 중지·정정 요청을 접수하는 창구를 마련하고 지체 없이 반영하십시오.',
      },
    },
    own_knowledge: {
      text: {
        ja: '情報が正確・最新でないと自ら確認したときに、訂正の確認または提供の中止を行うことになっていません。',
        en: 'When it learns by itself that something is not so any more, it neither asks for a correction nor stops showing it.',
        ko: '정보가 정확하지 않거나 최신이 아님을 스스로 확인하였을 때 정정 확인 또는 제공 중지를 하도록 되어 있지 않습니다.',
      },
      repair: {
        ja: '確認したときは、遅滞なく求人者等に訂正の有無を確認するか、提供を中止する手順を定めてください。',
        en: 'Lay down that it then asks for a correction or stops showing it without delay.',
        ko: '확인한 때에는 지체 없이 구인자 등에게 정정 여부를 확인하거나 제공을 중지하는 절차를 정하십시오.',
      },
    },
    no_date: {
      text: {
        ja: '最新の内容かを求人者等に確認する(変更の通知を求める)ことも、いつの時点の情報かを示すこともしていません。いずれかが必要です。',
        en: 'It neither has recruiters say whether postings still hold nor shows as of when they are. One of the two is needed.',
        ko: '최신 내용인지 구인자 등에게 확인(변경 통지 요청)하지도, 어느 시점의 정보인지 표시하지도 않습니다. 둘 중 하나가 필요합니다.',
      },
      repair: {
        ja: '求人情報ごとに情報の時点を表示するか、内容の変更・募集の終了を確認する仕組みを設けてください。',
        en: 'Show a date with each posting, or have recruiters confirm changes and closings.',
        ko: '채용 정보마다 정보의 시점을 표시하거나 내용 변경·모집 종료를 확인하는 체제를 마련하십시오.',
      },
    },
    no_date_collecting: {
      text: {
        ja: '収集した求人情報について、定期的に更新してその頻度を示すことも、収集・更新の時点を示すこともしていません。',
        en: 'Of postings that it collects, it tells neither how often they are renewed nor when they were collected.',
        ko: '수집한 채용 정보에 대하여 정기적으로 갱신하고 그 빈도를 밝히지도, 수집·갱신 시점을 밝히지도 않습니다.',
      },
      repair: {
        ja: '求人情報ごとに収集・更新した時点を表示するか、定期的な更新の頻度を明らかにしてください。',
        en: 'Show with each posting when it was collected or renewed, or tell how often that happens.',
        ko: '채용 정보마다 수집·갱신한 시점을 표시하거나 정기적인 갱신 빈도를 밝히십시오.',
      },
    },
  },
} as const;
