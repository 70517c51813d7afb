/** Named in the properties of every file that the program makes. */
export const CREATOR = 'Sổ Ban Chỉ đạo';

/** NĐ 30/2020, PL I, mục I: "Phông chữ tiếng Việt Times New Roman". */
export const TYPEFACE = 'Times New Roman';
