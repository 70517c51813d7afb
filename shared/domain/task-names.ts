import { sectionsAbove } from './section-numbers.ts';

interface NamedSection {
  readonly id: string;
  readonly number: string;
}

interface NamedTask {
  readonly id: string;
  readonly sectionId: string | null;
  readonly number: string;
}

/**
 * What a sentence calls each task: `7`, and where another task has that number too, `7 (mục II.1)` with the numbers of the
 * sections it stands under.
 */
export function taskNames(sections: readonly NamedSection[], tasks: readonly NamedTask[]): Map<string, string> {
  const bare = sections.map(({ number }) => number.replace(/[.):/]+$/, ''));
  const paths = new Map(
    sectionsAbove(sections.map(({ number }) => number)).map((above, index) => [sections[index]!.id, [...above, index].map((at) => bare[at]).join('.')]),
  );
  const count = new Map<string, number>();
  for (const { number } of tasks) count.set(number, (count.get(number) ?? 0) + 1);
  return new Map(
    tasks.map(({ id, sectionId, number }) => {
      const path = sectionId === null ? undefined : paths.get(sectionId);
      return [id, path === undefined || count.get(number) === 1 ? number : `${number} (mục ${path})`];
    }),
  );
}
