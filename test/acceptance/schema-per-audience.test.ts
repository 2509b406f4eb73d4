import { buildSchema, GraphQLObjectType } from 'graphql'
import { codesOf } from './answers'
import { CPAS, decide, decisionInput, register, setUpFixtures, TODAY, unusedNissNumbers } from './fixtures'
import { bearer, httpSteps } from './http-steps'

jest.setTimeout(120_000)
// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

const fixtures = setUpFixtures()
const { tokenOf } = httpSteps(fixtures)
const unusedNiss = unusedNissNumbers()
// The expected audiences of each root field: + all roles, - none, otherwise the roles.
const roles = ['CAAMI', 'CPAS', 'SPP_IS', 'PROVIDER', 'SYSTEM'] as const

const views = `
beneficiary                 +  +  inspector  +  +
beneficiaries               -  +  inspector  -  -
identityMutations           -  +  inspector  -  +
informationForm             -  +  -  -  -
setPhoto                    -  +  -  -  -
removePhoto                 -  +  -  -  -
accessAlerts                -  supervisor  inspector  -  -
closeAccessAlert            -  supervisor  inspector  -  -
registerBeneficiary         -  +  -  -  +
recordIdentityMutations     -  -  -  -  +
accessLog                   +  supervisor  inspector  +  -
decision                    +  +  +  -  -
decisions                   +  +  inspector  -  -
decisionChanges             +  +  inspector  -  -
createDecision              -  +  -  -  -
modifyDecision              -  +  -  -  -
extendDecision              -  +  -  -  -
stopDecision                -  +  -  -  -
reactivateDecision          -  +  -  -  -
copyDecisionToHousehold     -  +  -  -  -
simulateDecision            -  +  inspector  -  -
simulateModification        -  +  inspector  -  -
mutationInbox               -  +  inspector  -  -
coverage                    +  +  inspector  +  -
managingCpas                -  +  inspector  -  -
requestCommitment           -  -  -  +  -
commitment                  +  +  inspector  +  -
commitments                 +  +  inspector  +  -
provider                    +  +  +  +  -
providers                   +  +  +  +  -
registerProvider            +  -  -  -  -
paperInvoices               -  +  inspector  -  -
paperStatement              -  +  inspector  -  -
previewPaperInvoice         -  +  -  -  -
previewPaperInspection      -  -  inspector  -  -
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
invoiceLines                +  +  inspector  +  -
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
grantDerogation             -  -  inspector  -  -
requestDerogation           -  +  -  +  -
derogationRequests          +  +  inspector  +  -
derogationAgreement         +  +  inspector  +  -
derogations                 +  -  +  +  -
spending                    +  +  +  -  -
attestation                 +  -  inspector  +  -
attestations                +  -  inspector  +  -
attestationForm             +  -  inspector  +  -
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

describe('schema per audience', () => {
  const ids = {
    CAAMI: 'caami:caami:agent',
    CPAS: `cpas:${CPAS}:worker`,
    SPP_IS: 'sppis:sppis:inspector',
    PROVIDER: `provider:${fixtures.gpNumber}:prescriber`,
    SYSTEM: 'system:bcss:bcss',
  }
  const sdlOf = async (audience: keyof typeof ids) => {
    const response = await fetch(`${fixtures.url}/graphql/schema`, { headers: bearer(await tokenOf(ids[audience])) })
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toMatch(/^text\/plain/)
    return response.text()
  }
  test.each(roles.map((role, i) => [role, i] as const))(
    'the SDL of %s has the root fields of its audience only',
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
  test.each(roles)('introspection of %s equals its SDL', async (audience) => {
    const schema = buildSchema(await sdlOf(audience))
    const partner = await fixtures.as(ids[audience])
    const { __schema } = await partner.ask<any>(
      '{ __schema { types { name fields(includeDeprecated: true) { name } } } }',
    )
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
    ['CAAMI', 'decision(number: "1") { competenceGround }'],
    ['CAAMI', 'decision(number: "1") { insuranceDelayGrounds }'],
    ['CAAMI', 'decision(number: "1") { coverages { restrictionGround } }'],
    ['CAAMI', 'decision(number: "1") { coverages { priorAgreements { maxAmount } } }'],
    ['CAAMI', 'decision(number: "1") { versions { competenceGround } }'],
    ['PROVIDER', 'commitments { edges { node { decision { decidedBy } } } }'],
    ['PROVIDER', 'commitments { edges { node { decision { inquiry { on } } } } }'],
    ['PROVIDER', 'commitments { edges { node { decision { competenceGround } } } }'],
    ['PROVIDER', 'commitments { edges { node { decision { judicialDecision } } } }'],
    ['PROVIDER', 'commitments { edges { node { decision { insuranceDelayGrounds } } } }'],
    ['PROVIDER', 'commitments { edges { node { decision { suspension { since } } } } }'],
    ['PROVIDER', 'commitments { edges { node { decision { mutations { id } } } } }'],
    ['PROVIDER', 'commitments { edges { node { decision { coverages { restrictionGround } } } } }'],
    ['PROVIDER', 'commitments { edges { node { decisionVersion { decidedBy } } } }'],
    ['PROVIDER', 'commitments { edges { node { decisionVersion { inquiry { on } } } } }'],
    ['PROVIDER', 'commitments { edges { node { decisionVersion { competenceGround } } } }'],
    ['PROVIDER', 'commitments { edges { node { decisionVersion { judicialDecision } } } }'],
    ['SYSTEM', 'beneficiary(niss: "85410112345") { lastName }'],
    ['SYSTEM', 'beneficiary(niss: "85410112345") { birthDate }'],
    ['SYSTEM', 'rules { id }'],
    ['CPAS', 'settlement(month: "2026-01") { total }'],
  ]
  test.each(hidden)('validation hides from %s the query { %s }', async (audience, query) => {
    const answer = await (await fixtures.as(ids[audience])).raw(`{ ${query} }`)
    expect(new Set(codesOf(answer))).toEqual(new Set(['GRAPHQL_VALIDATION_FAILED']))
    expect(answer.data ?? null).toBeNull()
  })

  test('each audience sees its own fields of a beneficiary', async () => {
    const niss = await register(fixtures.cpas, unusedNiss.bis(), { birthDate: '1980-05-06' }, TODAY)
    const open = '{ niss numberKind lastName firstNames names { lastName } gender birthDate deathDate }'
    const q = (selection: string) => `query ($niss: Niss!) { beneficiary(niss: $niss) ${selection} }`
    for (const partner of [fixtures.caami, fixtures.gp, fixtures.hospital])
      expect((await partner.ask<any>(q(open), { niss })).beneficiary).toMatchObject({
        niss,
        lastName: 'Exemple',
        birthDate: '1980-05-06',
        gender: 'FEMALE',
      })
    expect((await fixtures.caami.ask<any>(q('{ numbers { number kind } }'), { niss })).beneficiary.numbers).toEqual([
      { number: niss, kind: 'BIS' },
    ])
    expect(await fixtures.bcss.ask(q('{ niss numberKind }'), { niss })).toEqual({
      beneficiary: { niss, numberKind: 'BIS' },
    })
    expect(codesOf(await fixtures.otherCpas.raw(q('{ residence { status } }'), { niss }, TODAY))).toEqual(['FORBIDDEN'])
    for (const partner of [fixtures.cpas, fixtures.inspector])
      expect(
        (
          await partner.ask<any>(
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

  test('an analyst reads figures without persons', async () => {
    const niss = await register(fixtures.cpas, unusedNiss.bis())
    const { number } = await decide(fixtures.cpas, decisionInput(niss))
    const refused = async (query: string) => codesOf(await fixtures.analyst.raw(query, {}, TODAY))
    expect(await refused(`{ beneficiary(niss: "${niss}") { id } }`)).toEqual(['FORBIDDEN'])
    expect(await refused('{ beneficiaries { totalCount } }')).toEqual(['FORBIDDEN'])
    expect(await refused('{ identityMutations { totalCount } }')).toEqual(['FORBIDDEN'])
    expect(await refused('{ accessLog(filter: {}) { totalCount } }')).toEqual(['FORBIDDEN'])
    expect(await refused('{ paperInvoices { totalCount } }')).toEqual(['FORBIDDEN'])
    expect(await refused(`{ decisions(filter: { niss: "${niss}" }) { totalCount } }`)).toEqual(['FORBIDDEN'])
    expect(await refused(`{ commitments(filter: { niss: "${niss}" }) { totalCount } }`)).toEqual(['FORBIDDEN'])
    expect(await refused(`{ coverage(niss: "${niss}") { known } }`)).toEqual(['FORBIDDEN'])
    expect(await refused(`{ managingCpas(niss: "${niss}") { name } }`)).toEqual(['FORBIDDEN'])
    const { decision } = await fixtures.analyst.ask<any>(
      'query ($number: ID!) { decision(number: $number) { number kind beneficiary { niss } cpas { enterpriseNumber } } }',
      { number },
      TODAY,
    )
    expect(decision).toEqual({ number, kind: 'GUARANTEE', beneficiary: null, cpas: { enterpriseNumber: CPAS } })
    expect(
      (
        await fixtures.inspector.ask<any>(
          'query ($number: ID!) { decision(number: $number) { beneficiary { niss } } }',
          { number },
          TODAY,
        )
      ).decision.beneficiary,
    ).toEqual({ niss })
    for (const list of ['mutationInbox', 'decisions', 'commitments', 'attestations', 'invoiceLines'])
      expect([list, await refused(`{ ${list} { totalCount } }`)]).toEqual([list, ['FORBIDDEN']])
  })

  test('a supervisor reads the access log and a worker does not', async () => {
    const niss = await register(fixtures.cpas, unusedNiss.bis())
    const query = `{ accessLog(filter: { niss: "${niss}" }) { edges { node { actor { organisation } } } } }`
    expect(codesOf(await fixtures.cpas.raw(query))).toEqual(['FORBIDDEN'])
    const { accessLog } = await fixtures.supervisor.ask<any>(query)
    expect(accessLog.edges.length).toBeGreaterThan(0)
    expect((await fixtures.otherCpasSupervisor.ask<any>(query)).accessLog.edges).toEqual([])
  })

  test('another CPAS sees only number, CPAS and validity of a decision', async () => {
    const niss = await register(fixtures.cpas, unusedNiss.bis())
    const { number } = await decide(fixtures.cpas, decisionInput(niss))
    const q = (fields: string) => `query ($number: ID!) { decision(number: $number) { ${fields} } }`
    const head = await fixtures.otherCpas.raw(
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
      coverage(careType: GENERAL_MEDICINE) { careType };ownFunds { description };insuranceDueBy;insuranceDelayGrounds;decidedBy;inquiry { on };competenceGround;suspension { since };mutations { id };
      commitments { totalCount };versions { version };asKnownAt(at: "2030-01-01T00:00:00Z") { version };changes(from: 1, to: 1) { path };beneficiary { niss }`.split(
        ';',
      )
    for (const field of others) {
      const { data, errors } = await fixtures.otherCpas.raw(q(field), { number }, TODAY)
      expect(Object.values(data?.decision ?? {}).filter((value) => value !== null)).toEqual([])
      if (errors) expect(new Set(codesOf({ status: 200, errors }))).toEqual(new Set(['FORBIDDEN']))
    }
  })
})
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
