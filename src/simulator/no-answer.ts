import type { World } from './world.ts'

/** Never resolves; rejects once the caller hangs up. */
export async function noAnswer({ unanswered }: World, request: Request): Promise<never> {
  const { signal } = request
  unanswered.add(request)
  return new Promise((_resolve, reject) => {
    const hungUp = () => {
      unanswered.delete(request)
      reject(signal.reason)
    }
    if (signal.aborted) hungUp()
    else signal.addEventListener('abort', hungUp, { once: true })
  })
}
