import type { CatalogueRule } from '../../../shared/law/rule'
import { control } from './control.rule'
import { covers } from './covers.rule'
import { inUse } from './in-use.rule'
import { issuer } from './issuer.rule'
import { kept } from './kept.rule'
import { needless } from './needless.rule'
import { prescribed } from './prescribed.rule'

/** Every rule of this subgraph. */
export const catalogue: readonly CatalogueRule[] = [issuer, needless, inUse, covers, prescribed, kept, control]
