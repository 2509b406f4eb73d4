import { query, type Runner } from '../database/prepared-statements'
import { utcText } from './leaf-content'
import type { CheckOptions, CheckStart, LogProblem, LogProblemKind } from './log-check'
import type { TreeFrontier } from './merkle-tree'
import { isTreeHeadSigned, type TreeHead } from './tree-head'

/** A signed head as it is stored. */
export type StoredHead = Omit<TreeHead, 'size' | 'root'> & {
  size: string
  root: Buffer
  nextXid: string
  latestAt: string
}

/** The columns of a stored head; the parameter is the SQL of the subgraph's name. */
export const headColumns = (
  subgraph: string,
) => `size, root, ${utcText('sealed_at')} as "sealedAt", ${utcText('latest_at')} as "latestAt",
  next_xid::text as "nextXid", public_key as "publicKey", signature, ${subgraph} as subgraph`

/** The head that was signed. Its instant has milliseconds, which is all that a head stores. */
export const toTreeHead = ({ size, root, sealedAt, publicKey, signature, subgraph }: StoredHead): TreeHead => ({
  subgraph,
  size: Number(size),
  root: root.toString('hex'),
  sealedAt: sealedAt.replace(/000Z$/, 'Z'),
  publicKey,
  signature,
})

const HEAD_PAGE = 1_000

/** Reads the heads in the order of their size, page by page: a busy log has a head every few seconds. */
export class HeadPages {
  #page: StoredHead[] = []

  constructor(
    private readonly source: Runner,
    private readonly subgraph: string,
  ) {}

  /** The smallest head above a size; null if there is none. */
  async after(size: number): Promise<StoredHead | null> {
    if (this.#page.length === 0)
      this.#page = await query<StoredHead>(
        this.source,
        `select ${headColumns('$1')} from access_tree_head where size > $2 order by size limit ${HEAD_PAGE}`,
        [this.subgraph, size],
      )
    return this.#page.shift() ?? null
  }
}

/** Compares the tree with each signed head as it grows. A wrong root names the seals since the last right one. */
export class RootCheck {
  #next: StoredHead | null = null
  #isBroken = false

  private constructor(
    private readonly heads: HeadPages,
    private readonly options: CheckOptions,
    private readonly problems: LogProblem[],
    /** The latest head that was compared: its size, and the size of the latest that was right. */
    private readonly last: { size: number; rightUntil: number; sealedAt: string | null },
  ) {}

  static async begin(
    heads: HeadPages,
    start: CheckStart | null,
    options: CheckOptions,
    problems: LogProblem[],
  ): Promise<RootCheck> {
    const size = start?.size ?? 0
    const check = new RootCheck(heads, options, problems, { size, rightUntil: size, sealedAt: start?.sealedAt ?? null })
    check.#next = await heads.after(size)
    return check
  }

  get previousSealedAt(): string | null {
    return this.last.sealedAt
  }

  /** Whether there is a head of this size. */
  isDue(size: number): boolean {
    return this.options.published?.size === size || (this.#next !== null && Number(this.#next.size) === size)
  }

  async compare(tree: TreeFrontier): Promise<void> {
    const { published } = this.options
    if (published?.size === tree.size && published.root !== tree.root().toString('hex'))
      this.#add('HEAD_INVALID', `The tree is not the one of the published head of ${published.sealedAt}.`)
    const head = this.#next
    if (!head || Number(head.size) !== tree.size) return
    Object.assign(this.last, { size: tree.size, sealedAt: head.sealedAt })
    this.#next = await this.heads.after(tree.size)
    if (!isTreeHeadSigned(toTreeHead(head), this.options.trustedKeys))
      this.#add('HEAD_INVALID', `The head of size ${tree.size} has no valid signature of a trusted key.`)
    if (tree.root().equals(head.root)) this.last.rightUntil = tree.size
    else if (!this.#isBroken) {
      this.#isBroken = true
      const { rightUntil } = this.last
      this.#add('SEAL_ALTERED', `A seal from ${rightUntil} to ${tree.size - 1} was altered.`, rightUntil)
    }
  }

  end(size: number): void {
    const { published } = this.options
    const missing = this.#next
    if (missing) this.#add('SEAL_ALTERED', `The seals from ${size} on are missing: a head has ${missing.size}.`, size)
    else if (this.last.size < size)
      this.#add('SEAL_ALTERED', `The seals from ${this.last.size} to ${size - 1} are in no head.`, this.last.size)
    if (published && published.size > size)
      this.#add(
        'HEAD_INVALID',
        `The published head has ${published.size} entries, the log ${size}: its end was removed.`,
      )
    if (published && !isTreeHeadSigned(published, this.options.trustedKeys))
      this.#add('HEAD_INVALID', 'The published head has no valid signature of a trusted key.')
  }

  #add(kind: LogProblemKind, text: string, leafIndex: number | null = null): void {
    this.problems.push({ kind, accessId: null, leafIndex, text })
  }
}
