import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm'

/** A registered provider. Its data are in `provider_version`; `version` names the one in force. */
@Entity()
@Check('provider_provider_key_check', `provider_key ~ '^[0-9]{11}$'`)
@Index('provider_in_order', { synchronize: false })
export class ProviderEntity {
  /** INAMI number in 11 digits: the 8 digits of an establishment end in 000. */
  @PrimaryColumn('text') providerKey!: string
  /** The number of the first registration, which other subgraphs keep: it never changes. */
  @Column('text', { comment: 'As first registered: what other subgraphs keep' }) inamiNumber!: string
  @Column('integer') version!: number
  @Column('timestamptz') registeredAt!: Date
}
