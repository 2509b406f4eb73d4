import type { LineFacts } from '../../../shared/inter-service/contracts'
import { coverageFactsOf, lineFactsOf, personFactsOf, providerFactsOf } from '../../../shared/testing/facts.builder'
import { pdfText } from '../../../shared/testing/pdf-text'
import { createTestSubgraph, type TestSubgraph } from '../../../shared/testing/test-subgraph'
import { attestationSubgraph } from '../subgraph'

const person = personFactsOf()
const other = personFactsOf({ id: '0190f5b0-0000-7000-8000-000000000002', niss: '85410199676' })
const GP = '10001490004'
const gp = `provider:${GP}:prescriber`
const hospital = 'provider:71000436:staff'
const controller = 'caami:caami:controller'
const inspector = 'sppis:sppis:inspector'
const cpas = 'cpas:0299990019:worker'

let graph: TestSubgraph
let lines = new Map<string, LineFacts>()
let decided = true
beforeAll(async () => {
  graph = await createTestSubgraph(attestationSubgraph, {
    services: {
      'beneficiary.persons': (keys) =>
        keys.map(
          (key) => [person, other].find(({ id, niss }) => ('niss' in key ? key.niss === niss : key.id === id)) ?? null,
        ),
      'provider.providers': (keys) =>
        keys.map((key) => (key === GP ? providerFactsOf({ inamiNumber: GP, name: 'Docteur Essai' }) : null)),
      'provider.paperExceptions': (keys) => keys.map(() => []),
      'decision.coverage': (keys) =>
        keys.map(() => coverageFactsOf({ decisionNumber: '000000000012', amuAttestationRequired: true })),
      'decision.decidedFor': (keys) => keys.map(() => decided),
      'invoice.linesOnAttestation': (keys) => keys.map(() => 0),
      'invoice.lines': (keys) => keys.map((key) => lines.get(key) ?? null),
    },
  })
})
afterAll(() => graph?.close())
let count = 0
beforeEach(() => {
  lines = new Map()
  decided = true
})

// biome-ignore lint/suspicious/noExplicitAny: the shape of the data depends on the query.
type Answer = any
const ask = async (query: string, variables: object, as: string, today = '2026-03-12'): Promise<Answer> => {
  const { data, errors } = await graph.run(query, variables as Record<string, unknown>, { as, today })
  expect(errors).toBeUndefined()
  return Object.values(data!)[0]
}
const codeOf = async (query: string, variables: object, as: string) => {
  const { errors } = await graph.run(query, variables as Record<string, unknown>, { as, today: '2026-03-12' })
  return errors?.[0]?.extensions?.code
}
const ISSUE = `mutation ($input: AttestationInput!) { issueAttestation(input: $input) {
  attestation { number issuedLate } findings { rule severity path } } }`
const OPEN = `mutation ($input: ControlInput!) { openAttestationControl(input: $input) { controls { id answeredAt attestation { number } } } }`
const ANSWER = `mutation ($id: ID!, $attestation: ID, $scan: String) { answerControl(id: $id, attestation: $attestation, scan: $scan) {
  controls { id answeredAt outcome attestation { number issuedLate } } findings { rule severity path } } }`
const OUTCOME = `mutation ($id: ID!, $outcome: ControlOutcome!, $attestation: ID) { recordControlOutcome(id: $id, outcome: $outcome, attestation: $attestation) {
  controls { id outcome attestation { number } } findings { rule severity path } } }`
const SCAN = 'query ($id: ID!) { controlScan(id: $id) { fileName mediaType content } }'
const CARE = `query ($niss: Niss!, $careType: CareType!, $on: LocalDate!, $prescribedBy: InamiNumber) {
  careAttested(niss: $niss, careType: $careType, on: $on, prescribedBy: $prescribedBy) { attested findings { rule severity } } }`
const hits = ({ findings }: Answer) =>
  findings.map(({ rule, severity, path }: Record<string, string>) => `${severity![0]} ${rule} ${path}`)
const revoke = (number: string) =>
  ask(
    'mutation ($number: ID!) { revokeAttestation(number: $number, reason: "wrong person") { attestation { number } } }',
    { number },
    gp,
  )

const issue = (change: object = {}, today = '2026-03-12') =>
  ask(
    ISSUE,
    {
      input: {
        niss: person.niss,
        provider: GP,
        careTypes: ['GENERAL_MEDICINE'],
        validity: { from: '2026-03-01', to: '2026-05-31' },
        ...change,
      },
    },
    gp,
    today,
  )
const numberOf = async (change: object = {}): Promise<string> => (await issue(change)).attestation.number
/** A control of a line of general medicine of the person on 5 March 2026. */
const openControl = async (change: Partial<LineFacts> = {}): Promise<string> => {
  const id = `0190f5b0-0000-7000-8000-${String(++count).padStart(12, '0')}`
  lines.set(id, lineFactsOf({ id, ...change }))
  const { controls } = await ask(OPEN, { input: { invoiceLines: [id], dueOn: '2026-04-30' } }, controller)
  return controls[0].id
}
const events = (topic: string) => graph.db.query('select payload from outbox where topic = $1', [topic])
const base64 = (bytes: Buffer) => bytes.toString('base64')
const pdf = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(100, 7)])

describe('issuing', () => {
  test('ATT-PERIOD: more than 12 months, and no end, are refused', async () => {
    expect(hits(await issue({ validity: { from: '2026-03-01', to: '2027-03-01' } }))).toEqual([
      'E ATT-PERIOD validity.to',
    ])
    expect(hits(await issue({ validity: { from: '2026-03-01' } }))).toEqual(['E ATT-PERIOD validity.to'])
  })

  test('ATT-ISSUER: a physician who is not registered does not issue', async () => {
    const input = {
      niss: person.niss,
      provider: '10003767004',
      careTypes: ['GENERAL_MEDICINE'],
      validity: { from: '2026-03-01', to: '2026-03-02' },
    }
    const refused = await ask(ISSUE, { input }, 'provider:10003767004:prescriber')
    expect([refused.attestation, hits(refused)]).toEqual([null, ['E ATT-ISSUER provider']])
  })

  test('ATT-LATE: an attestation issued more than 30 days after its first day gets a warning', async () => {
    const late = await issue({ validity: { from: '2026-01-01', to: '2026-02-01' } })
    expect([late.attestation.issuedLate, hits(late)]).toEqual([true, ['W ATT-LATE validity.from']])
    expect(await events('attestation.issued-late')).toContainEqual({ payload: { number: late.attestation.number } })
    expect((await issue({ validity: { from: '2026-02-10', to: '2026-03-10' } })).attestation.issuedLate).toBe(false)
  })

  test('ATT-LATE: an attestation issued after a control on care that it would cover gets a warning, another one does not', async () => {
    await openControl({ personId: other.id })
    const covering = { niss: other.niss, validity: { from: '2026-03-04', to: '2026-03-20' } }
    expect((await issue({ ...covering, careTypes: ['PARAMEDICAL'] })).attestation.issuedLate).toBe(false)
    expect(
      (await issue({ ...covering, validity: { from: '2026-03-06', to: '2026-03-20' } })).attestation.issuedLate,
    ).toBe(false)
    const late = await issue(covering)
    expect([late.attestation.issuedLate, hits(late)]).toEqual([true, ['W ATT-LATE null']])
  })
})

describe('answering a control', () => {
  test('an electronic attestation is named by the control at once', async () => {
    const [id, attestation] = [await openControl(), await numberOf()]
    const { controls, findings } = await ask(ANSWER, { id, attestation }, gp)
    expect(findings).toEqual([])
    expect(controls).toMatchObject([
      { id, answeredAt: expect.any(String), outcome: null, attestation: { number: attestation } },
    ])
  })

  test.each([
    ['another person’s', { niss: other.niss }],
    ['for other care', { careTypes: ['MISCELLANEOUS'] }],
    ['for other days', { validity: { from: '2026-03-06', to: '2026-03-31' } }],
  ])('an attestation that is %s is refused', async (_, change) => {
    const [id, attestation] = [await openControl(), await numberOf(change)]
    for (const [query, as, more] of [
      [ANSWER, gp, {}],
      [OUTCOME, controller, { outcome: 'SHOWN' }],
    ] as const) {
      const refused = await ask(query, { id, attestation, ...more }, as)
      expect([refused.controls, hits(refused)]).toEqual([[], ['E ATT-CONTROL-ANSWER attestation']])
    }
  })

  test('a revoked attestation is refused', async () => {
    const [id, attestation] = [
      await openControl(),
      await numberOf({ validity: { from: '2026-03-02', to: '2026-05-01' } }),
    ]
    await revoke(attestation)
    expect(hits(await ask(ANSWER, { id, attestation }, gp))).toEqual(['E ATT-CONTROL-ANSWER attestation'])
  })

  test('a scan is kept byte for byte, and a later answer replaces it', async () => {
    const [id, attestation] = [await openControl(), await numberOf()]
    const { controls } = await ask(ANSWER, { id, scan: base64(pdf) }, gp)
    expect(controls).toMatchObject([{ answeredAt: expect.any(String), attestation: null }])
    for (const as of [gp, controller, 'caami:caami:agent', inspector])
      expect(await ask(SCAN, { id }, as)).toEqual({
        fileName: `${id}.pdf`,
        mediaType: 'application/pdf',
        content: base64(pdf),
      })
    expect(await ask(SCAN, { id }, hospital)).toBeNull()
    expect(await codeOf(SCAN, { id }, 'sppis:sppis:analyst')).toBe('FORBIDDEN')
    const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1])
    await ask(ANSWER, { id, scan: base64(png) }, gp)
    expect(await ask(SCAN, { id }, controller)).toMatchObject({ mediaType: 'image/png', content: base64(png) })
    await ask(ANSWER, { id, attestation }, gp)
    expect(await ask(SCAN, { id }, controller)).toBeNull()
    const again = await ask(ANSWER, { id, scan: base64(pdf) }, gp)
    expect(again.controls[0].attestation).toBeNull()
  })

  test.each([
    ['both', { attestation: 'AMU1', scan: base64(pdf) }],
    ['neither', {}],
    ['text that is not base64', { scan: 'a$b=' }],
    ['a GIF', { scan: base64(Buffer.from('GIF89a')) }],
    ['an HTML page', { scan: base64(Buffer.from('<html>')) }],
    ['more than 5 MiB', { scan: base64(Buffer.concat([pdf, Buffer.alloc(5 * 1024 * 1024)])) }],
  ])('%s is BAD_USER_INPUT', async (_, answer) => {
    expect(await codeOf(ANSWER, { id: await openControl(), ...answer }, gp)).toBe('BAD_USER_INPUT')
  })

  test('a scan of exactly 5 MiB is accepted', async () => {
    const id = await openControl()
    const bytes = Buffer.concat([pdf, Buffer.alloc(5 * 1024 * 1024 - pdf.length)])
    await ask(ANSWER, { id, scan: base64(bytes) }, gp)
    expect((await ask(SCAN, { id }, gp)).content).toBe(base64(bytes))
  })

  test('unknown, foreign and closed controls cannot be answered', async () => {
    const [id, attestation] = [await openControl(), await numberOf()]
    expect(await codeOf(ANSWER, { id: 'x', attestation }, gp)).toBe('NOT_FOUND')
    expect(await codeOf(ANSWER, { id, attestation: 'AMU1' }, gp)).toBe('NOT_FOUND')
    expect(await codeOf(ANSWER, { id, attestation }, hospital)).toBe('FORBIDDEN')
    expect(await codeOf(ANSWER, { id, attestation }, controller)).toBe('FORBIDDEN')
    await ask(OUTCOME, { id, outcome: 'MISSING' }, controller)
    expect(await codeOf(ANSWER, { id, attestation }, gp)).toBe('CONFLICT')
  })

  test('an answer concurrent with an outcome is recorded before it, or refused', async () => {
    for (let race = 0; race < 10; race++) {
      const id = await openControl()
      const [answer] = await Promise.all([
        graph.run(ANSWER, { id, scan: base64(pdf) }, { as: gp, today: '2026-03-12' }),
        ask(OUTCOME, { id, outcome: 'MISSING' }, controller),
      ])
      const isAnswered = answer.errors === undefined
      if (!isAnswered) expect(answer.errors?.[0]?.extensions?.code).toBe('CONFLICT')
      expect((await ask(SCAN, { id }, controller)) !== null).toBe(isAnswered)
    }
  })
})

describe('the outcome SHOWN', () => {
  test('the outcome SHOWN names the attestation of the controller, and its event links the line', async () => {
    const [id, attestation] = [await openControl(), await numberOf()]
    const recorded = await ask(OUTCOME, { id, outcome: 'SHOWN', attestation }, controller)
    expect(recorded.controls).toMatchObject([{ outcome: 'SHOWN', attestation: { number: attestation } }])
    expect(await ask(OUTCOME, { id, outcome: 'SHOWN', attestation }, controller)).toEqual(recorded)
    const ofControl = (await events('attestation.control-outcome')).filter(
      ({ payload }: Answer) => payload.controlId === id,
    )
    expect(ofControl).toMatchObject([{ payload: { outcome: 'SHOWN', attestation } }])
    const another = await numberOf({ validity: { from: '2026-03-03', to: '2026-04-01' } })
    expect(await codeOf(OUTCOME, { id, outcome: 'SHOWN', attestation: another }, controller)).toBe('CONFLICT')
  })

  test('the outcome SHOWN keeps the attestation that the provider answered', async () => {
    const [id, attestation] = [await openControl(), await numberOf()]
    await ask(ANSWER, { id, attestation }, gp)
    const { controls } = await ask(OUTCOME, { id, outcome: 'SHOWN' }, controller)
    expect(controls).toMatchObject([{ attestation: { number: attestation } }])
    const ofControl = (await events('attestation.control-outcome')).filter(
      ({ payload }: Answer) => payload.controlId === id,
    )
    expect(ofControl).toMatchObject([{ payload: { attestation } }])
  })

  test('an attestation with another outcome is BAD_USER_INPUT', async () => {
    const [id, attestation] = [await openControl(), await numberOf()]
    expect(await codeOf(OUTCOME, { id, outcome: 'MISSING', attestation }, controller)).toBe('BAD_USER_INPUT')
  })
})

describe('ATT-CARE: careAttested', () => {
  const physiotherapy = { niss: person.niss, careType: 'PARAMEDICAL', on: '2026-03-05' }
  beforeAll(async () => {
    await issue()
  })

  test('care that the attestation names is attested', async () => {
    for (const as of [cpas, hospital, gp, controller, inspector])
      expect(await ask(CARE, { ...physiotherapy, careType: 'GENERAL_MEDICINE' }, as)).toEqual({
        attested: true,
        findings: [],
      })
  })

  test('care that the general practitioner prescribed is attested, from 2026 on', async () => {
    const question = { ...physiotherapy, prescribedBy: GP }
    expect(await ask(CARE, question, cpas)).toEqual({
      attested: true,
      findings: [{ rule: 'ATT-PRESCRIBED', severity: 'WARNING' }],
    })
    expect(await ask(CARE, question, cpas, '2025-12-31')).toMatchObject({
      attested: false,
      findings: [{ rule: 'ATT-COVERS' }],
    })
  })

  test.each([
    ['care without a prescription', physiotherapy],
    ['care of another prescriber', { ...physiotherapy, prescribedBy: '10003767004' }],
    ['another day', { ...physiotherapy, careType: 'GENERAL_MEDICINE', on: '2027-06-01' }],
    ['an unknown person', { ...physiotherapy, niss: '80450199894' }],
  ])('%s is not attested', async (_, question) => {
    expect(await ask(CARE, question, hospital)).toEqual({
      attested: false,
      findings: [{ rule: 'ATT-COVERS', severity: 'ERROR' }],
    })
  })

  test('a CPAS asks for persons of its own decisions only, an analyst for none', async () => {
    decided = false
    expect(await codeOf(CARE, physiotherapy, cpas)).toBe('FORBIDDEN')
    expect(await codeOf(CARE, physiotherapy, 'sppis:sppis:analyst')).toBe('FORBIDDEN')
  })
})

test.each([
  ['FR', 'Attestation d’aide médicale urgente'],
  ['NL', 'Attest dringende medische hulp'],
] as const)('the blank form in %s is a PDF without data', async (language, title) => {
  const form = await ask(
    'query ($language: Language) { blankAttestationForm(language: $language) { mediaType content } }',
    { language },
    cpas,
  )
  expect(form.mediaType).toBe('application/pdf')
  const text = await pdfText(Buffer.from(form.content, 'base64'))
  expect(text).toContain(title)
  expect(text).not.toContain('null')
})
