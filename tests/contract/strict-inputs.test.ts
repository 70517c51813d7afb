import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { contract } from '../../shared/api/contract.ts';

type Node = Readonly<Record<string, unknown>>;

/** Where an input takes a field that no schema names, at any depth: `tasks.edit: properties.edits.items`. */
function openObjects(name: string, input: z.ZodType): string[] {
  const found: string[] = [];
  const walk = (node: unknown, at: readonly string[]): void => {
    if (typeof node !== 'object' || node === null) return;
    // A record takes any key of a kind that it names.
    if ((node as Node)['type'] === 'object' && (node as Node)['additionalProperties'] !== false && !('propertyNames' in node)) {
      found.push(`${name}: ${at.join('.')}`);
    }
    for (const [key, inside] of Object.entries(node)) walk(inside, [...at, key]);
  };
  walk(z.toJSONSchema(input, { io: 'input', unrepresentable: 'any', reused: 'inline' }), []);
  return found;
}

describe('what the contract takes', () => {
  it('is an object that refuses a field it does not know, in every operation and at every depth', () => {
    const inputs = Object.entries(contract).map(([name, { input }]) => [name, input] as const);
    expect(inputs.flatMap(([name, input]) => openObjects(name, input))).toEqual([]);
    const whole = inputs.map(([name, input]) => [name, input.safeParse({ notAField: true }).error?.issues.some(({ code }) => code === 'unrecognized_keys')]);
    expect(whole.filter(([, refused]) => refused !== true)).toEqual([]);
  });
});
