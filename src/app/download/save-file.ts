/** Gives the browser a file to keep. */
export function saveFile(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  // Not at once: the browser takes the file when this turn is over.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

/** Today's date for a file's name, by UTC: `2026-01-31`. */
export function today(): string {
  return new Date().toISOString().slice(0, 10)
}
