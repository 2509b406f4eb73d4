import { Column, Entity, PrimaryColumn } from 'typeorm'
import type { AppliedRules } from '../../../shared/rules/evaluate-rules'

/** The rule versions that were applied to lines, written once for all lines of the same versions. Rows are never changed. */
@Entity()
export class AppliedWordingsEntity {
  /** The first half of the SHA-256 hash of `applied`. */
  @PrimaryColumn('uuid') key!: string
  @Column('jsonb') applied!: readonly AppliedRules[]
}
