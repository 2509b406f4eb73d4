import { coverRules } from './cover-rules'
import { decisionRules } from './decision-rules'

/** Every rule of this subgraph. */
export const catalogue = [...decisionRules, ...coverRules]
