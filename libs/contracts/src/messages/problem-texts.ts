import { MessageCatalogue } from '@iworkz/kernel';
import { fieldsEn, problemsEn } from './problems.en.js';
import { fieldsJa, problemsJa } from './problems.ja.js';
import { fieldsKo, problemsKo } from './problems.ko.js';

/** Title of each refusal, by error code. */
export const problemTexts = new MessageCatalogue<keyof typeof problemsEn>({
  ja: problemsJa,
  en: problemsEn,
  ko: problemsKo,
});
/** What is wrong with one field, by field error code. */
export const fieldTexts = new MessageCatalogue<keyof typeof fieldsEn>({ ja: fieldsJa, en: fieldsEn, ko: fieldsKo });
