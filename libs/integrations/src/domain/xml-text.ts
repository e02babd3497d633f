/**
 * Text without what XML 1.0 cannot hold even escaped (section 2.2): control characters, lone surrogates, U+FFFE and U+FFFF.
 * One such character makes a reader refuse the whole document.
 */
export function xmlText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
}

/** Any text as character data that is never read as markup. */
export function cdata(text: string): string {
  // "]]>" would end the section, so it is cut in two.
  return `<![CDATA[${xmlText(text).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}
