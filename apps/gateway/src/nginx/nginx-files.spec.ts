import { clientNetwork, locales, negotiateLocale } from '@iworkz/kernel';
import fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { GatewayRoute } from '../route-table.js';
import { networkPatterns } from './client-network.js';
import { committedNginxFiles, nginxFiles } from './nginx-files.js';
import { languagePatterns } from './reader-language.js';

const folder = fileURLToPath(new URL('../../../../deploy/nginx/', import.meta.url));

describe('the committed configuration', () => {
  it('is what the route table makes (npm run nginx writes it)', async () => {
    const made = await committedNginxFiles();
    const committed = readdirSync(folder).filter((name) => name.endsWith('.conf'));
    expect(committed.sort()).toEqual(Object.keys(made).sort());
    for (const [name, text] of Object.entries(made)) expect(readFileSync(folder + name, 'utf8'), name).toBe(text);
  });
});

describe('the configuration', () => {
  it('is not made of what it has no words for', async () => {
    const route = (path: string): GatewayRoute => ({
      id: 'odd',
      method: 'GET',
      path,
      service: 'search',
      access: 'public',
      limitClass: 'users',
    });
    await expect(nginxFiles({}, [route('/api/v1/Jobs')])).rejects.toThrow(RangeError);
    await expect(nginxFiles({}, [route('/api/v1/{a}-{b}')])).rejects.toThrow(RangeError);
    await expect(nginxFiles({}, [route('/api/a'), route('/api/b')])).rejects.toThrow(RangeError);
    await expect(nginxFiles({ webUrl: 'https://web:3000' })).rejects.toThrow(RangeError);
    await expect(nginxFiles({ trustedProxies: ['10.0.0.0/8;\n}'] })).rejects.toThrow(RangeError);
  });

  it('tries fixed parts of a path before parameters, whatever the order of the table', async () => {
    const route = (id: string, path: string): GatewayRoute => ({
      id,
      method: 'GET',
      path,
      service: 'search',
      access: 'public',
      limitClass: 'users',
    });
    const routes = [route('b', '/api/{x}/{y}'), route('c', '/api/{x}/z'), route('a', '/api/w/{y}')];
    const lines = (await nginxFiles({}, routes))['maps.conf']!.split('\n');
    const at = (id: string): number =>
      lines.findIndex((line) => line.startsWith('    "~^GET') && line.endsWith(` ${id};`));
    expect([at('a'), at('c'), at('b')].every((line) => line > 0)).toBe(true);
    expect(at('a')).toBeLessThan(at('c'));
    expect(at('c')).toBeLessThan(at('b'));
  });
});

describe('the network that NGINX counts a client under', () => {
  /** As NGINX writes an IPv6 address: the longest run of two or more zero groups is left out, the first of equals. */
  const written = (groups: readonly number[]): string => {
    let [start, length] = [0, 1];
    for (let i = 0; i < 8; i += 1) {
      let end = i;
      while (end < 8 && groups[end] === 0) end += 1;
      if (end - i > length) [start, length] = [i, end - i];
    }
    const text = (part: readonly number[]): string => part.map((group) => group.toString(16)).join(':');
    return length < 2 ? text(groups) : `${text(groups.slice(0, start))}::${text(groups.slice(start + length))}`;
  };
  const counted = (address: string): string => {
    for (const [source, result] of networkPatterns) {
      const found = new RegExp(source).exec(address);
      if (found) return result.replace(/\$(\d)/g, (_all, index: string) => found[Number(index)]!);
    }
    return address;
  };
  const group = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 0, max: 0xffff }));
  const half = fc.array(group, { minLength: 4, maxLength: 4 });

  it('is one for each /64, whatever the rest of the address', () => {
    fc.assert(
      fc.property(half, half, half, half, (network, other, first, second) => {
        const address = written([...network, ...first]);
        expect(counted(address)).toBe(counted(written([...network, ...second])));
        const stranger = written([...other, ...first]);
        expect(counted(address) === counted(stranger)).toBe(clientNetwork(address) === clientNetwork(stranger));
      }),
      { numRuns: 5_000 },
    );
  });

  it('is the address itself for IPv4, however it is written', () => {
    expect(counted('203.0.113.7')).toBe('203.0.113.7');
    expect(counted('::ffff:203.0.113.7')).toBe('203.0.113.7');
  });
});

describe('the language that NGINX refuses in', () => {
  const chosen = (header: string): string => {
    for (const source of languagePatterns) {
      const found = new RegExp(source, 'i').exec(header);
      if (found) return found[1]!.toLowerCase();
    }
    return 'ja';
  };

  it('is the one that the services would choose', () => {
    const tag = fc.constantFrom(...locales, 'en-US', 'JA-jp', 'ko-KR', 'fr', 'jam', '*', 'zh-Hant-TW', 'xen');
    const weight = fc.constantFrom(
      '',
      ';q=1',
      ';q=1.0',
      ...[0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => `;q=0.${n}`),
      '; q=0.8',
    );
    const wish = fc.tuple(tag, weight).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 6 }), fc.constantFrom(',', ', '), (wishes, comma) => {
        const header = wishes.join(comma);
        expect(chosen(header)).toBe(negotiateLocale(header));
      }),
      { numRuns: 5_000 },
    );
  });
});
