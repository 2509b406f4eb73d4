import type { SubgraphDefinition } from '../../../shared/schema/subgraph-schema'
import { knownPerson } from './known-person.rule'
import { mutationFieldsRule } from './mutation-fields.rule'
import { printablePhoto } from './photo.rule'
import { unknownPerson } from './unknown-person.rule'

/** The rules of this subgraph. */
export const beneficiaryRules: SubgraphDefinition['rules'] = [
  knownPerson,
  mutationFieldsRule,
  printablePhoto,
  unknownPerson,
]
