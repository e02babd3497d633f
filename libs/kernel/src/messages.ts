import { IntlMessageFormat } from 'intl-messageformat';
import { locales, type Locale, type LocalizedText } from './locale.js';

export type MessageParams = Readonly<Record<string, string | number | boolean | Date>>;

/** Texts by code in every language, as ICU messages: `{count, plural, one {# day} other {# days}}`. */
export class MessageCatalogue<Code extends string = string> {
  private readonly compiled = new Map<string, IntlMessageFormat>();

  constructor(private readonly messages: Readonly<Record<Locale, Readonly<Record<Code, string>>>>) {}

  has(code: string): code is Code {
    return Object.hasOwn(this.messages.en, code);
  }

  codes(locale: Locale = 'en'): Code[] {
    return Object.keys(this.messages[locale]) as Code[];
  }

  /** @throws Error when the code is not in the catalogue of that language, or a parameter is missing. */
  format(locale: Locale, code: Code, params: MessageParams = {}): string {
    const key = `${locale}\u0000${code}`;
    let message = this.compiled.get(key);
    if (!message) {
      const pattern = this.messages[locale][code];
      if (pattern === undefined) throw new Error(`no ${locale} text for ${code}`);
      // Markup is off: a "<" in a name must stay a "<".
      message = new IntlMessageFormat(pattern, locale, undefined, { ignoreTag: true });
      this.compiled.set(key, message);
    }
    return String(message.format(params as Record<string, string>));
  }

  /** The text in every language at once. */
  inAllLocales(code: Code, params: MessageParams = {}): LocalizedText {
    return Object.fromEntries(locales.map((locale) => [locale, this.format(locale, code, params)])) as Record<
      Locale,
      string
    >;
  }
}
