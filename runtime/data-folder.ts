import { accessSync, chmodSync, constants, existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/** Why the data folder can't be used, in one sentence; empty if it can. It need not exist yet. */
export function dataFolderError(folder: string): string[] {
  let existing = folder
  while (!existsSync(existing) && existing !== dirname(existing)) existing = dirname(existing)
  const why = problemWith(existing)
  return why ? [`DATA_FOLDER is ${JSON.stringify(folder)}: ${why}, so choose a folder that can be written.`] : []
}

function problemWith(path: string): string | null {
  try {
    if (!statSync(path).isDirectory()) return `${path} is not a folder`
    accessSync(path, constants.W_OK | constants.X_OK)
    return null
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    return code === 'EROFS' ? `${path} is on a read-only file system` : `${path} may not be written by this user`
  }
}

/** Creates the data folder if it is missing; returns why that failed. If root starts the system, the account of the database must be able to enter the folder. */
export function makeDataFolder(folder: string): string[] {
  if (existsSync(folder)) return []
  try {
    // One by one: in a file system without folders of its own, such as /proc, the recursive call never ends.
    for (const path of missingFolders(folder)) createFolder(path)
    if (process.getuid?.() === 0) chmodSync(folder, 0o711)
    return []
  } catch (error) {
    const why = `it can't be created (${(error as NodeJS.ErrnoException).code})`
    return [`DATA_FOLDER is ${JSON.stringify(folder)}: ${why}, so choose a folder that can be written.`]
  }
}

function missingFolders(folder: string): string[] {
  return existsSync(folder) ? [] : [...missingFolders(dirname(folder)), folder]
}

function createFolder(path: string): void {
  try {
    mkdirSync(path)
  } catch (error) {
    // Another process created it at the same time.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}
