interface RemovedState {
  removed: string
}

/** What goes along to the list so that it can say what was just removed. It is in no address: it is news once. */
export function removedState(removed: string): RemovedState {
  return { removed }
}
