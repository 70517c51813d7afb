import { describe, expect, it } from 'vitest';
import { theThucRules, theThucSettings, type TheThucKey } from '../../electron/core/typesetting/the-thuc.ts';
import { annexDocument } from '../../electron/core/papers/annex/annex.template.ts';
import { annexData, choices } from './sample-annex.ts';

describe('the presentation rules of NĐ 30/2020', () => {
  it('has every default inside its range', () => {
    for (const rule of Object.values(theThucRules)) expect(rule.default, rule.name).toSatisfy((value: number) => value >= rule.min && value <= rule.max);
    expect(theThucSettings()).toMatchObject({ marginTop: 20, marginBottom: 20, marginLeft: 30, marginRight: 15, pageNumberSize: 14, tableSize: 12 });
  });

  it.each([
    ['marginLeft', 29],
    ['marginLeft', 36],
    ['marginRight', 21],
    ['marginTop', 19.9],
    ['annexLabelSize', 13],
    ['tableSize', 10],
    ['tableSize', 14],
    ['pageNumberSize', 12],
    ['lineSpacing', Number.NaN],
  ] satisfies [TheThucKey, number][])('refuses %s = %d', (key, value) => {
    expect(() => theThucSettings({ [key]: value })).toThrow(expect.objectContaining({ code: 'documents.outsideTheThuc' }));
  });

  it('moves quốc hiệu, tiêu ngữ and date together', () => {
    expect(theThucSettings({ nationalNameSize: 13, mottoSize: 14, placeAndDateSize: 14 }).mottoSize).toBe(14);
    expect(() => theThucSettings({ nationalNameSize: 13 })).toThrow(expect.objectContaining({ code: 'documents.outsideTheThuc' }));
  });

  it('guards the annex too', () => {
    expect(() => annexDocument(annexData(), choices({ tableFontSize: 9 }))).toThrow(/ngoài mức cho phép từ 11 đến 13/);
    expect(() => annexDocument(annexData(), choices({ headFontSize: 15 }))).toThrow(/13 đến 14/);
  });
});
