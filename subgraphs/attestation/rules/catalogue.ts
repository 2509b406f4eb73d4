import type { SubgraphDefinition } from '../../../shared/schema/subgraph-schema'
import { control } from './control.rule'
import { covers } from './covers.rule'
import { inUse } from './in-use.rule'
import { issuer } from './issuer.rule'
import { kept } from './kept.rule'
import { needless } from './needless.rule'
import { prescribed } from './prescribed.rule'

/** Every rule of this subgraph. */
export const catalogue: SubgraphDefinition['rules'] = [issuer, needless, inUse, covers, prescribed, kept, control]
