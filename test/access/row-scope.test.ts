import { buildSchema, type GraphQLField, type GraphQLSchema, getNamedType, isNonNullType, isObjectType } from 'graphql'
import { type Attacker, type AttackResponse, attacker, codesOf } from './attackers'
import { canary, ibanOf } from './canaries'
import { CPAS_A, CPAS_B, createFixtures, type Fixtures, GP_P, GP_Q, SETTLED } from './fixtures'
import { attackers, findLeaks, type Secrets, surroundingsOf } from './leak-detector'
import { inParallel, isRefused, type Probe, type ProbePosition, placed, probePositions } from './probes'
import { callField, fieldsOf, leafFieldsOf, selectAllFields, type Values } from './schema-walk'
import { attackedServer } from './shared-server'

jest.setTimeout(900_000)

const SELECTIONS_PER_REQUEST = 120
const NOBODY = '018f0000-0000-7000-8000-000000000000'
const UNKNOWN = 'nobody-has-this'
// Depth of the selection where the result is computed per call; the decision is also queried by its number.
const DEPTH: Record<string, number> = { tarify: 1, coverage: 2, simulateDecision: 1, simulateModification: 1 }

let fixtures: Fixtures
let url: string
beforeAll(async () => {
  const system = await attackedServer()
  url = system.url
  fixtures = await system.shared('fixtures', () => createFixtures(system))
})

/** Argument values of a caller that queries its own data: CPAS A and GP P by default. */
const ownValues = (side = fixtures.a): Values => ({
  Niss: side.niss,
  InamiNumber: side === fixtures.a ? GP_P : GP_Q,
  EnterpriseNumber: side === fixtures.a ? CPAS_A : CPAS_B,
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
  'DecisionInput.residenceInsCode': '21004',
  'Decision.changes(from)': 1,
  'Decision.changes(to)': 2,
})

/** Every number and id of the other side that an argument may take. */
const victims = (): string[] => {
  const { lastName: _, ...b } = fixtures.b
  const { a, q } = fixtures
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

type Ask = (body: string, probe?: Probe) => Promise<AttackResponse>

/** Queries everything below a root field; if a part is refused, each leaf under its own alias, so that no refusal hides another leaf. */
async function askAll(ask: Ask, field: GraphQLField<unknown, unknown>, values: Values, depth: number, probe?: Probe) {
  const type = getNamedType(field.type)
  if (!isObjectType(type)) return
  const call = callField('Query', field, values)
  const whole = await ask(`${call} { ${selectAllFields(type, depth, values, ['Query'])} }`, probe)
  if (whole.data ? !whole.errors : isRefused(whole)) return
  const askEach = async (selections: string[]): Promise<void> => {
    const answer = await ask(selections.map((selection, n) => `a${n}: ${call} { ${selection} }`).join(' '), probe)
    if (selections.length === 1 || answer.data || isRefused(answer)) return
    const half = Math.ceil(selections.length / 2)
    await askEach(selections.slice(0, half))
    await askEach(selections.slice(half))
  }
  const all = leafFieldsOf(type, depth, values, ['Query'])
  for (let i = 0; i < all.length; i += SELECTIONS_PER_REQUEST) await askEach(all.slice(i, i + SELECTIONS_PER_REQUEST))
}

describe.each(attackers)('row scope of $clientId', ({ clientId, only, secretsOf }) => {
  let me: Attacker
  let view: GraphQLSchema
  let secrets: Secrets
  const leaks: string[] = []

  beforeAll(async () => {
    me = await attacker(url, clientId.replace(':P:', `:${GP_P}:`))
    view = await viewOf(me)
    secrets = secretsOf(fixtures)
  })
  const isInScope = ({ field }: { field: { name: string } }) => !only || only.includes(field.name)
  const ownRootFields = () => Object.values(fieldsOf(view, 'Query')).filter((field) => isInScope({ field }))
  afterEach(() => {
    expect([...new Set(leaks.splice(0))]).toEqual([])
  })

  const recordLeaks = (answer: AttackResponse, question: string) => {
    for (const what of findLeaks(answer.text, question, secrets, fixtures, clientId)) {
      // The log of the caller's own accesses has the numbers that it named itself, in other test files too.
      const isNamedByCaller = /\baccessLog\b/.test(question) && /^(niss|suspendedNiss) of /.test(what)
      if (!isNamedByCaller) leaks.push(`${what} by ${short(question)}: ${surroundingsOf(answer.text, secrets[what]!)}`)
    }
    if (codesOf(answer).includes('INTERNAL_SERVER_ERROR'))
      leaks.push(`an internal error by ${short(question)}: ${answer.text.slice(0, 200)}`)
    if (codesOf(answer).includes('GRAPHQL_VALIDATION_FAILED'))
      leaks.push(`an invalid probe ${question.slice(0, 200)}: ${answer.text.slice(0, 300)}`)
    return answer
  }
  const ask: Ask = async (body, probe) => {
    const head = probe ? `query ($probe: ${probe.type}) ` : ''
    return recordLeaks(
      await me.send(`${head}{ ${body} }`, probe ? { probe: probe.value } : {}),
      `${body} ${probe?.value ?? ''}`,
    )
  }

  test('the caller reaches no secret of others through its own data', async () => {
    await inParallel(ownRootFields(), (field) => askAll(ask, field, ownValues(), 5))
  })

  test('the caller learns nothing from numbers, ids and texts of others in any argument', async () => {
    const differences: string[] = []
    for (const { field, position } of probePositions(view).filter(isInScope)) {
      const type = getNamedType(field.type)
      if (!isObjectType(type)) continue
      const values = { ...ownValues(), ...placed(position) }
      const call = callField('Query', field, values)
      const isList = 'edges' in type.getFields()
      const below = isList
        ? 'totalCount edges { cursor node { __typename } }'
        : selectAllFields(type, 1, values, ['Query'])
      const body = `${call} { ${below} }`
      const plain = ({ text }: AttackResponse, value: string) => text.replaceAll(value, '?')
      const isOpen = /^(ID|String)/.test(position.type)
      const nothing = isOpen && plain(await ask(body, { type: position.type, value: UNKNOWN }), UNKNOWN)
      await inParallel(suspectsFor(position), async (victim) => {
        const probe = { type: position.type, value: victim }
        const answer = await ask(body, probe)
        if (plain(answer, victim) === nothing) return
        if (!isRefused(answer)) await askAll(ask, field, values, DEPTH[field.name] ?? 3, probe)
        // A hidden object equals an unknown one. A CPAS sees number, CPAS and validity of another CPAS's decision.
        const isHead = field.name === 'decision' && clientId.startsWith('cpas')
        if (position.type.startsWith('ID') && !isNonNullType(field.type) && !answer.data?.[field.name] && !isHead)
          differences.push(`${field.name} of ${victim}: ${answer.text}`)
      })
    }
    expect(differences).toEqual([])
  })

  test('the caller counts only its own rows', async () => {
    for (const field of ownRootFields()) {
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

  test('the caller reaches no secret with foreign or forged cursors', async () => {
    const other = await attacker(
      url,
      clientId.startsWith('provider') ? `provider:${GP_Q}:prescriber` : 'sppis:sppis:inspector',
    )
    const theirs = await viewOf(other)
    const forgedCursors = [
      ['2024-06-03T10:00:00Z', NOBODY],
      ['9999-12-31T00:00:00Z', 'x'],
      [1, 2],
      [null, null],
      ["' or 1=1 --", 'x'],
      ['2024-02-31T00:00:00Z', NOBODY],
      [{}, []],
    ]
    for (const field of ownRootFields()) {
      if (!field.args.some(({ name }) => name === 'after')) continue
      const type = getNamedType(field.type)
      if (!isObjectType(type)) continue
      const isFeed = !('edges' in type.getFields())
      const cursors = [
        ...forgedCursors.map((one) => Buffer.from(JSON.stringify(one)).toString('base64url')),
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
      await inParallel(cursors, async (after) => {
        const call = callField('Query', field, { ...ownValues(), [`Query.${field.name}(after)`]: after })
        await ask(
          `${call} { ${isFeed ? 'events { id kind subject } next' : 'totalCount edges { cursor node { __typename } } pageInfo { endCursor }'} }`,
        )
      })
    }
  })
})

test('an inspector finds every secret with the same queries', async () => {
  const inspector = await attacker(url, 'sppis:sppis:inspector')
  const view = await viewOf(inspector)
  const secrets = Object.assign({}, ...attackers.map(({ secretsOf }) => secretsOf(fixtures))) as Secrets
  const missing = new Set(Object.keys(secrets))
  // Other test files add rows, so that the newest page of a list does not have these.
  const unsettledValues = ({ unsettledFile, unsettledInvoice, unsettledLine }: Fixtures['a']) => ({
    'Query.invoiceFile(id)': unsettledFile,
    'Query.invoice(id)': unsettledInvoice,
    'Query.invoiceLine(id)': unsettledLine,
  })
  const ask: Ask = async (body) => {
    const answer = await inspector.send(`{ ${body} }`)
    for (const what of findLeaks(answer.text, '', secrets, fixtures, 'sppis')) missing.delete(what)
    return answer
  }
  const fields = Object.values(fieldsOf(view, 'Query'))
  for (const side of [fixtures.a, fixtures.b])
    for (const values of [ownValues(side), { ...ownValues(side), ...unsettledValues(side) }])
      await inParallel(fields, (field) => askAll(ask, field, values, 3))
  expect([...missing]).toEqual([])
})

/** Values of the other side for an argument. */
function suspectsFor({ type }: ProbePosition): string[] {
  const { niss, suspendedNiss, lastName, line } = fixtures.b
  if (type.startsWith('Niss')) return [niss, suspendedNiss]
  if (type.startsWith('InamiNumber')) return [GP_Q]
  if (type.startsWith('EnterpriseNumber')) return [CPAS_B]
  if (type.startsWith('ID')) return victims()
  return [lastName, niss, line, GP_Q, CPAS_B, ibanOf.B, canary('B', 'Inv05'), canary('B', 'Clerk')]
}

const short = (question: string): string => question.replace(/\s+/g, ' ').slice(0, 160)
