import { coverageRules } from './coverage-rules'
import { decisionRules } from './decision-rules'

/** Every rule of this subgraph. */
export const rules = [...decisionRules, ...coverageRules]
