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
const allRoles = Object.entries(rolesOf).flatMap(([audience, roles]) => roles.map((role) => ({ audience, role })))

// Harmless values: unregistered persons, months without payments.
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

describe('expected permissions', () => {
  test('every root field has an expected permission', () => {
    expect(rootFields.map(({ owner, field }) => `${owner}.${field.name}`).sort()).toEqual(Object.keys(roots).sort())
  })

  test('no expected permission names an unknown field', () => {
    const existing = objectTypes(whole).flatMap((type) =>
      Object.keys(type.getFields()).map((field) => `${type.name}.${field}`),
    )
    expect(Object.keys(hiding).filter((key) => !existing.includes(key))).toEqual([])
  })
})

// The role may use the field, but not for the person of these probes (careAttested of a CPAS).
const isAboutRow = (text: string) =>
  /A CPAS (can only ask for|gets the statement of) persons for whom it took a decision\./.test(text)

describe.each(Object.keys(rolesOf))('permissions of %s', (audience) => {
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

  test('the SDL contains exactly the expected root fields', () => {
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

  test('the SDL hides exactly the expected object fields', () => {
    const hidden: string[] = []
    const expected: string[] = []
    for (const { name } of objectTypes(view)) {
      if (name === 'Query' || name === 'Mutation') continue
      const seen = fieldsOf(view, name)
      for (const field of Object.keys(fieldsOf(whole, name))) {
        const key = `${name}.${field}`
        if (!(field in seen)) hidden.push(key)
        if (hiding[key] && readTable(hiding[key], audience, '') === 'HIDDEN') expected.push(key)
      }
    }
    expect(hidden.sort()).toEqual(expected.sort())
  })

  test('the SDL contains no unreachable type', () => {
    const paths = pathsTo(view)
    expect(
      objectTypes(view)
        .map(({ name }) => name)
        .filter((name) => !paths.has(name)),
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

  test('introspection equals the SDL', async () => {
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

  test('a hidden field gets the error message of an unknown field', async () => {
    const paths = pathsTo(view)
    const hidden = [
      ...rootFields.map(({ owner, field }) => ({ owner, field, row: roots[`${owner}.${field.name}`]! })),
      ...Object.entries(hiding).map(([key, row]) => {
        const [owner, name] = key.split('.') as [string, string]
        return { owner, field: fieldsOf(whole, owner)[name]!, row }
      }),
    ].filter(({ owner, row }) => readTable(row, audience, '') === 'HIDDEN' && (paths.has(owner) || owner === 'Query'))
    for (const { owner, field } of hidden) {
      if (!view.getType(owner)) continue
      const ask = (name: string) => {
        const below = isLeafType(getNamedType(field.type)) ? '' : ' { __typename }'
        const path = paths.get(owner)!
        const kind = (path[0]?.owner ?? owner) === 'Mutation' ? 'mutation' : 'query'
        const body = path.reduceRight(
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
    'the role %s may use the expected root fields and gets FORBIDDEN for the others',
    async (role) => {
      const wrong: string[] = []
      for (const { owner, field } of rootFields) {
        const key = `${owner}.${field.name}`
        const expected = readTable(roots[key]!, audience, role)
        if (expected === 'HIDDEN') continue
        const own = fieldsOf(view, owner)[field.name]!
        const below = isLeafType(getNamedType(own.type)) ? '' : ' { __typename }'
        const kind = owner === 'Query' ? 'query' : 'mutation'
        const { text, ...answer } = await all[role]!.send(`${kind} { ${callField(owner, own, values)}${below} }`)
        const codes = codesOf(answer)
        const actual = codes.includes('GRAPHQL_VALIDATION_FAILED')
          ? 'HIDDEN'
          : codes.includes('FORBIDDEN') && !isAboutRow(text)
            ? 'FORBIDDEN'
            : codes.includes('INTERNAL_SERVER_ERROR')
              ? 'AN INTERNAL ERROR'
              : 'GIVEN'
        if (actual !== expected)
          wrong.push(`${key} is ${actual} to ${role}, expected ${expected}: ${text.slice(0, 300)}`)
      }
      expect(wrong).toEqual([])
    },
  )
})

test('the expected permissions contain all nine roles', () => {
  expect(allRoles).toHaveLength(9)
})
