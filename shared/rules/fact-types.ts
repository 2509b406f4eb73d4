import { allOf, anyOf, type FactType } from '../texts/message-template'

// What the facts of findings and the figures of rules are, by their names: one name has one meaning. A rule whose fact of a
// name is something else says so itself (`facts` of its definition).

const days = [
  'from',
  'to',
  'on',
  'day',
  'earliest',
  'latest',
  'today',
  'since',
  'birthDate',
  'deathDate',
  'councilDate',
  'careStart',
  'firstDay',
  'lastDay',
  'dueBy',
  'decisionFrom',
  'decisionTo',
  'centreFrom',
  'centreTo',
  'performedOn',
  'receivedOn',
  'issuedOn',
  'paidOn',
  'reachedOn',
  'recordedFrom',
  'effectiveOn',
] as const
const numbers = [
  'days',
  'limit',
  'months',
  'years',
  'percent',
  'inError',
  'lines',
  'age',
  'current',
  'shown',
  'left',
  'length',
  'characters',
  'count',
] as const
const amounts = ['claimed', 'tariff', 'above', 'amount'] as const
// Numbers of files and persons, names and free texts: written as they are.
const texts = [
  'number',
  'niss',
  'newNiss',
  'provider',
  'inamiNumber',
  'issuer',
  'cpas',
  'cpasName',
  'reference',
  'decision',
  'decisionNumber',
  'attestation',
  'control',
  'lineId',
  'code',
  'residence',
  'qualification',
  'mediaType',
  'iban',
  'value',
] as const

const all = (names: readonly string[], type: FactType): [string, FactType][] => names.map((name) => [name, type])

/** How a fact is written in a sentence, by its name. */
export const factTypes: ReadonlyMap<string, FactType> = new Map<string, FactType>([
  ...all(days, 'day'),
  ...all(numbers, 'number'),
  ...all(amounts, 'amount'),
  ...all(texts, 'text'),
  ['month', 'month'],
  ['careType', 'CareType'],
  ['careTypes', allOf('CareType')],
  ['category', 'ProviderCategory'],
  ['allowed', allOf('ProviderCategory')],
  ['situation', 'BillingSituation'],
  ['kind', 'IdentityMutationKind'],
  ['field', 'Field'],
  ['differing', allOf('Field')],
  ['missing', allOf('Field')],
  ['right', 'Right'],
  ['level', 'SupportLevel'],
  ['outcome', 'ControlOutcome'],
  ['communes', allOf('text')],
  ['institutions', anyOf('text')],
  ['hospitals', anyOf('text')],
])
