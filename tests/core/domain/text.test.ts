import { describe, expect, it, test } from 'vitest';
import * as fc from 'fast-check';
import { compareVietnamese, sortKey } from '../../../shared/domain/text/collate.ts';
import { foldKeepMarks, foldText, searchFolds, searchQuery } from '../../../shared/domain/text/fold.ts';
import { matchRank } from '../../../shared/domain/text/found.ts';
import { doubtfulLetters, normalizeText, readText, stripMarkupResidue } from '../../../shared/domain/text/normalize.ts';
import { wordsOf } from '../../../shared/domain/text/words.ts';

describe('normalizeText', () => {
  test('composes letters and tones', () => {
    expect(normalizeText('Hằng năm'.normalize('NFD'))).toBe('Hằng năm');
  });
  test('composes even when an invisible character stands between a letter and its tone', () => {
    expect(normalizeText('a\u200b\u0300')).toBe('à');
  });
  test.each(['a\r\nb', 'a\rb', 'a\vb', 'a\u2028b'])('line break in %j', (raw) => {
    expect(normalizeText(raw)).toBe('a\nb');
  });
  test('fixed spaces become spaces; invisible characters go', () => {
    expect(normalizeText('\ufeffTT\u2060-NHNN số\u00a04\u202f/\u20072025\u00ad\u0007')).toBe('TT-NHNN số 4 / 2025');
  });
  test.each([
    ['zero-width space to mark of direction', '\u200b\u200c\u200d\u200e\u200f'],
    ['embeddings and isolates', '\u202a\u202e\u2066\u2069\u206f'],
    ['word joiner and unseen operators', '\u2060\u2061\u2064'],
    ['Arabic and Mongolian marks', '\u061c\u180e'],
    ['variation selectors, old and new', '\ufe00\ufe0f\u{e0100}'],
    ['annotation marks and the byte-order mark', '\ufff9\ufffb\ufeff'],
    ['noncharacters', '\ufffe\uffff\ufdd0\u{1fffe}'],
    ['tags', '\u{e0001}\u{e0041}\u{e007f}'],
    ['lone halves of a pair', '\ud800 \udc00'],
    ['private letters', '\ue000\uf0b7\u{f0000}'],
    ['fillers', '\u034f\u3164\uffa0'],
  ])('%s never enter', (_, hostile) => {
    expect(normalizeText(`Kiểm${hostile} tra cửa${hostile} khẩu`)).toMatch(/^Kiểm +tra cửa +khẩu$/);
  });
  test('what a letter wants to keep is kept: emoji, letters beyond the first plane, bullets', () => {
    expect(normalizeText('✓ • ▪ → 𝄞 😀 ² № €')).toBe('✓ • ▪ → 𝄞 😀 ² № €');
  });
  test.each([
    ['500\u00a0triệu đồng', '500\u00a0triệu đồng'],
    ['85\u202f%', '85\u00a0%'],
    ['1\u00a0000\u00a0000\u00a0đồng', '1 000 000\u00a0đồng'],
    ['Sở\u00a0Y\u00a0tế', 'Sở Y tế'],
    ['Điều 5\u00a0; 6', 'Điều 5 ; 6'],
  ])('a fixed space stays where it binds a figure to its unit: %j', (raw, kept) => {
    expect(normalizeText(raw)).toBe(kept);
  });
  test('ends of lines and of the whole are trimmed, the inside stays', () => {
    expect(normalizeText('  a  b \t\n  c  \n\n')).toBe('a  b\n  c');
  });
  test('once is enough', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (s) => normalizeText(normalizeText(s)) === normalizeText(s)));
  });
});

test('a reader hands on what may stand for something, and it is named with its words', () => {
  const read = readText('Phát triển thương\u00ad\nmại biên\ufffe giới\u200b, hợp\u00adtác\n\uf0b7 Rà soát');
  expect(read).toBe('Phát triển thương\u00ad\nmại biên\ufffe giới, hợptác\n\uf0b7 Rà soát');
  expect(doubtfulLetters(read)).toEqual([
    { kind: 'hyphen', code: 'U+00AD', words: 'Phát triển thương mại biên giới, hợptác Rà' },
    { kind: 'hyphen', code: 'U+FFFE', words: 'Phát triển thương mại biên giới, hợptác Rà soát' },
    { kind: 'private', code: 'U+F0B7', words: 'mại biên giới, hợptác Rà soát' },
  ]);
  expect(doubtfulLetters(readText('hết dòng\u00ad'))).toEqual([]);
});

test('stripMarkupResidue removes only the residue', () => {
  expect(stripMarkupResidue('<p>Sở Y tế</p>&nbsp;a<br/>b [bookmark: loai_1]c')).toBe('Sở Y tế a\nb c');
  expect(stripMarkupResidue('x < 5 và y > 3 [1]')).toBe('x < 5 và y > 3 [1]');
});

describe('folds', () => {
  test('no marks, no case, one dash, one space', () => {
    expect(foldText('  ĐÀ  NẴNG – Việt\u00a0Nam ')).toBe('da nang - viet nam');
    expect(foldText('Tường'.normalize('NFD'))).toBe('tuong');
  });
  test.each([
    ['hòa', 'hoà'],
    ['thúy', 'thuý'],
    ['khỏe', 'khoẻ'],
    ['Qúy', 'quý'],
  ])('tone placement: %s = %s', (a, b) => {
    expect(foldKeepMarks(a)).toBe(foldKeepMarks(b.normalize('NFD')));
  });
  test.each([
    ['hòa', 'hóa'],
    ['hoa', 'hòa'],
    ['bơ', 'bo'],
    ['đa', 'da'],
    ['tâm', 'tăm'],
  ])('different words stay apart: %s, %s', (a, b) => {
    expect(foldKeepMarks(a)).not.toBe(foldKeepMarks(b));
  });
});

describe('matchRank', () => {
  const row = searchFolds('Sở Văn hóa, Thể thao và Du lịch');
  const rank = (query: string): number => matchRank(row, searchQuery(query));
  test.each([
    ['văn hoá', 6],
    ['văn h', 6],
    ['hóa du lịch', 2],
    ['sở hóa', 5],
    ['van hoa', 4],
    ['vấn hóa', 4],
    ['so hoa', 3],
    ['hóa văn', 2],
    ['hoa so', 1],
    ['tài chính', 0],
    ['', 6],
  ])('%s → %i', (query, expected) => {
    expect(rank(query)).toBe(expected);
  });
  test('a half-typed syllable keeps its rank', () => {
    expect(matchRank(searchFolds('hoàn thành'), searchQuery('hoà'))).toBe(6);
  });
});

test('Vietnamese order, numbers by value', () => {
  const words = ['đê', 'de', 'ân', 'ăn', 'an', 'Xã 10', 'Xã 9', 'bê'];
  expect(words.toSorted(compareVietnamese)).toEqual(['an', 'ăn', 'ân', 'bê', 'de', 'đê', 'Xã 9', 'Xã 10']);
});

test('wordsOf ignores layout, keeps every word', () => {
  expect(wordsOf(' 04/\u20602024/\u2060TT-\u2060NHNN\n của  NHNN\u00a0Việt ')).toEqual(['04/2024/TT-NHNN', 'của', 'NHNN', 'Việt']);
  expect(wordsOf(' \n ')).toEqual([]);
});

describe('sortKey', () => {
  it('sorts names by its characters as the alphabet sorts them', () => {
    const names = [
      'Sở Y tế',
      'Sở Xây dựng',
      'Sở Ngoại vụ',
      'Sở Nội vụ',
      'So Sánh',
      'sở y tế',
      'Bộ Y tế',
      'Ban A',
      'Ban Ă',
      'Ban Â',
      'Đà Nẵng',
      'Da',
      'Ê ke',
      'E ke',
      'Ông',
      'Ơn',
      'Xã 9',
      'Xã 10',
      'Xã 010',
      'Ủy ban',
      'Ư',
      'U Minh',
      'Thạch Hà',
      'Thạch Hạ',
      'Thạch Hả',
      'UBND xã An Bắc tỉnh Hà Tĩnh',
    ];
    const byKey = names.toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : sortKey(a) > sortKey(b) ? 1 : 0));
    expect(byKey.map((name) => name.toLowerCase())).toEqual(names.toSorted(compareVietnamese).map((name) => name.toLowerCase()));
  });
});
