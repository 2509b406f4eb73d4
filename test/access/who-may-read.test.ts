import { buildSchema, type GraphQLField, getNamedType, isLeafType } from 'graphql'
import { syntheticBisNumber, syntheticInamiNumber } from '../e2e-scenario/identifiers'
import { type Attacker, attacker, codesOf } from './attackers'
import { withoutErrors } from './care-steps'
import { CPAS_A, CPAS_B, createFixtures, type Fixtures, GP_P } from './fixtures'
import { callField, fieldsOf, type Values } from './schema-walk'
import { type AttackedServer, attackedServer } from './shared-server'

jest.setTimeout(900_000)

const TODAY = '2024-06-03'
/** Right check digits, and in no register. */
const UNKNOWN_CPAS = '0123456749'
const UNKNOWN_GP = syntheticInamiNumber('109983', '004')
/** A physician who ended their activity. */
const FORMER_GP = syntheticInamiNumber('109984', '004')
const REASON = 'Unconscious patient in the emergency room'

let system: AttackedServer
let fixtures: Fixtures
let inspector: Attacker
beforeAll(async () => {
  system = await attackedServer()
  fixtures = await system.shared('fixtures', () => createFixtures(system))
  inspector = await attacker(system.url, 'sppis:sppis:inspector')
})
const as = (clientId: string, on?: string) => attacker(system.url, clientId, on)

/** Sends an operation with more headers. */
async function sendWith({ token }: Attacker, query: string, headers: Record<string, string>) {
  const response = await fetch(`${system.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
      'x-demo-clock': TODAY,
      ...headers,
    },
    body: JSON.stringify({ query }),
  })
  const requestId = response.headers.get('x-request-id')
  // biome-ignore lint/suspicious/noExplicitAny: an answer has the shape of its query.
  const body = (await response.json()) as any
  return { status: response.status, requestId, ...body }
}

const viewOf = async ({ token }: Attacker) => {
  const sdl = await fetch(`${system.url}/graphql/schema`, { headers: { authorization: `Bearer ${token}` } })
  return buildSchema(await sdl.text())
}
const valuesFor = (niss: string, provider: string): Values => ({
  Niss: niss,
  InamiNumber: provider,
  EnterpriseNumber: CPAS_A,
  NomenclatureCode: '101076',
  LocalDate: '2024-05-06',
  DateTime: '2024-05-06T10:00:00Z',
  YearMonth: '2013-01',
  Euro: '10.00',
  ID: 'nobody',
  String: 'nothing',
  Int: 1,
  Boolean: false,
  'Mutation.setPhoto(content)': 'AAAA',
  'Query.efactFilePreview(content)': 'AAAA',
})
const rootFields = (view: ReturnType<typeof buildSchema>) =>
  ['Query', 'Mutation'].flatMap((owner) => Object.values(fieldsOf(view, owner)).map((field) => ({ owner, field })))
const documentOf = (owner: string, field: GraphQLField<unknown, unknown>, values: Values) => {
  const below = isLeafType(getNamedType(field.type)) ? '' : ' { __typename }'
  return `${owner === 'Query' ? 'query' : 'mutation'} { ${callField(owner, field, values)}${below} }`
}

describe('an organisation that is in no register', () => {
  // What reads no person, and what answers a finding.
  const open: Record<string, string> = {
    CPAS: 'cpas cpasList decisionChanges rules provider providers phases nomenclatureItem nomenclature blankAttestationForm invoiceChanges',
    provider:
      'coverage cpas cpasList rules provider providers phases mandates nomenclatureItem nomenclature blankAttestationForm invoiceChanges efactFilePreview requestCommitment grantMandate endMandate issueAttestation submitInvoices submitEfactFile',
  }
  test.each([
    ['CPAS', `cpas:${UNKNOWN_CPAS}:supervisor`],
    ['provider', `provider:${UNKNOWN_GP}:prescriber`],
  ])('a %s in no register gets FORBIDDEN from every root field about persons', async (kind, clientId) => {
    const me = await as(clientId)
    const answered: string[] = []
    for (const { owner, field } of rootFields(await viewOf(me))) {
      const answer = await me.send(documentOf(owner, field, valuesFor(fixtures.a.niss, UNKNOWN_GP)))
      if (!codesOf(answer).includes('FORBIDDEN')) answered.push(field.name)
      expect(answer.text).not.toContain(fixtures.a.lastName)
      expect(answer.text).not.toContain(fixtures.a.personId)
    }
    expect(answered.sort()).toEqual(open[kind]!.split(' ').sort())
  })

  test('a provider in no register learns from coverage that it is not in MediPrima, and the same of a person as of nobody', async () => {
    const me = await as(`provider:${UNKNOWN_GP}:prescriber`)
    const ask = async (niss: string) => {
      const { data, errors } = await me.send(
        `{ coverage(niss: "${niss}", on: "2024-05-06") { known beneficiary { niss } items { careType covered decision { number } coverage { careType } cpas { enterpriseNumber } state { insurancePart } amuAttestationRequired findings { rule } } findings { rule } } }`,
      )
      expect(errors).toBeUndefined()
      return data.coverage
    }
    const answer = await ask(fixtures.a.niss)
    expect(answer).toMatchObject({ known: false, beneficiary: null, findings: [{ rule: 'COV-PROVIDER-NOT-IN-PHASE' }] })
    expect(answer).toEqual(await ask(syntheticBisNumber(51, 2, 3)))
  })
})

test('a provider in no register learns by an invoice that it is not registered, and nothing of the person', async () => {
  const me = await as(`provider:${UNKNOWN_GP}:staff`)
  // The reference names no person: analysts of other test files read it.
  const send = async (niss: string, reference: string) => {
    const line = { code: '101076', performedOn: '2024-05-06', claimed: '10.00', quantity: 1 }
    const input = {
      provider: UNKNOWN_GP,
      reference,
      invoices: [{ number: '1', niss, issuedOn: '2024-05-07', lines: [line] }],
    }
    const answer = await me.send(
      `mutation ($input: InvoiceFileInput!) { submitInvoices(input: $input) { findings { rule } file { status counts { rejected } invoices { edges { node {
         beneficiary { niss lastName birthDate } lines { outcome decision { number } findings { rule facts { name } } } } } } } } }`,
      { input },
    )
    expect(answer.text).not.toContain(fixtures.a.lastName)
    const [{ node }] = answer.data.submitInvoices.file.invoices.edges
    expect(answer.errors).toBeUndefined()
    return node
  }
  const rejected = [
    {
      outcome: 'REJECTED',
      decision: null,
      findings: [{ rule: 'INV-NOT-PARTICIPATING', facts: [{ name: 'performedOn' }] }],
    },
  ]
  expect(await send(fixtures.a.niss, 'KNOWN')).toEqual({ beneficiary: null, lines: rejected })
  expect(await send(syntheticBisNumber(52, 3, 4), 'UNKNOWN')).toEqual({ beneficiary: null, lines: rejected })
})

describe('a provider after its last day of activity', () => {
  let former: Attacker
  beforeAll(async () => {
    const controller = withoutErrors(await as('caami:caami:controller'))
    const input = {
      inamiNumber: FORMER_GP,
      name: 'Dr Former',
      category: 'GENERAL_PRACTITIONER',
      activeUntil: '2024-05-31',
    }
    await controller(
      'mutation ($input: ProviderInput!) { registerProvider(input: $input) { findings { rule severity } } }',
      { input },
      '2013-01-02',
    )
    former = await as(`provider:${FORMER_GP}:prescriber`)
  })

  test.each([
    ['a provider after its last day of activity opens no person by number', 'beneficiary(niss: $niss) { niss }'],
    [
      'a provider after its last day of activity does not ask whether care is attested',
      'careAttested(niss: $niss, careType: GENERAL_MEDICINE, on: "2024-05-06") { attested }',
    ],
  ])('%s', async (_, body) => {
    const ask = (on: string) => former.send(`query ($niss: Niss!) { ${body} }`, { niss: fixtures.a.niss }, on)
    expect(codesOf(await ask('2024-05-31'))).toEqual([])
    expect(codesOf(await ask('2024-06-01'))).toEqual(['FORBIDDEN'])
  })

  test('a provider after its last day of activity asks no coverage, and still reads its lists', async () => {
    const { data } = await former.send(
      `{ coverage(niss: "${fixtures.a.niss}", on: "2024-05-06") { known items { decision { number } } findings { rule } } }`,
    )
    expect(data.coverage).toMatchObject({ known: false, findings: [{ rule: 'COV-PROVIDER-NOT-IN-PHASE' }] })
    expect(data.coverage.items.map(({ decision }: { decision: unknown }) => decision)).toEqual(Array(8).fill(null))
    for (const list of ['invoiceFiles', 'invoiceLines', 'commitments', 'attestations'])
      expect(codesOf(await former.send(`{ ${list} { totalCount } }`))).toEqual([])
  })
})

describe('a CPAS without a link', () => {
  const FILE = (niss: string) => `{ beneficiary(niss: "${niss}") { niss lastName address { street } } }`
  const decision = (niss: string) => ({
    niss,
    councilDate: '2024-06-01',
    validity: { from: '2024-06-01', to: '2024-08-31' },
    incomeLevel: 'UP_TO_LIVING_WAGE',
    residenceInsCode: '62063',
    coverages: [],
  })
  const listed = async (me: Attacker, on: string) => {
    const { data } = await me.send('{ beneficiaries(first: 200) { edges { node { niss } } } }', {}, on)
    return data.beneficiaries.edges.map(({ node }: { node: { niss: string } }) => node.niss)
  }

  test('a CPAS opens the file of a person by simulating a decision, for 60 days', async () => {
    const niss = syntheticBisNumber(71, 6, 7)
    const a = withoutErrors(await as(`cpas:${CPAS_A}:worker`))
    const address = { street: 'Rue de l’Essai 1', insCode: '21004', from: '2024-01-02' }
    await a(
      'mutation ($input: RegisterBeneficiaryInput!) { registerBeneficiary(input: $input) { findings { rule severity } } }',
      { input: { niss, lastName: 'Bah', gender: 'FEMALE', address } },
    )
    const b = await as(`cpas:${CPAS_B}:worker`)
    const before = await b.send(FILE(niss))
    expect(before.data.beneficiary).toEqual({ niss, lastName: 'Bah', address: null })
    expect(codesOf(before)).toEqual(['FORBIDDEN'])
    expect(await listed(b, TODAY)).not.toContain(niss)

    const simulated = await b.send(
      'query ($input: DecisionInput!) { simulateDecision(input: $input) { acceptable } }',
      { input: decision(niss) },
    )
    expect(simulated.errors).toBeUndefined()
    expect((await b.send(FILE(niss))).data.beneficiary.address).toEqual({ street: address.street })
    expect(await listed(b, TODAY)).toContain(niss)
    expect((await b.send(FILE(niss), {}, '2024-08-01')).errors).toBeUndefined()
    expect(codesOf(await b.send(FILE(niss), {}, '2024-08-02'))).toEqual(['FORBIDDEN'])
    expect(await listed(b, '2024-08-02')).not.toContain(niss)
  })

  test('a CPAS without a link reads the file in an emergency with its reason, which is an alert at once', async () => {
    const b = await as(`cpas:${CPAS_B}:worker`)
    const query = `{ beneficiary(niss: "${fixtures.a.niss}") { niss address { street } } }`
    expect(await sendWith(b, query, { 'x-emergency': 'too short' })).toMatchObject({
      status: 400,
      errors: [{ extensions: { code: 'BAD_USER_INPUT', argument: 'X-Emergency' } }],
    })
    const reason = `${REASON} ${Date.now()}`
    const answer = await sendWith(b, query, { 'x-emergency': reason })
    expect(answer.data.beneficiary.address).not.toBeNull()
    const { data } = await inspector.send(
      `{ accessAlerts(filter: { organisation: "${CPAS_B}" }, first: 200) { edges { node { kind reason persons } } } }`,
    )
    expect(data.accessAlerts.edges).toContainEqual({ node: { kind: 'EMERGENCY', reason, persons: 1 } })
  })
})

describe('a provider without a right to the care', () => {
  const COVERAGE = `{ coverage(niss: "$", on: "2024-05-06", careTypes: [GENERAL_MEDICINE, HOSPITALIZATION]) {
    known items { careType covered decision { number residenceStatus } coverage { careType } cpas { enterpriseNumber } state { insurancePart } amuAttestationRequired findings { rule } } } }`
  const itemsOf = async (headers: Record<string, string>) => {
    const me = await as(`provider:${GP_P}:prescriber`)
    const { data, errors } = await sendWith(me, COVERAGE.replace('$', fixtures.a.niss), headers)
    expect(errors).toBeUndefined()
    return data.coverage.items
  }

  test('a provider without a right to the care learns only that it is not covered, why, and whom to ask', async () => {
    const [covered, absent] = await itemsOf({})
    expect(covered).toMatchObject({ covered: true, decision: { number: fixtures.a.decision }, findings: [] })
    expect(absent).toEqual({
      careType: 'HOSPITALIZATION',
      covered: false,
      decision: null,
      coverage: null,
      cpas: { enterpriseNumber: CPAS_A },
      state: null,
      amuAttestationRequired: false,
      findings: [{ rule: 'COV-ABSENT' }],
    })
  })

  test('a provider without a right to the care reads decision and terms in an emergency', async () => {
    const [, absent] = await itemsOf({ 'x-emergency': REASON })
    expect(absent).toMatchObject({
      covered: false,
      decision: { number: fixtures.a.decision },
      cpas: { enterpriseNumber: CPAS_A },
    })
    expect(absent.state).not.toBeNull()
  })
})

test('the purpose of a request is in its row of the access log, and none is demanded', async () => {
  const me = await as(`provider:${GP_P}:prescriber`)
  const query = `{ beneficiary(niss: "${fixtures.a.niss}") { niss } }`
  const stated = await sendWith(me, query, { 'x-purpose': 'consultation' })
  const unstated = await sendWith(me, query, {})
  expect([stated.errors, unstated.errors]).toEqual([undefined, undefined])
  const { data } = await inspector.send(
    `{ accessLog(filter: { niss: "${fixtures.a.niss}", subject: "provider:${GP_P}:prescriber" }, first: 200) { edges { node { requestId purpose refused } } } }`,
  )
  const purposeOf = (requestId: string) =>
    data.accessLog.edges
      .map(({ node }: { node: { requestId: string; purpose: string | null } }) => node)
      .find((row: { requestId: string }) => row.requestId === requestId)?.purpose
  expect([purposeOf(stated.requestId), purposeOf(unstated.requestId)]).toEqual(['consultation', null])
})

test('an unregistered CPAS that names a person is logged as refused', async () => {
  const me = await as(`cpas:${UNKNOWN_CPAS}:worker`)
  const view = await viewOf(me)
  const missing: string[] = []
  let named = 0
  const values = valuesFor(fixtures.a.niss, UNKNOWN_GP)
  for (const { owner, field } of rootFields(view)) {
    const document = documentOf(owner, field, values)
    if (!document.includes(fixtures.a.niss)) continue
    named++
    const { requestId } = await me.send(document)
    const { data } = await inspector.send(
      `{ accessLog(filter: { niss: "${fixtures.a.niss}", organisation: "${UNKNOWN_CPAS}" }, first: 50) { edges { node { requestId refused } } } }`,
    )
    const rows = data.accessLog.edges
      .map(({ node }: { node: { requestId: string; refused: boolean } }) => node)
      .filter((row: { requestId: string }) => row.requestId === requestId)
    if (rows.length !== 1 || !rows[0].refused) missing.push(field.name)
  }
  expect(missing).toEqual([])
  expect(named).toBeGreaterThan(8)
})
