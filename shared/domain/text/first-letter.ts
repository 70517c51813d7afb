/** As it stands within a sentence: "6 tháng đầu năm", "quý I". */
export const lowerFirst = (text: string): string => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);

/** The same for words that may begin with a name: *UBND tỉnh*, *Ban Chỉ đạo* keep their capitals. */
export const lowerFirstWord = (text: string): string => (/^\p{Lu}(?:\p{Lu}|\p{Ll}* \p{Lu})/u.test(text) ? text : lowerFirst(text));
