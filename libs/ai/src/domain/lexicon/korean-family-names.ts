/** Korean family names of two syllables; all others have one. */
export const longKoreanFamilyNames = ['남궁', '황보', '제갈', '사공', '선우', '서문', '독고', '동방', '망절'];
