// What tests need from Debian: for the pages a browser, fonts with Japanese and Korean, and pdftotext; for the NGINX gateway NGINX.
import { existsSync, readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { runChild } from './child.mjs';

export const FOR_PAGES = ['chromium', 'fonts-noto-cjk', 'poppler-utils'];
export const FOR_NGINX = ['nginx-light', 'openssl'];
const LIMIT_MS = 5 * 60_000;
const PROGRESS_EVERY_MS = 10_000;

const isInstalled = (name) =>
  spawnSync('dpkg-query', ['-W', '-f=${Status}', name], { encoding: 'utf8' }).stdout?.includes(
    'install ok installed',
  ) ?? false;

const isDebian = () => existsSync('/etc/os-release') && /debian/i.test(readFileSync('/etc/os-release', 'utf8'));

async function apt(args, say) {
  const started = Date.now();
  const ticking = setInterval(
    () => say(`packages: apt-get ${args[0]}, ${Math.round((Date.now() - started) / 1000)} s`),
    PROGRESS_EVERY_MS,
  );
  let output = '';
  try {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const options = ['-q', '-o', 'Acquire::Retries=2', '-o', 'DPkg::Lock::Timeout=120'];
    const result = await runChild('apt-get', [...options, ...args], {
      env,
      onOutput: (text) => (output += text),
      limitMs: LIMIT_MS,
    });
    return {
      ok: result.code === 0,
      output: result.outOfTime ? `it took more than ${LIMIT_MS / 60_000} minutes` : output,
    };
  } catch (error) {
    return { ok: false, output: error.message };
  } finally {
    clearInterval(ticking);
  }
}

/** @returns {Promise<string | undefined>} undefined when all is there, else one sentence that says what to do */
export async function ensureDebianPackages(needed, say = console.log) {
  const missing = needed.filter((name) => !isInstalled(name));
  if (missing.length === 0) return undefined;
  const wish = `The tests need ${missing.join(', ')}: run "apt-get install ${missing.join(' ')}" as root, then run them again.`;
  if (!isDebian() || process.getuid?.() !== 0) return wish;
  say(`packages: installing ${missing.join(', ')}`);
  await apt(['update'], say); // a failed update may still leave lists that are good enough
  const { ok, output } = await apt(['install', '-y', '--no-install-recommends', ...missing], say);
  if (ok) return undefined;
  return `${wish} (apt-get said: ${output.trim().split('\n').at(-1)})`;
}
