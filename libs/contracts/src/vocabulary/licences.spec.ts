import { describe, expect, it } from 'vitest';
import { foldText } from './fold-text.js';
import { coversLicence, licenceById, licenceOf, licences } from './licences.js';

describe('licences', () => {
  it('have ids of their own, and no spelling that two of them share', () => {
    expect(new Set(licences.map(({ id }) => id)).size).toBe(licences.length);
    const spellings = licences.flatMap(({ id, ja, en, ko, aliases }) =>
      [...new Set([ja, en, ko, ...aliases].map(foldText))].map((name) => [name, id]),
    );
    expect(spellings.filter(([name], at) => spellings.findIndex(([other]) => other === name) !== at)).toEqual([]);
  });

  it('name only licences that there are as holding others', () => {
    for (const { id, heldBy } of licences) {
      for (const other of heldBy) expect(licenceById(other), `${id}: ${other}`).toBeDefined();
      expect(heldBy).not.toContain(id);
      // Who may drive what a bigger licence allows may drive what that one includes.
      for (const other of heldBy) expect(heldBy).toEqual(expect.arrayContaining([...licenceById(other)!.heldBy]));
    }
  });

  it.each([
    ['普通自動車第一種運転免許', 'driver_ordinary'],
    ['普通自動車免許（AT限定）', 'driver_ordinary'],
    ['普通自動車第一種免許 取得', 'driver_ordinary'],
    ['大型自動車免許', 'driver_large'],
    ['宅地建物取引士（登録済）', 'real_estate'],
    ['宅建', 'real_estate'],
    ['看護師国家資格', 'nurse'],
    ['准看護師', 'assistant_nurse'],
    ['第1種電気工事士', 'electrician_1'],
    ['第二種電気工事士', 'electrician_2'],
    ['危険物取扱者 乙種４類', 'hazardous_materials_4'],
    ['介護福祉士', 'care_worker'],
    ['介護福祉士実務者研修', 'care_practical'],
    ['実用英語技能検定2級', undefined],
    ['看護師長研修', undefined],
    ['看護助手', undefined],
  ])('reads %s as %s', (name, id) => {
    expect(licenceOf(name)).toBe(id);
  });

  it('let the larger do for the smaller, and never the other way', () => {
    expect(coversLicence(['driver_large'], 'driver_ordinary')).toBe(true);
    expect(coversLicence(['driver_ordinary'], 'driver_large')).toBe(false);
    expect(coversLicence(['driver_large_2'], 'driver_ordinary_2')).toBe(true);
    expect(coversLicence(['driver_large'], 'driver_ordinary_2')).toBe(false);
    expect(coversLicence(['midwife'], 'assistant_nurse')).toBe(true);
    expect(coversLicence(['care_worker'], 'care_initial')).toBe(true);
    expect(coversLicence([], 'nurse')).toBe(false);
  });
});
