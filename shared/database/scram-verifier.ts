import { createHash, createHmac, pbkdf2Sync } from 'node:crypto'

const ITERATIONS = 4_096
const LENGTH = 32

/**
 * The SCRAM-SHA-256 verifier of a password (RFC 5803), as PostgreSQL stores it: the server and its log never see the password. The
 * password is ASCII. The salt is derived from the password, so the same password always has the same verifier.
 */
export function scramVerifier(password: string): string {
  const salt = createHmac('sha256', password).update('scram salt').digest().subarray(0, 16)
  const salted = pbkdf2Sync(password, salt, ITERATIONS, LENGTH, 'sha256')
  const hmac = (text: string) => createHmac('sha256', salted).update(text).digest()
  const storedKey = createHash('sha256').update(hmac('Client Key')).digest('base64')
  return `SCRAM-SHA-256$${ITERATIONS}:${salt.toString('base64')}$${storedKey}:${hmac('Server Key').toString('base64')}`
}
