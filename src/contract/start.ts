/**
 * What a screen reads first, all in one answer: each call under its own path, with the status and the body that it would
 * have been answered with by itself. A failure is in here as any other answer.
 */
export interface Start {
  answers: StartAnswer[]
}

/** One of the calls that a screen begins with. */
export interface StartAnswer {
  path: string
  status: number
  body: unknown
}
