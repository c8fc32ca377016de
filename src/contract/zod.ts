import * as z from 'zod/mini'

// Zod compiles object parsers with `new Function`, which the console's Content-Security-Policy forbids;
// asking for the interpreter before the first parse keeps it from even probing.
z.config({ jitless: true })

export { z }
