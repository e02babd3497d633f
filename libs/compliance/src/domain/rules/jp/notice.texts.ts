const missing = {
  text: {
    ja: '労働条件通知書に「{item}」の記載がありません。',
    en: 'The notice of working conditions does not state {item}.',
    ko: '근로조건통지서에 ‘{item}’의 기재가 없습니다.',
  },
  repair: {
    ja: '「{item}」を具体的に記載してください。',
    en: 'State {item} concretely.',
    ko: '‘{item}’을(를) 구체적으로 기재하십시오.',
  },
} as const;

export const noticeItemTexts = {
  title: { ja: '労働条件の明示', en: 'Items of the notice of working conditions', ko: '근로조건의 명시' },
  findings: { missing },
} as const;

export const noticeRaiseTexts = {
  title: { ja: '昇給に関する事項の明示', en: 'Raises in the notice', ko: '승급에 관한 사항의 명시' },
  findings: {
    by_word: {
      text: {
        ja: '昇給に関する事項が記載されていません。書面でなくてもよい事項ですが、明示は必要です。',
        en: 'Raises are not mentioned. They need not be in writing, but they must be told.',
        ko: '승급에 관한 사항이 기재되어 있지 않습니다. 서면이 아니어도 되지만 명시는 필요합니다.',
      },
      repair: {
        ja: '昇給の有無と時期を記載するか、口頭で説明した記録を残してください。',
        en: 'State them, or keep a record of having told them.',
        ko: '승급의 유무와 시기를 기재하거나 구두로 설명한 기록을 남기십시오.',
      },
    },
  },
} as const;

export const partTimeNoticeTexts = {
  title: {
    ja: '短時間・有期雇用労働者への文書交付',
    en: 'Items in writing for part-time and fixed-term employees',
    ko: '단시간·유기고용 근로자에 대한 문서 교부',
  },
  findings: { missing },
} as const;

export const deliveryTexts = {
  title: { ja: '労働条件の明示方法', en: 'How the notice is delivered', ko: '근로조건의 명시 방법' },
  findings: {
    not_delivered: {
      text: {
        ja: '口頭での説明やウェブページの掲載だけでは、書面による明示に当たりません。',
        en: 'Telling it, or putting it on a web page, is not delivery in writing.',
        ko: '구두 설명이나 웹페이지 게재만으로는 서면에 의한 명시에 해당하지 않습니다.',
      },
      repair: {
        ja: '書面を交付するか、本人が希望する場合はファクシミリまたは電子メール等で送信してください。',
        en: 'Hand it over on paper, or, if the worker wishes, send it by fax, e-mail or message.',
        ko: '서면을 교부하거나 본인이 희망하는 경우 팩스 또는 전자우편 등으로 송신하십시오.',
      },
    },
    not_wished: {
      text: {
        ja: '労働者が希望していないため、書面以外の方法では明示できません。',
        en: 'The worker did not ask for it, so only paper will do.',
        ko: '근로자가 희망하지 않았으므로 서면 이외의 방법으로는 명시할 수 없습니다.',
      },
      repair: {
        ja: '書面を交付するか、本人の希望を確認して記録してください。',
        en: 'Hand it over on paper, or ask for and record the worker’s wish.',
        ko: '서면을 교부하거나 본인의 희망을 확인하여 기록하십시오.',
      },
    },
    not_printable: {
      text: {
        ja: '出力して書面を作成できる形式ではありません。',
        en: 'The worker cannot print it.',
        ko: '출력하여 서면을 작성할 수 있는 형식이 아닙니다.',
      },
      repair: {
        ja: 'PDF等、印刷できる形式で送信してください。',
        en: 'Send it in a form that prints, such as PDF.',
        ko: 'PDF 등 인쇄할 수 있는 형식으로 송신하십시오.',
      },
    },
  },
} as const;
