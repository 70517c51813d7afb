import { describe, expect, test } from 'vitest';
import { daysAsked, readTypedDay } from '../../../renderer/features/plan/deadline-answer.ts';
import { readDeadline } from '../../../renderer/features/plan/deadline-doubt.ts';
import type { Task } from '../../../shared/api/tasks.api.ts';
import { parseDeadline } from '../../../shared/domain/deadline/parse-deadline.ts';

const understood = (text: string): Task['deadline'] => {
  const { kind, start, due, frequency, dates, flags, certain } = parseDeadline(text, { year: 2025 });
  return { kind, start, due, frequency, dates: [...dates], flags: [...flags], certain };
};
const task = (deadlineText: string, more: Partial<Task> = {}) =>
  ({ deadlineText, deadline: understood(deadlineText), deadlineConfirmed: false, ...more }) as Task;

describe('what is said under a deadline', () => {
  test('what was understood', () => {
    expect(readDeadline(task('Trước ngày 30/6/2025'), 'Trước ngày 30/6/2025', 2025)).toEqual({ line: 'Hạn 30/06/2025', question: null });
  });

  test('nothing where it would only repeat the cell, or the cell is empty', () => {
    expect(readDeadline(task('Thường xuyên'), 'Thường xuyên', 2025).line).toBe('');
    expect(readDeadline(task(''), '', 2025)).toEqual({ line: '', question: null });
  });

  test('a question where it was not understood', () => {
    expect(readDeadline(task('Trong thời gian tới'), 'Trong thời gian tới', 2025)).toEqual({ line: '', question: 'Chưa rõ thời hạn' });
  });

  test('a text being typed is read as typed', () => {
    expect(readDeadline(task('Năm 2025'), 'Quý IV/2025', 2025).line).toBe('01/10 – 31/12/2025');
  });

  test('a confirmed deadline stands, and shows when the text says something else', () => {
    const confirmed = task('Trước ngày 30/6/2025', { deadlineConfirmed: true });
    expect(readDeadline(confirmed, 'Trước ngày 30/6/2025', 2025)).toEqual({ line: 'Hạn 30/06/2025 · đã xác nhận', question: null });
    expect(readDeadline(confirmed, 'Trước ngày 30/9/2025', 2025).question).toBe('Văn bản ghi khác: Hạn 30/09/2025');
  });
});

describe('days typed by hand', () => {
  test('day, month, year in the office way', () => {
    for (const text of ['30/6/2025', '30-06-2025', ' 30.6.2025 ']) expect(readTypedDay(text, true, 'x').day).toBe('2025-06-30');
  });

  test('days that do not exist and other orders are refused', () => {
    for (const text of ['31/02/2025', '2025-06-30', '6/2025', '12/31/2025']) expect(readTypedDay(text, false, 'x').problem).not.toBeNull();
  });

  test('an empty day is a problem only where it is needed', () => {
    expect(readTypedDay('', true, 'Cần ngày').problem).toBe('Cần ngày');
    expect(readTypedDay('', false, 'Cần ngày')).toEqual({ day: null, problem: null });
  });

  test('an event has no days to ask for', () => {
    expect(daysAsked('event')).toEqual({ start: null, due: null });
  });
});
