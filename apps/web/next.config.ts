import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';

/** The packages of the workspace are linked from outside this folder, so both the bundler and the file tracer start at the root. */
const workspace = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

const config: NextConfig = {
  output: 'standalone',
  poweredByHeader: false,
  reactStrictMode: true,
  // The gateway compresses once for all services.
  compress: false,
  outputFileTracingRoot: workspace,
  turbopack: { root: workspace },
};

export default createNextIntlPlugin('./src/i18n/request.ts')(config);
