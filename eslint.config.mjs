import js from '@eslint/js';
import tseslint from 'typescript-eslint';
import { iworkz } from './tools/lint/plugin.mjs';

const CODE = ['**/*.{ts,tsx,mts,mjs,js,cjs}'];
const TYPESCRIPT = ['**/*.{ts,tsx,mts}'];
const SPECS = ['**/*.{spec,int-spec,e2e-spec}.{ts,tsx,mjs}', '**/testing/**', 'e2e/**', 'bench/**'];

/** Where text for people may stand: what is shown, what is recognised in documents, and what the law says. */
const CATALOGUES = [
  '**/{catalogue,catalogues,messages,vocabulary,vocabularies,rules,calculations,templates,lexicon,gazetteer,demo,demo-world}/**',
  '**/*{catalogue,messages,vocabulary,rules,lexicon,gazetteer}.{ts,tsx,mjs}',
];

export default tseslint.config(
  {
    ignores: [
      '**/node_modules/**',
      '**/dist/**',
      '**/.next/**',
      '.cache/**',
      '.data/**',
      '.nx/**',
      '**/generated/**',
      '**/next-env.d.ts',
      // AssemblyScript: its own compiler checks it.
      'libs/matching/kernel/**',
      // Formulas as they were, bundled.
      'libs/matching/src/models/kept/**',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    files: CODE,
    plugins: { iworkz },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'iworkz/boundaries': 'error',
      'iworkz/process-env': 'error',
      'iworkz/text-in-catalogues': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, argsIgnorePattern: '^_' }],
    },
  },
  {
    // The compiler knows the globals; no-undef only knows a list.
    files: TYPESCRIPT,
    rules: { 'no-undef': 'off' },
  },
  {
    files: TYPESCRIPT,
    ignores: ['apps/web/**'],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      // A promise that nobody waits for loses its error, and takes the process down or says nothing.
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
    },
  },
  { files: ['**/*.{mjs,js,cjs}'], rules: { 'no-undef': 'off' } },
  {
    files: [
      '**/config.ts',
      '**/config/**',
      '**/*.config.*',
      'tools/**',
      'apps/local/**',
      '**/*.int-spec.ts',
      'e2e/**',
      'bench/**',
      'libs/testing/src/engines.ts',
    ],
    rules: { 'iworkz/process-env': 'off' },
  },
  { files: [...SPECS, ...CATALOGUES], rules: { 'iworkz/text-in-catalogues': 'off' } },
);
