interface Said<Code extends string> {
  readonly code: Code;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Codes that kept formulas still say, which knew prefectures of Japan alone. */
const present: Readonly<Record<string, string>> = {
  'geography.wished_prefecture': 'geography.wished_subdivision',
  'geography.home_prefecture': 'geography.home_subdivision',
  'wish.prefecture': 'wish.subdivision',
};

/** The same reason or change in the codes and parameters of the present formulas, whichever version it comes from. */
export function inPresentWords<Code extends string>({ code, params }: Said<Code>): Said<Code> {
  const { prefecture, from, ...others } = params;
  if (prefecture === undefined) return { code, params };
  return {
    code: (present[code] ?? code) as Code,
    params: { ...others, subdivision: ofJapan(prefecture), ...(from !== undefined && { from: ofJapan(from) }) },
  };
}

/** @param prefecture JIS X 0401 number */
const ofJapan = (prefecture: string | number): string => `JP-${String(prefecture).padStart(2, '0')}`;
