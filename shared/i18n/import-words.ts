/** The steps of an import as they stand above the screen; messages that send a clerk to one call it by the same name. */
export const importSteps = ['Chọn tệp', 'Ghép cột', 'Xem trước', 'Xác nhận'] as const;
const [, toColumns] = importSteps;

/** Sends back to where the columns are told apart. */
export const backToColumns = `Hãy quay lại bước ${toColumns}`;

/** Nothing of the table says what is to be done: a doubt on the screen, a refusal where nobody can choose. */
export const noContentColumn = 'Không thấy cột nội dung nhiệm vụ.';
