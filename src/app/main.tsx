import './app.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { consoleNow } from './api/console-clock.ts'
import { createQueryClient } from './api/query-client.ts'
import { App } from './app.tsx'
import { removePairingKeyFromAddress } from './forms/use-arrival.ts'
import { NowContext } from './ui/now.ts'

removePairingKeyFromAddress()

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no element with the id root.')

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={createQueryClient()}>
      <NowContext value={consoleNow}>
        <App />
      </NowContext>
    </QueryClientProvider>
  </StrictMode>,
)
