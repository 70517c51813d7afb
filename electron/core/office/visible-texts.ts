import { visibleText } from '../../../shared/domain/text/normalize.ts';

/**
 * A paper or form, plain JSON, with what has no shape left out of every text: a frozen version may hold what the store takes in
 * no longer, and half of it makes an XML part that no program opens.
 */
export function visibleTexts<T>(value: T): T {
  return visible(value) as T;
}

function visible(value: unknown): unknown {
  if (typeof value === 'string') return visibleText(value);
  if (Array.isArray(value)) return value.map(visible);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, visible(each)]));
}
