/** A tab's storage for tests, which can be searched. */
export function memoryStorage() {
  const values = new Map<string, string>()
  return {
    storage: {
      getItem: (key: string) => values.get(key) ?? null,
      setItem: (key: string, value: string) => void values.set(key, value),
    },
    everything: () => JSON.stringify([...values]),
  }
}
