import { readFileSync } from 'node:fs'
import {
  buildSchema,
  type GraphQLInputType,
  GraphQLObjectType,
  type GraphQLSchema,
  getNullableType,
  isInputObjectType,
  isListType,
} from 'graphql'
import type { Finding } from '../rules/finding'
import { freeTextWarnings } from '../subgraph/free-text-warnings'
import { day } from '../values/day'
import { freeTextReader } from './free-texts'

const NUMBER = 'Voir aussi 85.07.30-033.28.'
const schema = buildSchema(readFileSync('gateway/schema/api.graphql', 'utf8'), { assumeValid: true })
const mutations = Object.values(schema.getMutationType()!.getFields())
const queries = Object.values(schema.getQueryType()!.getFields())

/** A value with the text at every place of the scalar String. */
function filled(type: GraphQLInputType): unknown {
  const inner = getNullableType(type)
  if (isListType(inner)) return [filled(inner.ofType), filled(inner.ofType)]
  if (!isInputObjectType(inner)) return inner.name === 'String' ? NUMBER : null
  return Object.fromEntries(Object.values(inner.getFields()).map(({ name, type: of }) => [name, filled(of)]))
}
const filledArguments = ({ args }: (typeof mutations)[number]) =>
  Object.fromEntries(args.map(({ name, type }) => [name, filled(type)]))
const pathsOf = (field: (typeof mutations)[number]) => [
  ...new Set(
    (freeTextReader(field.name, field.args)?.(filledArguments(field)) ?? []).map(({ path }) =>
      path.replace(/\.\d+(?=\.|$)/g, ''),
    ),
  ),
]

test('these inputs of mutations are free texts', () => {
  const paths = Object.fromEntries(
    mutations.flatMap((field): [string, string][] => {
      const found = pathsOf(field)
      return found.length > 0 ? [[field.name, found.join(' ')]] : []
    }),
  )
  const decision =
    'competenceGround coverages.restrictionGround inquiry.reference insuranceDelayGrounds ownFunds.description'
  expect(paths).toEqual({
    answerContest: 'remark',
    answerInspection: 'text',
    attachInspectionDocument: 'title',
    closeAccessAlert: 'outcome',
    closeInspection: 'conclusion',
    concludeInspectionItem: 'remark',
    contestLine: 'reason',
    createDecision: decision,
    decideLine: 'remark',
    grantDerogation: 'grounds',
    grantMandate: 'organisationName',
    inspectPaperInvoice: 'remark',
    modifyDecision: `${decision} reason`,
    openInspection: 'grounds',
    reactivateDecision: decision.replace(/(^| )/g, '$1followUp.'),
    recordControlOutcome: 'remark',
    recordOwnFundsPayment: 'description reference',
    recordPaperInvoice: 'justification personName',
    recoverLine: 'reason',
    registerBeneficiary: 'address.street firstNames lastName',
    registerProvider: 'name',
    requestDerogation: 'grounds',
    revokeAttestation: 'reason',
    settleBalance: 'reference',
    stopDecision: 'reason',
    submitEfactFile: 'fileName',
  })
})

test.each(mutations.filter((field) => pathsOf(field).length > 0).map((field) => ({ name: field.name, field })))(
  '$name warns of a national number in each of its free texts',
  ({ field }) => {
    const add = freeTextWarnings(schema.getMutationType()!, field)!
    const args = filledArguments(field)
    const { findings } = add(args, { findings: [] }, day('2026-12-01')) as { findings: Finding[] }
    const texts = freeTextReader(field.name, field.args)!(args)
    expect(findings.map(({ path }) => path)).toEqual(texts.map(({ path }) => path))
    expect(new Set(findings.map(({ rule, severity }) => `${rule} ${severity}`))).toEqual(
      new Set(['ACC-FREE-TEXT WARNING']),
    )
    expect(JSON.stringify(findings)).not.toContain('033')
  },
)

test('queries that foresee a mutation warn as well', () => {
  const warning = queries.filter((field) => freeTextWarnings(schema.getQueryType()!, field)).map(({ name }) => name)
  expect(warning.sort()).toEqual(['previewPaperInvoice', 'simulateDecision', 'simulateModification'])
})

const oneMutation = (text: string): [GraphQLSchema, (typeof mutations)[number]] => {
  const built = buildSchema(`type Query { a: Int } type Finding { rule: ID } ${text}`)
  return [built, Object.values(built.getMutationType()!.getFields())[0]!]
}

test('a mutation with a text that is in neither list does not build', () => {
  const [built, field] = oneMutation(
    'type Mutation { write(diary: String): Payload } type Payload { findings: [Finding] }',
  )
  expect(() => freeTextWarnings(built.getMutationType()!, field)).toThrow(
    'write.diary is a text without an entry in shared/input/free-texts.ts: add one that says what it is',
  )
})

test('a mutation with a free text and a result without findings does not build', () => {
  const [built, field] = oneMutation('type Mutation { write(remark: String): Int }')
  expect(() => freeTextWarnings(built.getMutationType()!, field)).toThrow('its result needs findings')
})

test('texts without a number leave the result as it is', () => {
  const field = schema.getMutationType()!.getFields().stopDecision!
  const add = freeTextWarnings(schema.getMutationType() as GraphQLObjectType, field)!
  const result = { findings: [] }
  expect(add({ reason: 'Déménagement' }, result, day('2026-12-01'))).toBe(result)
  expect(add({ reason: null }, result, day('2026-12-01'))).toBe(result)
  expect(add({ reason: NUMBER }, null, day('2026-12-01'))).toBeNull()
})
