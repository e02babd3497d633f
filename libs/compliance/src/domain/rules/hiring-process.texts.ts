import type { LocalizedText } from '@iworkz/kernel';
import type { Question } from '../inputs/hiring-process.js';

export const questionNames: Readonly<Record<Question, LocalizedText>> = {
  race_or_ethnicity: { ja: '人種・民族', en: 'race or ethnicity', ko: '인종·민족' },
  social_origin: { ja: '社会的身分・門地', en: 'social origin', ko: '사회적 신분·가문' },
  registered_domicile: { ja: '本籍', en: 'the registered domicile', ko: '본적' },
  birthplace: { ja: '出生地', en: 'the place of birth', ko: '출생지' },
  family: { ja: '家族', en: 'the family', ko: '가족' },
  marital_status: { ja: '婚姻状況', en: 'marital status', ko: '혼인 여부' },
  property: { ja: '資産', en: 'property', ko: '재산' },
  religion: { ja: '宗教', en: 'religion', ko: '종교' },
  creed_or_politics: { ja: '思想・信条・支持政党', en: 'creed or politics', ko: '사상·신조·지지 정당' },
  union: { ja: '労働組合の加入状況', en: 'union membership', ko: '노동조합 가입 상황' },
  appearance: { ja: '容姿・身長・体重', en: 'looks, height or weight', ko: '용모·키·체중' },
  health: { ja: '健康状態', en: 'health', ko: '건강 상태' },
  disability: { ja: '障害', en: 'disability', ko: '장애' },
  pregnancy: { ja: '妊娠・出産の予定', en: 'pregnancy', ko: '임신·출산 예정' },
  age: { ja: '年齢', en: 'age', ko: '연령' },
  sexual_orientation: { ja: '性的指向・性自認', en: 'sexual orientation or identity', ko: '성적 지향·성별 정체성' },
  salary_history: { ja: '過去の賃金', en: 'past pay', ko: '과거의 급여' },
};

export const questionTexts = {
  title: {
    ja: '応募者に尋ねてはならない事項',
    en: 'What applicants are not asked',
    ko: '지원자에게 물어서는 안 되는 사항',
  },
  findings: {
    asked: {
      text: {
        ja: '応募者に「{question}」を尋ねることは、原則として認められません。',
        en: 'Applicants should not be asked about {question}.',
        ko: '지원자에게 ‘{question}’을(를) 묻는 것은 원칙적으로 인정되지 않습니다.',
      },
      repair: {
        ja: '応募書類・面接の質問から削除してください。業務上不可欠な場合は、目的を示して本人の同意を得てください。',
        en: 'Remove it from forms and interviews; where the work cannot do without, show the purpose and obtain consent.',
        ko: '지원 서류·면접 질문에서 삭제하십시오. 업무상 불가결한 경우에는 목적을 제시하고 본인의 동의를 받으십시오.',
      },
    },
  },
} as const;

export const payTimeTexts = {
  title: { ja: 'EU賃金透明性指令(選考)', en: 'EU pay transparency in hiring', ko: 'EU 임금 투명성 지침(전형)' },
  findings: {
    late: {
      text: {
        ja: '応募者が賃金を知るのが面接より後になっています。',
        en: 'Applicants learn the pay only after the interview.',
        ko: '지원자가 급여를 알게 되는 시기가 면접 이후입니다.',
      },
      repair: {
        ja: '求人に記載するか、面接前に賃金またはその範囲を知らせてください。',
        en: 'State it in the posting, or tell pay or range before the interview.',
        ko: '채용 공고에 기재하거나 면접 전에 급여 또는 그 범위를 알리십시오.',
      },
    },
    history: {
      text: {
        ja: '応募者に現在または過去の賃金を尋ねています。',
        en: 'Applicants are asked what they earn or earned.',
        ko: '지원자에게 현재 또는 과거의 급여를 묻고 있습니다.',
      },
      repair: {
        ja: 'その質問をやめてください。適用時期は国ごとの国内法化を確認してください。',
        en: 'Drop the question; check the country’s transposition for its date.',
        ko: '그 질문을 중단하십시오. 적용 시기는 국가별 국내법화를 확인하십시오.',
      },
    },
  },
} as const;

export const emotionTexts = {
  title: { ja: 'EU AI法:感情推定の禁止', en: 'EU AI Act: no inference of emotions', ko: 'EU AI법: 감정 추정 금지' },
  findings: {
    emotions: {
      text: {
        ja: '採用選考で応募者の感情を推定するAIの使用は禁止されています。',
        en: 'AI that infers the emotions of applicants is forbidden in hiring.',
        ko: '채용 전형에서 지원자의 감정을 추정하는 AI 사용은 금지되어 있습니다.',
      },
      repair: {
        ja: '感情推定機能を停止してください。',
        en: 'Switch the inference of emotions off.',
        ko: '감정 추정 기능을 중지하십시오.',
      },
    },
  },
} as const;

export const machineTexts = {
  title: {
    ja: 'EU AI法:機械との対話の告知',
    en: 'EU AI Act: telling that a machine speaks',
    ko: 'EU AI법: 기계와의 대화 고지',
  },
  findings: {
    untold: {
      text: {
        ja: '応募者がAIと対話していることを知らされていません。',
        en: 'Applicants are not told that they speak with a machine.',
        ko: '지원자가 AI와 대화하고 있다는 사실을 고지받지 못했습니다.',
      },
      repair: {
        ja: '対話の開始時に、AIであることを分かりやすく知らせてください。',
        en: 'Tell them plainly when the conversation begins.',
        ko: '대화 시작 시 AI라는 것을 알기 쉽게 고지하십시오.',
      },
    },
  },
} as const;

const duties = {
  oversight: {
    text: {
      ja: 'AIの判断に対する人による監督が確認できません。',
      en: 'No human oversees what the system decides.',
      ko: 'AI의 판단에 대한 사람의 감독을 확인할 수 없습니다.',
    },
    repair: {
      ja: '権限と知識のある担当者が結果を確認し、覆せるようにしてください。',
      en: 'Have someone with knowledge and authority look at results and overrule them.',
      ko: '권한과 지식이 있는 담당자가 결과를 확인하고 번복할 수 있도록 하십시오.',
    },
  },
  told: {
    text: {
      ja: '選考にAIを用いることが応募者に知らされていません。',
      en: 'Applicants are not told that AI takes part in the choice.',
      ko: '전형에 AI를 사용한다는 사실이 지원자에게 알려지지 않았습니다.',
    },
    repair: {
      ja: '使用の事実、目的、役割を事前に知らせてください。',
      en: 'Tell them beforehand that it is used, why, and what part it plays.',
      ko: '사용 사실, 목적, 역할을 사전에 알리십시오.',
    },
  },
  explanation: {
    text: {
      ja: '求めに応じて判断の理由を説明する手順がありません。',
      en: 'Decisions are not explained on request.',
      ko: '요청에 따라 판단 이유를 설명하는 절차가 없습니다.',
    },
    repair: {
      ja: 'AIの役割と判断の主な要素を説明できるようにしてください。',
      en: 'Be ready to explain the part of the system and the main elements of the decision.',
      ko: 'AI의 역할과 판단의 주요 요소를 설명할 수 있도록 하십시오.',
    },
  },
} as const;

export const highRiskTexts = {
  title: {
    ja: 'EU AI法:採用における高リスクAIの利用者の義務',
    en: 'EU AI Act: duties of users of high-risk AI in hiring',
    ko: 'EU AI법: 채용 고위험 AI 이용자의 의무',
  },
  findings: {
    ...duties,
    logs: {
      text: {
        ja: 'ログの保存期間が{months}か月で、{least}か月に足りません。',
        en: 'Logs are kept for {months} months; {least} are due.',
        ko: '로그 보존 기간이 {months}개월로 {least}개월에 부족합니다.',
      },
      repair: {
        ja: 'ログを{least}か月以上保存してください。',
        en: 'Keep them for {least} months at least.',
        ko: '로그를 {least}개월 이상 보존하십시오.',
      },
    },
  },
} as const;

export const koreanAiTexts = {
  title: {
    ja: '韓国AI基本法:採用における高影響AI',
    en: 'Korean AI act: high-impact AI in hiring',
    ko: '인공지능기본법: 채용 고영향 AI',
  },
  findings: duties,
} as const;

export const auditTexts = {
  title: {
    ja: 'ニューヨーク市自動雇用判断ツール規制',
    en: 'New York City: automated employment decision tools',
    ko: '뉴욕시 자동 고용 결정 도구 규제',
  },
  findings: {
    no_audit: {
      text: {
        ja: '独立した機関によるバイアス監査が行われていません。',
        en: 'No independent bias audit has been made.',
        ko: '독립 기관에 의한 편향 감사가 이루어지지 않았습니다.',
      },
      repair: {
        ja: '使用前に監査を受けてください。',
        en: 'Have one made before use.',
        ko: '사용 전에 감사를 받으십시오.',
      },
    },
    old_audit: {
      text: {
        ja: '直近のバイアス監査({auditedOn})から1年を超えています。',
        en: 'The last bias audit, of {auditedOn}, is more than a year old.',
        ko: '최근의 편향 감사({auditedOn})로부터 1년이 지났습니다.',
      },
      repair: {
        ja: '改めて監査を受けてください。',
        en: 'Have a new one made.',
        ko: '다시 감사를 받으십시오.',
      },
    },
    unpublished: {
      text: {
        ja: '監査結果の概要が公表されていません。',
        en: 'The summary of the audit has not been published.',
        ko: '감사 결과 요약이 공표되지 않았습니다.',
      },
      repair: {
        ja: '採用ページに概要と使用開始日を掲載してください。',
        en: 'Publish it on the careers page with the date of use.',
        ko: '채용 페이지에 요약과 사용 개시일을 게재하십시오.',
      },
    },
    short_notice: {
      text: {
        ja: '応募者への事前通知が{days}営業日前で、{least}営業日に足りません。',
        en: 'Applicants get {days} business days’ notice; {least} are due.',
        ko: '지원자에 대한 사전 통지가 {days}영업일 전으로 {least}영업일에 부족합니다.',
      },
      repair: {
        ja: '使用の{least}営業日前までに通知してください。',
        en: 'Give notice {least} business days before use.',
        ko: '사용 {least}영업일 전까지 통지하십시오.',
      },
    },
  },
} as const;
