import {
  buildSchema,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import { type Attacker, type AttackResponse, attacker, codesOf } from './attackers'
import { CPAS_A, CPAS_B, canary, createFixtures, type Fixtures, GP_P, GP_Q, ibanOf, SETTLED } from './fixtures'
import { attackers, findLeaks, type Secrets } from './leak-detector'
import { callField, fieldsOf, leafFieldsOf, PROBE, selectAllFields, type Values } from './schema-walk'
import { attackedServer } from './shared-server'

jest.setTimeout(900_000)

const TOGETHER = 120
const NOBODY = '018f0000-0000-7000-8000-000000000000'
const UNKNOWN = 'nobody-has-this'
// What is computed for each question: the decision behind it is asked for by its own number too.
const DEPTH: Record<string, number> = { tarify: 1, coverage: 2, simulateDecision: 1, simulateModification: 1 }

let world: Fixtures
let url: string
beforeAll(async () => {
  const system = await attackedServer()
  url = system.url
  world = await system.shared('world', () => createFixtures(system))
})

/** Values of somebody who asks for its own: the centre A and the practitioner P, unless told otherwise. */
const ownValues = (side = world.a): Values => ({
  Niss: side.niss,
  InamiNumber: side === world.a ? GP_P : GP_Q,
  EnterpriseNumber: side === world.a ? CPAS_A : CPAS_B,
  NomenclatureCode: '101076',
  LocalDate: '2024-05-06',
  DateTime: '2024-06-03T10:00:00Z',
  YearMonth: SETTLED,
  Euro: '10.00',
  ID: side.decision,
  String: 'x',
  Int: 1,
  Boolean: false,
  'Query.invoice(id)': side.invoice,
  'Query.invoiceFile(id)': side.efactFile,
  'Query.invoiceLine(id)': side.line,
  'Query.commitment(number)': side.commitment,
  'Query.attestation(number)': side.attestation,
  'Query.attestationForm(number)': side.attestation,
  'Query.spending(by)': ['MONTH', 'CPAS', 'CARE_TYPE'],
  'Query.spending(period)': { from: '2024-01-01', to: '2024-12-31' },
  'PeriodInput.from': '2024-03-01',
  'Decision.changes(from)': 1,
  'Decision.changes(to)': 2,
})

/** Everything of the other side that could be put where an argument asks for a number or an id. */
const victims = (): string[] => {
  const { lastName: _, ...b } = world.b
  const { a, q } = world
  return [
    ...Object.values(b),
    ...Object.values(q),
    ...[a.unsettledLine, a.unsettledFile, a.file, a.payment, a.control, a.attestation, a.paper, a.commitment],
    `${b.decision}-1`,
    `${b.decision}-2`,
  ]
}

const viewOf = async ({ token }: Attacker): Promise<GraphQLSchema> => {
  const response = await fetch(`${url}/graphql/schema`, { headers: { authorization: `Bearer ${token}` } })
  return buildSchema(await response.text())
}

describe.each(attackers)('$clientId', ({ clientId, only, secretsOf }) => {
  let me: Attacker
  let view: GraphQLSchema
  let secrets: Secrets
  const leaks: string[] = []

  beforeAll(async () => {
    me = await attacker(url, clientId.replace(':P:', `:${GP_P}:`))
    view = await viewOf(me)
    secrets = secretsOf(world)
  })
  const isMine = ({ field }: { field: { name: string } }) => !only || only.includes(field.name)
  const mine = () => Object.values(fieldsOf(view, 'Query')).filter((field) => isMine({ field }))
  afterEach(() => {
    expect([...new Set(leaks.splice(0))]).toEqual([])
  })

  const look = (answer: AttackResponse, question: string) => {
    for (const what of findLeaks(answer.text, question, secrets, world, clientId))
      leaks.push(`${what} by ${short(question)}`)
    if (codesOf(answer).includes('INTERNAL_SERVER_ERROR'))
      leaks.push(`a fault by ${short(question)}: ${answer.text.slice(0, 200)}`)
    if (codesOf(answer).includes('GRAPHQL_VALIDATION_FAILED'))
      leaks.push(`a wrong probe ${question.slice(0, 200)}: ${answer.text.slice(0, 300)}`)
    return answer
  }
  const ask = async (body: string, probe?: Probe) => {
    const head = probe ? `query ($probe: ${probe.type}) ` : ''
    return look(
      await me.send(`${head}{ ${body} }`, probe ? { probe: probe.value } : {}),
      `${body} ${probe?.value ?? ''}`,
    )
  }

  /** Everything below a root field; where something of it is refused each leaf under a name of its own, so that none hides another. */
  const askAll = async (field: GraphQLField<unknown, unknown>, values: Values, depth: number, probe?: Probe) => {
    const type = getNamedType(field.type)
    if (!isObjectType(type)) return
    const call = callField('Query', field, values)
    const whole = await ask(`${call} { ${selectAllFields(type, depth, values, ['Query'])} }`, probe)
    if (whole.data ? !whole.errors : isRefused(whole)) return
    const askEach = async (ways: string[]): Promise<void> => {
      const answer = await ask(ways.map((way, n) => `a${n}: ${call} { ${way} }`).join(' '), probe)
      if (ways.length === 1 || answer.data || isRefused(answer)) return
      const half = Math.ceil(ways.length / 2)
      await askEach(ways.slice(0, half))
      await askEach(ways.slice(half))
    }
    const all = leafFieldsOf(type, depth, values, ['Query'])
    for (let i = 0; i < all.length; i += TOGETHER) await askEach(all.slice(i, i + TOGETHER))
  }

  test('finds nothing of others on any way that begins at a question about its own', async () => {
    await atOnce(mine(), (field) => askAll(field, ownValues(), 5))
  })

  test('finds nothing of others by putting their numbers, ids and words where the schema takes any, nor whether they are there', async () => {
    const told: string[] = []
    for (const { field, place } of places(view).filter(isMine)) {
      const type = getNamedType(field.type)
      if (!isObjectType(type)) continue
      const values = { ...ownValues(), ...placed(place) }
      const call = callField('Query', field, values)
      const isList = 'edges' in type.getFields()
      const below = isList
        ? 'totalCount edges { cursor node { __typename } }'
        : selectAllFields(type, 1, values, ['Query'])
      const body = `${call} { ${below} }`
      const plain = ({ text }: AttackResponse, value: string) => text.replaceAll(value, '?')
      const isOpen = /^(ID|String)/.test(place.type)
      const nothing = isOpen && plain(await ask(body, { type: place.type, value: UNKNOWN }), UNKNOWN)
      await atOnce(suspectsFor(place), async (victim) => {
        const probe = { type: place.type, value: victim }
        const answer = await ask(body, probe)
        if (plain(answer, victim) === nothing) return
        if (!isRefused(answer)) await askAll(field, values, DEPTH[field.name] ?? 3, probe)
        // "Not yours" is told like "not there". Of another centre's decision a centre sees the head (contract, Views).
        const isHead = field.name === 'decision' && clientId.startsWith('cpas')
        if (place.type.startsWith('ID') && !isNonNullType(field.type) && !answer.data?.[field.name] && !isHead)
          told.push(`${field.name} of ${victim}: ${answer.text}`)
      })
    }
    expect(told).toEqual([])
  })

  test('counts no rows but its own', async () => {
    for (const field of mine()) {
      const type = getNamedType(field.type)
      if (!isObjectType(type) || !('edges' in type.getFields()) || field.name === 'accessLog') continue
      const values = { ...ownValues(), [`Query.${field.name}(first)`]: 200 }
      const { data } = await ask(
        `${callField('Query', field, values)} { totalCount edges { cursor } pageInfo { hasNextPage } }`,
      )
      if (!data || field.name === 'nomenclature' || field.name === 'cpasList') continue
      expect({ list: field.name, ...data[field.name], edges: data[field.name].edges.length }).toEqual({
        list: field.name,
        totalCount: data[field.name].edges.length,
        edges: data[field.name].edges.length,
        pageInfo: { hasNextPage: false },
      })
    }
  })

  test('goes no further with the cursors of another caller, nor with ones that it made', async () => {
    const other = await attacker(
      url,
      clientId.startsWith('provider') ? `provider:${GP_Q}:prescriber` : 'sppis:sppis:inspector',
    )
    const theirs = await viewOf(other)
    const made = [
      ['2024-06-03T10:00:00Z', NOBODY],
      ['9999-12-31T00:00:00Z', 'x'],
      [1, 2],
      [null, null],
      ["' or 1=1 --", 'x'],
      ['2024-02-31T00:00:00Z', NOBODY],
      [{}, []],
    ]
    for (const field of mine()) {
      if (!field.args.some(({ name }) => name === 'after')) continue
      const type = getNamedType(field.type)
      if (!isObjectType(type)) continue
      const isFeed = !('edges' in type.getFields())
      const cursors = [
        ...made.map((one) => Buffer.from(JSON.stringify(one)).toString('base64url')),
        'x',
        '',
        'MTIzLjQ1Ng',
      ]
      const same = fieldsOf(theirs, 'Query')[field.name]
      if (same) {
        const { data } = await other.send(
          `{ ${callField('Query', same, ownValues())} { ${isFeed ? 'next' : 'pageInfo { endCursor startCursor }'} } }`,
        )
        if (data) cursors.push(data[field.name].next ?? data[field.name].pageInfo.startCursor ?? 'y')
      }
      await atOnce(cursors, async (after) => {
        const call = callField('Query', field, { ...ownValues(), [`Query.${field.name}(after)`]: after })
        await ask(
          `${call} { ${isFeed ? 'events { id kind subject } next' : 'totalCount edges { cursor node { __typename } } pageInfo { endCursor }'} }`,
        )
      })
    }
  })
})

test('who may see all meets every secret on these ways: there is something to be found', async () => {
  const inspector = await attacker(url, 'sppis:sppis:inspector')
  const view = await viewOf(inspector)
  const secrets = Object.assign({}, ...attackers.map(({ secretsOf }) => secretsOf(world))) as Secrets
  const missing = new Set(Object.keys(secrets))
  for (const values of [ownValues(world.a), ownValues(world.b)])
    for (const field of Object.values(fieldsOf(view, 'Query'))) {
      const type = getNamedType(field.type)
      if (!isObjectType(type)) continue
      const { text } = await inspector.send(
        `{ ${callField('Query', field, values)} { ${selectAllFields(type, 4, values, ['Query'])} } }`,
      )
      for (const what of findLeaks(text, '', secrets, world, 'sppis')) missing.delete(what)
    }
  expect([...missing]).toEqual([])
})

/** Several at once, so that the processes of the system have something to do at the same time. */
async function atOnce<T>(all: readonly T[], work: (one: T) => Promise<unknown>): Promise<void> {
  const left = [...all]
  const worker = async () => {
    for (let one = left.shift(); one !== undefined; one = left.shift()) await work(one)
  }
  await Promise.all(Array.from({ length: 6 }, worker))
}

/** The root field itself was refused, whatever is asked below it. */
const isRefused = ({ errors = [], data }: AttackResponse): boolean =>
  !data && errors.every(({ path, extensions }) => (path?.length ?? 0) <= 1 && extensions?.code !== 'TOO_COMPLEX')

interface Probe {
  type: string
  value: string
}

interface Place {
  /** The type of the variable that goes there. */
  type: string
  key: string
  /** For a field of an input object: the argument that takes the object, and its name in it. */
  argument?: string
  inputKey?: string
}

/** Everywhere in the arguments of the queries where a number, an id or a word can be put. */
function places(view: GraphQLSchema): { field: GraphQLField<unknown, unknown>; place: Place }[] {
  const kinds = new Set(['ID', 'Niss', 'InamiNumber', 'EnterpriseNumber', 'String'])
  return Object.values(fieldsOf(view, 'Query')).flatMap((field) =>
    field.args.flatMap((argument): { field: typeof field; place: Place }[] => {
      const type = getNamedType(argument.type)
      const key = `Query.${field.name}(${argument.name})`
      if (kinds.has(type.name) && argument.name !== 'after')
        return [{ field, place: { type: String(argument.type), key } }]
      if (!isInputObjectType(type)) return []
      return Object.values(type.getFields())
        .filter((input) => kinds.has(String(getNullableType(input.type))))
        .map((input) => ({
          field,
          place: { type: String(input.type), key: `${type.name}.${input.name}`, argument: key, inputKey: input.name },
        }))
    }),
  )
}

// A filter is given with nothing else; what an act needs beside it comes from the values.
const placed = ({ key, argument, inputKey }: Place): Values =>
  argument && inputKey && /filter\)$/.test(argument) ? { [argument]: { [inputKey]: PROBE } } : { [key]: PROBE }

/** What of the other side goes there. */
function suspectsFor({ type }: Place): string[] {
  const { niss, suspendedNiss, lastName, line } = world.b
  if (type.startsWith('Niss')) return [niss, suspendedNiss]
  if (type.startsWith('InamiNumber')) return [GP_Q]
  if (type.startsWith('EnterpriseNumber')) return [CPAS_B]
  if (type.startsWith('ID')) return victims()
  return [lastName, niss, line, GP_Q, CPAS_B, ibanOf.B, canary('B', 'Inv05'), canary('B', 'Clerk')]
}

const short = (question: string): string => question.replace(/\s+/g, ' ').slice(0, 160)
