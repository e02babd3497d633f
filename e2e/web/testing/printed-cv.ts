import type { Browser } from 'playwright-core';
import { printed } from '../../../libs/ai/src/testing/printed-pdf.js';

/** A 職務経歴書 as people write them, printed by the browser: its text is in Type 3 fonts. */
export const printedCv = (browser: Browser): Promise<Uint8Array> =>
  printed(
    browser,
    `<h1>職務経歴書</h1>
     <p class="date">2026年10月1日現在</p>
     <p>氏名：森本 悠斗（モリモト ユウト）</p>
     <p>住所：東京都世田谷区</p>
     <p>電話：090-1234-5678&#12288;メール：yuto.morimoto@cv.iworkz.example</p>
     <h2>■ 職務要約</h2>
     <p>Webアプリケーションの開発に6年間従事し、直近はTypeScriptとReactによる画面開発をリードしています。</p>
     <h2>■ 職務経歴</h2>
     <h3>株式会社みなと情報</h3>
     <p>2020年4月 ～ 現在&#12288;ソフトウェアエンジニア</p>
     <p>自社サービスの設計、開発、運用を担当（TypeScript、React、AWS）</p>
     <h2>■ 活かせる経験・スキル</h2>
     <ul><li>TypeScript（5年）</li><li>React（4年）</li><li>AWS（3年）</li></ul>
     <h2>■ 学歴</h2>
     <p>2016年4月 ～ 2020年3月&#12288;東都大学 工学部 情報工学科 卒業</p>
     <h2>■ 資格</h2>
     <p>2019年12月&#12288;基本情報技術者試験 合格</p>`,
    'h1{text-align:center;font-size:16pt}h2{font-size:12pt;border-bottom:1px solid #333}.date{text-align:right}',
  );
