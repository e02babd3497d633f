import { describe, expect, it } from 'vitest';
import { isSetIn, placeOf, statusListCredentialOf, statusListLength } from './status-list.js';

describe('the places of a status list', () => {
  it('are all different and within the list', () => {
    const key = new Uint8Array(32).fill(3);
    const entries = Array.from({ length: 2_048 }, (_, n) => n * 64 + (n % 64));
    const places = new Set(entries.map((entry) => placeOf(entry, key)));
    expect(places.size).toBe(entries.length);
    expect([...places].every((place) => place >= 0 && place < statusListLength)).toBe(true);
  });

  it('tell nothing of the order of issuing, and differ from list to list', () => {
    const places = [0, 1, 2, 3, 4, 5, 6, 7].map((entry) => placeOf(entry, new Uint8Array(32).fill(3)));
    expect(places).not.toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toEqual([0, 1, 2, 3, 4, 5, 6, 7].map((entry) => placeOf(entry, new Uint8Array(32).fill(4))));
  });
});

describe('a status list credential', () => {
  it('has exactly the revoked bits set', async () => {
    const revoked = [0, 77, statusListLength - 1];
    const list = { url: 'https://issuer.example/lists/1', issuer: 'https://issuer.example', changedAt: new Date(0) };
    const credential = await statusListCredentialOf({ ...list, revoked });
    const bits = await Promise.all([0, 1, 76, 77, 78, statusListLength - 1].map((index) => isSetIn(credential, index)));
    expect(bits).toEqual([true, false, false, true, false, true]);
  });
});
