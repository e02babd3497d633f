export const advertItemsTexts = {
  title: {
    ja: '募集広告に必ず表示する6項目',
    en: 'The six items every advert must show',
    ko: '모집 광고에 반드시 표시해야 하는 6개 항목',
  },
  findings: {
    name: {
      text: {
        ja: '募集者の氏名または名称が具体的に記載されていません。',
        en: 'What stands for the employer’s name says nothing.',
        ko: '구인자의 성명 또는 명칭이 구체적으로 기재되어 있지 않습니다.',
      },
      repair: {
        ja: '求人を行う会社の正式名称を記載してください。',
        en: 'State the employer’s legal name.',
        ko: '구인 회사의 정식 명칭을 기재하십시오.',
      },
    },
    address: {
      text: {
        ja: '募集者の所在地が表示されていません。所在地の表示がない募集広告は、誤解を生じさせる表示に当たります。',
        en: 'The recruiter’s address is missing. An advert without it counts as misleading.',
        ko: '구인자의 소재지가 표시되어 있지 않습니다. 소재지가 표시되지 않은 모집 광고는 오해를 일으키는 표시에 해당합니다.',
      },
      repair: {
        ja: '募集を行う会社の所在地を、番地・ビル名・階数・部屋番号まで記載してください。「応相談」などの記載や、ウェブサイトへのリンクのみでは足りません。',
        en: 'State the company’s address down to number, building, floor and room. “On request” or a mere link to a page is not enough.',
        ko: '모집하는 회사의 소재지를 번지·건물명·층·호수까지 기재하십시오. ‘협의’ 등의 기재나 웹사이트 링크만으로는 부족합니다.',
      },
    },
    address_vague: {
      text: {
        ja: '募集者の所在地に番地などの記載がなく、所在地を特定できません。',
        en: 'The recruiter’s address has no number, so the place cannot be found.',
        ko: '구인자의 소재지에 번지 등의 기재가 없어 소재지를 특정할 수 없습니다.',
      },
      repair: {
        ja: '都道府県・市区町村に続けて、番地・ビル名・階数・部屋番号まで記載してください。',
        en: 'After prefecture and city, state number, building, floor and room.',
        ko: '도도부현·시구정촌에 이어 번지·건물명·층·호수까지 기재하십시오.',
      },
    },
    contact: {
      text: {
        ja: '募集者の連絡先が表示されていません。連絡先の表示がない募集広告は、誤解を生じさせる表示に当たります。',
        en: 'The recruiter’s contact is missing. An advert without it counts as misleading.',
        ko: '구인자의 연락처가 표시되어 있지 않습니다. 연락처가 표시되지 않은 모집 광고는 오해를 일으키는 표시에 해당합니다.',
      },
      repair: {
        ja: '会社の電話番号、メールアドレス、または自社ウェブサイトの問い合わせフォームへのリンクのいずれかを記載してください。',
        en: 'State the company’s telephone number, its e-mail address, or a link to the inquiry form on its own site.',
        ko: '회사의 전화번호, 이메일 주소 또는 자사 웹사이트의 문의 양식 링크 중 하나를 기재하십시오.',
      },
    },
    contact_messenger: {
      text: {
        ja: '連絡先がSNSやメッセージアプリのアカウントのみです。募集主の身元を確かめにくく、犯罪実行者の募集(いわゆる「闇バイト」)に多く見られる形のため、求職者に誤解を与えるおそれがあります。',
        en: 'The only contact is an account on social media or a messenger. It hides who recruits, as adverts that recruit for crime (“yami baito”) do, and so may mislead job seekers.',
        ko: '연락처가 SNS나 메신저 계정뿐입니다. 구인자의 신원을 확인하기 어렵고 범죄 실행자 모집(이른바 ‘야미바이토’)에서 흔히 볼 수 있는 형태이므로 구직자의 오해를 살 우려가 있습니다.',
      },
      repair: {
        ja: '会社の電話番号、メールアドレス、または自社ウェブサイトの問い合わせフォームへのリンクを併記してください。',
        en: 'Add the company’s telephone number, its e-mail address, or a link to the inquiry form on its own site.',
        ko: '회사의 전화번호, 이메일 주소 또는 자사 웹사이트의 문의 양식 링크를 함께 기재하십시오.',
      },
    },
    contact_unusable: {
      text: {
        ja: '連絡先に、電話番号・メールアドレス・問い合わせフォームへのリンクのいずれも見当たりません。',
        en: 'The contact has no telephone number, e-mail address or link to a form.',
        ko: '연락처에 전화번호·이메일 주소·문의 양식 링크 중 어느 것도 확인되지 않습니다.',
      },
      repair: {
        ja: '電話番号は市外局番から、リンクは「https://」から記載してください。',
        en: 'Write a telephone number with its area code, and a link from “https://” on.',
        ko: '전화번호는 지역번호부터, 링크는 ‘https://’부터 기재하십시오.',
      },
    },
    duties: {
      text: {
        ja: '業務内容が具体的に記載されていません。',
        en: 'What stands for the duties says nothing.',
        ko: '업무 내용이 구체적으로 기재되어 있지 않습니다.',
      },
      repair: {
        ja: '雇入れ直後に従事する業務を具体的に記載してください。',
        en: 'Describe the work done right after hiring, concretely.',
        ko: '채용 직후에 종사할 업무를 구체적으로 기재하십시오.',
      },
    },
    workplace: {
      text: {
        ja: '就業場所が具体的に記載されていません。',
        en: 'What stands for the workplace says nothing.',
        ko: '취업 장소가 구체적으로 기재되어 있지 않습니다.',
      },
      repair: {
        ja: '雇入れ直後の就業場所を、都道府県・市区町村・事業所がわかるように記載してください。',
        en: 'State the place of work right after hiring: prefecture, city and office.',
        ko: '채용 직후의 근무 장소를 도도부현·시구정촌·사업소까지 알 수 있게 기재하십시오.',
      },
    },
  },
} as const;
