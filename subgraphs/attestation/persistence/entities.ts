import { AttestationEntity } from './attestation.entity'
import { AttestationControlEntity } from './attestation-control.entity'
import { ControlScanEntity } from './control-scan.entity'

/** The entity of each table of the attestation subgraph. */
export const entities = [AttestationEntity, AttestationControlEntity, ControlScanEntity] as const
