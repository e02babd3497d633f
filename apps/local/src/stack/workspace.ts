import { fileURLToPath, pathToFileURL } from 'node:url';
import { join } from 'node:path';

/** The repository's root, seen from apps/local/dist/stack or apps/local/src/stack. */
export const workspaceRoot = fileURLToPath(new URL('../../../../', import.meta.url));
export const prismaFolder = join(workspaceRoot, 'prisma');
export const defaultDataFolder = join(workspaceRoot, '.data');
export const webServerFile = join(workspaceRoot, 'apps/web/.next/standalone/apps/web/server.js');
/** Preloaded into child processes, so that they do not outlive a parent that was killed. */
export const stopWithParent = pathToFileURL(join(workspaceRoot, 'tools/stop-with-launcher.mjs')).href;
export const serviceProgram = (service: string): string => join(workspaceRoot, 'apps', service, 'dist/main.js');
