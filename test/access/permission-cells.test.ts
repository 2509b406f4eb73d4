import { buildSchema, type GraphQLField, type GraphQLSchema, getNamedType, isLeafType, isObjectType } from 'graphql'
import { syntheticBisNumber } from '../e2e-scenario/identifiers'
import { type Attacker, attacker, codesOf } from './attackers'
import { type Cell, cellOf, cellRows, readersOf } from './cells'
import { hiding, readTable, rolesOf, roots } from './expected-permissions'
import { inParallel } from './probes'
import { callField, fieldsOf, objectTypes, type Values, wholeGraph } from './schema-walk'
import { attackedServer } from './shared-server'

jest.setTimeout(900_000)

const allRoles = Object.entries(rolesOf).flatMap(([audience, roles]) => roles.map((role) => ({ audience, role })))
const clients: Record<string, string> = {
  CAAMI: 'caami:caami',
  CPAS: 'cpas:0299990019',
  SPP_IS: 'sppis:sppis',
  PROVIDER: 'provider:10001490004',
  SYSTEM: 'system:bcss',
}
const whole = wholeGraph()
const isRoot = (type: string) => type === 'Query' || type === 'Mutation'

describe('the stated cells', () => {
  test('the expected cells name every field of every type once, and nothing else', () => {
    const stated = cellRows.flatMap(({ type, fields }) => fields.map((field) => `${type}.${field}`))
    const existing = objectTypes(whole).flatMap(({ name }) =>
      Object.keys(fieldsOf(whole, name)).map((field) => `${name}.${field}`),
    )
    expect(stated.sort()).toEqual(existing.sort())
  })

  test('the expected cells agree with the rows of root fields and of hidden fields', () => {
    for (const [key, row] of Object.entries({ ...roots, ...hiding }))
      for (const { audience, role } of allRoles)
        if (readTable(row, audience, role) !== 'GIVEN' || isRoot(key.split('.')[0]!))
          expect({ key, role, cell: cellOf(key, audience, role) }).toEqual({
            key,
            role,
            cell: readTable(row, audience, role),
          })
  })
})

// Harmless values: a person whom nobody registered, objects that do not exist.
const values: Values = {
  Niss: syntheticBisNumber(50, 1, 1),
  InamiNumber: '10001490004',
  EnterpriseNumber: '0299990019',
  NomenclatureCode: '101076',
  LocalDate: '2026-03-12',
  DateTime: '2026-03-12T10:00:00Z',
  YearMonth: '2013-01',
  Euro: '10.00',
  ID: 'nobody',
  String: 'nothing',
  Int: 1,
  Boolean: false,
  'Mutation.runPayments(upTo)': '2013-01-02',
  'Mutation.selectForReview(filter)': { rule: 'NO-SUCH-RULE' },
  'Query.reviewSelectionPreview(filter)': { rule: 'NO-SUCH-RULE' },
  'Query.efactFilePreview(content)': 'AAAA',
  'Mutation.setPhoto(content)': 'AAAA',
  'IdentityMutationInput.reference': 'permission-cells',
  'ProviderInput.inamiNumber': '10001490004',
  'ProviderInput.category': 'GENERAL_PRACTITIONER',
}
const withSmallPages = (view: GraphQLSchema): Values => {
  const pages = objectTypes(view).flatMap((type) =>
    Object.values(type.getFields())
      .filter(({ args }) => args.some(({ name }) => name === 'first'))
      .map((field) => [`${type.name}.${field.name}(first)`, 1]),
  )
  return { ...values, ...Object.fromEntries(pages) }
}

type Step = { owner: string; field: GraphQLField<unknown, unknown> }
/** The shortest path to each type over the fields that a role may select. */
function pathsOver(view: GraphQLSchema, maySelect: (key: string) => boolean): Map<string, Step[]> {
  const paths = new Map<string, Step[]>([
    ['Query', []],
    ['Mutation', []],
  ])
  for (const [owner, path] of paths)
    for (const field of Object.values(fieldsOf(view, owner))) {
      const inner = getNamedType(field.type)
      if (!isObjectType(inner) || paths.has(inner.name) || !maySelect(`${owner}.${field.name}`)) continue
      paths.set(inner.name, [...path, { owner, field }])
    }
  return paths
}

describe.each(allRoles)('cells of $audience $role', ({ audience, role }) => {
  let me: Attacker
  let view: GraphQLSchema
  let given: Values

  beforeAll(async () => {
    const { url } = await attackedServer()
    me = await attacker(url, `${clients[audience]}:${role}`, '2026-03-12')
    const sdl = await fetch(`${url}/graphql/schema`, { headers: { authorization: `Bearer ${me.token}` } })
    view = buildSchema(await sdl.text())
    given = withSmallPages(view)
  })
  const cell = (key: string) => cellOf(key, audience, role)
  const fieldsWith = (type: string, wanted: Cell) =>
    Object.values(fieldsOf(view, type)).filter((field) => cell(`${type}.${field.name}`) === wanted)

  const ask = async (path: readonly Step[], owner: string, fields: readonly GraphQLField<unknown, unknown>[]) => {
    const leaves = fields.map((field) => {
      const below = isLeafType(getNamedType(field.type)) ? '' : ' { __typename }'
      return `${callField(owner, field, given)}${below}`
    })
    const body = path.reduceRight(
      (inner, step) => `${callField(step.owner, step.field, given)} { ${inner} }`,
      leaves.join(' '),
    )
    return me.send(`${(path[0]?.owner ?? owner) === 'Mutation' ? 'mutation' : 'query'} { ${body} }`)
  }
  // The role may use the field, but not for the person or object of these values.
  const isAboutRow = (text: string) => /A CPAS (can only ask for|gets the statement of) persons/.test(text)
  const refusals = ['FORBIDDEN', 'GRAPHQL_VALIDATION_FAILED', 'TOO_COMPLEX', 'INTERNAL_SERVER_ERROR']

  test(`each of the ${readersOf.size} cells is as expected`, async () => {
    const wrong: object[] = []
    const counts: Record<Cell, number> = { GIVEN: 0, FORBIDDEN: 0, HIDDEN: 0 }
    const permitted = pathsOver(view, (key) => cell(key) === 'GIVEN')
    const anyPath = pathsOver(view, () => true)
    for (const key of readersOf.keys()) {
      const [type = '', field = ''] = key.split('.')
      const isInView = field in fieldsOf(view, type)
      counts[cell(key)]++
      if (isInView === (cell(key) === 'HIDDEN')) wrong.push({ key, expected: cell(key), isInView })
    }
    const isGiven = async (type: string, path: readonly Step[], fields: readonly GraphQLField<unknown, unknown>[]) => {
      const answer = await ask(path, type, fields)
      return !codesOf(answer).some((code) => refusals.includes(String(code))) || isAboutRow(answer.text) ? null : answer
    }
    await inParallel(objectTypes(view), async ({ name: type }) => {
      const path = permitted.get(type)
      const fields = fieldsWith(type, 'GIVEN')
      if (fields.length > 0 && !path) wrong.push({ type, error: 'given, and no permitted field leads to it' })
      // Root fields one by one: permission-matrix.test.ts runs those of mutations.
      if (path && !isRoot(type) && fields.length > 0 && (await isGiven(type, path, fields)))
        for (const field of fields) {
          const refused = await isGiven(type, path, [field])
          if (refused) wrong.push({ key: `${type}.${field.name}`, expected: 'GIVEN', text: refused.text.slice(0, 300) })
        }
      for (const field of fieldsWith(type, 'FORBIDDEN')) {
        const answer = await ask(path ?? anyPath.get(type)!, type, [field])
        if (!codesOf(answer).includes('FORBIDDEN') || isAboutRow(answer.text))
          wrong.push({ key: `${type}.${field.name}`, expected: 'FORBIDDEN', text: answer.text.slice(0, 300) })
      }
    })
    expect(wrong).toEqual([])
    expect(counts.GIVEN + counts.FORBIDDEN + counts.HIDDEN).toBe(readersOf.size)
  })
})
