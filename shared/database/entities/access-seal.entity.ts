import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm'
import { XID8 } from './change-event.entity'

/** The hash of a sealed row of the access log. */
@Entity('access_leaf', { comment: 'Hashes of the sealed rows of the access log, in the order of the Merkle tree' })
@Check('access_leaf_index_is_positive', 'leaf_index >= 0')
@Check('access_leaf_hash_is_sha256', 'length(hash) = 32')
@Unique('access_leaf_once', ['accessId'])
export class AccessLeafEntity {
  /** The position in the tree: 0, 1, 2 ... without gaps, in the order of commit. */
  @PrimaryColumn('bigint') leafIndex!: string
  @Column('uuid') accessId!: string
  /** The instant of the row, which selects its partition. */
  @Column('timestamptz') at!: Date
  @Column('bytea') hash!: Buffer
}

/** A signed head of the tree. */
@Entity('access_tree_head', { comment: 'Signed heads of the Merkle tree over the access log' })
@Check('access_tree_root_is_sha256', 'length(root) = 32')
export class AccessTreeHeadEntity {
  /** The number of sealed rows. */
  @PrimaryColumn('bigint') size!: string
  @Column('bytea') root!: Buffer
  /** The roots of the complete subtrees, the largest first. */
  @Column('bytea', { array: true }) frontier!: Buffer[]
  @Column('timestamptz') sealedAt!: Date
  /** The latest instant of a sealed row. */
  @Column('timestamptz') latestAt!: Date
  /** Every row of an earlier transaction is sealed. */
  @Column({ type: XID8 }) nextXid!: string
  @Column('text') publicKey!: string
  @Column('text') signature!: string
}

/** A month that was exported and dropped. */
@Entity('access_archive', {
  comment: 'Signed records of the months of the access log that were exported and dropped',
})
@Check('access_archive_month_is_valid', `month ~ '^[0-9]{4}-[0-9]{2}$'`)
export class AccessArchiveEntity {
  @PrimaryColumn('text') month!: string
  /** The signed text: which leaves were archived, and the hash of the file. */
  @Column('text') record!: string
  @Column('text') publicKey!: string
  @Column('text') signature!: string
}

/** What a check of the whole log found. */
@Entity('access_check', { comment: 'Signed results of checks of the whole access log' })
export class AccessCheckEntity {
  @PrimaryColumn('timestamptz') checkedAt!: Date
  /** The newest head when the check began. */
  @Column('json') head!: object
  @Column('json') problems!: object[]
  @Column('text') publicKey!: string
  @Column('text') signature!: string
}
