import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm'
import type { Audience } from '../../../shared/authorization/caller'
import type { ProviderCategory } from '../../../shared/values/care-types'
import type { Day } from '../../../shared/values/day'
import { ProviderEntity } from './provider.entity'

/**
 * The facts of a provider from a day on. Rows are inserted, never changed (trigger): of those with one first day, the one with the
 * highest rank holds. A first day is never before that of the rank before (trigger).
 */
@Entity()
export class ProviderRecordEntity {
  @PrimaryColumn('text')
  @ForeignKey(() => ProviderEntity)
  providerKey!: string
  /** Counts from 1 per provider. */
  @PrimaryColumn('integer') rank!: number
  /** First day; 0001-01-01 for facts that hold from ever. */
  @Column('date') validFrom!: Day
  @Column('text') name!: string
  @Column('text') category!: ProviderCategory
  /** Null for an establishment. */
  @Column('text', { nullable: true }) qualificationCode!: string | null
  @Column('timestamptz') recordedAt!: Date
  @Column('text') subject!: string
  @Column('text') audience!: Audience
  @Column('text') organisation!: string
  @Column('text') role!: string
}
