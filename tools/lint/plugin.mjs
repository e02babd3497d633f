// The lint rules that are ours: the laws of docs/architecture.md that a machine can check.
import { relative, sep } from 'node:path';
import { refusal } from './boundaries.mjs';

const fileOf = (context) => relative(context.cwd, context.filename).split(sep).join('/');
const rule = (description, messages, create) => ({
  meta: { type: 'problem', docs: { description }, schema: [], messages },
  create,
});

const boundaries = rule(
  'a library imports only what lies below it',
  { refused: 'This import is not allowed: {{why}}.' },
  (context) => {
    const check = (source) => {
      if (typeof source?.value !== 'string') return;
      const why = refusal(fileOf(context), source.value);
      if (why) context.report({ node: source, messageId: 'refused', data: { why } });
    };
    return {
      ImportDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      TSImportType: (node) => check(node.source ?? node.argument?.literal),
    };
  },
);

const named = (node, name) => node.name === name || node.value === name;

const processEnv = rule(
  'the environment is read in one place per service',
  { refused: 'Read the environment in config.ts only, and pass what was parsed.' },
  (context) => ({
    MemberExpression(node) {
      if (named(node.object, 'process') && named(node.property, 'env')) context.report({ node, messageId: 'refused' });
    },
    'ImportDeclaration[source.value=/^(node:)?process$/] ImportSpecifier'(node) {
      if (named(node.imported, 'env')) context.report({ node, messageId: 'refused' });
    },
    'VariableDeclarator[init.name="process"] > ObjectPattern > Property'(node) {
      if (named(node.key, 'env')) context.report({ node, messageId: 'refused' });
    },
  }),
);

/** Scripts of which a word can only be text for people; punctuation that both scripts share does not count. */
const EAST_ASIAN = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Han}]/u;

const textInCatalogues = rule(
  'text that people read lives in catalogues',
  { refused: 'Japanese or Korean text belongs in a catalogue or vocabulary: {{text}}' },
  (context) => {
    const check = (node, text) => {
      if (EAST_ASIAN.test(text))
        context.report({ node, messageId: 'refused', data: { text: text.trim().slice(0, 20) } });
    };
    return {
      Literal: (node) => typeof node.value === 'string' && check(node, node.value),
      TemplateElement: (node) => check(node, node.value.cooked ?? node.value.raw),
      JSXText: (node) => check(node, node.value),
    };
  },
);

export const iworkz = { rules: { boundaries, 'process-env': processEnv, 'text-in-catalogues': textInCatalogues } };
