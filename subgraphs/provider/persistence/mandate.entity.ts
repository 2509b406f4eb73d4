import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn } from 'typeorm'
import type { Audience, Caller } from '../../../shared/authorization/caller'
import type { Day } from '../../../shared/values/day'
import { ProviderEntity } from './provider.entity'

/** A mandate by which an organisation invoices for a provider. A row is kept (trigger): only its end is brought forward. */
@Entity()
@Check('mandate_mandatee_check', `mandatee ~ '^[01][0-9]{9}$'`)
@Check('mandate_days_in_order', 'last_day >= first_day - 1')
@Check('mandate_iban_check', `payee_iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$'`)
@Check('mandate_account_by_provider', `audience = 'PROVIDER' or payee_iban is null`)
@Check('mandate_end_is_whole', '(ended_at is null) = (ended_by is null)')
@Exclusion(
  'mandate_no_overlap',
  `using gist (provider_key with =, mandatee with =, daterange(first_day, last_day + 1, '[)') with &&)`,
)
@Index('mandate_in_order', { synchronize: false })
@Index('mandate_of_mandatee', ['mandatee', 'providerKey'])
export class MandateEntity {
  @PrimaryColumn('uuid') id!: string
  @Column('text')
  @ForeignKey(() => ProviderEntity)
  providerKey!: string
  /** Enterprise number of the organisation that invoices. */
  @Column('text') mandatee!: string
  @Column('text') mandateeName!: string
  @Column('date') firstDay!: Day
  /** Null: no end is set. The day before `firstDay`: the mandate was withdrawn before it began. */
  @Column('date', { nullable: true }) lastDay!: Day | null
  /** The account that is paid for what the organisation sends. Null: the provider's own. */
  @Column('text', { nullable: true }) payeeIban!: string | null
  @Column('timestamptz') recordedAt!: Date
  @Column('text') subject!: string
  @Column('text') audience!: Audience
  @Column('text') organisation!: string
  @Column('text') role!: string
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null
  @Column('jsonb', { nullable: true }) endedBy!: Caller | null
}
