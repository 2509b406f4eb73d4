import { buildSchema, type GraphQLSchema, getNamedType, isInputObjectType, isLeafType } from 'graphql'
import { syntheticBisNumber } from '../e2e-scenario/identifiers'
import { type Attacker, attacker, codesOf } from './attackers'
import { hiding, readTable, rolesOf, roots } from './expected-permissions'
import { callField, fieldsOf, objectTypes, pathsTo, type Values, wholeGraph } from './schema-walk'
import { attackedServer } from './shared-server'

jest.setTimeout(900_000)

const clients: Record<string, string> = {
  CAAMI: 'caami:caami',
  CPAS: 'cpas:0299990019',
  SPP_IS: 'sppis:sppis',
  PROVIDER: 'provider:10001490004',
  SYSTEM: 'system:bcss',
}
const everyone = Object.entries(rolesOf).flatMap(([audience, roles]) => roles.map((role) => ({ audience, role })))

// Harmless where it is given: persons that nobody is, months in which nothing was paid.
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
  'Query.reviewSelectionPreview(filter)': { rule: 'NO-SUCH-RULE' },
  'Query.efactFilePreview(content)': 'AAAA',
  'Mutation.setPhoto(content)': 'AAAA',
  'Mutation.selectForReview(filter)': { rule: 'NO-SUCH-RULE' },
  'IdentityMutationInput.reference': 'rights-matrix',
  'ProviderInput.inamiNumber': '10001490004',
  'ProviderInput.category': 'GENERAL_PRACTITIONER',
}

const whole = wholeGraph()
const rootFields = ['Query', 'Mutation'].flatMap((owner) =>
  Object.values(fieldsOf(whole, owner)).map((field) => ({ owner, field })),
)

describe('the table of this test', () => {
  test('has a row for every root field', () => {
    expect(rootFields.map(({ owner, field }) => `${owner}.${field.name}`).sort()).toEqual(Object.keys(roots).sort())
  })

  test('has no row for an object field that is not there', () => {
    const there = objectTypes(whole).flatMap((type) =>
      Object.keys(type.getFields()).map((field) => `${type.name}.${field}`),
    )
    expect(Object.keys(hiding).filter((key) => !there.includes(key))).toEqual([])
  })
})

describe.each(Object.keys(rolesOf))('%s', (audience) => {
  const all: Record<string, Attacker> = {}
  let view: GraphQLSchema
  let url: string

  beforeAll(async () => {
    url = (await attackedServer()).url
    for (const role of rolesOf[audience]!) all[role] = await attacker(url, `${clients[audience]}:${role}`, '2026-03-12')
    view = buildSchema(await sdlFor(Object.values(all)[0]!))
  })
  const sdlFor = async ({ token }: Attacker) =>
    (await fetch(`${url}/graphql/schema`, { headers: { authorization: `Bearer ${token}` } })).text()
  const someone = () => Object.values(all)[0]!

  test('sees the root fields of its view in the SDL, and no others', () => {
    const mine = rootFields.filter(
      ({ owner, field }) => readTable(roots[`${owner}.${field.name}`]!, audience, '') !== 'HIDDEN',
    )
    for (const owner of ['Query', 'Mutation']) {
      const seen = Object.keys(fieldsOf(view, owner))
      expect(seen.sort()).toEqual(
        mine
          .filter((one) => one.owner === owner)
          .map(({ field }) => field.name)
          .sort(),
      )
    }
  })

  test('sees of each object what the table says, and nothing else is hidden', () => {
    const told: string[] = []
    const expected: string[] = []
    for (const { name } of objectTypes(view)) {
      if (name === 'Query' || name === 'Mutation') continue
      const seen = fieldsOf(view, name)
      for (const field of Object.keys(fieldsOf(whole, name))) {
        const key = `${name}.${field}`
        if (!(field in seen)) told.push(key)
        if (hiding[key] && readTable(hiding[key], audience, '') === 'HIDDEN') expected.push(key)
      }
    }
    expect(told.sort()).toEqual(expected.sort())
  })

  test('has no type in its view that nothing of it leads to', () => {
    const ways = pathsTo(view)
    expect(
      objectTypes(view)
        .map(({ name }) => name)
        .filter((name) => !ways.has(name)),
    ).toEqual([])
    const used = new Set(['String', 'Boolean', 'Query', 'Mutation'])
    const use = (name: string) => {
      if (used.has(name)) return
      used.add(name)
      const type = view.getType(name)
      if (isInputObjectType(type))
        for (const field of Object.values(type.getFields())) use(getNamedType(field.type).name)
    }
    for (const type of objectTypes(view))
      for (const field of Object.values(type.getFields())) {
        use(getNamedType(field.type).name)
        for (const argument of field.args) use(getNamedType(argument.type).name)
      }
    const named = Object.keys(view.getTypeMap()).filter((name) => !name.startsWith('__'))
    expect(named.filter((name) => !used.has(name))).toEqual([])
  })

  test('is told the same by introspection as by the SDL', async () => {
    const { data } = await someone().send(
      '{ __schema { types { name fields(includeDeprecated: true) { name args { name } } inputFields { name } enumValues { name } } } }',
    )
    const types = (
      data.__schema.types as { name: string; fields: { name: string; args: { name: string }[] }[] | null }[]
    ).filter(({ name }) => !name.startsWith('__'))
    const fromSdl = Object.keys(view.getTypeMap()).filter((name) => !name.startsWith('__'))
    expect(types.map(({ name }) => name).sort()).toEqual(fromSdl.sort())
    for (const { name, fields } of types) {
      if (!fields) continue
      expect(fields.map((field) => field.name).sort()).toEqual(Object.keys(fieldsOf(view, name)).sort())
    }
    for (const secret of ['_Service', '_Entity', '_Any', 'decisionFacts', 'beneficiaryFacts']) {
      const hidden = await someone().send(`{ __type(name: "${secret}") { name fields { name } } }`)
      expect(hidden.data).toEqual({ __type: null })
    }
  })

  test('is told that a hidden field does not exist, in the words for a misspelt one', async () => {
    const ways = pathsTo(view)
    const hidden = [
      ...rootFields.map(({ owner, field }) => ({ owner, field, row: roots[`${owner}.${field.name}`]! })),
      ...Object.entries(hiding).map(([key, row]) => {
        const [owner, name] = key.split('.') as [string, string]
        return { owner, field: fieldsOf(whole, owner)[name]!, row }
      }),
    ].filter(({ owner, row }) => readTable(row, audience, '') === 'HIDDEN' && (ways.has(owner) || owner === 'Query'))
    for (const { owner, field } of hidden) {
      if (!view.getType(owner)) continue
      const ask = (name: string) => {
        const below = isLeafType(getNamedType(field.type)) ? '' : ' { __typename }'
        const way = ways.get(owner)!
        const kind = (way[0]?.owner ?? owner) === 'Mutation' ? 'mutation' : 'query'
        const body = way.reduceRight(
          (inner, step) => `${callField(step.owner, step.field, values)} { ${inner} }`,
          `${name}${below}`,
        )
        return someone().send(`${kind} { ${body} }`)
      }
      const answer = await ask(field.name)
      const misspelt = await ask(`${field.name}x`)
      expect({ field: `${owner}.${field.name}`, codes: codesOf(answer), data: answer.data }).toEqual({
        field: `${owner}.${field.name}`,
        codes: ['GRAPHQL_VALIDATION_FAILED'],
        data: undefined,
      })
      const plain = (text: string, name: string) =>
        text
          .replaceAll(`"${name}`, '"?')
          .replaceAll(`\\"${name}\\"`, '"?"')
          .replace(/"column":\d+/g, '')
      expect(plain(answer.text, field.name)).toBe(plain(misspelt.text, `${field.name}x`))
    }
  })

  test.each(rolesOf[audience]!)(
    'as %s may use what the table gives, and gets FORBIDDEN for the rest of the view',
    async (role) => {
      const wrong: string[] = []
      for (const { owner, field } of rootFields) {
        const key = `${owner}.${field.name}`
        const said = readTable(roots[key]!, audience, role)
        if (said === 'HIDDEN') continue
        const own = fieldsOf(view, owner)[field.name]!
        const below = isLeafType(getNamedType(own.type)) ? '' : ' { __typename }'
        const kind = owner === 'Query' ? 'query' : 'mutation'
        const { text, ...answer } = await all[role]!.send(`${kind} { ${callField(owner, own, values)}${below} }`)
        const codes = codesOf(answer)
        const is = codes.includes('GRAPHQL_VALIDATION_FAILED')
          ? 'HIDDEN'
          : codes.includes('FORBIDDEN')
            ? 'FORBIDDEN'
            : codes.includes('INTERNAL_SERVER_ERROR')
              ? 'A FAULT'
              : 'GIVEN'
        if (is !== said) wrong.push(`${key} is ${is} to ${role}, the table says ${said}: ${text.slice(0, 300)}`)
      }
      expect(wrong).toEqual([])
    },
  )
})

test('every role of every audience was asked', () => {
  expect(everyone).toHaveLength(9)
})
