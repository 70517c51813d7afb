import { inSql } from './migration.ts';

/** One word by which a book's file is told from a copy put in its place (`book-mark.ts`); on a page of its own, which nothing else changes. */
export const bookMark = inSql(/* sql */ `
CREATE TABLE book_mark (token TEXT NOT NULL) STRICT;
`);
