import { payPatterns } from './pay-lexicon.js';

/** Found pay, and the part of the sentence that said it. */
export interface SpokenPay {
  readonly yearlyYen: number;
  readonly said: string;
}

function value(digits: string): number {
  return Number(digits.replaceAll(',', ''));
}

/** The least pay a sentence asks for, in yen a year: `年収800万円以上`, `月給30万円`, `over 8 million yen`, `연봉 600만 엔`. */
export function spokenPay(text: string): SpokenPay | undefined {
  for (const { form, yen } of payPatterns) {
    const found = form.exec(text);
    const digits = found?.[1];
    if (found && digits) return { yearlyYen: Math.min(Math.round(yen(value(digits))), 1e10), said: found[0] };
  }
  return undefined;
}
