import * as z from 'zod';

export const Count = z.int().min(0).max(20).default(0);

/** Relatives by the deduction that they bring, and by their age on 31 December (所得税法84条). */
export const dependantCounts = {
  general: Count.describe('16 to 18, and 23 to 69'),
  specific: Count.describe('19 to 22'),
  elderly: Count.describe('70 and older'),
  elderlyAtHome: Count.describe('parents or grandparents of 70 and older who live with the person or the spouse'),
};
