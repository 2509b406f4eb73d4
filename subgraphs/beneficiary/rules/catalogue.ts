import type { CatalogueRule } from '../../../shared/law/rule'
import { knownPerson } from './known-person.rule'
import { mutationFieldsRule } from './mutation-fields.rule'
import { printablePhoto } from './photo.rule'
import { unknownPerson } from './unknown-person.rule'

/** The rules of this subgraph. */
export const beneficiaryRules: readonly CatalogueRule[] = [
  knownPerson,
  mutationFieldsRule,
  printablePhoto,
  unknownPerson,
]
