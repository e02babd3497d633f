import swc from 'unplugin-swc';
import { defineConfig } from 'vitest/config';
import swcOptions from './tools/swc-options.json' with { type: 'json' };

type SwcOptions = NonNullable<Parameters<typeof swc.vite>[0]>;

/**
 * Our own packages come from their sources, so that tests need no build; the rest is what Node has. Not `module`, which Vite
 * has for a server: it leads to files that only a bundler can read (the AWS SDK's).
 */
const conditions = ['source', 'node', 'development|production'];

const shared = {
  // swc, not oxc: Nest needs the constructor types that decoratorMetadata writes.
  oxc: false as const,
  plugins: [swc.vite({ ...(swcOptions as SwcOptions), tsconfigFile: false, swcrc: false, configFile: false })],
  resolve: { conditions },
  ssr: { resolve: { conditions } },
};

const test = {
  environment: 'node',
  setupFiles: ['reflect-metadata', './libs/testing/src/property-tests.setup.ts'],
  exclude: ['**/node_modules/**', '**/dist/**'],
  // What a test waits for comes in milliseconds, but the second that vitest would wait is a pause that a busy machine makes.
  expect: { poll: { timeout: 15_000, interval: 20 } },
};

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      {
        ...shared,
        test: {
          ...test,
          name: 'unit',
          globalSetup: ['libs/testing/src/postgres.global-setup.ts'],
          include: ['{libs,apps}/**/src/**/*.spec.{ts,tsx}', 'tools/**/*.spec.mjs'],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        ...shared,
        test: {
          ...test,
          name: 'e2e',
          globalSetup: ['e2e/testing/system.global-setup.ts'],
          include: ['e2e/**/*.e2e-spec.ts'],
          // They share one running system, its ports and its one browser.
          pool: 'forks',
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
      {
        ...shared,
        test: {
          ...test,
          name: 'engines',
          // Each suite reads the address of its engine from the environment and skips itself where there is none.
          include: ['{libs,apps}/**/src/**/*.int-spec.ts', 'e2e/**/*.int-spec.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        ...shared,
        test: {
          ...test,
          name: 'crash',
          include: ['e2e/crash/**/*.crash-spec.ts'],
          fileParallelism: false,
          // One seed; on a busy machine, or on engines that notice a death late, several times as long as usual.
          testTimeout: 600_000,
          hookTimeout: 120_000,
        },
      },
      {
        ...shared,
        test: {
          ...test,
          name: 'faults',
          include: ['e2e/faults/**/*.fault-spec.ts'],
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        ...shared,
        test: {
          ...test,
          name: 'fuzz',
          globalSetup: ['libs/testing/src/postgres.global-setup.ts'],
          include: ['e2e/fuzz/**/*.fuzz-spec.ts'],
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
});
