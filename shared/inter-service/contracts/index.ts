import type { CatalogueEntry } from '../../rules/catalogue'
import type { SubgraphName } from '../../subgraph/subgraph-name'
import type { Day } from '../../values/day'
import type { AccessIntegrity, AccessKey, AccessRow } from './access-log'
import type { AttestationContracts } from './attestation'
import type { BeneficiaryContracts } from './beneficiary'
import type { DecisionContracts } from './decision'
import type { InvoiceContracts } from './invoice'
import type { ProviderContracts } from './provider'

export type * from './access-log'
export type * from './attestation'
export type * from './beneficiary'
export type * from './decision'
export type * from './invoice'
export type * from './provider'
export type * from './sample'

/** Its part of the access log, which every subgraph answers. */
type AccessContracts = {
  [Kind in `${SubgraphName}.access`]: { key: AccessKey; answer: { rows: AccessRow[]; total: number } }
}
/** Whether its part of the access log is whole, which every subgraph answers. The key has no meaning. */
type AccessIntegrityContracts = {
  [Kind in `${SubgraphName}.accessIntegrity`]: { key: 'NOW'; answer: AccessIntegrity }
}
/** Logs that the caller named objects of the subgraph and a permission refused the operation; answers true once the rows are written. */
type RefusedObjectContracts = {
  [Kind in `${SubgraphName}.refusedObjects`]: { key: { id: string; kind: 'READ' | 'WRITE' }; answer: true }
}
/** Its part of the rule catalogue on a day, which every subgraph answers. */
type RuleContracts = { [Kind in `${SubgraphName}.rules`]: { key: { on: Day }; answer: CatalogueEntry[] } }

/** Every kind of fact that one subgraph may fetch from another; the name begins with the owner. Answers are in the order of the keys. */
export interface FactContracts
  extends BeneficiaryContracts,
    ProviderContracts,
    DecisionContracts,
    AttestationContracts,
    InvoiceContracts,
    AccessContracts,
    AccessIntegrityContracts,
    RefusedObjectContracts,
    RuleContracts {}

export type FactKind = keyof FactContracts
export type KeyOf<Kind extends FactKind> = FactContracts[Kind]['key']
export type AnswerOf<Kind extends FactKind> = FactContracts[Kind]['answer']
