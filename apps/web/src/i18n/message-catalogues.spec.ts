import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MessageCatalogue, locales, type Locale } from '@iworkz/kernel';
import { describe, expect, it } from 'vitest';

const web = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

type Tree = { readonly [key: string]: string | Tree };

function leaves(tree: Tree, prefix = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${prefix}${key}`, value]] : leaves(value, `${prefix}${key}.`),
  );
}

const messages = Object.fromEntries(
  locales.map((locale) => [
    locale,
    Object.fromEntries(leaves(JSON.parse(readFileSync(join(web, 'messages', `${locale}.json`), 'utf8')) as Tree)),
  ]),
) as Record<Locale, Record<string, string>>;

const placeholders = (message: string) =>
  [...new Set([...message.matchAll(/\{(\w+)\s*[,}]/g)].map(([, name]) => name))].sort();

const sources = readdirSync(join(web, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.(spec|d)\.tsx?$/.test(file))
  .map((file) => readFileSync(join(web, 'src', file), 'utf8'));

/** Which messages a file names: outright (`t('a.b')`) or by what they begin with (`t(\`a.${x}\`)`). */
function usesIn(source: string): { readonly names: ReadonlySet<string>; readonly beginnings: readonly string[] } {
  const names = new Set<string>();
  const beginnings: string[] = [];
  const translators = source.matchAll(
    /const (\w+) = (?:await )?(?:use|get)Translations\((?:'([\w.]+)'|\{[^}]*namespace: '([\w.]+)'[^}]*\})\)/g,
  );
  const namespaces = new Map<string, Set<string>>();
  for (const [, variable = '', direct, named] of translators) {
    namespaces.set(variable, (namespaces.get(variable) ?? new Set()).add(direct ?? named ?? ''));
  }
  for (const [variable, found] of namespaces) {
    for (const namespace of found) {
      for (const call of source.matchAll(new RegExp(`\\b${variable}(?:\\.has)?\\(\\s*`, 'g'))) {
        const argument = source.slice(call.index + call[0].length);
        const outright = /^'([^']+)'/.exec(argument);
        const template = /^`([^`$]*)\$\{/.exec(argument);
        if (outright) names.add(`${namespace}.${outright[1]}`);
        else if (template) beginnings.push(`${namespace}.${template[1]}`);
        else beginnings.push(`${namespace}.`);
      }
    }
  }
  return { names, beginnings };
}

const uses = sources.map(usesIn);

describe('the message catalogues', () => {
  it.each(locales)('%s has exactly the messages that Japanese has', (locale) => {
    expect(Object.keys(messages[locale]).sort()).toEqual(Object.keys(messages.ja).sort());
  });

  it.each(locales)('%s fills the same parameters into each message', (locale) => {
    const different = Object.keys(messages.ja).filter(
      (key) => placeholders(messages[locale][key]!).join() !== placeholders(messages.ja[key]!).join(),
    );
    expect(different).toEqual([]);
  });

  it.each(locales)('%s has only messages that can be read as ICU messages, none of them empty', (locale) => {
    const catalogue = new MessageCatalogue(messages);
    const values = { count: 2, months: 2, days: 2, years: 2 };
    const broken = Object.keys(messages[locale]).filter((key) => {
      const names = placeholders(messages[locale][key]!);
      const params = Object.fromEntries(names.map((name) => [name, (values as Record<string, number>)[name!] ?? 'x']));
      try {
        return catalogue.format(locale, key, params).trim() === '';
      } catch {
        return true;
      }
    });
    expect(broken).toEqual([]);
  });

  it('hold every message that a page names', () => {
    const missing = uses.flatMap(({ names }) => [...names]).filter((key) => messages.ja[key] === undefined);
    expect(missing).toEqual([]);
  });

  it('hold nothing that no page names', () => {
    const unused = Object.keys(messages.ja).filter(
      (key) =>
        !uses.some(({ names, beginnings }) => names.has(key) || beginnings.some((start) => key.startsWith(start))),
    );
    expect(unused).toEqual([]);
  });
});
