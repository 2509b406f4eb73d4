import { buildSchema, GraphQLObjectType } from 'graphql'
import { type Partner, partner } from '../e2e-scenario/client'
import {
  COMMIT,
  CPAS,
  codesOf,
  decide,
  decisionInput,
  type Fixtures,
  GP,
  numbersOf,
  openFixtures,
  register,
  TODAY,
} from './fixtures'

jest.setTimeout(120_000)
// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

let world: Fixtures
const people = numbersOf(8)
beforeAll(async () => {
  world = await openFixtures()
})

const form = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(`${world.url}/oauth/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams(fields),
  })
const tokenOf = async (clientId: string): Promise<string> =>
  ((await (await form({ grant_type: 'client_credentials', client_id: clientId, client_secret: 'demo' })).json()) as any)
    .access_token
const post = (body: BodyInit | null, headers: Record<string, string>) =>
  fetch(`${world.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body })
const bearer = (token: string) => ({ authorization: `Bearer ${token}` })
const TRIVIAL = JSON.stringify({ query: '{ __typename }' })

describe('tokens', () => {
  test.each([
    ['cpas:0299990019:worker', 'CPAS', '0299990019', 'worker'],
    ['cpas:0299991108:supervisor', 'CPAS', '0299991108', 'supervisor'],
    ['caami:caami:agent', 'CAAMI', 'caami', 'agent'],
    ['caami:caami:controller', 'CAAMI', 'caami', 'controller'],
    ['sppis:sppis:analyst', 'SPP_IS', 'sppis', 'analyst'],
    ['sppis:sppis:inspector', 'SPP_IS', 'sppis', 'inspector'],
    ['provider:10001490004:prescriber', 'PROVIDER', '10001490004', 'prescriber'],
    ['provider:71000436:staff', 'PROVIDER', '71000436', 'staff'],
    ['system:bcss:bcss', 'SYSTEM', 'bcss', 'bcss'],
  ])('%s gets a token with its claims', async (clientId, audience, organisation, role) => {
    const response = await form({ grant_type: 'client_credentials', client_id: clientId, client_secret: 'demo' })
    expect(response.status).toBe(200)
    const { access_token: token, token_type: type, expires_in: seconds } = (await response.json()) as any
    expect(type.toLowerCase()).toBe('bearer')
    expect(seconds).toBeGreaterThan(0)
    const [header, claims] = token.split('.').map((part: string) => (part ? safeJson(part) : null))
    expect(['RS256', 'ES256']).toContain(header.alg)
    expect(claims).toMatchObject({ audience_kind: audience, organisation, role, sub: expect.any(String) })
    expect((await post(TRIVIAL, bearer(token))).status).toBe(200)
  })
  const safeJson = (part: string) => {
    try {
      return JSON.parse(Buffer.from(part, 'base64url').toString())
    } catch {
      return null
    }
  }
  test('the id and the secret may come as basic authentication, which encodes them', async () => {
    const basic = Buffer.from(`${encodeURIComponent('cpas:0299990019:worker')}:demo`).toString('base64')
    expect((await form({ grant_type: 'client_credentials' }, { authorization: `Basic ${basic}` })).status).toBe(200)
  })
  test.each([
    ['a wrong secret', { client_id: 'cpas:0299990019:worker', client_secret: 'other' }],
    ['an unknown role', { client_id: 'cpas:0299990019:mayor', client_secret: 'demo' }],
    ['a role of another audience', { client_id: 'cpas:0299990019:agent', client_secret: 'demo' }],
    ['an unknown audience', { client_id: 'bank:0299990019:worker', client_secret: 'demo' }],
    ['an organisation with wrong check digits', { client_id: 'cpas:0299990018:worker', client_secret: 'demo' }],
    ['a provider with wrong check digits', { client_id: 'provider:10001491004:prescriber', client_secret: 'demo' }],
    ['nothing', {}],
  ])('%s gets none', async (_, fields) => {
    const response = await form({ grant_type: 'client_credentials', ...(fields as Record<string, string>) })
    expect([400, 401]).toContain(response.status)
    const body = (await response.json()) as any
    expect(body.access_token).toBeUndefined()
    expect(body.error).toEqual(expect.any(String))
  })
  test('discovery names the token endpoint and the keys', async () => {
    const told = (await (await fetch(`${world.url}/.well-known/openid-configuration`)).json()) as any
    expect(new URL(told.token_endpoint).pathname).toBe('/oauth/token')
    const { keys } = (await (await fetch(`${world.url}${new URL(told.jwks_uri).pathname}`)).json()) as any
    expect(keys.length).toBeGreaterThan(0)
    for (const key of keys) expect(key.d).toBeUndefined()
  })

  test('no token or a bad one is 401 and gets no data', async () => {
    const good = await tokenOf('cpas:0299990019:worker')
    const [header, claims, signature] = good.split('.') as [string, string, string]
    const inside = JSON.parse(Buffer.from(claims, 'base64url').toString())
    const forged = Buffer.from(
      JSON.stringify({ ...inside, audience_kind: 'CAAMI', organisation: 'caami', role: 'controller' }),
    ).toString('base64url')
    const unsigned = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url')
    const bad: Record<string, string>[] = [
      {},
      { authorization: '' },
      { authorization: 'Bearer' },
      bearer('nonsense'),
      { authorization: `Basic ${good}` },
      bearer(`${header}.${forged}.${signature}`),
      bearer(`${unsigned}.${claims}.`),
      bearer(`${header}.${claims}.${signature.slice(0, -4)}AAAA`),
      bearer(`${header}.${claims}.`),
    ]
    for (const headers of bad) {
      const response = await post(TRIVIAL, headers)
      expect(response.status).toBe(401)
      const body = (await response.json()) as any
      expect(body.data).toBeUndefined()
      expect(body.errors[0].extensions.code).toBe('UNAUTHENTICATED')
      expect((await fetch(`${world.url}/graphql/schema`, { headers })).status).toBe(401)
    }
  })
})

// The table "Views" of the contract, root field by root field: + all roles, - none, otherwise the roles.
const roles = ['CAAMI', 'CPAS', 'SPP_IS', 'PROVIDER', 'SYSTEM'] as const
const views = `
beneficiary                 +  +  inspector  +  +
beneficiaries               -  +  inspector  -  -
identityMutations           -  +  inspector  -  +
informationForm             -  +  -  -  -
setPhoto                    -  +  -  -  -
registerBeneficiary         -  +  -  -  +
recordIdentityMutations     -  -  -  -  +
accessLog                   +  supervisor  inspector  +  -
decision                    +  +  +  -  -
decisions                   +  +  +  -  -
decisionChanges             +  +  +  -  -
createDecision              -  +  -  -  -
modifyDecision              -  +  -  -  -
extendDecision              -  +  -  -  -
stopDecision                -  +  -  -  -
reactivateDecision          -  +  -  -  -
copyDecisionToHousehold     -  +  -  -  -
simulateDecision            -  +  +  -  -
simulateModification        -  +  +  -  -
mutationInbox               -  +  +  -  -
coverage                    +  +  +  +  -
managingCpas                -  +  +  -  -
requestCommitment           -  -  -  +  -
commitment                  +  +  +  +  -
commitments                 +  +  +  +  -
provider                    +  +  +  +  -
providers                   +  +  +  +  -
registerProvider            +  -  -  -  -
paperInvoices               -  +  inspector  -  -
recordPaperInvoice          -  +  -  -  -
inspectPaperInvoice         -  -  inspector  -  -
nomenclatureItem            +  +  +  +  -
nomenclature                +  +  +  +  -
tarify                      +  +  +  +  -
submitInvoices              -  -  -  +  -
submitEfactFile             -  -  -  +  -
invoiceFile                 +  -  +  +  -
invoiceFiles                +  -  +  +  -
invoice                     +  -  +  +  -
invoices                    +  -  +  +  -
invoiceLine                 +  +  +  +  -
invoiceLines                +  +  +  +  -
selectForReview             +  -  -  -  -
decideLine                  +  -  -  -  -
runPayments                 +  -  -  -  -
closeSettlement             +  -  -  -  -
recoverLine                 controller  -  -  -  -
payments                    +  -  +  +  -
settlement                  +  -  +  -  -
settlements                 +  -  +  -  -
cpasSettlement              -  +  +  -  -
acceptSettlement            -  -  +  -  -
grantDerogation             -  -  +  -  -
derogations                 +  -  +  +  -
spending                    +  +  +  -  -
attestation                 +  -  +  +  -
attestations                +  -  +  +  -
attestationForm             +  -  +  +  -
issueAttestation            -  -  -  prescriber  -
revokeAttestation           -  -  -  prescriber  -
attestationControls         +  -  +  +  -
openAttestationControl      controller  -  -  -  -
recordControlOutcome        controller  -  -  -  -
rules                       +  +  +  +  -
cpas                        +  +  +  +  -
cpasList                    +  +  +  +  -`
  .trim()
  .split('\n')
  .map((line) => line.split(/\s+/) as [string, ...string[]])

describe('views', () => {
  const ids = {
    CAAMI: 'caami:caami:agent',
    CPAS: `cpas:${CPAS}:worker`,
    SPP_IS: 'sppis:sppis:inspector',
    PROVIDER: `provider:${GP}:prescriber`,
    SYSTEM: 'system:bcss:bcss',
  }
  const sdlOf = async (audience: keyof typeof ids) => {
    const response = await fetch(`${world.url}/graphql/schema`, { headers: bearer(await tokenOf(ids[audience])) })
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toMatch(/^text\/plain/)
    return response.text()
  }
  test.each(roles.map((role, i) => [role, i] as const))(
    '%s sees its own root fields and no others',
    async (audience, i) => {
      const schema = buildSchema(await sdlOf(audience))
      const seen = new Set([
        ...Object.keys(schema.getQueryType()?.getFields() ?? {}),
        ...Object.keys(schema.getMutationType()?.getFields() ?? {}),
      ])
      const wanted = views.filter(([, ...cells]) => cells[i] !== '-').map(([field]) => field)
      expect(
        views
          .map(([field]) => field)
          .filter((field) => seen.has(field))
          .sort(),
      ).toEqual([...wanted].sort())
    },
  )
  test.each(roles)('%s: introspection shows what the SDL shows', async (audience) => {
    const schema = buildSchema(await sdlOf(audience))
    const by = await world.as(ids[audience])
    const { __schema } = await by.ask<any>('{ __schema { types { name fields(includeDeprecated: true) { name } } } }')
    for (const { name, fields } of __schema.types) {
      const type = schema.getType(name)
      expect(type === undefined ? name : undefined).toBeUndefined()
      if (type instanceof GraphQLObjectType && !name.startsWith('__'))
        expect(fields.map((field: any) => field.name).sort()).toEqual(Object.keys(type.getFields()).sort())
    }
    const sdl = await sdlOf(audience)
    expect(sdl).not.toMatch(/@tag|@join__|@key|_entities|_service|join__/)
  })

  const hidden: [keyof typeof ids, string][] = [
    ['CAAMI', 'decision(number: "1") { incomeLevel }'],
    ['CAAMI', 'decision(number: "1") { ownFunds { description } }'],
    ['CAAMI', 'decision(number: "1") { versions { incomeLevel } }'],
    ['CAAMI', 'beneficiary(niss: "85410112345") { residence { status } }'],
    ['CAAMI', 'beneficiary(niss: "85410112345") { insurance { status } }'],
    ['CAAMI', 'beneficiary(niss: "85410112345") { addresses { insCode } }'],
    ['CAAMI', 'beneficiary(niss: "85410112345") { household { relation } }'],
    ['CAAMI', 'beneficiary(niss: "85410112345") { mutations { totalCount } }'],
    ['CAAMI', 'beneficiary(niss: "85410112345") { inReceptionCentre }'],
    ['PROVIDER', 'beneficiary(niss: "85410112345") { numbers { number } }'],
    ['PROVIDER', 'beneficiary(niss: "85410112345") { residence { status } }'],
    ['PROVIDER', 'decision(number: "1") { number }'],
    ['PROVIDER', 'commitments { edges { node { decision { incomeLevel } } } }'],
    ['PROVIDER', 'commitments { edges { node { decision { ownFunds { description } } } } }'],
    ['PROVIDER', 'commitments { edges { node { decision { councilDate } } } }'],
    ['PROVIDER', 'commitments { edges { node { decision { versions { version } } } } }'],
    ['PROVIDER', 'commitments { edges { node { decisionVersion { councilDate } } } }'],
    ['PROVIDER', 'commitments { edges { node { decisionVersion { incomeLevel } } } }'],
    ['PROVIDER', 'commitments { edges { node { decisionVersion { ownFunds { description } } } } }'],
    ['SYSTEM', 'beneficiary(niss: "85410112345") { lastName }'],
    ['SYSTEM', 'beneficiary(niss: "85410112345") { birthDate }'],
    ['SYSTEM', 'rules { id }'],
    ['CPAS', 'settlement(month: "2026-01") { total }'],
  ]
  test.each(hidden)('%s can’t ask { %s }: it does not exist for them', async (audience, query) => {
    const answer = await (await world.as(ids[audience])).raw(`{ ${query} }`)
    expect(new Set(codesOf(answer))).toEqual(new Set(['GRAPHQL_VALIDATION_FAILED']))
    expect(answer.data ?? null).toBeNull()
  })

  test('who is seen how: names, sex, birth and death for those who pay, the number for the registers', async () => {
    const niss = await register(world.cpas, people.bis(), { birthDate: '1980-05-06' })
    const open = '{ niss numberKind lastName firstNames names { lastName } gender birthDate deathDate }'
    const q = (selection: string) => `query ($niss: Niss!) { beneficiary(niss: $niss) ${selection} }`
    for (const by of [world.caami, world.gp, world.hospital])
      expect((await by.ask<any>(q(open), { niss })).beneficiary).toMatchObject({
        niss,
        lastName: 'Exemple',
        birthDate: '1980-05-06',
        gender: 'FEMALE',
      })
    expect((await world.caami.ask<any>(q('{ numbers { number kind } }'), { niss })).beneficiary.numbers).toEqual([
      { number: niss, kind: 'BIS' },
    ])
    expect(await world.bcss.ask(q('{ niss numberKind }'), { niss })).toEqual({
      beneficiary: { niss, numberKind: 'BIS' },
    })
    for (const by of [world.cpas, world.other, world.inspector])
      expect(
        (
          await by.ask<any>(
            q(
              '{ residence { status } insurance { status } inReceptionCentre household { relation } mutations { totalCount } }',
            ),
            { niss },
            TODAY,
          )
        ).beneficiary,
      ).toMatchObject({
        residence: { status: 'ILLEGAL_STAY' },
        insurance: { status: 'NOT_INSURED_NOT_INSURABLE' },
        inReceptionCentre: false,
        mutations: { totalCount: 0 },
      })
  })

  test('an analyst gets figures without persons', async () => {
    const niss = await register(world.cpas, people.bis())
    const { number } = await decide(world.cpas, decisionInput(niss))
    const refused = async (query: string) => codesOf(await world.analyst.raw(query, {}, TODAY))
    expect(await refused(`{ beneficiary(niss: "${niss}") { id } }`)).toEqual(['FORBIDDEN'])
    expect(await refused('{ beneficiaries { totalCount } }')).toEqual(['FORBIDDEN'])
    expect(await refused('{ identityMutations { totalCount } }')).toEqual(['FORBIDDEN'])
    expect(await refused('{ accessLog(filter: {}) { totalCount } }')).toEqual(['FORBIDDEN'])
    expect(await refused('{ paperInvoices { totalCount } }')).toEqual(['FORBIDDEN'])
    expect(await refused(`{ decisions(filter: { niss: "${niss}" }) { totalCount } }`)).toEqual(['FORBIDDEN'])
    expect(await refused(`{ commitments(filter: { niss: "${niss}" }) { totalCount } }`)).toEqual(['FORBIDDEN'])
    expect(await refused(`{ coverage(niss: "${niss}") { known } }`)).toEqual(['FORBIDDEN'])
    expect(await refused(`{ managingCpas(niss: "${niss}") { name } }`)).toEqual(['FORBIDDEN'])
    const { decision } = await world.analyst.ask<any>(
      'query ($number: ID!) { decision(number: $number) { number kind beneficiary { niss } cpas { enterpriseNumber } } }',
      { number },
      TODAY,
    )
    expect(decision).toEqual({ number, kind: 'GUARANTEE', beneficiary: null, cpas: { enterpriseNumber: CPAS } })
    expect(
      (
        await world.inspector.ask<any>(
          'query ($number: ID!) { decision(number: $number) { beneficiary { niss } } }',
          { number },
          TODAY,
        )
      ).decision.beneficiary,
    ).toEqual({ niss })
    const { mutationInbox } = await world.analyst.ask<any>(
      '{ mutationInbox(first: 1) { edges { node { mutation { beneficiary { niss } } decision { beneficiary { niss } } } } } }',
    )
    for (const { node } of mutationInbox.edges) expect(JSON.stringify(node)).not.toMatch(/\d{11}"/)
  })

  test('the access log: a supervisor yes, a worker no', async () => {
    const niss = await register(world.cpas, people.bis())
    const query = `{ accessLog(filter: { niss: "${niss}" }) { edges { node { actor { organisation } } } } }`
    expect(codesOf(await world.cpas.raw(query))).toEqual(['FORBIDDEN'])
    const { accessLog } = await world.supervisor.ask<any>(query)
    expect(accessLog.edges.length).toBeGreaterThan(0)
    expect((await world.otherSupervisor.ask<any>(query)).accessLog.edges).toEqual([])
  })

  test('another CPAS sees number, cpas and validity of a decision, and nothing else', async () => {
    const niss = await register(world.cpas, people.bis())
    const { number } = await decide(world.cpas, decisionInput(niss))
    const q = (fields: string) => `query ($number: ID!) { decision(number: $number) { ${fields} } }`
    const head = await world.other.raw(
      q('number cpas { enterpriseNumber name } validity { from to }'),
      { number },
      TODAY,
    )
    expect(head.errors).toBeUndefined()
    expect(head.data.decision).toMatchObject({
      number,
      cpas: { enterpriseNumber: CPAS },
      validity: { from: '2026-03-01', to: '2026-08-31' },
    })
    const others =
      `version;kind;status;councilDate;judicialDecision;residenceStatus;insuranceStatus;incomeLevel;refundTerms { refundCode };coverages { careType };
      coverage(careType: GENERAL_MEDICINE) { careType };ownFunds { description };insuranceDueBy;insuranceDelayGrounds;suspension { since };mutations { id };
      commitments { totalCount };versions { version };asKnownAt(at: "2030-01-01T00:00:00Z") { version };changes(from: 1, to: 1) { path };beneficiary { niss }`.split(
        ';',
      )
    for (const field of others) {
      const { data, errors } = await world.other.raw(q(field), { number }, TODAY)
      expect(Object.values(data?.decision ?? {}).filter((value) => value !== null)).toEqual([])
      if (errors) expect(new Set(codesOf({ status: 200, errors }))).toEqual(new Set(['FORBIDDEN']))
    }
  })
})

describe('errors', () => {
  const scalars: [string, string, unknown, string][] = [
    ['a NISS with wrong check digits', 'query ($v: Niss!) { beneficiary(niss: $v) { id } }', '85410112345', 'niss'],
    ['a NISS that is none', 'query ($v: Niss!) { beneficiary(niss: $v) { id } }', 'abc', 'niss'],
    ['a NISS as a number', 'query ($v: Niss!) { beneficiary(niss: $v) { id } }', 85410112345, 'niss'],
    [
      'an INAMI number',
      'query ($v: InamiNumber!) { provider(inamiNumber: $v) { name } }',
      '10001491004',
      'inamiNumber',
    ],
    [
      'an enterprise number',
      'query ($v: EnterpriseNumber!) { cpas(enterpriseNumber: $v) { name } }',
      '0299990018',
      'enterpriseNumber',
    ],
    ['a nomenclature code', 'query ($v: NomenclatureCode!) { nomenclatureItem(code: $v) { code } }', '10107', 'code'],
    ['a day', 'query ($v: LocalDate) { rules(on: $v) { id } }', '2026-02-29', 'on'],
    ['a day with a time', 'query ($v: LocalDate) { rules(on: $v) { id } }', '2026-02-28T00:00:00Z', 'on'],
    [
      'an instant without offset',
      'query ($v: DateTime!) { decision(number: "1") { asKnownAt(at: $v) { version } } }',
      '2026-02-28T00:00:00',
      'at',
    ],
    [
      'an unknown care type',
      'query ($v: CareType) { decisions(filter: { careType: $v }) { totalCount } }',
      'MAGIC',
      'filter.careType',
    ],
    ['a text for a number', 'query ($v: Int) { decisions(first: $v) { totalCount } }', 'many', 'first'],
    ['null where something is needed', 'query ($v: Niss!) { beneficiary(niss: $v) { id } }', null, 'niss'],
  ]
  test.each(scalars)('%s is BAD_USER_INPUT and named', async (_, query, v, argument) => {
    const answer = await world.cpas.raw(query, { v })
    expect(codesOf(answer)).toEqual(['BAD_USER_INPUT'])
    expect(answer.errors?.[0]?.extensions?.argument).toBe(argument)
    expect(answer.data ?? null).toBeNull()
    expect(JSON.stringify(answer)).not.toMatch(/stacktrace|node_modules|\/work\//)
  })
  test.each([
    ['{ beneficiary(niss: "85410112345") { id } }', 'niss'],
    ['{ coverage(niss: "85410112345") { known } }', 'niss'],
    ['{ provider(inamiNumber: "1") { name } }', 'inamiNumber'],
    ['{ rules(on: "yesterday") { id } }', 'on'],
    ['{ decisions(filter: { endsIn: { from: "2026-13-01" } }) { totalCount } }', 'filter.endsIn.from'],
    ['{ decisions(filter: { cpas: "123" }) { totalCount } }', 'filter.cpas'],
  ])('also written in the operation: %s', async (query, argument) => {
    const answer = await world.cpas.raw(query)
    expect(codesOf(answer)).toEqual(['BAD_USER_INPUT'])
    expect(answer.errors?.[0]?.extensions?.argument).toBe(argument)
  })
  test('numbers may carry dots, dashes and spaces', async () => {
    const niss = await register(world.cpas, people.bis())
    const dotted = `${niss.slice(0, 2)}.${niss.slice(2, 4)}.${niss.slice(4, 6)}-${niss.slice(6, 9)}.${niss.slice(9)}`
    for (const text of [dotted, `${niss.slice(0, 6)} ${niss.slice(6)}`])
      expect(
        await world.cpas.ask('query ($niss: Niss!) { beneficiary(niss: $niss) { niss } }', { niss: text }),
      ).toEqual({ beneficiary: { niss } })
  })

  const known = [
    'UNAUTHENTICATED',
    'FORBIDDEN',
    'BAD_USER_INPUT',
    'GRAPHQL_VALIDATION_FAILED',
    'TOO_COMPLEX',
    'TOO_MANY_REQUESTS',
    'NOT_FOUND',
    'CONFLICT',
    'SUBGRAPH_UNAVAILABLE',
    'INTERNAL_SERVER_ERROR',
  ]
  test.each([
    ['broken JSON', '{"query": "{ rules'],
    ['no JSON at all', 'hello'],
    ['an empty body', ''],
    ['null', 'null'],
    ['a number', '7'],
    ['an empty object', '{}'],
    ['a query that is no text', '{"query": 7}'],
    ['an empty query', '{"query": ""}'],
    ['a query that can’t be parsed', '{"query": "{ rules { id }"}'],
    ['an unknown field', '{"query": "{ rules { colour } }"}'],
    ['two operations and no name', '{"query": "query A { rules { id } } query B { rules { id } }"}'],
    ['a name that is no operation', '{"query": "query A { rules { id } }", "operationName": "C"}'],
    ['variables that are no object', '{"query": "{ rules { id } }", "variables": "x"}'],
    ['a list of operations', '[{"query": "{ rules { id } }"}]'],
    ['a subscription', '{"query": "subscription { rules { id } }"}'],
    ['a missing variable', '{"query": "query ($n: Niss!) { beneficiary(niss: $n) { id } }"}'],
  ])('%s is told by a code of the contract, without a stack', async (_, body) => {
    const response = await post(body, bearer(await tokenOf(`cpas:${CPAS}:worker`)))
    expect([200, 400]).toContain(response.status)
    const answer = (await response.json()) as any
    expect(answer.data ?? null).toBeNull()
    expect(answer.errors.length).toBeGreaterThan(0)
    for (const { extensions } of answer.errors) {
      expect(known).toContain(extensions.code)
      expect(extensions.code).not.toBe('INTERNAL_SERVER_ERROR')
    }
    expect(JSON.stringify(answer)).not.toMatch(/stacktrace|node_modules|\/work\//)
  })
  test('a body over the limit is refused without being kept', async () => {
    const response = await post(
      `{"query": "{ rules { id } }", "variables": {"x": "${'x'.repeat(50 * 1024 * 1024)}"}}`,
      bearer(await tokenOf(`cpas:${CPAS}:worker`)),
    ).catch((cause) => cause)
    if (response instanceof Response) expect(response.status).toBe(413)
    expect((await fetch(`${world.url}/health/live`)).status).toBe(200)
  })
  test('another kind of body is refused', async () => {
    const token = await tokenOf(`cpas:${CPAS}:worker`)
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
      const response = await post('{"query":"{ rules { id } }"}', { ...bearer(token), 'content-type': type })
      expect(response.status).toBeGreaterThanOrEqual(400)
      expect(response.status).toBeLessThan(500)
    }
  })
  test('a mutation does not come by GET', async () => {
    const query = encodeURIComponent('mutation { runPayments { lineCount } }')
    const response = await fetch(`${world.url}/graphql?query=${query}`, {
      headers: { ...bearer(await tokenOf('caami:caami:agent')), 'apollo-require-preflight': 'true' },
    })
    expect(response.status).toBeGreaterThanOrEqual(400)
    expect(((await response.json().catch(() => ({}))) as any).data ?? null).toBeNull()
  })
  test('what is too deep, too wide or too much is TOO_COMPLEX', async () => {
    const deep = `{ cpas(enterpriseNumber: "${CPAS}") { ${'decisions { edges { node { cpas { '.repeat(8)} name ${'} } } }'.repeat(8)} } }`
    const wide = `{ ${Array.from({ length: 400 }, (_, i) => `a${i}: rules { id }`).join(' ')} }`
    const costly =
      '{ decisions(first: 200) { edges { node { commitments(first: 200) { edges { node { decision { commitments(first: 200) { edges { node { number } } } } } } } } } } }'
    const pages = '{ decisions(first: 201) { totalCount } }'
    for (const query of [deep, wide, costly, pages])
      expect(codesOf(await world.cpas.raw(query))).toEqual(['TOO_COMPLEX'])
  })
  test('fragments that hold each other end quickly', async () => {
    const answer = await world.cpas.raw('{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }')
    expect(codesOf(answer)).toContain('GRAPHQL_VALIDATION_FAILED')
  })
  test('text of an attacker stays text', async () => {
    const name = `Robert'); drop table person; -- <script>alert(1)</script> %_\\`
    const niss = await register(world.cpas, people.bis(), { lastName: name })
    const { beneficiaries } = await world.cpas.ask<any>(
      'query ($search: String) { beneficiaries(filter: { search: $search }) { edges { node { niss lastName } } } }',
      { search: 'Robert drop table' },
    )
    expect(beneficiaries.edges.map(({ node }: any) => node)).toContainEqual({ niss, lastName: name })
    for (const search of ["'", '%', '_', '\\', '"; select 1', '\u0000', '🙂']) {
      const answer = await world.cpas.raw(
        'query ($search: String) { beneficiaries(filter: { search: $search }, first: 1) { totalCount } cpasList(search: $search) { totalCount } }',
        { search },
      )
      expect(codesOf(answer)).not.toContain('INTERNAL_SERVER_ERROR')
    }
  })
  test('a zero byte in a text is bad input, never a fault', async () => {
    const niss = people.bis()
    const zero = 'a\u0000b'
    const tries: [Partner, string, Record<string, unknown>][] = [
      [
        world.cpas,
        'mutation ($input: RegisterBeneficiaryInput!) { registerBeneficiary(input: $input) { beneficiary { niss } } }',
        { input: { niss, lastName: zero, gender: 'FEMALE' } },
      ],
      [world.cpas, 'query ($n: ID!) { decision(number: $n) { number } }', { n: zero }],
      [world.cpas, 'query ($n: ID!) { commitment(number: $n) { number } }', { n: zero }],
      [world.cpas, 'query ($n: String) { cpasList(search: $n) { totalCount } }', { n: zero }],
      [
        world.cpas,
        'mutation ($n: ID!) { stopDecision(number: $n, expectedVersion: 1, lastDay: "2026-01-01", reason: "x") { decision { number } } }',
        { n: zero },
      ],
      [
        world.cpas,
        'mutation ($input: DecisionInput!, $r: ID) { createDecision(input: $input, reference: $r) { decision { number } } }',
        { input: decisionInput(niss), r: zero },
      ],
      [world.cpas, 'query ($f: DecisionFilter) { decisions(filter: $f) { totalCount } }', { f: { number: zero } }],
      [
        world.bcss,
        'mutation ($i: [IdentityMutationInput!]!) { recordIdentityMutations(input: $i) { mutation { id } } }',
        { i: [{ reference: zero, niss, kind: 'DEATH', effectiveOn: TODAY }] },
      ],
      [
        world.supervisor,
        'query ($f: AccessFilter!) { accessLog(filter: $f) { totalCount } }',
        { f: { subject: zero } },
      ],
    ]
    for (const [by, query, variables] of tries)
      expect([query, codesOf(await by.raw(query, variables, TODAY))]).not.toEqual([query, ['INTERNAL_SERVER_ERROR']])
  })
})

describe('lists', () => {
  const of = (by: Partner, field: string, more = '') => ({ by, field, more })
  const all = () => [
    of(world.cpas, 'beneficiaries'),
    of(world.cpas, 'identityMutations'),
    of(world.supervisor, 'accessLog', 'filter: {}'),
    of(world.cpas, 'decisions'),
    of(world.cpas, 'mutationInbox'),
    of(world.cpas, 'commitments'),
    of(world.cpas, 'cpasList'),
    of(world.cpas, 'providers'),
    of(world.cpas, 'paperInvoices'),
    of(world.cpas, 'nomenclature'),
    of(world.cpas, 'invoiceLines'),
    of(world.caami, 'attestations'),
    of(world.caami, 'attestationControls'),
    of(world.caami, 'invoiceFiles'),
    of(world.caami, 'invoices'),
    of(world.caami, 'payments'),
    of(world.caami, 'settlements'),
    of(world.caami, 'derogations'),
  ]
  const ask = ({ by, field, more }: ReturnType<typeof of>, args: string) =>
    by.raw(
      `{ ${field}(${[more, args].filter(Boolean).join(', ')}) { totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor } } }`,
    )
  test('take from 1 to 200 rows', async () => {
    for (const one of all()) {
      for (const first of [1, 200]) {
        const { data, errors } = await ask(one, `first: ${first}`)
        expect([one.field, errors]).toEqual([one.field, undefined])
        expect(data[one.field].edges.length).toBeLessThanOrEqual(first)
      }
      expect([one.field, codesOf(await ask(one, 'first: 0'))]).toEqual([one.field, ['BAD_USER_INPUT']])
      expect([one.field, codesOf(await ask(one, 'first: -1'))]).toEqual([one.field, ['BAD_USER_INPUT']])
      expect([one.field, codesOf(await ask(one, 'first: 201'))]).toEqual([one.field, ['TOO_COMPLEX']])
      expect([one.field, codesOf(await ask(one, 'first: 2147483648'))]).not.toEqual([one.field, []])
    }
  })
  test('25 where nothing is told, also with null', async () => {
    for (const one of all()) {
      for (const args of ['first: null', 'after: null']) {
        const { data, errors } = await ask(one, args)
        expect([one.field, args, errors]).toEqual([one.field, args, undefined])
        expect(data[one.field].edges.length).toBeLessThanOrEqual(25)
      }
    }
  })
  test('refuse a cursor that they did not give', async () => {
    const odd = [
      'x',
      '""',
      'W10',
      Buffer.from('["a","b"]').toString('base64url'),
      Buffer.from('[1,2,3,4,5]').toString('base64url'),
      Buffer.from('["2026-01-01T00:00:00.000Z","zz"]').toString('base64url'),
    ]
    for (const one of all())
      for (const cursor of odd) {
        const codes = codesOf(await ask(one, `after: ${JSON.stringify(cursor)}`))
        expect([one.field, cursor, codes.includes('INTERNAL_SERVER_ERROR' as never)]).toEqual([
          one.field,
          cursor,
          false,
        ])
        if (cursor === 'x') expect([one.field, codes]).toEqual([one.field, ['BAD_USER_INPUT']])
      }
  })
})

describe('the demo clock', () => {
  const simulate = async (councilDate: string, on?: string) => {
    const { simulateDecision } = await world.cpas.ask<any>(
      'query ($input: DecisionInput!) { simulateDecision(input: $input) { findings { rule } } }',
      { input: decisionInput(people.bis(), { councilDate, coverages: [] }) },
      on,
    )
    return simulateDecision.findings.some(({ rule }: any) => rule === 'DEC-COUNCIL-DATE')
  }
  test('is a day', async () => {
    expect(await simulate('2026-03-12', '2026-03-12')).toBe(false)
    expect(await simulate('2026-03-13', '2026-03-12')).toBe(true)
  })
  test('or an instant, whose day is the Belgian one', async () => {
    expect(await simulate('2026-03-13', '2026-03-12T22:59:59Z')).toBe(true)
    expect(await simulate('2026-03-13', '2026-03-12T23:00:00Z')).toBe(false)
    expect(await simulate('2026-07-13', '2026-07-12T22:00:00.000Z')).toBe(false)
    expect(await simulate('2026-07-13', '2026-07-12T23:59:59+02:00')).toBe(true)
  })
  test('is what records say', async () => {
    const niss = await register(world.cpas, people.bis())
    await decide(world.cpas, decisionInput(niss), '2026-03-12T14:15:16+01:00')
    const { requestCommitment } = await world.gp.ask<any>(
      COMMIT,
      { input: { niss, provider: GP, careType: 'GENERAL_MEDICINE', on: '2026-03-14' } },
      '2026-03-14T00:30:00+01:00',
    )
    expect(new Date(requestCommitment.commitment.issuedAt).toISOString()).toBe('2026-03-13T23:30:00.000Z')
    const { accessLog } = await world.supervisor.ask<any>(
      'query ($niss: Niss!) { accessLog(filter: { niss: $niss, from: "2026-03-12T13:15:16Z", to: "2026-03-12T13:15:16Z" }) { edges { node { at kind subgraph } } } }',
      { niss },
    )
    expect(accessLog.edges.map(({ node }: any) => [new Date(node.at).toISOString(), node.kind])).toContainEqual([
      '2026-03-12T13:15:16.000Z',
      'WRITE',
    ])
  })
  test.each(['tomorrow', '2026-02-30', '2026-03-12T25:00:00Z', '2026-03-12T10:00:00', '12/03/2026', '-1'])(
    '%s is refused with 400',
    async (clock) => {
      const response = await post(TRIVIAL, { ...bearer(await tokenOf(`cpas:${CPAS}:worker`)), 'x-demo-clock': clock })
      expect(response.status).toBe(400)
      expect(((await response.json()) as any).errors[0].extensions.code).toBe('BAD_USER_INPUT')
    },
  )
})

describe('the house', () => {
  test('is alive, ready and tells figures', async () => {
    for (const path of ['/health/live', '/health/ready']) expect((await fetch(`${world.url}${path}`)).status).toBe(200)
    const metrics = await fetch(`${world.url}/metrics`)
    expect(metrics.headers.get('content-type')).toMatch(/^text\/plain/)
    expect(await metrics.text()).toMatch(/^# (HELP|TYPE) /m)
  })
  test('serves explorer and console from its own files', async () => {
    for (const path of ['/graphql', '/']) {
      const response = await fetch(`${world.url}${path}`, { headers: { accept: 'text/html' } })
      if (response.status === 401 || response.status === 404) continue // Built without the browser's part.
      expect(response.headers.get('content-type')).toMatch(/text\/html/)
      expect(await response.text()).not.toMatch(/(src|href)="(https?:)?\/\//)
    }
  })
  test('lets 500 requests of one client in a second through', async () => {
    const token = await tokenOf('cpas:0299991108:worker')
    const statuses = await Promise.all(
      Array.from({ length: 500 }, async () => {
        const response = await post(TRIVIAL, bearer(token))
        await response.arrayBuffer()
        return response.status
      }),
    )
    expect(statuses.filter((status) => status !== 200)).toEqual([])
  })
  test('a client that is told nothing else speaks plain JSON', async () => {
    const by = await partner(world.url, 'x', `cpas:${CPAS}:worker`)
    expect((await by.raw('{ __typename }')).data).toEqual({ __typename: 'Query' })
  })
})
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
