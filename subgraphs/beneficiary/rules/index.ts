import type { CatalogueRule } from '../../../shared/rules/define-rule'
import { freeTextNumber } from '../../../shared/rules/free-text-number.rule'
import { insurableByResidence } from './insurable-by-residence.rule'
import { knownPerson } from './known-person.rule'
import { logRetention } from './log-retention.rule'
import { mutationFieldsRule } from './mutation-fields.rule'
import { numberContradiction } from './number-contradiction.rule'
import { printablePhoto } from './photo.rule'
import { readQuota } from './read-quota.rule'
import { unknownPerson } from './unknown-person.rule'
import { unreadableItem } from './unreadable-item.rule'
import { usedReference } from './used-reference.rule'

/** The rules of this subgraph. */
export const rules: readonly CatalogueRule[] = [
  freeTextNumber,
  insurableByResidence,
  knownPerson,
  logRetention,
  mutationFieldsRule,
  numberContradiction,
  printablePhoto,
  readQuota,
  unknownPerson,
  unreadableItem,
  usedReference,
]
