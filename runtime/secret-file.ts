import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** The text of a file that only this user can read; the first call creates it. */
export function readOrCreateSecret(file: string, create: () => string): string {
  mkdirSync(dirname(file), { recursive: true })
  if (!existsSync(file)) {
    // Written in full before it gets its name. Of two concurrent starts the first one creates the file, the other reads it.
    const unfinished = `${file}.${process.pid}`
    writeFileSync(unfinished, create(), { mode: 0o600 })
    try {
      linkSync(unfinished, file)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    } finally {
      rmSync(unfinished)
    }
  }
  return readFileSync(file, 'utf8')
}
