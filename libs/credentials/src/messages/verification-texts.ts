import { MessageCatalogue } from '@iworkz/kernel';
import { verificationEn, type VerificationReason } from './verification.en.js';
import { verificationJa } from './verification.ja.js';
import { verificationKo } from './verification.ko.js';

export const verificationTexts = new MessageCatalogue<VerificationReason>({
  ja: verificationJa,
  en: verificationEn,
  ko: verificationKo,
});
export type { VerificationReason };
