import { hash } from 'node:crypto'

// The Merkle tree of RFC 9162 (Certificate Transparency 2.0), section 2.1, with SHA-256. Leaves and nodes are hashed with different
// first bytes, so that no node can pass for a leaf.

const LEAF = '\u0000'
const NODE = Buffer.from([1])

const sha256 = (content: string | Buffer): Buffer => hash('sha256', content, 'buffer')

/** The hash of an entry (section 2.1.1). A text is hashed in UTF-8. */
export const hashLeaf = (entry: string): Buffer => sha256(LEAF + entry)

/** The hash of an inner node. */
export const hashNode = (left: Buffer, right: Buffer): Buffer => sha256(Buffer.concat([NODE, left, right]))

/** The largest power of two below a size above 1. */
function splitOf(size: number): number {
  let power = 1
  while (power * 2 < size) power *= 2
  return power
}

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

/** The hashes that lead from the leaf at the index to the root, the lowest first (section 2.1.3.1). */
export function inclusionProof(index: number, leaves: readonly Buffer[], from = 0, to = leaves.length): Buffer[] {
  if (to - from <= 1) return []
  const middle = from + splitOf(to - from)
  return index < middle
    ? [...inclusionProof(index, leaves, from, middle), rootOf(leaves, middle, to)]
    : [...inclusionProof(index, leaves, middle, to), rootOf(leaves, from, middle)]
}

/** Whether the proof leads from the leaf to the root (section 2.1.3.2). */
export function isIncluded(
  { index, leaf }: { index: number; leaf: Buffer },
  { size, root }: { size: number; root: Buffer },
  proof: readonly Buffer[],
): boolean {
  if (index < 0 || index >= size) return false
  let [position, last] = [index, size - 1]
  let computed = leaf
  for (const sibling of proof) {
    if (last === 0) return false
    if (position % 2 === 1 || position === last) {
      computed = hashNode(sibling, computed)
      while (position % 2 === 0 && position !== 0) {
        position /= 2
        last = Math.floor(last / 2)
      }
    } else computed = hashNode(computed, sibling)
    position = Math.floor(position / 2)
    last = Math.floor(last / 2)
  }
  return last === 0 && computed.equals(root)
}

/** The hashes that prove that the tree extends its first `earlier` leaves (section 2.1.4.1). */
export function consistencyProof(earlier: number, leaves: readonly Buffer[]): Buffer[] {
  return earlier === 0 || earlier === leaves.length ? [] : subproof(earlier, leaves, 0, leaves.length, true)
}

function subproof(
  earlier: number,
  leaves: readonly Buffer[],
  from: number,
  to: number,
  isWholeEarlierTree: boolean,
): Buffer[] {
  if (earlier === to - from) return isWholeEarlierTree ? [] : [rootOf(leaves, from, to)]
  const half = splitOf(to - from)
  return earlier <= half
    ? [...subproof(earlier, leaves, from, from + half, isWholeEarlierTree), rootOf(leaves, from + half, to)]
    : [...subproof(earlier - half, leaves, from + half, to, false), rootOf(leaves, from, from + half)]
}

/** The size and root of a tree. */
export interface TreeState {
  size: number
  root: Buffer
}

/** Whether the proof shows that the later tree extends the earlier one (section 2.1.4.2). */
export function isConsistent(earlier: TreeState, later: TreeState, proof: readonly Buffer[]): boolean {
  if (earlier.size > later.size) return false
  if (earlier.size === later.size) return proof.length === 0 && earlier.root.equals(later.root)
  if (earlier.size === 0) return proof.length === 0
  const isPowerOfTwo = Number.isInteger(Math.log2(earlier.size))
  const [first, ...rest] = isPowerOfTwo ? [earlier.root, ...proof] : proof
  if (!first) return false
  let [position, last] = [earlier.size - 1, later.size - 1]
  while (position % 2 === 1) {
    position = Math.floor(position / 2)
    last = Math.floor(last / 2)
  }
  let [earlierRoot, laterRoot] = [first, first]
  for (const sibling of rest) {
    if (last === 0) return false
    if (position % 2 === 1 || position === last) {
      earlierRoot = hashNode(sibling, earlierRoot)
      laterRoot = hashNode(sibling, laterRoot)
      while (position % 2 === 0 && position !== 0) {
        position /= 2
        last = Math.floor(last / 2)
      }
    } else laterRoot = hashNode(laterRoot, sibling)
    position = Math.floor(position / 2)
    last = Math.floor(last / 2)
  }
  return last === 0 && earlierRoot.equals(earlier.root) && laterRoot.equals(later.root)
}
