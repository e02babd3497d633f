import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { ruleBook } from './rule-book.js';
import { ruleBookDocument } from './rule-book-document.js';

const page = fileURLToPath(new URL('../../../docs/compliance.md', import.meta.url));

it('docs/compliance.md says what the rule book says', async () => {
  await expect(ruleBookDocument(ruleBook)).toMatchFileSnapshot(page);
});

it('lists every rule once, with its article', () => {
  const text = ruleBookDocument(ruleBook);
  for (const { id, article } of ruleBook.rules) {
    const rows = text.split('\n').filter((line) => line.startsWith(`| ${id} |`));
    expect(rows, id).toHaveLength(1);
    expect(rows[0], id).toContain(article);
  }
});
