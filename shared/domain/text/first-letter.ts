/** As it stands within a sentence: "6 tháng đầu năm", "quý I". */
export const lowerFirst = (text: string): string => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);

/** Words that names of bodies begin with: *Ban Chỉ đạo*, *Ủy ban nhân dân*, *Sở Y tế*. */
const bodies = /^(?:Ban|Ủy ban|Uỷ ban|Hội đồng|Mặt trận|Đảng|Đoàn|Tỉnh ủy|Thành ủy|Sở|Bộ|Cục|Chi cục|Chính phủ|Thủ tướng|Quốc hội|Văn phòng|Công an|Hội)(?= )/u;

/** The same for words that may begin with a name: *UBND tỉnh*, *Ban Chỉ đạo* keep their capitals. */
export const lowerFirstWord = (text: string): string => (/^\p{Lu}{2}/u.test(text) || bodies.test(text) ? text : lowerFirst(text));
