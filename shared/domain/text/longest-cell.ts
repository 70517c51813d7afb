/** Letters that one cell of the book may hold: the longest real one met has 1,200. Guards the database, not the clerk. */
export const LONGEST_CELL = 50_000;
