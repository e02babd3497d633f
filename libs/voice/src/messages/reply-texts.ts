import { MessageCatalogue } from '@iworkz/kernel';

const ja = {
  found: '{conditions}の求人が{count, number}件見つかりました。',
  found_all: '募集中の求人は{count, number}件あります。',
  nothing: '{conditions}に合う求人は見つかりませんでした。条件を減らしてお試しください。',
  help: '「東京でTypeScriptの仕事を探して」「リモートで年収800万円以上の求人」のように話しかけてください。',
  not_understood:
    '申し訳ありません。聞き取れた内容から求人の条件がわかりませんでした。勤務地や職種、希望年収をお話しください。',
  remote_none: '出社',
  remote_hybrid: '一部リモート',
  remote_full: 'リモート',
  pay: '年収{amount, number}万円以上',
  level_entry: '未経験・新卒',
  level_junior: 'ジュニア',
  level_mid: '中堅',
  level_senior: 'シニア',
  level_lead: 'リーダー',
  level_manager: '管理職',
  level_executive: '役員',
  joiner: '・',
};

const en: typeof ja = {
  found: '{count, plural, =0 {No jobs} one {# job} other {# jobs}} found for {conditions}.',
  found_all: '{count, plural, one {# job is} other {# jobs are}} open.',
  nothing: 'No jobs were found for {conditions}. Please try with fewer conditions.',
  help: 'Say, for example, "find TypeScript jobs in Tokyo" or "remote jobs over 8 million yen".',
  not_understood:
    'Sorry, that did not sound like a job search. Please name a place, a skill or the pay you are looking for.',
  remote_none: 'on site',
  remote_hybrid: 'hybrid',
  remote_full: 'remote',
  pay: 'at least {amount, number} million yen a year',
  level_entry: 'entry level',
  level_junior: 'junior',
  level_mid: 'mid level',
  level_senior: 'senior',
  level_lead: 'lead',
  level_manager: 'manager',
  level_executive: 'executive',
  joiner: ', ',
};

const ko: typeof ja = {
  found: '{conditions} 조건의 채용 공고 {count, number}건을 찾았습니다.',
  found_all: '현재 진행 중인 채용 공고는 {count, number}건입니다.',
  nothing: '{conditions} 조건에 맞는 채용 공고를 찾지 못했습니다. 조건을 줄여서 다시 시도해 주세요.',
  help: '"서울에서 TypeScript 일자리 찾아 줘", "재택근무로 연봉 800만 엔 이상 공고"처럼 말씀해 주세요.',
  not_understood:
    '죄송합니다. 말씀하신 내용에서 채용 조건을 찾지 못했습니다. 근무지나 직무, 희망 연봉을 말씀해 주세요.',
  remote_none: '출근',
  remote_hybrid: '하이브리드 근무',
  remote_full: '재택근무',
  pay: '연봉 {amount, number}만 엔 이상',
  level_entry: '신입',
  level_junior: '주니어',
  level_mid: '미들',
  level_senior: '시니어',
  level_lead: '리드',
  level_manager: '매니저',
  level_executive: '임원',
  joiner: ', ',
};

export const replyTexts = new MessageCatalogue<keyof typeof ja>({ ja, en, ko });
