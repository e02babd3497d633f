import fc from 'fast-check';
import { createSecretKey, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { closeBox, openBox } from './sealed-box.js';

const key = () => fc.uint8Array({ minLength: 32, maxLength: 32 });
const contents = () => fc.uint8Array({ maxLength: 300 });

describe('a sealed box', () => {
  it('gives back what was put in, whether its key is bytes or a key object', () => {
    fc.assert(
      fc.property(key(), contents(), fc.string(), (bytes, plain, about) => {
        const box = closeBox(bytes, plain, about);
        expect(openBox(createSecretKey(bytes), box, about)).toEqual(Buffer.from(plain));
      }),
    );
  });

  it('does not open when any bit of it was changed or its end was cut off', () => {
    fc.assert(
      fc.property(key(), contents(), fc.nat(), fc.nat(7), (bytes, plain, place, bit) => {
        const box = closeBox(bytes, plain, 'about');
        const changed = Buffer.from(box);
        changed[place % box.length]! ^= 1 << bit;
        expect(() => openBox(bytes, changed, 'about')).toThrow();
        expect(() => openBox(bytes, box.subarray(0, place % box.length), 'about')).toThrow();
      }),
    );
  });

  it('opens by no other key and about nothing else', () => {
    const bytes = randomBytes(32);
    const box = closeBox(bytes, Buffer.from('給与'), 'piece 0');
    expect(() => openBox(randomBytes(32), box, 'piece 0')).toThrow();
    expect(() => openBox(bytes, box, 'piece 1')).toThrow();
  });

  it('looks different each time it is closed', () => {
    const bytes = randomBytes(32);
    expect(closeBox(bytes, Buffer.from('same'), '')).not.toEqual(closeBox(bytes, Buffer.from('same'), ''));
  });
});
