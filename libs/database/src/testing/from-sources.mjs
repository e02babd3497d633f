// Lets a plain Node process import our TypeScript: `node --import <this file> program.ts`.
import { transformSync } from '@swc/core';
import { existsSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import swcOptions from '../../../../tools/swc-options.json' with { type: 'json' };

registerHooks({
  resolve(specifier, context, next) {
    const source = specifier.replace(/\.js$/, '.ts');
    const isOurs = specifier.startsWith('.') && existsSync(new URL(source, context.parentURL));
    return next(isOurs ? source : specifier, context);
  },
  load(url, context, next) {
    if (!url.endsWith('.ts')) return next(url, context);
    const { code } = transformSync(readFileSync(fileURLToPath(url), 'utf8'), {
      ...swcOptions,
      swcrc: false,
      configFile: false,
    });
    return { format: 'module', source: code, shortCircuit: true };
  },
});
