import { createTestSubgraph, type TestSubgraph } from '../../../shared/testing/test-subgraph'
import { waitUntil } from '../../../shared/testing/wait-until'
import { invoiceSubgraph } from '../subgraph'
import { CPAS, GP, HOSPITAL, invoiceFileOf, nissOf, Scenario } from '../testing/scenario'

jest.setTimeout(60_000)

const asGp = { as: `provider:${GP}:prescriber`, today: '2026-03-12' }
const asHospital = { as: `provider:${HOSPITAL}:staff`, today: '2026-03-12' }
const asCaami = { as: 'caami:caami:agent', today: '2026-03-13' }
const asOther = { as: 'caami:caami:controller', today: '2026-03-14' }
const asSppIs = { as: 'sppis:sppis:inspector', today: '2026-03-14' }
const asAnalyst = { as: 'sppis:sppis:analyst', today: '2026-03-14' }

const SUBMIT = `mutation ($input: InvoiceFileInput!) { submitInvoices(input: $input) {
  file { id invoices { edges { node { lines { id outcome findings { rule code } } } } } } findings { rule } } }`
const DECIDE = `mutation ($id: ID!, $was: LineOutcome!, $to: LineOutcome!, $remark: String!) {
  decideLine(id: $id, expectedOutcome: $was, outcome: $to, remark: $remark) {
    line { id outcome amounts { claimed state cpas patient } events { outcome remark } review { decidedAt assignedTo } } findings { rule } } }`
const RECOVER = `mutation ($id: ID!) { recoverLine(id: $id, reason: "attestation manquante") { line { id outcome amounts { state } } findings { rule } } }`
const PAY = 'mutation { runPayments { total lineCount payments { amount } } }'

describe('review of lines', () => {
  const scenario = new Scenario(40)
  let subgraph: TestSubgraph
  beforeAll(async () => {
    subgraph = await createTestSubgraph(invoiceSubgraph, { services: scenario.services })
  })
  afterAll(() => subgraph?.close())

  let rank = 0
  const send = async (lines: Parameters<typeof invoiceFileOf>[1] = [{}]) => {
    rank++
    const input = invoiceFileOf(`R-${rank}`, lines, { niss: nissOf(rank) })
    const { data, errors } = await subgraph.run(SUBMIT, { input }, asGp)
    expect(errors).toBeUndefined()
    return data.submitInvoices.file.invoices.edges[0].node.lines as { id: string; outcome: string }[]
  }

  test('a selected line waits, is not paid, and is decided with a remark', async () => {
    const [line] = await send()
    const selected = await subgraph.run(
      `mutation ($niss: Niss!) { selectForReview(filter: { niss: $niss }, assignTo: "an") { selected lines { edges { node { id outcome review { selectedBy { role } assignedTo seed } } } } } }`,
      { niss: nissOf(rank) },
      asCaami,
    )
    expect(selected.errors).toBeUndefined()
    expect(selected.data.selectForReview).toEqual({
      selected: 1,
      lines: {
        edges: [
          {
            node: {
              id: line!.id,
              outcome: 'WAITING',
              review: { selectedBy: { role: 'agent' }, assignedTo: 'an', seed: null },
            },
          },
        ],
      },
    })
    expect((await subgraph.run(PAY, {}, asCaami)).data.runPayments.lineCount).toBe(0)
    const assigned = await subgraph.run('{ invoiceLines(filter: { assignedTo: "an" }) { totalCount } }', {}, asCaami)
    expect(assigned.data.invoiceLines.totalCount).toBe(1)
    const decided = await subgraph.run(DECIDE, { id: line!.id, was: 'WAITING', to: 'ACCEPTED', remark: 'vu' }, asCaami)
    expect(decided.errors).toBeUndefined()
    expect(decided.data.decideLine).toMatchObject({
      findings: [],
      line: {
        outcome: 'ACCEPTED',
        amounts: { claimed: '33.73', state: '27.73', cpas: '6.00', patient: '0.00' },
        events: [
          { outcome: 'ACCEPTED', remark: null },
          { outcome: 'WAITING', remark: null },
          { outcome: 'ACCEPTED', remark: 'vu' },
        ],
      },
    })
    expect(decided.data.decideLine.line.review.decidedAt).toMatch(/^2026-03-13/)
    expect((await subgraph.run(PAY, {}, asCaami)).data.runPayments.lineCount).toBe(1)
  })

  test('a stale expectedOutcome is rejected', async () => {
    const [line] = await send()
    const args = { id: line!.id, was: 'ACCEPTED', to: 'REJECTED', remark: 'non' }
    const first = await subgraph.run(DECIDE, args, asCaami)
    expect(first.data.decideLine.line).toMatchObject({
      outcome: 'REJECTED',
      amounts: { state: '0.00', claimed: '33.73' },
    })
    const second = await subgraph.run(DECIDE, args, asOther)
    expect(second.errors?.[0]?.extensions?.code).toBe('CONFLICT')
    const unknown = await subgraph.run(DECIDE, { ...args, id: '00000000-0000-7000-8000-000000009999' }, asCaami)
    expect(unknown.errors?.[0]?.extensions?.code).toBe('NOT_FOUND')
  })

  test('a rejection can be overturned, and a paid line can only be recovered', async () => {
    const [line] = await send()
    await subgraph.run(DECIDE, { id: line!.id, was: 'ACCEPTED', to: 'REJECTED', remark: 'non' }, asCaami)
    const back = await subgraph.run(DECIDE, { id: line!.id, was: 'REJECTED', to: 'ACCEPTED', remark: 'si' }, asOther)
    expect(back.data.decideLine.line).toMatchObject({ outcome: 'ACCEPTED', amounts: { state: '27.73', cpas: '6.00' } })
    await subgraph.run(PAY, {}, asCaami)
    const late = await subgraph.run(DECIDE, { id: line!.id, was: 'ACCEPTED', to: 'REJECTED', remark: 'non' }, asCaami)
    expect(late.data.decideLine).toEqual({ line: null, findings: [{ rule: 'INV-PAID' }] })

    const recovered = await subgraph.run(RECOVER, { id: line!.id }, asOther)
    expect(recovered.errors).toBeUndefined()
    expect(recovered.data.recoverLine).toMatchObject({
      line: { outcome: 'REJECTED', amounts: { state: '0.00' } },
      findings: [],
    })
    await subgraph.run(RECOVER, { id: line!.id }, asOther)
    const [other] = await send([{ code: '101032', claimed: '26.50' }])
    expect(other!.outcome).toBe('ACCEPTED')
    const next = await subgraph.run(PAY, {}, asOther)
    // 20.50 for the new line, less the 27.73 taken back.
    expect(next.data.runPayments).toEqual({ total: '-7.23', lineCount: 1, payments: [{ amount: '-7.23' }] })
    expect((await subgraph.run(PAY, {}, asOther)).data.runPayments.payments).toEqual([])
  })

  test('an unpaid line is not recovered, and an agent may not recover', async () => {
    const [line] = await send()
    const early = await subgraph.run(RECOVER, { id: line!.id }, asOther)
    expect(early.data.recoverLine).toEqual({ line: null, findings: [{ rule: 'INV-NOT-PAID' }] })
    const agent = await subgraph.run(RECOVER, { id: line!.id }, asCaami)
    expect(agent.errors?.[0]?.extensions?.code).toBe('FORBIDDEN')
  })

  test('the same seed draws the same lines', async () => {
    for (let i = 0; i < 10; i++) await send()
    const draw = (seed: number) =>
      subgraph.run(
        `mutation ($seed: Int!) { selectForReview(filter: { paid: false }, sampleSize: 3, seed: $seed) { selected lines { edges { node { id } } } } }`,
        { seed },
        asCaami,
      )
    const first = await draw(42)
    expect(first.errors).toBeUndefined()
    expect(first.data.selectForReview.selected).toBe(3)
    expect((await draw(42)).data).toEqual(first.data)
    expect((await draw(43)).data).not.toEqual(first.data)
  })

  test('waiting lines are assigned to another person, rejected ones are selected if the filter names them', async () => {
    const [line] = await send()
    const [duplicate, twin] = await send([{ code: '101010' }, { code: '101010' }])
    expect([duplicate!.outcome, twin!.outcome]).toEqual(['REJECTED', 'REJECTED'])
    const select = async (filter: object, assignTo: string) => {
      const { data, errors } = await subgraph.run(
        `mutation ($filter: InvoiceLineFilter!, $assignTo: String) { selectForReview(filter: $filter, assignTo: $assignTo) {
          lines { edges { node { id outcome review { assignedTo } } } } } }`,
        { filter, assignTo },
        asCaami,
      )
      expect(errors).toBeUndefined()
      return data.selectForReview.lines.edges.map(({ node }: { node: object }) => node)
    }
    const taken = (id: string, assignedTo: string) => ({ id, outcome: 'WAITING', review: { assignedTo } })
    expect(await select({ niss: nissOf(rank - 1) }, 'ann')).toEqual([taken(line!.id, 'ann')])
    expect(await select({ assignedTo: 'ann' }, 'bob')).toEqual([taken(line!.id, 'bob')])
    expect(await select({ niss: nissOf(rank) }, 'ann')).toEqual([])
    // The same care waits once, so that it can be accepted once.
    const refused = await select({ niss: nissOf(rank), outcome: 'REJECTED' }, 'ann')
    expect(refused).toHaveLength(1)
    expect(await select({ niss: nissOf(rank), outcome: 'REJECTED' }, 'ann')).toEqual(refused)
    for (const filter of [{ niss: nissOf(rank) }, { niss: nissOf(rank - 1) }]) {
      const { data } = await subgraph.run(
        'query ($f: InvoiceLineFilter) { invoiceLines(filter: $f) { edges { node { id outcome } } } }',
        { f: filter },
        asCaami,
      )
      for (const { node } of data.invoiceLines.edges)
        if (node.outcome === 'WAITING')
          await subgraph.run(DECIDE, { id: node.id, was: 'WAITING', to: 'REJECTED', remark: 'x' }, asCaami)
    }
  })

  test('the same care is accepted once, in a file and across files', async () => {
    const lines = await send([{}, {}])
    expect(lines.map((line) => line.outcome)).toEqual(['ACCEPTED', 'REJECTED'])
    const input = invoiceFileOf('again', [{}], { niss: nissOf(rank) })
    const { data } = await subgraph.run(SUBMIT, { input }, asGp)
    expect(data.submitInvoices.file.invoices.edges[0].node.lines[0]).toMatchObject({
      outcome: 'REJECTED',
      findings: [{ rule: 'INV-LINE-DUPLICATE', code: '500544' }],
    })
    const second = data.submitInvoices.file.invoices.edges[0].node.lines[0].id
    const overturned = await subgraph.run(DECIDE, { id: second, was: 'REJECTED', to: 'ACCEPTED', remark: 'x' }, asCaami)
    expect(overturned.data.decideLine).toEqual({ line: null, findings: [{ rule: 'INV-LINE-DUPLICATE' }] })
  })

  test('a derogation of a hospital admits care older than two years', async () => {
    const old = { code: '101076', performedOn: '2024-03-11', claimed: '31.81', performer: GP }
    const sendOld = async () => {
      const input = invoiceFileOf(`R-${++rank}`, [old], { niss: nissOf(rank), provider: HOSPITAL })
      const { data, errors } = await subgraph.run(SUBMIT, { input }, asHospital)
      expect(errors).toBeUndefined()
      return data.submitInvoices.file.invoices.edges[0].node.lines[0].findings.map(({ rule }: { rule: string }) => rule)
    }
    expect(await sendOld()).toContain('INV-TWO-YEARS')
    const GRANT = `mutation ($input: DerogationInput!) { grantDerogation(input: $input) { derogation { id until performed { from to } provider { inamiNumber } grantedBy { organisation } } findings { rule path } } }`
    const input = {
      provider: HOSPITAL,
      performed: { from: '2024-03-01', to: '2024-03-31' },
      grounds: 'Grève du personnel',
      until: '2026-12-31',
    }
    const granted = await subgraph.run(GRANT, { input }, asSppIs)
    expect(granted.errors).toBeUndefined()
    expect(granted.data.grantDerogation.derogation).toMatchObject({
      until: '2026-12-31',
      grantedBy: { organisation: 'sppis' },
    })
    expect((await subgraph.run(GRANT, { input }, asSppIs)).data).toEqual(granted.data)
    expect(await sendOld()).not.toContain('INV-TWO-YEARS')
    const list = await subgraph.run('{ derogations { totalCount edges { node { grounds niss } } } }', {}, asHospital)
    expect(list.data.derogations).toEqual({
      totalCount: 1,
      edges: [{ node: { grounds: 'Grève du personnel', niss: null } }],
    })
  })

  test('figures of small groups are null for an analyst, who may not filter by person', async () => {
    const SPENDING = `{ spending(by: [MONTH, CARE_TYPE], period: { from: "2024-01-01" }) { keys lineCount beneficiaries amounts { state } } }`
    const inspector = await subgraph.run(SPENDING, {}, asSppIs)
    expect(inspector.errors).toBeUndefined()
    const few = inspector.data.spending.find((row: { keys: string[] }) => row.keys[0] === '2024-03')
    expect(few).toMatchObject({ keys: ['2024-03', 'GENERAL_MEDICINE'], lineCount: 1, beneficiaries: 1 })
    const analyst = await subgraph.run(SPENDING, {}, asAnalyst)
    expect(analyst.data.spending[0]).toEqual({
      keys: ['2024-03', 'GENERAL_MEDICINE'],
      lineCount: null,
      beneficiaries: null,
      amounts: null,
    })
    expect(analyst.data.spending[1].lineCount).toBeGreaterThan(5)
    const byPerson = await subgraph.run(
      'query ($niss: Niss!) { invoiceLines(filter: { niss: $niss }) { totalCount } }',
      { niss: nissOf(1) },
      asAnalyst,
    )
    expect(byPerson.errors?.[0]?.extensions?.code).toBe('FORBIDDEN')
    const blind = await subgraph.run(
      '{ invoiceLines(first: 1) { edges { node { decision { number } invoice { beneficiary { id } } } } } }',
      {},
      asAnalyst,
    )
    expect(blind.errors?.[0]?.extensions?.code).toBe('FORBIDDEN')
  })

  test('the change feed returns the changes of each audience after its cursor', async () => {
    // The feed returns a change once every older transaction of the server has ended, those of other tests too.
    const readChanges = () =>
      subgraph.run('{ invoiceChanges(first: 200) { next events { kind subject } } }', {}, asCaami)
    const all = await waitUntil(
      readChanges,
      ({ data }) =>
        data?.invoiceChanges.events.at(-1)?.kind === 'InvoiceFileChecked' &&
        data.invoiceChanges.events.some((event: { kind: string }) => event.kind === 'DerogationGranted'),
    )
    expect(all.errors).toBeUndefined()
    const kinds = new Set(all.data.invoiceChanges.events.map((event: { kind: string }) => event.kind))
    expect(kinds).toEqual(
      new Set([
        'InvoiceFileReceived',
        'InvoiceFileChecked',
        'InvoiceLineAccepted',
        'InvoiceLineSelected',
        'InvoiceLineDecided',
        'InvoiceLinePaid',
        'InvoiceLineRecovered',
        'InvoiceLineTakenBack',
        'DerogationGranted',
      ]),
    )
    const changesOf = async (cpas: string) => {
      const { data } = await subgraph.run(
        '{ invoiceChanges(first: 200) { events { kind } } }',
        {},
        { as: `cpas:${cpas}:worker` },
      )
      return new Set(data.invoiceChanges.events.map((event: { kind: string }) => event.kind))
    }
    // A CPAS sees the lines of its decisions, and no files.
    expect(await changesOf(CPAS)).toEqual(new Set([...kinds].filter((kind) => /^InvoiceLine/.test(String(kind)))))
    expect(await changesOf('0299991108')).toEqual(new Set())
    const after = await subgraph.run(
      'query ($after: String) { invoiceChanges(after: $after) { next events { kind } } }',
      { after: all.data.invoiceChanges.next },
      asCaami,
    )
    expect(after.data.invoiceChanges).toEqual({ next: all.data.invoiceChanges.next, events: [] })
  })
})
