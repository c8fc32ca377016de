import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { consoleNow } from './api/console-clock.ts'
import { App } from './app.tsx'
import type { Begun } from './begun.ts'
import { NowContext } from './ui/now.ts'

interface RootProps {
  client: QueryClient
  begun: Begun
}

/** The whole application, as a browser starts it and as the build renders it ahead. */
export function Root({ client, begun }: RootProps) {
  return (
    <StrictMode>
      <QueryClientProvider client={client}>
        <NowContext value={consoleNow}>
          <App begun={begun} />
        </NowContext>
      </QueryClientProvider>
    </StrictMode>
  )
}
