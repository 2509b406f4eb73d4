import { inTransaction } from '../../../shared/database/transaction'
import type { AttestationKey, LineFacts } from '../../../shared/inter-service/contracts'
import { pdfText } from '../../../shared/testing/pdf-text'
import { createTestSubgraph, requestOf, type TestSubgraph } from '../../../shared/testing/test-subgraph'
import type { Day } from '../../../shared/values/day'
import { isAttestationNumber } from '../domain/attestation-number'
import { attestationSubgraph } from '../subgraph'

const PERSON = '0190f5b0-0000-7000-8000-000000000001'
const NISS = '85410199775'
const LINE = '0190f5b0-0000-7000-8000-0000000000a1'
const person = { id: PERSON, ids: [PERSON], niss: NISS, lastName: 'Essai', firstNames: 'Anne', birthDate: '1985-01-01' }
const GP = 'provider:10001490004:prescriber'
const controller = 'caami:caami:controller'

const ISSUE = `mutation ($input: AttestationInput!) { issueAttestation(input: $input) {
  attestation { number beneficiary { id } provider { inamiNumber } careTypes validity { from to } medium keptUntil issuedAt revokedAt }
  findings { rule severity path } } }`
const REVOKE = `mutation ($number: ID!, $reason: String!) { revokeAttestation(number: $number, reason: $reason) {
  attestation { number revokedAt revocationReason } findings { rule severity } } }`
const OPEN = `mutation ($input: ControlInput!) { openAttestationControl(input: $input) {
  controls { id outcome dueOn invoiceLine { id } provider { inamiNumber } openedBy { role } attestation { number } } findings { rule severity path } } }`
const OUTCOME = `mutation ($id: ID!, $outcome: ControlOutcome!) { recordControlOutcome(id: $id, outcome: $outcome, remark: "r") {
  controls { id outcome outcomeAt remark } } }`
const input = {
  niss: NISS,
  provider: '10001490004',
  careTypes: ['GENERAL_MEDICINE'],
  validity: { from: '2026-03-01', to: '2026-05-31' },
}

let graph: TestSubgraph
let lines = new Map<string, Partial<LineFacts>>()
let linesOn = 0
let needsAttestation = true
let decidedFrom = '2025-01-01' as Day
let paper: { issuedOn: Day; situation: string }[] = []
beforeAll(async () => {
  graph = await createTestSubgraph(attestationSubgraph, {
    services: {
      'beneficiary.persons': (keys) =>
        keys.map((key) => (('niss' in key ? key.niss === NISS : key.id === PERSON) ? (person as never) : null)),
      'provider.providers': (keys) =>
        keys.map((key) =>
          key === '10001490004' ? ({ name: 'Docteur Essai', category: 'GENERAL_PRACTITIONER' } as never) : null,
        ),
      'provider.paperExceptions': (keys) => keys.map(() => paper),
      'decision.coverage': (keys) =>
        keys.map(({ on }) => {
          const decisionNumber = on >= decidedFrom ? '000000000012' : null
          return { decisionNumber, amuAttestationRequired: decisionNumber !== null && needsAttestation } as never
        }),
      'invoice.linesOnAttestation': (keys) => keys.map(() => linesOn),
      'invoice.lines': (keys) => keys.map((key) => (lines.get(key) as LineFacts | undefined) ?? null),
    },
  })
})
afterAll(() => graph?.close())
beforeEach(() => {
  lines = new Map()
  linesOn = 0
  needsAttestation = true
  decidedFrom = '2025-01-01' as Day
  paper = []
})

const codeOf = (result: { errors?: readonly { extensions?: Record<string, unknown> }[] }) =>
  result.errors?.[0]?.extensions
const issue = async (change: object = {}, as = GP) => graph.run(ISSUE, { input: { ...input, ...change } }, { as })
const numberOf = async (change: object = {}): Promise<string> =>
  (await issue(change)).data.issueAttestation.attestation.number

describe('issueAttestation', () => {
  test('issues an attestation; repeating the call returns the first one', async () => {
    const { data, errors } = await issue()
    expect(errors).toBeUndefined()
    expect(data.issueAttestation).toEqual({
      attestation: {
        number: expect.any(String),
        beneficiary: { id: PERSON },
        provider: { inamiNumber: '10001490004' },
        careTypes: ['GENERAL_MEDICINE'],
        validity: { from: '2026-03-01', to: '2026-05-31' },
        medium: 'ELECTRONIC',
        keptUntil: '2031-05-31',
        issuedAt: '2026-03-12T11:00:00.000Z',
        revokedAt: null,
      },
      findings: [],
    })
    const { number } = data.issueAttestation.attestation
    expect(isAttestationNumber(number)).toBe(true)
    expect(await numberOf()).toBe(number)
  })

  test('twenty concurrent calls with the same content issue one attestation', async () => {
    const validity = { from: '2026-06-01', to: '2026-12-31' }
    const numbers = await Promise.all(Array.from({ length: 20 }, () => numberOf({ validity })))
    expect(new Set(numbers).size).toBe(1)
  })

  test('uses the decision in force today if none is in force on the first day', async () => {
    needsAttestation = false
    decidedFrom = '2026-03-10' as Day
    const { data } = await issue({
      careTypes: ['AMBULATORY_HOSPITAL_CARE'],
      validity: { from: '2026-03-02', to: '2026-03-31' },
    })
    expect(data.issueAttestation.findings).toEqual([{ rule: 'ATT-NEEDLESS', severity: 'WARNING', path: 'niss' }])
    const past = await issue({
      careTypes: ['AMBULATORY_HOSPITAL_CARE'],
      validity: { from: '2026-03-02', to: '2026-03-09' },
    })
    expect(past.data.issueAttestation.findings).toEqual([])
  })

  test('warns (ATT-NEEDLESS) if the decision requires no attestation', async () => {
    needsAttestation = false
    const { data } = await issue({ careTypes: ['PARAMEDICAL'] })
    expect(data.issueAttestation.attestation).not.toBeNull()
    expect(data.issueAttestation.findings).toEqual([{ rule: 'ATT-NEEDLESS', severity: 'WARNING', path: 'niss' }])
  })

  test('refuses a hospital as issuer (ATT-ISSUER)', async () => {
    const { data } = await issue({ provider: '71000436' }, 'provider:71000436:prescriber')
    expect(data.issueAttestation).toEqual({
      attestation: null,
      findings: [{ rule: 'ATT-ISSUER', severity: 'ERROR', path: 'provider' }],
    })
  })

  test.each<[string, object, string, object]>([
    ['the number of another provider', { provider: '10001589003' }, GP, { code: 'FORBIDDEN' }],
    ['the role of billing staff', {}, 'provider:10001490004:staff', { code: 'FORBIDDEN' }],
    ['CAAMI as caller', {}, controller, { code: 'FORBIDDEN' }],
    ['an unknown person', { niss: '85410199874' }, GP, { code: 'NOT_FOUND' }],
    ['an empty list of care types', { careTypes: [] }, GP, { code: 'BAD_USER_INPUT', argument: 'input.careTypes' }],
    [
      'a period that ends before it begins',
      { validity: { from: '2026-03-02', to: '2026-03-01' } },
      GP,
      { code: 'BAD_USER_INPUT', argument: 'input.validity.to' },
    ],
  ])('rejects %s', async (_, change, as, extensions) => {
    expect(codeOf(await issue(change, as))).toMatchObject(extensions)
  })
})

describe('reading attestations', () => {
  const ONE = `query ($number: ID!) { attestation(number: $number) { number beneficiary { id }
    named: covers(careType: GENERAL_MEDICINE, on: "2026-03-05", invoicedOn: "2026-03-06")
    prescribed: covers(careType: PHARMACEUTICALS, on: "2026-03-05", invoicedOn: "2026-03-06", prescribedBy: "10001490004") } }`

  test('issuer, CAAMI and SPP IS see an attestation, another provider and an analyst do not', async () => {
    const number = await numberOf()
    for (const as of [GP, controller, 'sppis:sppis:inspector'])
      expect((await graph.run(ONE, { number }, { as })).data.attestation).toEqual({
        number,
        beneficiary: { id: PERSON },
        named: true,
        prescribed: true,
      })
    expect((await graph.run(ONE, { number }, { as: 'provider:71000436:staff' })).data.attestation).toBeNull()
    expect(codeOf(await graph.run(ONE, { number }, { as: 'sppis:sppis:analyst' }))).toMatchObject({ code: 'FORBIDDEN' })
  })

  test('covers is false for prescribed care if the GP used a paper exception', async () => {
    const number = await numberOf()
    paper = [{ issuedOn: '2026-03-06' as Day, situation: 'FORCE_MAJEURE' }]
    expect((await graph.run(ONE, { number }, { as: GP })).data.attestation).toMatchObject({
      named: true,
      prescribed: false,
    })
  })

  test('attestations filters by person, provider, day, care type and revocation', async () => {
    await numberOf()
    const query =
      'query ($filter: AttestationFilter) { attestations(filter: $filter) { totalCount edges { node { careTypes } } } }'
    const count = async (filter: object, as = GP) =>
      (await graph.run(query, { filter }, { as })).data?.attestations.totalCount
    expect(await count({ niss: NISS, careType: 'GENERAL_MEDICINE', on: '2026-03-05', revoked: false })).toBe(1)
    expect(await count({ on: '2026-02-28' })).toBe(0)
    expect(await count({ niss: '85410199874' })).toBe(0)
    expect(await count({ provider: '10001490004' }, 'provider:71000436:staff')).toBe(0)
    expect(await count({ provider: '10001490004' }, controller)).toBeGreaterThan(0)
    expect(codeOf(await graph.run(query, { filter: { niss: NISS } }, { as: 'sppis:sppis:analyst' }))).toMatchObject({
      code: 'FORBIDDEN',
    })
  })

  test('the list of a person uses the index attestation_of_person_in_order', async () => {
    const plan = await inTransaction(graph.db, async (tx) => {
      // With a handful of rows the planner would prefer a sequential scan.
      await tx.query('set local enable_seqscan = off')
      return tx.query(
        'explain select number from attestation where person_id = any($1::uuid[]) order by issued_at desc, number desc limit 26',
        [[PERSON]],
      )
    })
    expect(JSON.stringify(plan)).toContain('attestation_of_person_in_order')
  })

  test('attestationForm returns a PDF in each language', async () => {
    const number = await numberOf()
    const query =
      'query ($number: ID!, $language: Language) { attestationForm(number: $number, language: $language) { fileName mediaType content } }'
    for (const language of ['FR', 'NL', 'DE', 'EN']) {
      const { data, errors } = await graph.run(query, { number, language }, { as: GP })
      expect(errors).toBeUndefined()
      expect(data.attestationForm).toMatchObject({ fileName: `${number}.pdf`, mediaType: 'application/pdf' })
      const bytes = Buffer.from(data.attestationForm.content, 'base64')
      expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
      expect(bytes.subarray(-6).toString()).toContain('%%EOF')
    }
    expect(codeOf(await graph.run(query, { number: 'AMU' }, { as: GP }))).toMatchObject({ code: 'NOT_FOUND' })
  })

  const FORM = 'query ($number: ID!) { attestationForm(number: $number) { content } }'
  test.each([
    ['Ẹ́niọlá', 'Ọ̀ṣun'],
    ['فاطمة', 'الزهراء'],
    ['გიორგი', 'ბერიძე'],
    ['Nguyễn', 'Thị Hằng'],
  ])('attestationForm prints the name %s %s completely', async (lastName, firstNames) => {
    Object.assign(person, { lastName, firstNames })
    const { data } = await graph.run(FORM, { number: await numberOf() }, { as: GP })
    const text = pdfText(Buffer.from(data.attestationForm.content, 'base64'))
    expect(text).toContain(`\t${lastName} ${firstNames}\n`)
  })

  test('attestationForm rejects a name with a character that cannot be printed', async () => {
    Object.assign(person, { lastName: 'Li 李', firstNames: 'Na' })
    const { data, errors } = await graph.run(FORM, { number: await numberOf() }, { as: GP })
    expect(data).toBeNull()
    expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', argument: 'number' })
    expect(errors?.[0]?.message).toContain(`The last name of the person ${NISS} holds the character "李" U+674E`)
    Object.assign(person, { lastName: 'Essai', firstNames: 'Anne' })
  })
})

describe('revokeAttestation', () => {
  test('revokes once; the issuer can then issue the same attestation again', async () => {
    const number = await numberOf({ careTypes: ['PROSTHESES'] })
    const first = await graph.run(REVOKE, { number, reason: 'Erreur' }, { as: GP })
    expect(first.data.revokeAttestation.attestation).toMatchObject({ number, revocationReason: 'Erreur' })
    const again = await graph.run(REVOKE, { number, reason: 'Autre' }, { as: GP, today: '2026-03-13' })
    expect(again.data).toEqual(first.data)
    expect(await numberOf({ careTypes: ['PROSTHESES'] })).not.toBe(number)
  })

  test('refuses (ATT-IN-USE) while accepted invoice lines cite the attestation', async () => {
    linesOn = 2
    const { data } = await graph.run(REVOKE, { number: await numberOf(), reason: 'Erreur' }, { as: GP })
    expect(data.revokeAttestation).toEqual({ attestation: null, findings: [{ rule: 'ATT-IN-USE', severity: 'ERROR' }] })
  })

  test('rejects another provider and an empty reason', async () => {
    const number = await numberOf()
    const otherProvider = await graph.run(REVOKE, { number, reason: 'x' }, { as: 'provider:10001589003:prescriber' })
    expect(codeOf(otherProvider)).toMatchObject({ code: 'FORBIDDEN' })
    expect(codeOf(await graph.run(REVOKE, { number, reason: ' ' }, { as: GP }))).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'reason',
    })
  })
})

describe('attestation.coverage (inter-service)', () => {
  const key: AttestationKey = {
    number: null,
    personIds: [PERSON],
    provider: '10001490004',
    careType: 'GENERAL_MEDICINE',
    on: '2026-03-05' as Day,
    invoicedOn: '2026-03-06' as Day,
    prescriber: null,
  }
  const ask = async (...keys: Partial<AttestationKey>[]) => {
    const context = graph.subgraph.contextFor(requestOf(controller, '2026-03-12'))
    const answers = await graph.subgraph.definition.facts['attestation.coverage']!(
      keys.map((change) => ({ ...key, ...change })),
      context,
    )
    return answers.map(({ number, state }) => [number, state])
  }

  test('returns one answer per key, in the order of the keys', async () => {
    const number = await numberOf()
    const revoked = await numberOf({ careTypes: ['MISCELLANEOUS'] })
    await graph.run(REVOKE, { number: revoked, reason: 'Erreur' }, { as: GP })
    const answers = await ask(
      { number },
      { number: 'AMU0' },
      { number: revoked, careType: 'MISCELLANEOUS' },
      { number, on: '2026-06-01' as Day },
      { number, personIds: ['0190f5b0-0000-7000-8000-000000000002'] },
      {},
      { careType: 'MEDICAL_TRANSPORT' },
      { careType: 'PHARMACEUTICALS', provider: '20001405001', prescriber: '10001490004' },
      {
        careType: 'PHARMACEUTICALS',
        provider: '20001405001',
        prescriber: '10001490004',
        invoicedOn: '2025-12-31' as Day,
      },
      { provider: '10001589003' },
    )
    expect(answers).toEqual([
      [number, 'COVERS'],
      ['AMU0', 'UNKNOWN'],
      [revoked, 'REVOKED'],
      [number, 'NOT_COVERING'],
      [number, 'NOT_COVERING'],
      [number, 'COVERS'],
      [null, 'NONE_RECORDED'],
      [number, 'COVERS'],
      [null, 'NONE_RECORDED'],
      // Another physician needs an attestation of their own.
      [null, 'NONE_RECORDED'],
    ])
  })

  test('a hospital may rely on a physician’s attestation; paper attestations are found by number only', async () => {
    const number = await numberOf({ careTypes: ['HOSPITALIZATION'] })
    await numberOf({ careTypes: ['MEDICAL_TRANSPORT'], medium: 'PAPER' })
    expect(await ask({ careType: 'HOSPITALIZATION', provider: '71000436' }, { careType: 'MEDICAL_TRANSPORT' })).toEqual(
      [
        [number, 'COVERS'],
        [null, 'NONE_RECORDED'],
      ],
    )
  })
})

describe('attestation controls', () => {
  const line = (change: Partial<LineFacts> = {}): Partial<LineFacts> => ({
    id: LINE,
    provider: '10001490004',
    personId: PERSON,
    outcome: 'ACCEPTED',
    attestationNumber: null,
    attestationRequired: true,
    ...change,
  })
  const open = (invoiceLines: string[] = [LINE], dueOn = '2026-04-12') =>
    graph.run(OPEN, { input: { invoiceLines, dueOn } }, { as: controller })

  test('a line has at most one open control', async () => {
    const number = await numberOf()
    lines.set(LINE, line({ attestationNumber: number }))
    const { data, errors } = await open()
    expect(errors).toBeUndefined()
    expect(data.openAttestationControl.controls).toEqual([
      {
        id: expect.any(String),
        outcome: null,
        dueOn: '2026-04-12',
        invoiceLine: { id: LINE },
        provider: { inamiNumber: '10001490004' },
        openedBy: { role: 'controller' },
        attestation: { number },
      },
    ])
    expect((await open([LINE, LINE], '2026-05-01')).data).toEqual(data)
    const shown = await graph.run(`{ attestation(number: "${number}") { controls { id } } }`, {}, { as: GP })
    expect(shown.data.attestation.controls).toHaveLength(1)
  })

  test('an outcome is recorded once; MISSING publishes the event that recovers the payment', async () => {
    lines.set(LINE, line())
    const { id } = (await open()).data.openAttestationControl.controls[0]
    const first = await graph.run(OUTCOME, { id, outcome: 'MISSING' }, { as: controller })
    expect(first.data.recordControlOutcome.controls[0]).toMatchObject({ id, outcome: 'MISSING', remark: 'r' })
    expect(
      (await graph.run(OUTCOME, { id, outcome: 'MISSING' }, { as: controller, today: '2026-03-14' })).data,
    ).toEqual(first.data)
    expect(codeOf(await graph.run(OUTCOME, { id, outcome: 'SHOWN' }, { as: controller }))).toMatchObject({
      code: 'CONFLICT',
    })
    const events = await graph.db.query("select key, payload from outbox where topic = 'attestation.control-outcome'")
    expect(events).toEqual([
      { key: LINE, payload: { controlId: id, lineId: LINE, outcome: 'MISSING', attestation: null } },
    ])
    // The control is closed, so the line can be controlled again.
    expect((await open()).data.openAttestationControl.controls[0].id).not.toBe(id)
  })

  test('no control is opened for a line that requires no attestation or is rejected (ATT-CONTROL)', async () => {
    const other = LINE.replace('a1', 'a2')
    lines.set(LINE, line({ attestationRequired: false })).set(other, line({ id: other, outcome: 'REJECTED' }))
    const { data } = await open([LINE, other])
    expect(data.openAttestationControl).toEqual({
      controls: [],
      findings: [0, 1].map((n) => ({ rule: 'ATT-CONTROL', severity: 'WARNING', path: `invoiceLines.${n}` })),
    })
  })

  test('rejects unknown lines, an empty list, a past day, unknown controls and the role of an agent', async () => {
    expect(codeOf(await open())).toMatchObject({ code: 'NOT_FOUND' })
    expect(codeOf(await open([]))).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'input.invoiceLines' })
    expect(codeOf(await open([LINE], '2026-03-11'))).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'input.dueOn' })
    expect(codeOf(await graph.run(OUTCOME, { id: LINE, outcome: 'SHOWN' }, { as: controller }))).toMatchObject({
      code: 'NOT_FOUND',
    })
    expect(codeOf(await graph.run(OUTCOME, { id: LINE, outcome: 'SHOWN' }, { as: 'caami:caami:agent' }))).toMatchObject(
      { code: 'FORBIDDEN' },
    )
  })

  test('attestationControls returns to a provider its own controls only', async () => {
    const query =
      'query ($filter: ControlFilter) { attestationControls(filter: $filter) { totalCount edges { node { outcome } } } }'
    const seen = async (filter: object, as: string) =>
      (await graph.run(query, { filter }, { as })).data.attestationControls.totalCount
    const all = await seen({}, controller)
    expect(all).toBeGreaterThan(1)
    expect(await seen({ open: true }, GP)).toBe(all - 1)
    expect(await seen({ outcome: 'MISSING' }, 'sppis:sppis:analyst')).toBe(1)
    expect(await seen({}, 'provider:71000436:staff')).toBe(0)
  })

  test('an analyst reads controls without the remark, and its read of their attestations is logged', async () => {
    const number = await numberOf()
    const shown = LINE.replace('a1', 'a3')
    lines.set(shown, line({ id: shown, attestationNumber: number }))
    const { id } = (await open([shown])).data.openAttestationControl.controls[0]
    await graph.run(OUTCOME, { id, outcome: 'SHOWN' }, { as: controller })
    const query = '{ attestationControls(first: 50) { edges { node { id remark attestation { number } } } } }'
    const readsOf = async (as: string) => {
      const { edges } = (await graph.run(query, {}, { as })).data.attestationControls
      return edges.map(({ node }: { node: object }) => node).find((node: { id: string }) => node.id === id)
    }
    const logged = async () =>
      (await graph.db.query("select from access where role = 'analyst' and person_id = $1", [PERSON])).length
    const before = await logged()
    expect(await readsOf('sppis:sppis:inspector')).toEqual({ id, remark: 'r', attestation: { number } })
    expect(await logged()).toBe(before)
    expect(await readsOf('sppis:sppis:analyst')).toEqual({ id, remark: null, attestation: { number } })
    expect(await logged()).toBeGreaterThan(before)
  })
})

test('the database rejects changes and deletions of attestations', async () => {
  const number = await numberOf()
  await expect(graph.db.query("update attestation set niss = '1' where number = $1", [number])).rejects.toThrow(
    'written once',
  )
  await expect(graph.db.query('delete from attestation where number = $1', [number])).rejects.toThrow('written once')
})

test('reads and writes of a person are in the access log', async () => {
  const rows = await graph.db.query('select distinct kind from access where person_id = $1 order by kind', [PERSON])
  expect(rows).toEqual([{ kind: 'READ' }, { kind: 'WRITE' }])
})
