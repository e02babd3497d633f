import { chromium, type Browser } from 'playwright-core';

/** Debian's. Prints like the browsers people make their CVs with: Type 3 fonts, and radicals where ideographs should be. */
const executablePath = '/usr/bin/chromium';
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export function openBrowser(): Promise<Browser> {
  // Where the system has no locale the browser names downloads in ASCII, and calls any other name "download".
  return chromium.launch({ executablePath, headless: true, args, env: { LC_ALL: 'C.UTF-8' } });
}

/** The page as a person prints it to an A4 PDF. */
export async function printed(browser: Browser, body: string, style = ''): Promise<Uint8Array> {
  const page = await browser.newPage({ javaScriptEnabled: false });
  try {
    await page.setContent(
      `<!doctype html><html lang="ja"><style>body{font-family:"Noto Sans CJK JP",sans-serif;font-size:10.5pt}${style}</style>${body}</html>`,
    );
    return await page.pdf({
      format: 'A4',
      printBackground: true,
      margin: { top: '15mm', bottom: '15mm', left: '15mm', right: '15mm' },
    });
  } finally {
    await page.close();
  }
}
