import './app.css'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { createQueryClient } from './api/query-client.ts'
import { loadScreen } from './app.tsx'
import { BEGUN_EMPTY, type Begun } from './begun.ts'
import { removePairingKeyFromAddress } from './forms/key-in-address.ts'
import { Root } from './root.tsx'

removePairingKeyFromAddress()

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no element with the id root.')

const client = createQueryClient()
if (root.hasChildNodes()) {
  const { page, mode } = root.dataset
  const begun = { page, mode } as Begun // the build wrote both into the element
  // What is painted stays until the script of its screen is there to take it over.
  void loadScreen(location).finally(() => hydrateRoot(root, <Root client={client} begun={begun} />))
} else {
  createRoot(root).render(<Root client={client} begun={BEGUN_EMPTY} />)
}
