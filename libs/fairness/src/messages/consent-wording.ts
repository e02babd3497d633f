import type { FairnessPurpose } from '@iworkz/contracts';
import { MessageCatalogue } from '@iworkz/kernel';

const ja = {
  audit:
    '回答は任意です。選考結果や求人とのマッチングに偏りがないかを統計的に確かめる目的（公平性監査）に限って利用します。マッチングの点数の計算には一切使わず、応募先の企業にも開示しません。集計は10人以上のグループについてのみ行います。同意はいつでも撤回でき、撤回すると回答は削除されます。回答しなくても、同意を撤回しても、不利益を受けることはありません。',
  mitigation:
    'あわせて任意で同意できる項目です。監査で偏りが見つかった場合に、応募者一覧の並び順を調整するためにも回答を利用します。点数は変わりません。ただし、点数と並び順の違いから、応募先の企業があなたの属するグループを推測できてしまう可能性があります。',
} as const;

const en = {
  audit:
    'Answering is voluntary. Your answers are used for one purpose only: to check by statistics whether selection and matching are biased. They never enter the calculation of a match, employers do not see them, and only groups of ten people or more are reported. You may withdraw your consent at any time, and your answers are then deleted. Neither leaving questions out nor withdrawing has any disadvantage for you.',
  mitigation:
    'A further consent, also voluntary: where an audit has found bias, your answers may also be used to adjust the order of lists of applicants. Scores stay the same. Because the order may then differ from the scores, an employer might be able to guess which group you belong to.',
} as const;

const ko = {
  audit:
    '응답은 선택 사항입니다. 응답 내용은 전형 결과와 일자리 매칭에 편향이 없는지를 통계적으로 확인하는 목적(공정성 감사)으로만 이용합니다. 매칭 점수 계산에는 전혀 사용하지 않으며, 지원한 기업에도 제공하지 않습니다. 10명 이상인 집단에 대해서만 집계합니다. 동의는 언제든지 철회할 수 있으며, 철회하면 응답 내용은 삭제됩니다. 응답하지 않거나 동의를 철회해도 불이익은 없습니다.',
  mitigation:
    '추가로 선택할 수 있는 동의 항목입니다. 감사에서 편향이 확인된 경우, 지원자 목록의 순서를 조정하는 데에도 응답 내용을 이용합니다. 점수는 바뀌지 않습니다. 다만 점수와 순서의 차이를 통해 기업이 귀하가 속한 집단을 추측할 가능성이 있습니다.',
} as const;

/** What people agree to. A changed meaning needs a new `consentVersion`. */
export const consentWording = new MessageCatalogue<FairnessPurpose>({ ja, en, ko });
