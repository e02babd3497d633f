/**
 * Text in the form in which names are compared: NFKC (full width and half width become one), lower case, no spaces,
 * and without the marks that writers set or leave out at will (`Node.js`/`NodeJS`, `CI/CD`/`CI-CD`, `データ・分析`).
 * `+` and `#` stay, since C, C++ and C# differ by them only, and a leading dot stays, since `.NET` is not the word "net".
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .trim()
    .replace(/(?<!^)\.|[\s\-‐‑–_/・·,、'’&]+/gu, '');
}
