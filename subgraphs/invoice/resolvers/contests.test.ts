import { query } from '../../../shared/database/prepared-statements'
import { waitUntil } from '../../../shared/testing/wait-until'
import { day } from '../../../shared/values/day'
import {
  asAgent,
  asAnalyst,
  asController,
  asCpas,
  asGp,
  asInspector,
  asOtherCpas,
  codeOf,
  createCpasPart,
} from '../testing/cpas-part'
import { CPAS, OTHER_CPAS, Scenario } from '../testing/scenario'

jest.setTimeout(60_000)

let part: Awaited<ReturnType<typeof createCpasPart>>
const scenario = new Scenario(200)
beforeAll(async () => {
  part = await createCpasPart(scenario)
})
afterAll(() => part?.graph.close())

const rulesOf = (payload: { findings: { rule: string }[] }) => payload.findings.map(({ rule }) => rule)
const rows = <Row extends object>(sql: string, values: unknown[] = []) => query<Row>(part.graph.db, sql, values)

describe('lines of a CPAS', () => {
  test('a CPAS sees a line from its acceptance on, also where it waits or is refused later; another CPAS never', async () => {
    const { id, outcome, amounts } = await part.send()
    expect([outcome, amounts.cpas]).toEqual(['ACCEPTED', expect.not.stringMatching('0.00')])
    expect(await part.readLine(id, asCpas)).toMatchObject({ id, contested: false, contest: null })
    expect(await part.readLine(id, asOtherCpas)).toBeNull()
    await part.contest(id)
    expect(await part.readLine(id, asCpas)).toMatchObject({ outcome: 'WAITING', contested: true })
    await part.answer(id, true)
    expect(await part.readLine(id, asCpas)).toMatchObject({ outcome: 'REJECTED', contested: false })
    expect(await part.lineIds({}, asCpas)).toContain(id)
    expect(await part.lineIds({ cpas: OTHER_CPAS }, asCpas)).toEqual([])
  })

  test('a CPAS does not see a line that was never accepted', async () => {
    const { id, outcome } = await part.send({ claimed: '0.00' })
    expect(outcome).toBe('REJECTED')
    expect(await part.readLine(id, asCpas)).toBeNull()
  })

  test('the change feed tells the CPAS of accepted, contested, answered and paid lines', async () => {
    const { id } = await part.send()
    await part.contest(id)
    await part.answer(id, false)
    await part.pay()
    const kinds = async (who: typeof asCpas) => {
      const seen: { kind: string; subject: string }[] = []
      for (let after: string | null = null; ; ) {
        const page = await part.run(
          'query ($after: String) { invoiceChanges(after: $after, first: 200) { next events { kind subject } } }',
          { after },
          who,
        )
        seen.push(...page.events)
        if (page.events.length < 200) return seen
        after = page.next
      }
    }
    const ofLine = async () => (await kinds(asCpas)).filter(({ subject }) => subject === id).map(({ kind }) => kind)
    const expected = ['InvoiceLineAccepted', 'InvoiceLineContested', 'InvoiceLineContestAnswered', 'InvoiceLinePaid']
    expect(await waitUntil(ofLine, (seen) => seen.length >= expected.length)).toEqual(expected)
    expect((await kinds(asOtherCpas)).filter(({ subject }) => subject === id)).toEqual([])
  })
})

describe('BAL-CONTEST: contest of a line that is not paid', () => {
  test('the line waits on the work list of the CAAMI with the reason, and is not paid', async () => {
    const { id } = await part.send()
    const { line, findings } = await part.contest(id)
    expect(findings).toEqual([])
    expect(line).toMatchObject({
      outcome: 'WAITING',
      contested: true,
      contest: { reason: 'This person lives elsewhere', upheld: null },
    })
    expect(await part.lineIds({ contested: true }, asAgent)).toContain(id)
    expect(await part.lineIds({ outcome: 'WAITING' }, asAgent)).toContain(id)
    const read = await part.run(
      'query ($id: ID!) { invoiceLine(id: $id) { review { decidedAt selectedBy { organisation } } events { outcome remark by { audience } } } }',
      { id },
      asAgent,
    )
    expect(read.review).toEqual({ decidedAt: null, selectedBy: { organisation: CPAS } })
    expect(read.events.at(-1)).toEqual({
      outcome: 'WAITING',
      remark: 'This person lives elsewhere',
      by: { audience: 'CPAS' },
    })
    await part.pay()
    expect((await part.readLine(id, asCpas)).outcome).toBe('WAITING')
  })

  test.each([
    [true, 'REJECTED', '0.00'],
    [false, 'ACCEPTED', '6.00'],
  ])('the answer upheld %s leaves the line %s', async (upheld, outcome, cpas) => {
    const { id, amounts } = await part.send()
    await part.contest(id)
    const { line, findings } = await part.answer(id, upheld)
    expect(findings).toEqual([])
    expect(line).toMatchObject({ outcome, contested: false, contest: { upheld, remark: 'Checked with the centre' } })
    expect(line.amounts.cpas).toBe(upheld ? cpas : amounts.cpas)
    expect(await part.lineIds({ contested: true }, asAgent)).not.toContain(id)
    await part.pay()
    const [paid] = await rows<{ paid: boolean }>(
      'select payment_id is not null as paid from invoice_line where id = $1',
      [id],
    )
    expect(paid!.paid).toBe(!upheld)
  })

  test.each([
    ['ACCEPTED', false],
    ['REJECTED', true],
  ])('decideLine with %s answers the contest too', async (outcome, upheld) => {
    const { id } = await part.send()
    await part.contest(id)
    const { line } = await part.decide(id, outcome)
    expect(line).toMatchObject({ outcome, contested: false, contest: { upheld, remark: 'read again' } })
    expect(rulesOf(await part.answer(id, upheld))).toEqual(['BAL-CONTEST'])
  })

  test('a line is contested once: again before and after the answer is BAL-CONTEST', async () => {
    const { id } = await part.send()
    await part.contest(id)
    const again = await part.contest(id)
    expect([again.line, rulesOf(again)]).toEqual([null, ['BAL-CONTEST']])
    expect(again.findings[0]).toMatchObject({
      severity: 'ERROR',
      path: 'id',
      message: expect.stringContaining('contested already'),
    })
    await part.answer(id, false)
    const after = await part.contest(id)
    expect([after.line, rulesOf(after)]).toEqual([null, ['BAL-CONTEST']])
    expect((await part.readLine(id, asCpas)).outcome).toBe('ACCEPTED')
    expect(rulesOf(await part.answer(id, true))).toEqual(['BAL-CONTEST'])
  })

  test('a refused line of the own decision is BAL-CONTEST, a line of another CPAS FORBIDDEN, an unknown one NOT_FOUND', async () => {
    const rejected = await part.send({ claimed: '0.00' })
    expect(rulesOf(await part.contest(rejected.id))).toEqual(['BAL-CONTEST'])
    const { id } = await part.send()
    expect(await codeOf(part.contest(id, asOtherCpas))).toBe('FORBIDDEN')
    expect(await codeOf(part.contest('0190aaaa-0000-7000-8000-000000000001'))).toBe('NOT_FOUND')
    expect(await codeOf(part.contest('x'))).toBe('NOT_FOUND')
    expect(await codeOf(part.contest(id, asCpas, '  '))).toBe('BAD_USER_INPUT')
    expect(await codeOf(part.contest(id, { ...asCpas, as: 'cpas:0299990217:worker' }))).toBe('FORBIDDEN')
    for (const who of [asAgent, asGp, asInspector]) expect(await codeOf(part.contest(id, who))).toBe('FORBIDDEN')
    expect(await codeOf(part.answer(id, true, asCpas))).toBe('FORBIDDEN')
    expect((await part.readLine(id, asCpas)).contested).toBe(false)
    expect(rulesOf(await part.answer(id, true))).toEqual(['BAL-CONTEST'])
  })

  test('analysts read that a line is contested, without the texts', async () => {
    const { id } = await part.send()
    await part.contest(id)
    const answer = `query ($id: ID!) { invoiceLine(id: $id) { contested contest { reason remark contestedAt } } }`
    expect(await part.run(answer, { id }, asAnalyst)).toEqual({
      contested: true,
      contest: { reason: null, remark: null, contestedAt: expect.any(String) },
    })
  })

  test('a contest and its answer are in the access log of the person', async () => {
    const { id } = await part.send()
    const [line] = await rows<{ person_id: string }>('select person_id from invoice_line where id = $1', [id])
    const writes = async () =>
      (
        await rows(`select from access where person_id = $1 and kind = 'WRITE' and audience in ('CPAS', 'CAAMI')`, [
          line!.person_id,
        ])
      ).length
    await part.contest(id)
    expect(await writes()).toBe(1)
    await part.answer(id, true)
    expect(await writes()).toBe(2)
  })
})

describe('BAL-CONTEST: contest of a paid line', () => {
  const settlementOf = (id: string) =>
    part.run('query ($id: ID!) { invoiceLine(id: $id) { outcome settlement { month status } } }', { id }, asAgent)
  const month = (name: string, who = asAgent) =>
    part.run(
      'query ($month: YearMonth!) { settlement(month: $month) { status total lineCount lines(first: 200) { totalCount edges { node { id } } } csv(language: EN) { content } } }',
      { month: name },
      who,
    )
  const preview = (name: string) =>
    part.run(
      'query ($month: YearMonth!) { settlementClosingPreview(month: $month) { lines total leftOutLines leftOutAmount } }',
      { month: name },
      { ...asAgent, today: '2026-07-01' },
    )

  test('a contested line keeps its outcome, enters no settlement until answered, and then that of the next open month', async () => {
    const before = await part.send()
    await part.pay('2026-05-05')
    await part.close('2026-05', '2026-06-01')
    const [contested, other] = [await part.send(), await part.send()]
    await part.pay('2026-06-10')
    const whole = await month('2026-06')
    const { line } = await part.contest(contested.id, { ...asCpas, today: '2026-06-11' })
    expect(line).toMatchObject({ outcome: 'ACCEPTED', contested: true })
    // The open month no longer counts it.
    const open = await month('2026-06')
    expect([open.lineCount, open.lines.totalCount]).toEqual([whole.lineCount - 1, whole.lines.totalCount - 1])
    expect(Number(open.total)).toBeLessThan(Number(whole.total))
    expect((await settlementOf(contested.id)).settlement).toBeNull()
    expect((await settlementOf(other.id)).settlement).toEqual({ month: '2026-06', status: 'OPEN' })
    expect(await preview('2026-06')).toMatchObject({ lines: open.lineCount, total: open.total })

    const closed = await part.close('2026-06', '2026-07-01')
    expect(closed).toEqual({ settlement: { total: open.total, lineCount: open.lineCount }, findings: [] })
    const ids = (await month('2026-06')).lines.edges.map(({ node }: { node: { id: string } }) => node.id)
    expect(ids).toContain(other.id)
    expect(ids).not.toContain(contested.id)
    // Closed for the others, open for the contested one, which can still be answered.
    expect(rulesOf(await part.contest(other.id))).toEqual(['BAL-CONTEST'])
    expect(rulesOf(await part.contest(before.id))).toEqual(['BAL-CONTEST'])
    expect((await settlementOf(contested.id)).settlement).toBeNull()

    await part.answer(contested.id, false)
    expect(await settlementOf(contested.id)).toEqual({
      outcome: 'ACCEPTED',
      settlement: { month: '2026-07', status: 'OPEN' },
    })
    expect((await month('2026-07')).lineCount).toBe(1)
    expect(await part.close('2026-07', '2026-08-01')).toMatchObject({ settlement: { lineCount: 1 }, findings: [] })
    expect((await settlementOf(contested.id)).settlement).toEqual({ month: '2026-07', status: 'CLOSED' })
    const text = Buffer.from((await month('2026-07')).csv.content, 'base64').toString('utf8')
    expect(text.split('\r\n').filter(Boolean)).toHaveLength(2)
    const accepted = await part.run(
      'mutation { acceptSettlement(month: "2026-07") { settlement { status } findings { rule } } }',
      {},
      { ...asInspector, today: '2026-08-02' },
    )
    expect(accepted).toEqual({ settlement: { status: 'ACCEPTED' }, findings: [] })
  })

  test('only a controller upholds it: the payment is recovered by the next run', async () => {
    const { id } = await part.send()
    await part.pay('2026-08-05')
    await part.contest(id, { ...asCpas, today: '2026-08-06' })
    expect(await codeOf(part.answer(id, true, asAgent))).toBe('FORBIDDEN')
    expect((await part.readLine(id, asAgent)).contested).toBe(true)
    const { line, findings } = await part.answer(id, true, asController)
    expect([findings, line]).toEqual([[], expect.objectContaining({ outcome: 'REJECTED', contested: false })])
    const run = await part.pay('2026-08-10')
    expect(Number(run.total)).toBeLessThan(0)
    const closed = await part.close('2026-08', '2026-09-01')
    // What was paid and what was recovered are both in the month: nothing remains for the State.
    expect(closed).toMatchObject({ settlement: { total: '0.00', lineCount: 2 }, findings: [] })
  })

  test('recoverLine answers the contest too', async () => {
    const { id } = await part.send()
    await part.pay('2026-09-05')
    await part.contest(id)
    const { line } = await part.recover(id)
    expect(line).toMatchObject({
      outcome: 'REJECTED',
      contested: false,
      contest: { upheld: true, remark: 'not given' },
    })
  })
})

describe('a successor of the CPAS', () => {
  test('contests lines of the old centre from its day on, and the old centre no more', async () => {
    const { id } = await part.send()
    const old = scenario.cpas.get(CPAS)!
    scenario.cpas.set(CPAS, { ...old, merger: { successor: OTHER_CPAS, from: day('2026-04-11') } })
    const from = { ...asOtherCpas, today: '2026-04-11' }
    expect(await part.readLine(id, asOtherCpas)).toBeNull()
    expect(await codeOf(part.contest(id, asOtherCpas))).toBe('FORBIDDEN')
    expect(await part.readLine(id, from)).toMatchObject({ id })
    expect(await codeOf(part.contest(id, { ...asCpas, today: '2026-04-11' }))).toBe('FORBIDDEN')
    expect((await part.contest(id, from)).line).toMatchObject({ outcome: 'WAITING', contested: true })
    scenario.cpas.set(CPAS, old)
  })
})

describe('races', () => {
  test('of ten contests at once, one is recorded', async () => {
    const { id } = await part.send()
    const answers = await Promise.all(Array.from({ length: 10 }, () => part.contest(id)))
    expect(answers.filter(({ line }) => line !== null)).toHaveLength(1)
    expect(await rows('select from line_contest where line_id = $1', [id])).toHaveLength(1)
  })

  test('of ten answers at once, one is recorded', async () => {
    const { id } = await part.send()
    await part.contest(id)
    const answers = await Promise.all(Array.from({ length: 10 }, (_, i) => part.answer(id, i % 2 === 0)))
    expect(answers.filter(({ line }) => line !== null)).toHaveLength(1)
  })

  test('a contest beside a payment run leaves a line paid and marked, or waiting and unpaid', async () => {
    const lines = await Promise.all(Array.from({ length: 12 }, () => part.send()))
    const results = await Promise.all([
      part.pay('2026-10-05'),
      ...lines.map(({ id }) => part.contest(id)),
      part.pay('2026-10-05'),
    ])
    expect(results.slice(1, -1).every(({ line }) => line?.contested)).toBe(true)
    const stored = await rows<{ outcome: string; paid: boolean }>(
      'select outcome, payment_id is not null as paid from invoice_line where id = any($1)',
      [lines.map(({ id }) => id)],
    )
    expect(stored.every(({ outcome, paid }) => outcome === (paid ? 'ACCEPTED' : 'WAITING'))).toBe(true)
  })

  test('contests beside the closing of the month are refused, or keep their lines out of the settlement', async () => {
    const lines = await Promise.all(Array.from({ length: 12 }, () => part.send()))
    await part.pay('2026-11-05')
    const [closed, ...contests] = await Promise.all([
      part.close('2026-11', '2026-12-01'),
      ...lines.map(({ id }) => part.contest(id, { ...asCpas, today: '2026-12-01' })),
    ])
    expect(closed.findings).toEqual([])
    const settled = new Set(
      (await rows<{ line_id: string }>(`select line_id from settlement_entry where month = '2026-11'`)).map(
        (row) => row.line_id,
      ),
    )
    for (const [i, { line, findings }] of contests.entries()) {
      expect(settled.has(lines[i]!.id)).toBe(line === null)
      if (line === null) expect(rulesOf({ findings })).toEqual(['BAL-CONTEST'])
    }
  })
})

describe('the database', () => {
  test.each([
    ['a second answer', `update line_contest set remark = 'other' where answered_at is not null`],
    ['a removed contest', 'delete from line_contest'],
    [
      'a deferred line in a closed month',
      `insert into deferred_line (line_id, payment_id) select line_id, payment_id from settlement_entry where kind = 'PAID' limit 1`,
    ],
  ])('the database refuses %s', async (_, sql) => {
    await expect(rows(sql)).rejects.toMatchObject({ code: expect.stringMatching(/^(23514|42501)$/) })
  })
})
