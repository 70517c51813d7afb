/** Rows and cells of a file have no name but their place, which never changes while they are shown. */
export const numbered = <T>(items: readonly T[]): { readonly at: number; readonly item: T }[] => items.map((item, at) => ({ at, item }));
