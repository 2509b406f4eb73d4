import { hash } from 'node:crypto'

// The Merkle tree of RFC 9162 (Certificate Transparency 2.0), section 2.1, with SHA-256. Leaves and nodes are hashed with different
// first bytes, so that no node can pass for a leaf.

const LEAF = '\u0000'
const NODE = Buffer.from([1])
/** The length of each hash. */
export const HASH_BYTES = 32

const sha256 = (content: string | Buffer): Buffer => hash('sha256', content, 'buffer')

/** The hash of an entry (section 2.1.1). A text is hashed in UTF-8. */
export const hashLeaf = (entry: string): Buffer => sha256(LEAF + entry)

/** The hash of an inner node. */
export const hashNode = (left: Buffer, right: Buffer): Buffer => sha256(Buffer.concat([NODE, left, right]))

/**
 * A growing tree as the roots of its complete subtrees, the largest first: their sizes are the ones in the binary form of the
 * size. Enough to append leaves and to calculate the root.
 */
export class TreeFrontier {
  #size: number
  readonly #roots: Buffer[]

  constructor(size = 0, roots: readonly Buffer[] = []) {
    this.#size = size
    this.#roots = [...roots]
  }

  get size(): number {
    return this.#size
  }

  get roots(): readonly Buffer[] {
    return this.#roots
  }

  append(leaf: Buffer): void {
    let complete = leaf
    for (let merged = this.#size; merged % 2 === 1; merged = (merged - 1) / 2)
      complete = hashNode(this.#roots.pop()!, complete)
    this.#roots.push(complete)
    this.#size += 1
  }

  /** The root hash; that of the empty tree is the hash of nothing. */
  root(): Buffer {
    const [last, ...larger] = [...this.#roots].reverse()
    return last ? larger.reduce((right, left) => hashNode(left, right), last) : sha256('')
  }
}

/** The root of leaves `from` to `to` (exclusive). */
export function rootOf(leaves: readonly Buffer[], from = 0, to = leaves.length): Buffer {
  const frontier = new TreeFrontier()
  for (let index = from; index < to; index++) frontier.append(leaves[index]!)
  return frontier.root()
}
