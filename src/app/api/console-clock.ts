/** The console's time when it last told it, that of this machine then, and how fast the console's passes. */
let told = { console: Number.NaN, here: 0 }
let speed = 1

/** What time it is at the console by what it told; NaN before. */
function reckoned(): number {
  return told.console + (Date.now() - told.here) * speed
}

/**
 * What time it is at the console, in milliseconds since the epoch: the clock that every time on the screens comes from. This
 * machine's own may be wrong, and the demo's may be ahead.
 */
export function consoleNow(): number {
  return reckoned() || Date.now()
}

/** Learns from an answer's `X-Console-Time`. */
export function learnConsoleTime(header: string | null): void {
  const time = Date.parse(header ?? '')
  if (time) told = { console: time, here: Date.now() }
}

/** Demo only: the console's time passes this many times as fast as this machine's. */
export function learnConsoleSpeed(times: number): void {
  told = { console: reckoned(), here: Date.now() }
  speed = times
}
