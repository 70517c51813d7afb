/** Abbreviations met in plans, both sides folded (no marks, lower case). The longer stand before their own beginnings. */
const ABBREVIATIONS: readonly (readonly [short: string, full: string])[] = [
  ['nn&ptnt', 'nong nghiep va phat trien nong thon'],
  ['nnptnt', 'nong nghiep va phat trien nong thon'],
  ['ptnt', 'phat trien nong thon'],
  ['nn&mt', 'nong nghiep va moi truong'],
  ['nnmt', 'nong nghiep va moi truong'],
  ['kh&dt', 'ke hoach va dau tu'],
  ['khdt', 'ke hoach va dau tu'],
  ['kh&cn', 'khoa hoc va cong nghe'],
  ['khcn', 'khoa hoc va cong nghe'],
  ['tn&mt', 'tai nguyen va moi truong'],
  ['tnmt', 'tai nguyen va moi truong'],
  ['tt&tt', 'thong tin va truyen thong'],
  ['tttt', 'thong tin va truyen thong'],
  ['gd&dt', 'giao duc va dao tao'],
  ['gddt', 'giao duc va dao tao'],
  ['gtvt', 'giao thong van tai'],
  ['ldtb&xh', 'lao dong-thuong binh va xa hoi'],
  ['ld-tb&xh', 'lao dong-thuong binh va xa hoi'],
  ['ldtbxh', 'lao dong-thuong binh va xa hoi'],
  ['vhtt&dl', 'van hoa, the thao va du lich'],
  ['vh, tt&dl', 'van hoa, the thao va du lich'],
  ['vhttdl', 'van hoa, the thao va du lich'],
  ['nhnn', 'ngan hang nha nuoc'],
  ['kbnn', 'kho bac nha nuoc'],
  ['bhxh', 'bao hiem xa hoi'],
  ['ubmttq', 'uy ban mat tran to quoc'],
  ['mttq', 'mat tran to quoc'],
  ['ubnd', 'uy ban nhan dan'],
  ['hdnd', 'hoi dong nhan dan'],
  ['bch bdbp', 'bo chi huy bo doi bien phong'],
  ['bch bo doi bien phong', 'bo chi huy bo doi bien phong'],
  ['bdbp', 'bo doi bien phong'],
  ['bo chqs', 'bo chi huy quan su'],
  ['bchqs', 'bo chi huy quan su'],
  ['qltt', 'quan ly thi truong'],
  ['bql', 'ban quan ly'],
  ['kkt', 'khu kinh te'],
  ['kcn', 'khu cong nghiep'],
  ['xnk', 'xuat nhap khau'],
  ['tand', 'toa an nhan dan'],
  ['vksnd', 'vien kiem sat nhan dan'],
  ['ldld', 'lien doan lao dong'],
  ['lhpn', 'lien hiep phu nu'],
  ['htx', 'hop tac xa'],
  ['ca tinh', 'cong an tinh'],
  ['ca huyen', 'cong an huyen'],
  ['ca xa', 'cong an xa'],
  ['ca phuong', 'cong an phuong'],
  ['vp', 'van phong'],
  ['tp', 'thanh pho'],
];

/** “NN và PTNT” is written as well as “NN&PTNT”. */
const SPELLINGS = ABBREVIATIONS.flatMap(([short, full]) =>
  short.includes('&')
    ? ([
        [short, full],
        [short.replace('&', ' va '), full],
      ] as const)
    : ([[short, full]] as const),
);
const FULL = new Map(SPELLINGS);
const escaped = SPELLINGS.map(([short]) => short.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
const ANY = new RegExp(`(?<![a-z0-9&])(?:${escaped.join('|')})(?![a-z0-9&])`, 'g');

/** Writes the abbreviations of a folded name out in full; two written forms of one name become equal. */
export function expandAbbreviations(foldedName: string): string {
  const written = (text: string): string => text.replace(ANY, (short) => FULL.get(short) ?? short);
  return written(written(foldedName.replace(/\s*&\s*/g, '&')).replaceAll('&', ' va '));
}
