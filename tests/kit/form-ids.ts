import { read } from '@e965/xlsx';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Every id inside a blank form, in a fixed order: code, plan, addressee, checksum, then the tasks as they stand. */
export function idsInForm(bytes: Uint8Array): string[] {
  const workbook = read(bytes, { type: 'array' });
  const hidden = workbook.Sheets['_bcd']!;
  const value = (address: string): string => textOf(hidden[address]);
  const tasks = workbook.SheetNames.filter((name) => name !== '_bcd').flatMap((name) =>
    Object.values(workbook.Sheets[name]!)
      .map((cell) => textOf(cell))
      .filter((text) => UUID.test(text)),
  );
  return [value('B1'), value('B3'), value('B5'), value('B6'), ...tasks];
}

const textOf = (cell: unknown): string => {
  const value = (cell as { v?: unknown } | undefined)?.v;
  return typeof value === 'string' ? value : '';
};
