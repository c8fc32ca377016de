/**
 * Whether an address is written as the console writes it: the words of the route as they are, and in between what can be
 * decoded. So that nothing on the way, nor the router, can read another address in it than was meant.
 * @param path as it is registered
 */
export function isSpelledOut(url: string, path: string): boolean {
  const words = path.split('/')
  const parts = new URL(url).pathname.split('/')
  return (
    parts.length === words.length &&
    words.every((word, index) => {
      const part = parts[index] ?? ''
      // Names may be anything; ids have nothing that would be encoded.
      if (word === ':name') return isDecodable(part)
      return word.startsWith(':') ? !part.includes('%') : word === part
    })
  )
}

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text)
    return true
  } catch {
    return false
  }
}
