import { subdivisions } from '@iworkz/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languageOf, understandUtterance } from './understand-utterance.js';

describe('understanding a sentence', () => {
  it.each([
    ['東京でTypeScriptの仕事を探して', { subdivision: 'JP-13', q: 'TypeScript' }],
    ['remote TypeScript jobs over 8 million yen', { remote: 'full', q: 'TypeScript', minYearlyYen: 8_000_000 }],
    ['リモートで年収800万円以上の求人', { remote: 'full', minYearlyYen: 8_000_000 }],
    ['京都の看護師の求人を教えてください', { subdivision: 'JP-26', q: '看護師' }],
    ['東京都で経理の仕事', { subdivision: 'JP-13', q: '経理' }],
    ['大阪で時給1500円以上の仕事', { subdivision: 'JP-27', minYearlyYen: 3_120_000 }],
    ['find senior Python positions in Osaka', { subdivision: 'JP-27', level: 'senior', q: 'Python' }],
    ['月給30万円以上の事務の求人', { minYearlyYen: 3_600_000, q: '事務' }],
    ['도쿄에서 자바 일자리 찾아 줘', { subdivision: 'JP-13', q: '자바' }],
    ['年収500万から700万の営業の求人', { minYearlyYen: 5_000_000, q: '営業' }],
    ['年収500〜700万円の人事', { minYearlyYen: 5_000_000, q: '人事' }],
    ['年収500万円~700万円まで、法務', { minYearlyYen: 5_000_000, q: '法務' }],
    ['年収600万円くらいの経理の仕事', { minYearlyYen: 6_000_000, q: '経理' }],
    ['年収120万円のパート', { minYearlyYen: 1_200_000, q: 'パート' }],
    ['八百万円以上の管理職', { minYearlyYen: 8_000_000, level: 'manager' }],
    ['一千万円以上の営業職', { minYearlyYen: 10_000_000, q: '営業職' }],
    ['時給1,200円以上のバイトを探してる', { minYearlyYen: 2_496_000, q: 'バイト' }],
    ['1500円以上のバイト', { minYearlyYen: 3_120_000, q: 'バイト' }],
    ['日給1万円以上の工事現場の仕事', { minYearlyYen: 2_600_000, q: '工事現場' }],
    ['月25万円以上もらえる仕事', { minYearlyYen: 3_000_000 }],
    ['年収700万円以下の仕事', { q: '年収700万円以下' }],
    ['２０００万円以上の求人', { minYearlyYen: 20_000_000 }],
    ['週3日から働ける仕事はありますか', { q: '週3日' }],
    ['英語を使う仕事を探しています', { q: '英語' }],
    ['正社員の求人を見せて', { q: '正社員' }],
    ['派遣の仕事がいいです', { q: '派遣' }],
    ['広島市で介護の仕事', { subdivision: 'JP-34', q: '広島市 介護' }],
    ['横浜市の保育士の求人', { q: '横浜市 保育士' }],
    ['東京都港区の受付の仕事', { subdivision: 'JP-13', q: '港区 受付' }],
    ['東京都府中市で警備員', { subdivision: 'JP-13', q: '府中市 警備員' }],
    ['大阪市福島区のカフェのアルバイト', { subdivision: 'JP-27', q: '大阪市福島区 カフェ アルバイト' }],
    ['東大阪市の工場で働きたい', { subdivision: 'JP-27', q: '東大阪市 工場' }],
    ['北広島市の倉庫の仕事', { subdivision: 'JP-01', q: '北広島市 倉庫' }],
    ['北海道札幌市で調理師', { subdivision: 'JP-01', q: '札幌市 調理師' }],
    ['和歌山県の農業の仕事', { subdivision: 'JP-30', q: '農業' }],
    ['都内でフルリモートのエンジニアの求人', { subdivision: 'JP-13', remote: 'full', q: 'エンジニア' }],
    ['在宅でできるデータ入力の仕事', { remote: 'full', q: 'データ入力' }],
    ['ハイブリッド勤務のマーケティング職', { remote: 'hybrid', q: 'マーケティング職' }],
    ['Javaの案件、リモート可', { remote: 'full', q: 'Java' }],
    ['未経験から始められるITの仕事', { level: 'entry', q: 'IT' }],
    ['シニアエンジニアの求人、年収1000万円以上', { level: 'senior', minYearlyYen: 10_000_000, q: 'エンジニア' }],
    ['残業なしの事務職の求人', { q: '残業なし 事務職' }],
    ['土日休みの仕事', { q: '土日休み' }],
    ['夜勤なしの看護師、京都', { subdivision: 'JP-26', q: '夜勤なし 看護師' }],
    ['介護福祉士の資格を活かせる仕事', { q: '介護福祉士 資格' }],
    ['C++を使った組み込み開発の仕事', { q: 'C++ 組み込み開発' }],
    ['ものづくりの仕事を教えて', { q: 'ものづくり' }],
    ['ヘルプデスクの仕事', { q: 'ヘルプデスク' }],
    ['新宿駅の近くの居酒屋のバイト', { q: '新宿駅 居酒屋 バイト' }],
    ['find me a nursing job in Kyoto', { subdivision: 'JP-26', q: 'nursing' }],
    ['part-time jobs in Shibuya', { q: 'part-time Shibuya' }],
    ['software engineer jobs paying at least ¥6,000,000', { minYearlyYen: 6_000_000, q: 'software engineer' }],
    ['jobs over 300,000 yen a month', { minYearlyYen: 3_600_000 }],
    ['1500 yen an hour barista jobs', { minYearlyYen: 3_120_000, q: 'barista' }],
    ['between 5 and 7 million yen, project planning jobs', { minYearlyYen: 5_000_000, q: 'project planning' }],
    ['data scientist jobs over $100k', { minYearlyYen: 15_000_000, q: 'data scientist' }],
    ['jobs at 10M yen', { minYearlyYen: 10_000_000 }],
    ['jobs under 5 million yen', { q: 'under 5 million yen' }],
    ['full-time accountant in Osaka', { subdivision: 'JP-27', q: 'full-time accountant' }],
    ['entry level marketing positions', { level: 'entry', q: 'marketing' }],
    ['help desk jobs in Nagoya', { q: 'help desk Nagoya' }],
    ['help me find a job in Tokyo', { subdivision: 'JP-13' }],
    ['senior data engineer roles, hybrid', { level: 'senior', remote: 'hybrid', q: 'data engineer' }],
    ['jobs that use English', { q: 'English' }],
    ["I'm looking for a React developer position in Fukuoka", { subdivision: 'JP-40', q: 'React developer' }],
    ['work from home customer support', { remote: 'full', q: 'customer support' }],
    ['developer jobs with 5 years experience', { q: 'developer 5 years experience' }],
    ['연봉 5천만 원 이상 백엔드 개발자 채용', { minYearlyYen: 5_250_000, q: '백엔드 개발자' }],
    ['연봉 5000만 이상 채용 공고', { minYearlyYen: 5_250_000 }],
    ['연봉 600만 엔 이상 재택근무 공고', { minYearlyYen: 6_000_000, remote: 'full' }],
    ['월급 30만 엔 이상 사무직 일자리', { minYearlyYen: 3_600_000, q: '사무직' }],
    ['시급 1500엔 이상 아르바이트', { minYearlyYen: 3_120_000, q: '아르바이트' }],
    ['오사카에 있는 간호사 일자리', { subdivision: 'JP-27', q: '간호사' }],
    ['후쿠오카현 요리사 일자리', { subdivision: 'JP-40', q: '요리사' }],
    ['나라현 호텔 일자리', { subdivision: 'JP-29', q: '호텔' }],
    ['우리나라 기업의 일자리', { q: '우리나라 기업' }],
    ['기후 데이터 분석 일자리', { q: '기후 데이터 분석' }],
    ['정규직 마케팅 채용 공고 알려 줘', { q: '정규직 마케팅' }],
    ['신입 디자이너 구인', { level: 'entry', q: '디자이너' }],
    ['일본어를 쓰는 일자리', { q: '일본어' }],
    ['주 3일 근무 가능한 카페 아르바이트', { q: '주 3일 카페 아르바이트' }],
    ['시니어 데이터 엔지니어 하이브리드 근무', { level: 'senior', remote: 'hybrid', q: '데이터 엔지니어' }],
  ])('turns %s into a search', (sentence, search) => {
    expect(understandUtterance(sentence)).toEqual({ intent: 'search_jobs', search });
  });

  it.each([
    ['ソウルの求人', { subdivision: 'KR-11' }],
    ['ソウル市でJavaの仕事を探して', { subdivision: 'KR-11', q: 'Java' }],
    ['韓国ソウルで日本語教師の仕事', { subdivision: 'KR-11', q: '韓国 日本語教師' }],
    ['釜山の物流の仕事', { subdivision: 'KR-26', q: '物流' }],
    ['京畿道水原市の半導体の求人', { subdivision: 'KR-41', q: '水原市 半導体' }],
    ['済州島のホテルの求人', { subdivision: 'KR-49', q: 'ホテル' }],
    ['忠南で製造の仕事', { subdivision: 'KR-44', q: '製造' }],
    ['jobs in Seoul', { subdivision: 'KR-11' }],
    ['Java jobs in Gyeonggi-do', { subdivision: 'KR-41', q: 'Java' }],
    ['hotel jobs on Jeju Island', { subdivision: 'KR-49', q: 'hotel' }],
    ['nursing jobs in Gwangju, Gyeonggi', { subdivision: 'KR-41', q: 'nursing Gwangju' }],
    ['accountant jobs in North Chungcheong province', { subdivision: 'KR-43', q: 'accountant' }],
    ['서울에서 자바 일자리', { subdivision: 'KR-11', q: '자바' }],
    ['서울에서자바일자리', { subdivision: 'KR-11', q: '자바' }],
    ['서울 지역의 교사 채용', { subdivision: 'KR-11', q: '교사' }],
    ['서울의 간호사 일자리', { subdivision: 'KR-11', q: '간호사' }],
    ['서울특별시 강남구 카페 아르바이트', { subdivision: 'KR-11', q: '강남구 카페 아르바이트' }],
    ['경기도', { subdivision: 'KR-41' }],
    ['경기도 광주시 간호사 채용', { subdivision: 'KR-41', q: '광주시 간호사' }],
    ['경기 광주 간호사 채용', { subdivision: 'KR-41', q: '광주 간호사' }],
    ['경기에서 일할 수 있는 사무직 채용', { subdivision: 'KR-41', q: '일할 수 사무직' }],
    ['경기에 있는 공장 일자리', { subdivision: 'KR-41', q: '공장' }],
    ['광주 요리사 일자리', { subdivision: 'KR-29', q: '요리사' }],
    ['세종시 사무직 일자리', { subdivision: 'KR-50', q: '사무직' }],
    ['대전에서 연구원 채용', { subdivision: 'KR-30', q: '연구원' }],
    ['제주시 호텔 일자리', { subdivision: 'KR-49', q: '제주시 호텔' }],
    ['전남이나 광주에서 교사 채용', { subdivision: 'KR-46', q: '광주 교사' }],
  ])('hears where in Korea: %s', (sentence, search) => {
    expect(understandUtterance(sentence)).toEqual({ intent: 'search_jobs', search });
  });

  it.each([
    ['ソウルフードの店の仕事', 'ソウルフード 店'],
    ['ソウルミュージックのライブハウスの求人', 'ソウルミュージック ライブハウス'],
    ['大田の工場の求人', '大田 工場'],
    ['大田区の町工場の求人', '大田区 町工場'],
    ['江原さんの会社の求人', '江原さん 会社'],
    ['仁川駅のカフェのバイト', '仁川駅 カフェ バイト'],
    ['Jeju Air cabin crew jobs', 'Jeju Air cabin crew'],
    ['경기 분석 일자리', '경기 분석'],
    ['경기에 민감한 업종 채용', '경기에 민감한 업종'],
    ['축구 경기에서 심판 일자리', '축구 경기 심판'],
    ['2차 세계 대전 연구원 채용', '2차 세계 대전 연구원'],
    ['대전 게임 개발자 채용', '대전 게임 개발자'],
    ['부산은행 채용', '부산은행'],
    ['세종대왕 기념관 학예사 채용', '세종대왕 기념관 학예사'],
    ['강원랜드 딜러 채용', '강원랜드 딜러'],
  ])('hears no place of Korea in %s', (sentence, q) => {
    expect(understandUtterance(sentence)).toEqual({ intent: 'search_jobs', search: { q } });
  });

  it('hears 全北海道 as Hokkaido', () => {
    expect(understandUtterance('全北海道の求人')).toMatchObject({ search: { subdivision: 'JP-01' } });
  });

  it('hears every prefecture and province by its name in each language, and nothing beside it', () => {
    for (const { code, ja, en, ko } of subdivisions)
      for (const sentence of [`${ja}の求人`, `jobs in ${en}`, `${ko} 일자리`, `${ko}에서 일자리 찾아 줘`])
        expect([sentence, understandUtterance(sentence)]).toEqual([
          sentence,
          { intent: 'search_jobs', search: { subdivision: code } },
        ]);
  });

  it('keeps every other word of the sentence, wherever the place stands in it', () => {
    const place = fc.constantFrom(...subdivisions.map(({ code, ko }) => ({ code, ko })));
    const word = fc.constantFrom('요리사', '간호사', '자바', '사무직', 'TypeScript', '디자이너');
    fc.assert(
      fc.property(place, fc.array(word, { maxLength: 2 }), fc.array(word, { maxLength: 2 }), ({ code, ko }, a, b) => {
        const understood = understandUtterance([...a, `${ko}에서`, ...b, '일자리'].join(' '));
        const q = [...a, ...b].join(' ');
        expect(understood).toEqual({ intent: 'search_jobs', search: { subdivision: code, ...(q ? { q } : {}) } });
      }),
    );
  });

  it.each(['使い方を教えて', '何ができますか', 'help', 'What can I say?', '도움말', '도와 줘'])(
    'offers help for %s',
    (sentence) => {
      expect(understandUtterance(sentence)).toEqual({ intent: 'help' });
    },
  );

  it.each(['今日はいい天気ですね', 'good morning', '안녕하세요', '3 o’clock', '私は30歳です'])(
    'says that it did not understand %s',
    (sentence) => {
      expect(understandUtterance(sentence)).toEqual({ intent: 'not_understood' });
    },
  );

  it('knows the language by the script', () => {
    expect([languageOf('東京の仕事'), languageOf('jobs in Tokyo'), languageOf('도쿄 일자리')]).toEqual([
      'ja',
      'en',
      'ko',
    ]);
  });

  it('answers any text of 500 characters quickly and without failing', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 500, unit: 'grapheme' }), (text) => {
        const understanding = understandUtterance(text);
        return understanding.intent !== 'search_jobs' || (understanding.search.q ?? '').length <= 300;
      }),
    );
  });
});
