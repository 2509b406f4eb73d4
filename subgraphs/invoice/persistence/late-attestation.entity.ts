import { Entity, PrimaryColumn } from 'typeorm'

/** An attestation that was issued late (ATT-LATE of the subgraph attestation). */
@Entity()
export class LateAttestationEntity {
  @PrimaryColumn('text') number!: string
}
