import { findSkill, ResumeDraft, subdivisionByCode, subdivisionNames } from '@iworkz/contracts';
import fc from 'fast-check';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PdfText } from '../adapters/pdf-text.js';
import { pdfWithText } from '../testing/hand-made-pdf.js';
import { openBrowser, printed } from '../testing/printed-pdf.js';
import { findMonths } from './dates.js';
import type { ReadResume } from './draft.js';
import { findLanguage, findLanguageLevel } from './languages.js';
import { readPdfResume } from './read-pdf-resume.js';
import type { TextItem } from './text-lines.js';

const pdfText = new PdfText();
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

const read = async (body: string, style?: string) =>
  readPdfResume((await pdfText.read(await printed(browser, body, style))).items);

function leaves(value: unknown, pointer = ''): [string, string | number][] {
  if (value === null || value === undefined || value === '') return [];
  if (typeof value !== 'object') return [[pointer, value as string | number]];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${pointer}/${key}`));
}
const partsOf = (text: string) => text.split(/[,、;/|:]|\s{2,}/u).map((part) => part.replace(/^[\s・]+/u, ''));
const letters = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');

/** Nothing is invented: every value has a source, and is a way of writing what stands there. */
function expectTrueToSources({ draft, fields }: ReadResume): void {
  ResumeDraft.parse(draft);
  for (const [pointer, value] of leaves(draft)) {
    const texts = fields.filter((field) => field.pointer === pointer).map((field) => field.source.text);
    expect(texts, pointer).not.toEqual([]);
    const [first] = texts as [string];
    if (/\/(start|end|date)$/.test(pointer)) expect(findMonths(first).map((month) => month.value)).toContain(value);
    else if (pointer === '/place/subdivision') {
      const names = subdivisionNames(subdivisionByCode(value as string)!).map((name) => name.replace(/-do$/u, ''));
      expect(texts.some((text) => names.some((name) => text.includes(name)))).toBe(true);
    } else if (pointer === '/place/country') expect(draft.place!.subdivision).toMatch(new RegExp(`^${value}-`, 'u'));
    else if (/languages\/\d+\/level$/.test(pointer))
      expect(partsOf(first).map(findLanguageLevel), pointer).toContain(value);
    else if (/languages\/\d+\/language$/.test(pointer)) {
      const named = partsOf(first).map((part) => findLanguage(part)?.code);
      expect(/日本語能力試験|JLPT/u.test(first) ? [...named, 'ja'] : named, pointer).toContain(value);
    } else
      for (const line of String(value).split('\n')) expect(letters(texts.join('')), pointer).toContain(letters(line));
  }
  for (const { source, confidence } of fields) {
    if (source.kind !== 'pdf') throw new Error('a PDF has PDF sources');
    expect(confidence).toBeGreaterThan(0);
    expect(source.box.width).toBeGreaterThan(0);
    expect(source.box.x).toBeGreaterThanOrEqual(0);
    expect(source.box.y + source.box.height).toBeLessThan(850);
  }
}

const rirekisho = `
  <h1>履 歴 書</h1><p style="text-align:right">2026年11月1日 現在</p>
  <table>
    <tr><td>ふりがな</td><td>はせがわ&#x3000;たろう</td></tr>
    <tr><td>氏名</td><td style="font-size:18pt">長谷川&#x3000;太郎</td><td>男</td></tr>
    <tr><td>生年月日</td><td>平成5年8月12日生（満33歳）</td></tr>
    <tr><td>現住所</td><td>〒220-0012 神奈川県横浜市西区みなとみらい1-1-1</td></tr>
    <tr><td>電話</td><td>090-1234-5678</td><td>E-mail</td><td>taro.hasegawa@example.jp</td></tr>
  </table>
  <table class="rows">
    <tr><th>年</th><th>月</th><th>学歴・職歴</th></tr>
    <tr><td></td><td></td><td style="text-align:center">学&#x3000;歴</td></tr>
    <tr><td>平成24年</td><td>4月</td><td>青山学院大学 理工学部 情報テクノロジー学科 入学</td></tr>
    <tr><td>平成28年</td><td>3月</td><td>青山学院大学 理工学部 情報テクノロジー学科 卒業</td></tr>
    <tr><td></td><td></td><td style="text-align:center">職&#x3000;歴</td></tr>
    <tr><td>平成28年</td><td>4月</td><td>株式会社西日本システムズ 入社</td></tr>
    <tr><td></td><td></td><td>金融システム部に配属 JavaとPostgreSQLによる開発を担当</td></tr>
    <tr><td>令和2年</td><td>9月</td><td>株式会社西日本システムズ 一身上の都合により退職</td></tr>
    <tr><td>令和2年</td><td>10月</td><td>合同会社青空クラウド 入社</td></tr>
    <tr><td></td><td></td><td>現在に至る</td></tr>
    <tr><td></td><td></td><td style="text-align:right">以&#x3000;上</td></tr>
  </table>
  <table class="rows">
    <tr><th>年</th><th>月</th><th>免許・資格</th></tr>
    <tr><td>平成30年</td><td>6月</td><td>応用情報技術者試験 合格</td></tr>
    <tr><td>令和元年</td><td>7月</td><td>TOEIC L&amp;Rテスト 860点 取得</td></tr>
  </table>
  <h2>語学</h2><p>英語：ビジネスレベル、韓国語：日常会話</p>
  <h2>スキル</h2><p>TypeScript（5年）、React、Node.js、PostgreSQL、AWS</p>
  <h2>自己PR</h2><p>利用者の立場で考え、小さく作って早く確かめる進め方を大切にしてきました。</p>
  <h2>配偶者</h2><p>有</p>`;
const ruled =
  'td,th{padding:1mm 3mm;border:.3mm solid #333;font-weight:normal}table{border-collapse:collapse;margin:4mm 0}.rows{width:100%}';

const western = `
  <h1>Maria Santos</h1><p>Senior Backend Engineer</p>
  <p>maria.santos@example.com | +81 90-9876-5432 | Minato-ku, Tokyo, Japan | https://github.com/example-maria</p>
  <h2>SUMMARY</h2><p>Backend engineer with eight years of experience in payments.</p>
  <h2>Work Experience</h2>
  <p>Senior Backend Engineer, Sakura Payments Inc. <span style="float:right">Apr 2020 – Present</span></p>
  <ul><li>Built a ledger in Go and PostgreSQL that settles 3 million payments a day.</li><li>Led a team of five.</li></ul>
  <p>Manila Software Corporation<span style="float:right">06/2015 – 03/2020</span></p><p>Software Engineer</p>
  <ul><li>Wrote services in Java and Kotlin.</li></ul>
  <h2>Education</h2>
  <p>University of the Philippines, Bachelor of Science in Computer Science <span style="float:right">Jun 2011 – Apr 2015</span></p>
  <h2>Certifications</h2><p>JLPT N2 (Dec 2021)</p>
  <h2>Languages</h2><p>English (Fluent), Filipino (Native), Japanese (N2)</p>
  <h2>Technical Skills</h2><p>Go, Java, Kotlin, PostgreSQL, Kubernetes, AWS, R&amp;D management</p>
  <h2>References</h2><p>Available on request from Acme Inc.</p>`;

const korean = `
  <h1>이 력 서</h1>
  <table>
    <tr><td>성명</td><td>김하늘</td></tr>
    <tr><td>출생지</td><td>부산광역시</td></tr>
    <tr><td>주소</td><td>서울특별시 강남구 테헤란로 12</td></tr>
    <tr><td>연락처</td><td>010-1234-5678</td><td>이메일</td><td>haneul.kim@example.kr</td></tr>
  </table>
  <h2>경력</h2><p>2018.04 ~ 현재 주식회사 새벽소프트</p><p>백엔드 개발자</p>
  <h2>기술</h2><p>Java, Kotlin, PostgreSQL</p>`;

describe('readPdfResume', () => {
  it('reads a 履歴書 printed by a browser', async () => {
    const result = await read(rirekisho, ruled);
    expectTrueToSources(result);
    const { draft } = result;
    expect(draft).toMatchObject({
      name: { family: '長谷川', given: '太郎', familyKana: 'はせがわ', givenKana: 'たろう' },
      email: 'taro.hasegawa@example.jp',
      phone: '090-1234-5678',
      place: { country: 'JP', subdivision: 'JP-14', city: '横浜市西区' },
      education: [{ school: '青山学院大学', area: '理工学部 情報テクノロジー学科', start: '2012-04', end: '2016-03' }],
      experience: [
        { employer: '株式会社西日本システムズ', start: '2016-04', end: '2020-09' },
        { employer: '合同会社青空クラウド', start: '2020-10', end: null },
      ],
      certificates: [
        { name: '応用情報技術者試験', date: '2018-06' },
        { name: 'TOEIC L&Rテスト 860点', date: '2019-07' },
      ],
      languages: [
        { language: 'en', level: 'B2' },
        { language: 'ko', level: 'B1' },
      ],
      summary: '利用者の立場で考え、小さく作って早く確かめる進め方を大切にしてきました。',
    });
    expect(draft.experience[0]!.summary).toContain('金融システム部に配属');
    expect(draft.skills).toContainEqual({ name: 'TypeScript', level: null, years: 5 });
    expect(draft.skills.map((skill) => findSkill(skill.name))).toEqual(
      expect.arrayContaining(['typescript', 'react', 'nodejs', 'postgresql', 'aws', 'java']),
    );
    // Birth, age, sex and family are in the document and nowhere in what was read.
    expect(JSON.stringify(result)).not.toMatch(/33歳|平成5年|1993|配偶者/u);
  });

  it('reads an English CV printed by a browser', async () => {
    const result = await read(western);
    expectTrueToSources(result);
    expect(result.draft).toMatchObject({
      name: { family: 'Santos', given: 'Maria' },
      headline: 'Senior Backend Engineer',
      email: 'maria.santos@example.com',
      phone: '+81 90-9876-5432',
      links: ['https://github.com/example-maria'],
      place: { country: 'JP', subdivision: 'JP-13' },
      summary: 'Backend engineer with eight years of experience in payments.',
      experience: [
        { employer: 'Sakura Payments Inc.', title: 'Senior Backend Engineer', start: '2020-04', end: null },
        { employer: 'Manila Software Corporation', title: 'Software Engineer', start: '2015-06', end: '2020-03' },
      ],
      education: [
        {
          school: 'University of the Philippines',
          degree: 'Bachelor of Science',
          area: 'Computer Science',
          start: '2011-06',
          end: '2015-04',
        },
      ],
      certificates: [{ name: 'JLPT N2', date: '2021-12' }],
      languages: [
        { language: 'en', level: 'C1' },
        { language: 'tl', level: 'native' },
        { language: 'ja', level: 'B2' },
      ],
    });
    const skills = result.draft.skills.map((skill) => findSkill(skill.name));
    expect(skills).toEqual(expect.arrayContaining(['go', 'java', 'kotlin', 'postgresql', 'kubernetes', 'aws']));
    expect(skills).not.toContain('r');
    expect(result.draft.experience[1]!.summary).toBe('Wrote services in Java and Kotlin.');
  });

  it('reads a Korean CV printed by a browser', async () => {
    const result = await read(korean);
    expectTrueToSources(result);
    expect(result.draft).toMatchObject({
      name: { family: '김', given: '하늘' },
      email: 'haneul.kim@example.kr',
      phone: '010-1234-5678',
      place: { country: 'KR', subdivision: 'KR-11', city: '강남구' },
    });
    expect(JSON.stringify(result)).not.toMatch(/부산|KR-26/u);
    const [source] = result.fields
      .filter(({ pointer }) => pointer === '/place/subdivision')
      .map((field) => field.source);
    expect(source?.text).toContain('서울특별시 강남구 테헤란로 12');
  });

  it.each([
    ['주소: 경기도 성남시 분당구 판교역로 1', { country: 'KR', subdivision: 'KR-41', city: '성남시 분당구' }],
    ['현주소 경기도성남시분당구판교동', { country: 'KR', subdivision: 'KR-41', city: '성남시 분당구' }],
    ['거주지: 부산', { country: 'KR', subdivision: 'KR-26', city: null }],
    ['(06236) 서울 강남구 테헤란로 1', { country: 'KR', subdivision: 'KR-11', city: '강남구' }],
    ['010-1234-5678 | 경기 광주시', { country: 'KR', subdivision: 'KR-41', city: '광주시' }],
    ['강원도 춘천시 중앙로 1', { country: 'KR', subdivision: 'KR-42', city: '춘천시' }],
    ['제주특별자치도 제주시 연동', { country: 'KR', subdivision: 'KR-49', city: '제주시' }],
    ['세종특별자치시 청사로 1', { country: 'KR', subdivision: 'KR-50', city: null }],
    ['주소: 도쿄도 신주쿠구', { country: 'JP', subdivision: 'JP-13', city: '신주쿠구' }],
    ['住所 ソウル特別市江南区テヘラン路1', { country: 'KR', subdivision: 'KR-11', city: '江南区' }],
    ['島根県大田市大田町', { country: 'JP', subdivision: 'JP-32', city: '大田市' }],
    ['Seoul, South Korea', { country: 'KR', subdivision: 'KR-11', city: null }],
    ['12 Sejong-daero, Jongno-gu, Seoul, Republic of Korea', { country: 'KR', subdivision: 'KR-11', city: null }],
    ['Gwangju-si, Gyeonggi-do', { country: 'KR', subdivision: 'KR-41', city: null }],
    ['Cheongju-si, Chungcheongbuk-do, Korea', { country: 'KR', subdivision: 'KR-43', city: null }],
    ['South Korea, Busan', { country: 'KR', subdivision: 'KR-26', city: null }],
    ['Location: Daegu', { country: 'KR', subdivision: 'KR-27', city: null }],
    ['Korea House, Minato-ku, Tokyo, Japan', { country: 'JP', subdivision: 'JP-13', city: null }],
    ['Tokyo, Japan (moving to Seoul, Korea)', { country: 'JP', subdivision: 'JP-13', city: null }],
  ])('reads the address %s', (text, place) => {
    const result = readPdfResume([{ page: 1, text, box: { x: 60, y: 700, width: 300, height: 10 } }]);
    expectTrueToSources(result);
    expect(result.draft.place).toEqual(place);
  });

  it.each([
    '서울시립대학교 컴퓨터과학부',
    '서울 도시 연구원',
    '경기 분석 전문가',
    '서울특별시청 주무관',
    '경기도교육청 장학사',
    '출신지: 부산광역시 해운대구',
    '希望勤務地：大阪府大阪市',
    '희망 근무지: 서울특별시 강남구',
    'Desired location: Tokyo, Japan',
    'Born in Busan, South Korea',
    'Seoul National University, Department of Physics',
    'Suwon, South Korea',
    '大田 太郎',
  ])('reads no address out of %s', (text) => {
    expect(readPdfResume([{ page: 1, text, box: { x: 60, y: 700, width: 300, height: 10 } }]).draft.place).toBeNull();
  });

  it('takes furigana set above the name as its reading, and where a browser drew radicals reads the words', async () => {
    const result = await read(
      '<p style="font-size:18pt">氏名 <ruby>青山<rt>あおやま</rt></ruby>&#x3000;<ruby>西<rt>にし</rt></ruby></p>' +
        '<h2>職務経歴</h2><p>2018年4月～現在&#x3000;株式会社長野高齢者福祉会</p><p>役職：主任</p><p>・西館の人員配置と見守り</p>',
    );
    expectTrueToSources(result);
    expect(result.draft.name).toEqual({ family: '青山', given: '西', familyKana: 'あおやま', givenKana: 'にし' });
    expect(result.draft.experience).toEqual([
      {
        employer: '株式会社長野高齢者福祉会',
        title: '主任',
        start: '2018-04',
        end: null,
        summary: '西館の人員配置と見守り',
        industry: null,
      },
    ]);
  });

  it('points at the page and the place where the text stands', async () => {
    const pdf = pdfWithText([
      [{ text: '氏名 山田 太郎', x: 60, y: 750, size: 14 }],
      [{ text: 'E-mail taro@example.jp', x: 80, y: 400 }],
    ]);
    const { draft, fields } = readPdfResume((await pdfText.read(pdf)).items);
    expect(draft).toMatchObject({ name: { family: '山田', given: '太郎' }, email: 'taro@example.jp' });
    expect(fields.find((field) => field.pointer === '/email')).toMatchObject({
      source: { page: 2, box: { x: 80, y: 400 } },
    });
    expect(fields.find((field) => field.pointer === '/name/family')).toMatchObject({
      source: { page: 1, box: { x: 60, y: 750 } },
    });
  });

  it('invents nothing out of any arrangement of words', () => {
    const word = fc.constantFrom(
      '氏名',
      '山田 太郎',
      'やまだ たろう',
      '職歴',
      '学歴',
      '資格',
      'Skills',
      'Experience',
      'Languages',
      'Education',
      '2018年4月',
      '平成30年',
      '4月',
      '~',
      '現在',
      '株式会社サンプル',
      '入社',
      '退社',
      'Acme Inc.',
      'Engineer',
      'Apr 2018 - Present',
      '東京都千代田区',
      '서울특별시 강남구',
      '주소',
      '경기',
      '성남시 분당구',
      'Gyeonggi-do',
      'Korea',
      '東京大学 工学部 卒業',
      'TypeScript',
      'Go',
      'R&D',
      '英語',
      'ビジネスレベル',
      'N2',
      '日本語能力試験',
      '03-1234-5678',
      'a@b.example',
      '・',
      ':',
      '以上',
      'Bachelor of Arts in History',
    );
    const item = fc.record({
      text: word,
      x: fc.integer({ min: 20, max: 500 }),
      y: fc.integer({ min: 20, max: 800 }),
      page: fc.integer({ min: 1, max: 2 }),
    });
    const dateWithinCertificate = [
      { text: '資格', x: 20, y: 503, page: 1 },
      { text: '氏名', x: 20, y: 488, page: 1 },
      { text: 'Apr 2018 - Present', x: 20, y: 488, page: 1 },
    ];
    fc.assert(
      fc.property(fc.array(item, { maxLength: 40 }), (placed) => {
        const items: TextItem[] = placed.map(({ text, x, y, page }) => ({
          page,
          text,
          box: { x, y: Math.round(y / 15) * 15, width: text.length * 8, height: 10 },
        }));
        expectTrueToSources(readPdfResume(items));
      }),
      { numRuns: 300, examples: [[dateWithinCertificate]] },
    );
  });
});
