import type { CareType } from '../../shared/values/care-types'
import type { Day } from '../../shared/values/day'
import type { EvaluatedLine } from '../../subgraphs/invoice/application/evaluate-line'
import type { Days } from '../../subgraphs/invoice/domain/care-days'
import type { DemoDecision } from './decisions'
import type { DemoProvider } from './providers'

/** A seeded commitment. */
export interface DemoCommitment {
  number: string
  id: string
  decision: DemoDecision
  version: number
  provider: DemoProvider
  careType: CareType
  on: Day
}

/** A seeded electronic attestation. */
export interface DemoAttestation {
  number: string
  decision: DemoDecision
  provider: DemoProvider
  careTypes: CareType[]
  from: Day
  to: Day
}

/** A seeded invoice line with its evaluation. */
export interface DemoLine {
  id: string
  decision: DemoDecision
  version: number
  provider: DemoProvider
  code: string
  /** Who gave the care in a hospital. */
  performer: DemoProvider | null
  careType: CareType
  on: Day
  /** Last day of care over several days. */
  until: Day | null
  quantity: number
  /** The stay of a line billed by day. */
  stay: Days | null
  /** Lines of a person with the same key are one invoice of a file. */
  invoiceKey: string
  receivedOn: Day
  commitment: DemoCommitment | null
  attestation: DemoAttestation | null
  attestationRequired: boolean
  checked: EvaluatedLine
  waiting: boolean
}

/** The seeded care of one decision. */
export interface DemoCare {
  commitments: DemoCommitment[]
  attestations: DemoAttestation[]
  lines: DemoLine[]
}

/** Generators of numbers. */
export interface NumberGenerators {
  commitment(on: Day): string
  attestation(on: Day): string
}
