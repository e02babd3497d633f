import { MessageCatalogue } from '@iworkz/kernel';

const en = {
  title: 'iWORKZ API',
  introduction:
    'Every route of this system, by service, made from the same declarations that serve them. The document itself:',
  access: 'Who may call',
  public: 'anyone',
  authenticated: 'anyone who is signed in',
  permission: 'whoever holds “{permission}”',
  parameters: 'Parameters',
  body: 'Body',
  answers: 'Answers',
  problems: 'Problems',
  problemsNote:
    'Refusals are problem documents (RFC 9457, application/problem+json). The text is in the language that Accept-Language asks for.',
  shapes: 'Shapes',
  required: 'required',
  noContent: 'no content',
  anyRefusal: 'any other refusal',
};

export const apiPageTexts = new MessageCatalogue<keyof typeof en>({
  en,
  ja: {
    title: 'iWORKZ API',
    introduction:
      'このシステムのすべてのルートをサービス別に掲載しています。実際の処理と同じ定義から生成しています。定義文書：',
    access: '利用できる人',
    public: '誰でも',
    authenticated: 'ログインしている人',
    permission: '権限「{permission}」を持つ人',
    parameters: 'パラメーター',
    body: '本文',
    answers: '応答',
    problems: 'エラー',
    problemsNote:
      'エラーは問題文書（RFC 9457、application/problem+json）で返します。文章は Accept-Language で指定した言語になります。',
    shapes: 'データの形',
    required: '必須',
    noContent: '本文なし',
    anyRefusal: 'その他のエラー',
  },
  ko: {
    title: 'iWORKZ API',
    introduction: '이 시스템의 모든 라우트를 서비스별로 실었습니다. 실제 처리와 같은 정의에서 만들어집니다. 정의 문서:',
    access: '호출할 수 있는 사람',
    public: '누구나',
    authenticated: '로그인한 사람',
    permission: '“{permission}” 권한이 있는 사람',
    parameters: '매개변수',
    body: '본문',
    answers: '응답',
    problems: '오류',
    problemsNote:
      '오류는 문제 문서(RFC 9457, application/problem+json)로 반환합니다. 문구는 Accept-Language로 지정한 언어로 나옵니다.',
    shapes: '데이터 구조',
    required: '필수',
    noContent: '본문 없음',
    anyRefusal: '그 밖의 오류',
  },
});
