import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm'
import type { Audience } from '../../../shared/authorization/caller'
import type { Finding } from '../../../shared/rules/finding'
import type { ProviderCategory } from '../../../shared/values/care-types'
import type { Day } from '../../../shared/values/day'
import { ProviderEntity } from './provider.entity'

/** The data of a provider as registered at one time. Rows are inserted, never changed (trigger). */
@Entity()
export class ProviderVersionEntity {
  @PrimaryColumn('text')
  @ForeignKey(() => ProviderEntity)
  providerKey!: string
  /** Counts from 1 per provider. */
  @PrimaryColumn('integer') version!: number
  @Column('text') inamiNumber!: string
  @Column('text') name!: string
  @Column('text') category!: ProviderCategory
  /** Null for an establishment. */
  @Column('text', { nullable: true }) qualificationCode!: string | null
  @Column('date', { nullable: true }) birthDate!: Day | null
  @Column('text', { nullable: true }) insCode!: string | null
  /** The account for payments; null if none is in force. */
  @Column('text', { nullable: true }) iban!: string | null
  /** Last day of activity; null if no end is known. */
  @Column('date', { nullable: true }) activeUntil!: Day | null
  @Column('timestamptz') recordedAt!: Date
  @Column('text') subject!: string
  @Column('text') audience!: Audience
  @Column('text') organisation!: string
  @Column('text') role!: string
  @Column('jsonb') findings!: readonly Finding[]
}
