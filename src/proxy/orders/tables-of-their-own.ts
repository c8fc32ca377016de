import type { Sql, SqlValue } from './sql.ts'

/** What gives a table, an index or a trigger its name. */
const CREATE = /\bCREATE\s+(?:UNIQUE\s+)?(TABLE|INDEX|TRIGGER)\s+(?:IF\s+NOT\s+EXISTS\s+)?(\w+)/i

/** A journal’s view of a database that it shares with others. */
export interface SharedDatabase extends Sql {
  /** Removes everything that was made through this view. */
  drop(): void
}

/**
 * Lets several journals live in one database: whatever one of them creates gets `prefix` before its name, there and in every
 * later statement. Only for a journal that begins empty, since the names are learned as they are created.
 */
export function tablesOfTheirOwn(sql: Sql, prefix: string): SharedDatabase {
  const names = new Set<string>()
  const tables: string[] = []
  let pattern: RegExp | undefined
  const translated = new Map<string, string>()

  function learn(statement: string): void {
    const [, kind, name] = CREATE.exec(statement) ?? []
    if (name === undefined || names.has(name)) return
    names.add(name)
    if (kind?.toUpperCase() === 'TABLE') tables.push(name)
    pattern = new RegExp(`\\b(?:${[...names].join('|')})\\b`, 'g')
    translated.clear()
  }

  function translate(statement: string): string {
    learn(statement)
    const known = translated.get(statement)
    if (known !== undefined) return known
    const made = pattern ? statement.replace(pattern, `${prefix}$&`) : statement
    translated.set(statement, made)
    return made
  }

  return {
    run: (statement: string, ...parameters: SqlValue[]) => sql.run(translate(statement), ...parameters),
    transaction: (work) => sql.transaction(work),
    drop() {
      sql.transaction(() => {
        for (const name of tables) sql.run(`DROP TABLE ${prefix}${name}`)
      })
    },
  }
}
