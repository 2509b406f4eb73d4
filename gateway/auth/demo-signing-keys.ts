import { randomBytes } from 'node:crypto'
import { chmodSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { exportJWK, generateKeyPair, type JWK } from 'jose'

export interface SigningKeys {
  /** Private signing keys, as a key set. */
  signing: { keys: JWK[] }
  /** What checks a signature: the public halves. */
  checking: { keys: JWK[] }
  /** Signs the cookies of the sign-in page. */
  cookies: string[]
}

interface Kept {
  signing: { keys: JWK[] }
  cookies: string[]
}

/** The demo's keys, made at the first start and kept, so that a token outlives a restart. */
export async function loadSigningKeys(dataFolder: string): Promise<SigningKeys> {
  const file = join(dataFolder, 'identity', 'keys.json')
  const kept = read(file) ?? (await make(file))
  const checking = {
    keys: kept.signing.keys.map(({ kty, kid, alg, use, n, e }) => ({ kty, kid, alg, use, n, e }) as JWK),
  }
  return { ...kept, checking }
}

function read(file: string): Kept | undefined {
  try {
    chmodSync(file, 0o600)
    return JSON.parse(readFileSync(file, 'utf8')) as Kept
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw new Error(`The demo's signing keys can't be read (${file}). Remove the file to have new ones made.`, {
      cause: error,
    })
  }
}

async function make(file: string): Promise<Kept> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true, modulusLength: 2048 })
  const kid = randomBytes(8).toString('hex')
  const kept: Kept = {
    signing: { keys: [{ ...(await exportJWK(privateKey)), kid, alg: 'RS256', use: 'sig' }] },
    cookies: [randomBytes(32).toString('base64url')],
  }
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  // Written beside and moved, so that a start that is cut off leaves no half file.
  writeFileSync(`${file}.new`, JSON.stringify(kept), { mode: 0o600 })
  renameSync(`${file}.new`, file)
  return kept
}
