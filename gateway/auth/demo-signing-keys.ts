import { randomBytes } from 'node:crypto'
import { chmodSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { exportJWK, generateKeyPair, type JWK } from 'jose'

export interface SigningKeys {
  /** Private signing keys, as a JWK set. */
  signing: { keys: JWK[] }
  /** The public keys of `signing`, as a JWK set. */
  verification: { keys: JWK[] }
  /** Secrets that sign the cookies of the sign-in page. */
  cookies: string[]
}

/** The content of the key file. */
interface StoredKeys {
  signing: { keys: JWK[] }
  cookies: string[]
}

/**
 * Loads the demo's keys, and generates them at the first start. They are stored, so tokens remain valid after a restart.
 * @throws Error if the key file is not readable
 */
export async function loadSigningKeys(dataFolder: string): Promise<SigningKeys> {
  const file = join(dataFolder, 'identity', 'keys.json')
  const stored = readKeys(file) ?? (await generateKeys(file))
  const publicKeys = stored.signing.keys.map(({ kty, kid, alg, use, n, e }): JWK => ({ kty, kid, alg, use, n, e }))
  return { ...stored, verification: { keys: publicKeys } }
}

function readKeys(file: string): StoredKeys | undefined {
  try {
    chmodSync(file, 0o600)
    return JSON.parse(readFileSync(file, 'utf8')) as StoredKeys
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw new Error(`Cannot read the demo's signing keys in ${file}. Delete the file to generate new keys.`, {
      cause: error,
    })
  }
}

async function generateKeys(file: string): Promise<StoredKeys> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true, modulusLength: 2048 })
  const kid = randomBytes(8).toString('hex')
  const stored: StoredKeys = {
    signing: { keys: [{ ...(await exportJWK(privateKey)), kid, alg: 'RS256', use: 'sig' }] },
    cookies: [randomBytes(32).toString('base64url')],
  }
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  // Written to a temporary file and renamed, so an interrupted start leaves no partial file.
  writeFileSync(`${file}.new`, JSON.stringify(stored), { mode: 0o600 })
  renameSync(`${file}.new`, file)
  return stored
}
