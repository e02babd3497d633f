import { createHash } from 'node:crypto';
import { RuleBook } from './domain/rule-book.js';
import type { Rule } from './domain/rule.js';
import { rules } from './domain/rules/all-rules.js';

/** A book whose version is the first 64 bits of the SHA-256 of its rules. */
export const ruleBookOf = (some: readonly Rule[]) =>
  new RuleBook(some, (contents) => createHash('sha256').update(contents).digest('hex').slice(0, 16));

/** The book this product judges by. */
export const ruleBook = ruleBookOf(rules);
