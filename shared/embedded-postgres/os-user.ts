import { readFileSync, type Stats, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { StartupError } from '../errors/startup-error'

/** An ordinary account of this machine: root starts the server as this account. */
export interface OsUser {
  name: string
  uid: number
  gid: number
}

const PREFERRED = ['postgres', 'nobody', 'www-data', 'daemon']

/**
 * The account to run the server as; null if this process is not root. PostgreSQL refuses to run as root.
 * @throws StartupError if the machine has no ordinary account
 */
export function userToRunAs(passwd = '/etc/passwd'): OsUser | null {
  if (process.getuid?.() !== 0) return null
  const accounts = readFileSync(passwd, 'utf8').split('\n').flatMap(readAccount)
  const account = PREFERRED.map((name) => accounts.find((one) => one.name === name)).find(Boolean) ?? accounts[0]
  if (account) return account
  throw new StartupError(
    'PostgreSQL does not run as root and this machine has no ordinary account: start as another user, or set DATABASE_URL to a PostgreSQL 15 or newer.',
  )
}

function readAccount(line: string): OsUser[] {
  const [name = '', , uid, gid] = line.split(':')
  const account = { name, uid: Number(uid), gid: Number(gid) }
  return name !== '' && account.uid > 0 && account.gid > 0 ? [account] : []
}

const READ = 4
const ENTER = 1

/** Whether the account may read a file and enter every folder above it. */
export const canRead = (path: string, account: OsUser | null): boolean =>
  account === null || (allows(statSync(path), account, READ) && canEnter(dirname(path), account))

/** Whether the account may enter a folder and every folder above it. */
export function canEnter(folder: string, account: OsUser | null): boolean {
  if (account === null) return true
  for (let path = folder; ; path = dirname(path)) {
    if (!allows(statSync(path), account, ENTER)) return false
    if (path === dirname(path)) return true
  }
}

function allows(stats: Stats, account: OsUser, right: number): boolean {
  const shift = stats.uid === account.uid ? 6 : stats.gid === account.gid ? 3 : 0
  return ((stats.mode >> shift) & right) === right
}
