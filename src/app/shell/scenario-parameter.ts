/** The address without the demo's scenario that it names. */
export function withoutScenario(search: URLSearchParams): URLSearchParams {
  const rest = new URLSearchParams(search)
  rest.delete('scenario')
  return rest
}
