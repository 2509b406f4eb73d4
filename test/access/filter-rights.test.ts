import {
  buildSchema,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isObjectType,
} from 'graphql'
import { type Attacker, type AttackResponse, attacker, codesOf } from './attackers'
import { cellOf } from './cells'
import { rolesOf } from './expected-permissions'
import { filteredFields } from './filtered-fields'
import { CPAS_A, createFixtures, type Fixtures, GP_P, GP_Q } from './fixtures'
import { inParallel } from './probes'
import { callField, fieldsOf, type Values, valueFor, wholeGraph } from './schema-walk'
import { attackedServer } from './shared-server'

jest.setTimeout(900_000)

const clients: Record<string, string> = {
  CAAMI: 'caami:caami',
  CPAS: `cpas:${CPAS_A}`,
  SPP_IS: 'sppis:sppis',
  PROVIDER: `provider:${GP_P}`,
  SYSTEM: 'system:bcss',
}
const allRoles = Object.entries(rolesOf).flatMap(([audience, roles]) => roles.map((role) => ({ audience, role })))

let url: string
let fixtures: Fixtures
beforeAll(async () => {
  const system = await attackedServer()
  url = system.url
  fixtures = await system.shared('fixtures', () => createFixtures(system))
})

test('every field of every filter has a row that says what it tells about', () => {
  const filters = Object.values(wholeGraph().getTypeMap())
    .filter(isInputObjectType)
    .filter(({ name }) => name.endsWith('Filter'))
  const fields = filters.flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`))
  const stated = Object.entries(filteredFields).flatMap(([type, rows]) =>
    Object.keys(rows).map((field) => `${type}.${field}`),
  )
  expect(stated.sort()).toEqual(fields.sort())
})

/** The answer, asked for again where a subgraph of a busy machine answered too late. */
async function whenAvailable(ask: () => Promise<AttackResponse>): Promise<AttackResponse> {
  for (let left = 5; ; left--) {
    const answer = await ask()
    if (left === 0 || !codesOf(answer).includes('SUBGRAPH_UNAVAILABLE')) return answer
  }
}

/** The type of the rows of a list; the type of the field itself if it is no list. */
function nodeTypeOf(schema: GraphQLSchema, field: GraphQLField<unknown, unknown>): string {
  const { edges } = fieldsOf(schema, getNamedType(field.type).name)
  const node = edges && fieldsOf(schema, getNamedType(edges.type).name).node
  return getNamedType(node?.type ?? field.type).name
}

/** The fields on the path that a value of an order names (AMOUNTS_CLAIMED is amounts.claimed), from the whole graph. */
function orderedFields(type: string, value: string, schema = wholeGraph()): string[] | null {
  const parts = value.toLowerCase().split('_')
  for (let length = parts.length; length > 0; length--) {
    const name = parts.slice(0, length).join('')
    const field = Object.values(fieldsOf(schema, type)).find((one) => one.name.toLowerCase() === name)
    if (!field) continue
    if (length === parts.length) return [`${type}.${field.name}`]
    const inner = getNamedType(field.type)
    const below = isObjectType(inner) ? orderedFields(inner.name, parts.slice(length).join('_'), schema) : null
    if (below) return [`${type}.${field.name}`, ...below]
  }
  return null
}

describe.each(allRoles)('filters and orders of $audience $role', ({ audience, role }) => {
  let me: Attacker
  let view: GraphQLSchema
  beforeAll(async () => {
    me = await attacker(url, `${clients[audience]}:${role}`)
    const sdl = await fetch(`${url}/graphql/schema`, { headers: { authorization: `Bearer ${me.token}` } })
    view = buildSchema(await sdl.text())
  })
  const mayRead = (key: string) => cellOf(key, audience, role) === 'GIVEN'
  const isAnalyst = role === 'analyst'
  // An analyst reads no person, so it may not find one either.
  const mayFilterBy = (revealed: string) =>
    !(isAnalyst && revealed.includes('PERSON')) && revealed.split(' ').some((key) => key !== 'PERSON' && mayRead(key))

  const values = (): Values => ({
    Niss: fixtures.a.niss,
    InamiNumber: GP_P,
    EnterpriseNumber: CPAS_A,
    LocalDate: '2024-05-06',
    DateTime: '2024-06-03T10:00:00Z',
    YearMonth: '2024-03',
    Euro: '10.00',
    ID: fixtures.a.decision,
    String: 'x',
    'BeneficiaryFilter.insCode': '21004',
    'ProviderFilter.insCode': '21004',
    Int: 1,
    Boolean: true,
    'Query.spending(by)': ['MONTH'],
    'Query.spending(period)': { from: '2024-01-01', to: '2024-12-31' },
  })
  const argumentsOf = (name: 'filter' | 'orderBy') =>
    Object.values(fieldsOf(view, 'Query')).flatMap((field) => {
      const type = field.args.find((argument) => argument.name === name)?.type
      const input = type && getNamedType(type)
      return isInputObjectType(input) && mayRead(`Query.${field.name}`) ? [{ field, input }] : []
    })
  const ask = (field: GraphQLField<unknown, unknown>, more: Values) => {
    const type = getNamedType(field.type)
    const below = isObjectType(type) && 'totalCount' in type.getFields() ? 'totalCount' : '__typename'
    return whenAvailable(() => me.send(`{ ${callField('Query', field, { ...values(), ...more })} { ${below} } }`))
  }

  test('a filter by what the role may not read is FORBIDDEN, and any other is answered', async () => {
    const wrong: object[] = []
    const cases = argumentsOf('filter').flatMap(({ field, input }) =>
      Object.values(input.getFields()).map((one) => ({ field, input, one })),
    )
    await inParallel(cases, async ({ field, input, one }) => {
      const revealed = filteredFields[input.name]![one.name]!
      const filter = { [one.name]: valueFor(one.type, values(), `${input.name}.${one.name}`) }
      const codes = codesOf(await ask(field, { [`Query.${field.name}(filter)`]: filter }))
      const expected = mayFilterBy(revealed) ? [] : ['FORBIDDEN']
      if (JSON.stringify(codes) !== JSON.stringify(expected))
        wrong.push({ list: field.name, filter: one.name, revealed, expected, codes })
    })
    expect(wrong).toEqual([])
  })

  test('an order by what the role may not read is FORBIDDEN, and any other is answered', async () => {
    const wrong: object[] = []
    const cases = argumentsOf('orderBy').flatMap(({ field, input }) => {
      const order = getNamedType(input.getFields().field!.type)
      return isEnumType(order) ? order.getValues().map(({ name }) => ({ field, name })) : []
    })
    await inParallel(cases, async ({ field, name }) => {
      const revealed = orderedFields(nodeTypeOf(view, field), name)
      const codes = codesOf(await ask(field, { [`Query.${field.name}(orderBy)`]: { field: name, direction: 'ASC' } }))
      const expected = revealed?.every(mayRead) ? [] : ['FORBIDDEN']
      if (!revealed || JSON.stringify(codes) !== JSON.stringify(expected))
        wrong.push({ list: field.name, order: name, revealed, expected, codes })
    })
    expect(wrong).toEqual([])
  })

  test('a filter finds only rows that the list without it has, and counts no others', async () => {
    const wrong: object[] = []
    const { b } = fixtures
    const others: Values = { ...values(), Niss: b.niss, ID: b.decision, InamiNumber: GP_Q, String: b.lastName }
    const lists = argumentsOf('filter').filter(({ field }) => 'edges' in fieldsOf(view, getNamedType(field.type).name))
    for (const { field, input } of lists) {
      if (field.args.some(({ name, type }) => name === 'filter' && String(type).endsWith('!'))) continue
      const read = async (filter: object | null) => {
        const more = { [`Query.${field.name}(first)`]: 200, ...(filter && { [`Query.${field.name}(filter)`]: filter }) }
        const { data } = await me.send(
          `{ ${callField('Query', field, { ...values(), ...more })} { totalCount edges { cursor } pageInfo { hasNextPage } } }`,
        )
        return data?.[field.name] as
          | { totalCount: number | null; edges: { cursor: string }[]; pageInfo: { hasNextPage: boolean } }
          | undefined
      }
      const whole = await read(null)
      if (!whole || whole.pageInfo.hasNextPage) continue
      const known = new Set(whole.edges.map(({ cursor }) => cursor))
      const filters = Object.values(input.getFields()).flatMap((one) => {
        const type = getNamedType(one.type)
        const choices = isEnumType(type)
          ? type.getValues().map(({ name }) => name)
          : type.name === 'Boolean'
            ? [true, false]
            : [values(), others].map((pool) => valueFor(one.type, pool, `${input.name}.${one.name}`))
        return choices.map((choice) => ({ [one.name]: String(one.type).startsWith('[') ? [choice].flat() : choice }))
      })
      await inParallel(filters, async (filter) => {
        // Without a status, the inbox shows what waits.
        if (field.name === 'mutationInbox' && !('status' in filter && filter.status === 'PENDING')) return
        const found = await read(filter)
        const foreign = found?.edges.filter(({ cursor }) => !known.has(cursor)) ?? []
        const isCountRight = !found || found.totalCount === null || found.totalCount === found.edges.length
        if (foreign.length > 0 || !isCountRight)
          wrong.push({ list: field.name, filter, foreign: foreign.length, totalCount: found?.totalCount })
      })
    }
    expect(wrong).toEqual([])
  })
})
