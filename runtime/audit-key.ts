import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateSigningKey, signingKeyOf } from '../shared/audit/signing-key'
import { StartupError } from '../shared/errors/startup-error'
import type { Config } from './config'
import { readOrCreateSecret } from './secret-file'

/** The key that signs the heads of the access log: AUDIT_SIGNING_KEY, or one created at the first start in the data folder. */
export function auditSigningKey({
  auditSigningKey: given,
  dataFolder,
}: Pick<Config, 'auditSigningKey' | 'dataFolder'>): string {
  if (given) return given
  const file = join(dataFolder, 'audit-signing-key.pem')
  const pem = readOrCreateSecret(file, generateSigningKey)
  try {
    signingKeyOf(pem)
    return pem
  } catch {
    throw new StartupError(
      `${file} is damaged: restore it from a backup. If there is none, delete it, so that the next start creates a new key, and keep AUDIT_PUBLIC_KEY of the old one for audit:verify.`,
    )
  }
}

/** The public key of this installation's log: AUDIT_PUBLIC_KEY, or that of a signing key that exists; null if none is known. */
export function knownAuditKey({
  auditPublicKey,
  auditSigningKey: given,
  dataFolder,
}: Pick<Config, 'auditPublicKey' | 'auditSigningKey' | 'dataFolder'>): string | null {
  if (auditPublicKey) return auditPublicKey
  const file = join(dataFolder, 'audit-signing-key.pem')
  const pem = given ?? (existsSync(file) ? readFileSync(file, 'utf8') : null)
  return pem === null ? null : signingKeyOf(pem).publicKey
}
