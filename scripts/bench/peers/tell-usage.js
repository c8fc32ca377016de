// Preloaded into every measured process, the console's own included: says what the process has used so far when it is asked.
process.on('message', (question) => {
  if (question === 'cpu') {
    const { user, system } = process.cpuUsage()
    process.send?.(user + system)
  }
  if (question === 'memory') process.send?.(process.memoryUsage())
  if (question === 'kept') {
    // Twice: what a finaliser lets go of in the first is collected in the second.
    globalThis.gc()
    globalThis.gc()
    process.send?.(process.memoryUsage())
  }
})
