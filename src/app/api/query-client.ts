import { QueryClient } from '@tanstack/react-query'
import { ProblemError } from './problem-error.ts'

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: ProblemError
  }
}

/**
 * React Query as this console uses it. The proxy retries reads itself, so here once is enough, and only where no answer
 * came. `networkMode: 'always'`, because the default would hold an order back while offline and send it later by itself.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: 5_000,
        retry: (failures, error) =>
          failures < 1 && error instanceof ProblemError && error.problem.type === 'unreachable',
        retryDelay: 800,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
}
