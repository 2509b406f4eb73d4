import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto'

/** The key pair that signs tree heads and archives of an installation. */
export interface SigningKey {
  /** The public key, as published: SubjectPublicKeyInfo in base64. */
  publicKey: string
  /** The Ed25519 signature of a text, in base64. */
  sign(text: string): string
}

/**
 * The key of a PEM text (PKCS #8).
 * @throws Error if the text is no private Ed25519 key
 */
export function signingKeyOf(pem: string): SigningKey {
  const key = createPrivateKey(pem)
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('The key is not an Ed25519 key.')
  return {
    publicKey: base64Of(createPublicKey(key)),
    sign: (text) => sign(null, Buffer.from(text), key).toString('base64'),
  }
}

/** A new private key as PEM. */
export const generateSigningKey = (): string =>
  generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()

/** The published form of a public key: that itself, or PEM. @throws Error if the text is no Ed25519 public key */
export function publicKeyOf(text: string): string {
  const key = text.includes('-----BEGIN') ? createPublicKey(text) : keyOfBase64(text.trim())
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('The key is not an Ed25519 key.')
  return base64Of(key)
}

/** Whether the signature of the text belongs to the public key. */
export function isSignedBy(publicKey: string, text: string, signature: string): boolean {
  try {
    return verify(null, Buffer.from(text), keyOfBase64(publicKey), Buffer.from(signature, 'base64'))
  } catch {
    // A damaged key signs nothing.
    return false
  }
}

const base64Of = (key: KeyObject): string => key.export({ type: 'spki', format: 'der' }).toString('base64')
const keyOfBase64 = (text: string): KeyObject =>
  createPublicKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'spki' })
