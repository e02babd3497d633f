/**
 * Hours ahead of UTC of each capital's standard time (IANA time zone database, 2025b). Summer time, which moves some of them by an
 * hour for a part of the year, and the other zones of wide countries are left out: it is about how much of a day is shared.
 * Those of our markets, and those from which most people come who work there.
 */
const hoursAhead: Readonly<Record<string, number>> = {
  ...{ JP: 9, KR: 9, SG: 8, GB: 0, US: -5 },
  ...{ AT: 1, BE: 1, BG: 2, CY: 2, CZ: 1, DE: 1, DK: 1, EE: 2, ES: 1, FI: 2, FR: 1, GR: 2, HR: 1, HU: 1, IE: 0 },
  ...{ IT: 1, LT: 2, LU: 1, LV: 2, MT: 1, NL: 1, PL: 1, PT: 0, RO: 2, SE: 1, SI: 1, SK: 1 },
  ...{ CH: 1, IS: 0, NO: 1, TR: 3, UA: 2 },
  ...{ CN: 8, HK: 8, MO: 8, TW: 8, MN: 8, MY: 8, PH: 8, ID: 7, KH: 7, LA: 7, TH: 7, VN: 7, MM: 6.5 },
  ...{ BD: 6, KZ: 5, UZ: 5, PK: 5, NP: 5.75, IN: 5.5, LK: 5.5 },
  ...{ AU: 10, NZ: 12, CA: -5, MX: -6, BR: -3, PE: -5 },
};

/** @returns 0 to 12, between the clocks of two countries (ISO 3166-1 alpha-2); undefined when one of them is not known */
export function hoursApart(a: string, b: string): number | undefined {
  const [ofA, ofB] = [hoursAhead[a], hoursAhead[b]];
  if (ofA === undefined || ofB === undefined) return undefined;
  const apart = Math.abs(ofA - ofB);
  return Math.min(apart, 24 - apart);
}

/** For whoever checks them. */
export const knownClocks: readonly (readonly [country: string, hours: number])[] = Object.entries(hoursAhead);
