import { useSyncExternalStore } from 'react'
import type { Kind } from '../../contract/kind.ts'
import { tabStorage } from '../order/tab-storage.ts'

/** What this tab keeps of the presenter's panel through navigation and reload. */
export interface PanelState {
  open: boolean
  /** Whether a scenario begins in an account that nobody has named before. */
  freshWorld: boolean
  /** What was begun last, by its code. */
  playing?: { code: string; kind: Kind } | undefined
  /** The scenario that a link named and that there is not. */
  unknown?: string | undefined
}

const NAME = 'presenter'
const listeners = new Set<() => void>()
let state: PanelState = read()

function read(): PanelState {
  const kept = tabStorage.getItem(NAME)
  // Written by changePanel below and by nothing else.
  return { open: false, freshWorld: true, ...(kept ? (JSON.parse(kept) as Partial<PanelState>) : {}) }
}

/** Changes what is named and leaves the rest. */
export function changePanel(change: Partial<PanelState>): void {
  state = { ...state, ...change }
  tabStorage.setItem(NAME, JSON.stringify(state))
  for (const listener of listeners) listener()
}

/** The panel's state, the same wherever it is asked for. */
export function usePanelState(): PanelState {
  return useSyncExternalStore(subscribe, () => state)
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Whether the panel stands beside what is presented; it lies over it where there is no room. As in presenter.css. */
export function isDocked(): boolean {
  return matchMedia('(width >= 80rem)').matches
}
