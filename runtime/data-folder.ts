import { accessSync, chmodSync, constants, existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/** Why the data folder can't be used, in one sentence; nothing where it can. It need not exist yet. */
export function dataFolderError(folder: string): string[] {
  let existing = folder
  while (!existsSync(existing) && existing !== dirname(existing)) existing = dirname(existing)
  const why = faultOf(existing)
  return why ? [`DATA_FOLDER is ${JSON.stringify(folder)}: ${why}, so choose a folder that can be written.`] : []
}

function faultOf(path: string): string | null {
  try {
    if (!statSync(path).isDirectory()) return `${path} is not a folder`
    accessSync(path, constants.W_OK | constants.X_OK)
    return null
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    return code === 'EROFS' ? `${path} is on a read-only file system` : `${path} may not be written by this user`
  }
}

/** Makes the data folder where it is missing; answers why that failed. Started by root, the database's own account must be able to enter it. */
export function makeDataFolder(folder: string): string[] {
  if (existsSync(folder)) return []
  try {
    // One after the other: in a file system that makes no folders, such as /proc, the recursive call never ends.
    for (const path of missingOf(folder)) make(path)
    if (process.getuid?.() === 0) chmodSync(folder, 0o711)
    return []
  } catch (error) {
    const why = `it can't be created (${(error as NodeJS.ErrnoException).code})`
    return [`DATA_FOLDER is ${JSON.stringify(folder)}: ${why}, so choose a folder that can be written.`]
  }
}

function missingOf(folder: string): string[] {
  return existsSync(folder) ? [] : [...missingOf(dirname(folder)), folder]
}

function make(path: string): void {
  try {
    mkdirSync(path)
  } catch (error) {
    // Another start made it at the same moment.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}
