import type { Severity } from '../domain/rule.js';
import { defineRule } from '../domain/rule.js';
import { ruleBookOf } from '../rule-book.js';
import { rules } from '../domain/rules/all-rules.js';

const same = (text: string) => ({ ja: text, en: text, ko: text });

/** A law that a spec makes: a word that may not stand in a title. */
export const forbiddenWord = (
  word: string,
  { from = null, severity = 'BLOCK', id = 'SPEC-1' }: { from?: string | null; severity?: Severity; id?: string } = {},
) =>
  defineRule({
    ...{ id, kind: 'posting', jurisdiction: 'JP', statute: '仮の法律', article: '第1条' },
    ...{ validFrom: from, validTo: null, severity, verified: 'yes', source: 'spec', figures: word },
    texts: {
      title: same('word'),
      findings: { word: { text: same('“{word}” may not stand here.'), repair: same('Leave out “{word}”.') } },
    },
    check: ({ job }) => {
      const at = job.title.indexOf(word);
      return at < 0
        ? []
        : [{ code: 'word', field: '/title', span: { from: at, to: at + word.length }, params: { word } }];
    },
  });

/** The present book and more. */
export const bookWith = (...more: ReturnType<typeof forbiddenWord>[]) => ruleBookOf([...rules, ...more]);
