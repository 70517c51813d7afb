import { QueryClient } from '@tanstack/react-query';

/** One cache for the window. The program is the only writer, so what was read stays true until a command says otherwise. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: Number.POSITIVE_INFINITY, gcTime: 5 * 60_000, retry: false, networkMode: 'always' },
    mutations: { retry: false, networkMode: 'always' },
  },
});
