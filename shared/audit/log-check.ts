import type { TreeHead } from './tree-head'

/** What is wrong with the sealed log. */
export type LogProblemKind =
  | 'ROW_ALTERED'
  | 'ROW_REMOVED'
  | 'ROW_INSERTED'
  | 'ROW_BACKDATED'
  | 'SEAL_ALTERED'
  | 'HEAD_INVALID'
  | 'ARCHIVE_INVALID'

/** One problem with the row or the place that it is about. */
export interface LogProblem {
  kind: LogProblemKind
  /** The id of the row of the access log; null: the problem is about a seal or a head. */
  accessId: string | null
  /** Its position in the tree; null: it is not sealed. */
  leafIndex: number | null
  text: string
}

/** The result of a check of a subgraph's whole log. */
export interface LogCheck {
  subgraph: string
  /** The newest head; null while nothing is sealed. */
  head: TreeHead | null
  /** The latest instant of a sealed row. */
  sealedUntil: string | null
  /** Rows that the sealing job has not reached yet. */
  waiting: number
  problems: LogProblem[]
}

export interface CheckOptions {
  /** Keys whose signatures are valid; null: any key, so that only damage without a new signature is found. */
  trustedKeys: readonly string[] | null
  /** Whether instants follow the clock of the worker: not with a demo clock. */
  checksInstants: boolean
  /** A head that was published earlier: the tree must extend it. */
  published?: TreeHead | null
  /** Where the check begins: what was sealed before is not read. Null: at the first row. */
  start?: CheckStart | null
}

/** A head up to which the log counts as checked. */
export interface CheckStart {
  size: number
  /** The roots of the complete subtrees. */
  frontier: readonly Buffer[]
  sealedAt: string
  /** Rows of later transactions may be unsealed. */
  nextXid: string
}
