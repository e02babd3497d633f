import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { until } from '../../testing/system.js';
import { newAddress, password } from '../../testing/people.js';

/** Long enough for a page on a busy machine; what must come sooner says so itself. */
const PATIENCE_MS = 15_000;
const browserLocales = { ja: 'ja-JP', en: 'en-US', ko: 'ko-KR' } as const;
export type ReadLocale = keyof typeof browserLocales;
/** What the browser itself writes when the server refuses something. The page has to say it better, which the tests see. */
const REFUSAL = /^Failed to load resource: the server responded with a status of (400|401|403|404|409|422|429) /;

/** Somebody with a browser of their own: cookies, a page, and everything that went wrong on it. */
export class Person {
  readonly troubles: string[] = [];

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    private readonly url: string,
    readonly locale: ReadLocale,
  ) {}

  static async at(
    browser: Browser,
    url: string,
    locale: ReadLocale = 'ja',
    options: BrowserContextOptions = {},
  ): Promise<Person> {
    const context = await browser.newContext({
      locale: browserLocales[locale],
      timezoneId: 'Asia/Tokyo',
      viewport: { width: 1280, height: 900 },
      acceptDownloads: true,
      ...options,
    });
    context.setDefaultTimeout(PATIENCE_MS);
    const person = new Person(context, await context.newPage(), url, locale);
    person.watch(person.page);
    return person;
  }

  /** With an account that was made without a browser. */
  static async signedIn(browser: Browser, url: string, email: string, secret?: string): Promise<Person> {
    const person = await Person.at(browser, url);
    await person.enter(email, secret);
    return person;
  }

  /** Keeps errors of the console, uncaught ones, dialogs, and requests that failed by themselves. */
  watch(page: Page): void {
    const keep = (what: string) => this.troubles.push(`${new URL(page.url(), this.url).pathname}: ${what}`);
    page.on('console', (message) => {
      if (message.type() !== 'error') return;
      const refused = REFUSAL.test(message.text()) && !message.location().url.includes('/_next/');
      if (!refused) keep(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => keep(`uncaught: ${error.message}`));
    page.on('dialog', (dialog) => {
      keep(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('response', (response) => {
      if (response.status() >= 500) keep(`${response.status()} from ${response.url()}`);
    });
  }

  open(path: string): Promise<unknown> {
    return this.page.goto(`${this.url}/${this.locale}${path}`);
  }

  heading(name: string | RegExp): Locator {
    return this.page.getByRole('heading', { name, level: 1 });
  }

  button(name: string, within: Page | Locator = this.page): Locator {
    return within.getByRole('button', { name, exact: true });
  }

  link(name: string | RegExp, within: Page | Locator = this.page): Locator {
    return within.getByRole('link', { name, exact: true });
  }

  /** By its label alone, whether or not the label goes on to say that the field is optional. */
  field(label: string, within: Page | Locator = this.page): Locator {
    const escaped = label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return within.getByLabel(new RegExp(`^${escaped}( ?(任意|optional|선택))?$`));
  }

  choose(label: string, choice: string, within?: Page | Locator): Promise<unknown> {
    return this.field(label, within).selectOption({ label: choice });
  }

  /** What a screen reader says of the field besides its name: hint, error, findings. */
  async said(field: Locator): Promise<string> {
    const ids = ((await field.getAttribute('aria-describedby')) ?? '').split(' ').filter(Boolean);
    if (ids.length === 0) return '';
    return (await this.page.locator(ids.map((id) => `[id="${id}"]`).join(', ')).allInnerTexts()).join('\n');
  }

  /** Until the field is said to be so. @throws with what was said instead. */
  async untilSaid(label: string, ...parts: string[]): Promise<void> {
    let said = '';
    const ask = async () => {
      said = await this.said(this.field(label));
      return parts.every((part) => said.includes(part));
    };
    await until(`${label} with ${parts.join(', ')}`, ask).catch((error: Error) => {
      throw new Error(`${error.message}; it says: ${said}`);
    });
  }

  async signIn(email: string, secret = password): Promise<void> {
    const words = signInWords[this.locale];
    await this.field(words.email).fill(email);
    await this.field(words.password).fill(secret);
    await this.button(words.signIn, this.page.getByRole('main')).click();
  }

  /** Signs in an account that was made without a browser. */
  async enter(email: string, secret = password): Promise<void> {
    await this.open('/sign-in');
    await this.signIn(email, secret);
    await this.page.waitForURL((address) => !address.pathname.endsWith('/sign-in'));
  }
}

const signInWords = {
  ja: { email: 'メールアドレス', password: 'パスワード', signIn: 'ログイン' },
  en: { email: 'E-mail address', password: 'Password', signIn: 'Sign in' },
  ko: { email: '이메일 주소', password: '비밀번호', signIn: '로그인' },
} as const;

export { newAddress, password };
