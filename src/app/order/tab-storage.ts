/** As much of `Storage` as is used here. */
export type KeyValue = Pick<Storage, 'getItem' | 'setItem'>

/** What this tab keeps through a reload; where the browser forbids that, it is kept until the page goes. */
export const tabStorage: KeyValue = usable() ?? inMemory()

function usable(): KeyValue | undefined {
  try {
    sessionStorage.setItem('interconnect-console', '')
    return sessionStorage
  } catch {
    return undefined
  }
}

function inMemory(): KeyValue {
  const values = new Map<string, string>()
  return {
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
  }
}
