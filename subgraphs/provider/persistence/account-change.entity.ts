import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm'
import type { Audience } from '../../../shared/authorization/caller'
import { ProviderEntity } from './provider.entity'

/**
 * An account that was recorded after the registration of its provider. A row is inserted once; afterwards only its outcome is
 * added, once (trigger). A provider has at most one account without an outcome: the one that waits for confirmation.
 */
@Entity()
@Check('account_change_iban_check', `iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$'`)
@Check('account_change_outcome_check', `outcome in ('CONFIRMED', 'WITHDRAWN')`)
@Check(
  'outcome_is_whole',
  'num_nulls(outcome, outcome_at, outcome_subject, outcome_audience, outcome_organisation, outcome_role) in (0, 6)',
)
@Check('another_person_confirms', `outcome is distinct from 'CONFIRMED' or outcome_subject <> subject`)
@Index('one_account_waits', ['providerKey'], { unique: true, where: '(outcome IS NULL)' })
@Index('account_change_of_provider', ['providerKey', 'recordedAt'])
export class AccountChangeEntity {
  @PrimaryColumn('uuid') id!: string
  @Column('text')
  @ForeignKey(() => ProviderEntity)
  providerKey!: string
  @Column('text') iban!: string
  @Column('timestamptz') recordedAt!: Date
  @Column('text') subject!: string
  @Column('text') audience!: Audience
  @Column('text') organisation!: string
  @Column('text') role!: string
  /** Null while the account waits for confirmation. */
  @Column('text', { nullable: true }) outcome!: 'CONFIRMED' | 'WITHDRAWN' | null
  @Column('timestamptz', { nullable: true }) outcomeAt!: Date | null
  @Column('text', { nullable: true }) outcomeSubject!: string | null
  @Column('text', { nullable: true }) outcomeAudience!: Audience | null
  @Column('text', { nullable: true }) outcomeOrganisation!: string | null
  @Column('text', { nullable: true }) outcomeRole!: string | null
}
