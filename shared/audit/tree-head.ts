import { isSignedBy, type SigningKey } from './signing-key'

/** A signed head of the Merkle tree over a subgraph's access log: that there are so many entries with this root. */
export interface TreeHead {
  subgraph: string
  /** The number of sealed entries. */
  size: number
  /** The root hash in hexadecimal digits. */
  root: string
  /** The instant of sealing, by the clock of the worker, in UTC. */
  sealedAt: string
  /** The public key that the signature belongs to. */
  publicKey: string
  signature: string
}

/** The text that is signed: a JSON array without blanks, which begins with its format. */
const headContent = ({ subgraph, size, root, sealedAt }: Omit<TreeHead, 'publicKey' | 'signature'>): string =>
  JSON.stringify(['mediprima-tree-head-1', subgraph, size, root, sealedAt])

export const signTreeHead = (
  head: Omit<TreeHead, 'publicKey' | 'signature'>,
  { publicKey, sign }: SigningKey,
): TreeHead => ({ ...head, publicKey, signature: sign(headContent(head)) })

/** Whether the head carries a valid signature of its own key, and of one of the trusted keys where some are given. */
export const isTreeHeadSigned = (head: TreeHead, trustedKeys: readonly string[] | null): boolean =>
  (trustedKeys === null || trustedKeys.includes(head.publicKey)) &&
  isSignedBy(head.publicKey, headContent(head), head.signature)
