import { query } from '../../../shared/database/prepared-statements'
import { createTestSubgraph, type TestSubgraph } from '../../../shared/testing/test-subgraph'
import { addDays, type Day, day } from '../../../shared/values/day'
import { inamiNumber } from '../../../shared/values/inami-number'
import { invoiceSubgraph } from '../subgraph'
import { GP, HOSPITAL, invoiceFileOf, nissOf, personIdOf, Scenario } from '../testing/scenario'
import {
  DAY_OF_STAY,
  efactStay,
  efactStayFile,
  euroOf,
  record30,
  saveHospitalCodes,
  stayFile,
  stayInvoice,
} from '../testing/stays'

jest.setTimeout(300_000)

const SUBMIT = `mutation ($input: InvoiceFileInput!) { submitInvoices(input: $input) { file { status counts { lines accepted rejected } } findings { rule } } }`
const SUBMIT_EFACT = `mutation ($content: String!) { submitEfactFile(content: $content) { file { status counts { lines accepted rejected } } findings { rule } } }`
const OTHER_HOSPITAL = '72000328'
const TODAY = '2026-04-20'
/** Hospitals that send eFact files: each sends one a day. */
const EFACT_HOSPITALS = Array.from({ length: 10 }, (_, i) => {
  const six = 710_501 + i
  return `${six}${String(97 - (six % 97)).padStart(2, '0')}`
})
const SUBMITTERS = 50

interface AcceptedRow {
  code: string
  invoice_id: string
  performed_on: Day
  performed_until: Day | null
  quantity: number
}

describe('50 submitters at once', () => {
  const scenario = new Scenario(200)
  let subgraph: TestSubgraph
  let random = 20260301
  // A linear congruential generator: the same stays in each run.
  const draw = (below: number) => {
    random = (random * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((random / 2_147_483_648) * below)
  }
  beforeAll(async () => {
    const hospital = scenario.providers.get(HOSPITAL)!
    for (const number of [OTHER_HOSPITAL, ...EFACT_HOSPITALS])
      scenario.providers.set(number, { ...hospital, inamiNumber: number })
    subgraph = await createTestSubgraph(invoiceSubgraph, { services: scenario.services })
    await saveHospitalCodes(subgraph.db, [
      DAY_OF_STAY,
      { code: '700011', maxPerDay: 3, tariffs: [{ from: '2014-06-01', insurancePart: 2_000, patientPart: 0 }] },
      { code: '700033', notWith: ['700055'], tariffs: [{ from: '2014-06-01', insurancePart: 2_000, patientPart: 0 }] },
      { code: '700055', tariffs: [{ from: '2014-06-01', insurancePart: 2_000, patientPart: 0 }] },
    ])
  })
  afterAll(() => subgraph?.close())

  /** Sends a file, and again while it waits for earlier ones on a busy machine. */
  const submit = async (input: { provider: string }) => {
    const as = `provider:${input.provider}:staff`
    for (;;) {
      const { data, errors } = await subgraph.run(SUBMIT, { input }, { as, today: TODAY })
      expect(errors).toBeUndefined()
      const { file } = data.submitInvoices
      if (file.status !== 'RECEIVED') return file.counts
    }
  }
  /** Sends a stay of one unit a day by eFact, and again while the file is still in check. */
  const submitEfact = async (hospital: string, rank: number, from: Day, length: number) => {
    const record = record30(from, addDays(from, length - 1), length, length * 49_000)
    const institution = inamiNumber(`${hospital}000`)
    const invoice = efactStay(nissOf(rank), [record], { stayInstitution: institution })
    const content = efactStayFile([invoice], TODAY, { provider: institution })
    for (;;) {
      const as = `provider:${hospital}:staff`
      const { data, errors } = await subgraph.run(SUBMIT_EFACT, { content }, { as, today: TODAY })
      expect(errors).toBeUndefined()
      const { file } = data.submitEfactFile
      if (file.status !== 'RECEIVED') return file.counts
    }
  }
  const accepted = (rank: number) =>
    query<AcceptedRow>(
      subgraph.db,
      `select code, invoice_id, performed_on, performed_until, quantity from invoice_line
       where person_id = $1 and outcome in ('ACCEPTED', 'REDUCED') order by performed_on`,
      [personIdOf(rank)],
    )
  const daysOf = ({ performed_on, performed_until }: AcceptedRow) => {
    const days: Day[] = []
    for (let on = performed_on; on <= (performed_until ?? performed_on); on = addDays(on, 1)) days.push(on)
    return days
  }

  test('no day but one that two stays share is paid twice, and no ambulatory care within a stay is accepted, over hospitals, files, JSON and eFact', async () => {
    const persons = [1, 2, 3]
    const sendings = Array.from({ length: SUBMITTERS }, (_, i) => {
      const rank = persons[i % persons.length]!
      const from = addDays(day('2026-03-01'), draw(30))
      if (i % 5 === 4) {
        const care = invoiceFileOf(`gp-${i}`, [{ performedOn: from }], { niss: nissOf(rank), issuedOn: '2026-04-01' })
        return () => submit(care)
      }
      const length = 1 + draw(7)
      // The first eFact file claims days of nobody else.
      const efactFrom = i === 3 ? day('2026-04-08') : from
      if (i % 5 === 3) return () => submitEfact(EFACT_HOSPITALS[(i - 3) / 5]!, rank, efactFrom, length)
      const until = addDays(from, length - 1)
      const quantity = Math.max(1, length - draw(2))
      const stay = { performedOn: from, performedUntil: until, quantity, claimed: euroOf(quantity * 50_000) }
      const provider = draw(2) === 0 ? HOSPITAL : OTHER_HOSPITAL
      // A file of two persons now and then, in either order.
      const patients = i % 5 === 2 ? [rank, persons[(i + 1) % persons.length]!] : [rank]
      const file = stayFile(
        `stay-${i}`,
        patients.map((patient) => stayInvoice(nissOf(patient), [stay])),
        provider,
      )
      return () => submit(file)
    })
    const counts = await Promise.all(sendings.map((send) => send()))
    expect(counts.filter(({ lines, accepted, rejected }) => lines !== accepted + rejected)).toEqual([])
    expect(counts.some(({ rejected }) => rejected > 0)).toBe(true)
    const channels = await query<{ channel: string }>(
      subgraph.db,
      `select distinct f.channel from invoice_line l join invoice_file f on f.id = l.file_id
       where l.code = '${DAY_OF_STAY.code}' and l.outcome = 'ACCEPTED' order by 1`,
    )
    expect(channels.map(({ channel }) => channel)).toEqual(['EFACT', 'GRAPHQL'])
    for (const rank of persons) {
      const rows = await accepted(rank)
      const stays = rows.filter(({ code }) => code === DAY_OF_STAY.code)
      expect(stays.length).toBeGreaterThan(1)
      for (const stay of stays)
        for (const other of stays) {
          if (stay === other) continue
          const common = daysOf(stay).filter((on) => daysOf(other).includes(on))
          expect(common.length).toBeLessThanOrEqual(1)
          for (const on of common)
            expect([
              daysOf(stay).at(-1) === on && daysOf(other)[0] === on,
              daysOf(other).at(-1) === on && daysOf(stay)[0] === on,
            ]).toContain(true)
        }
      for (const care of rows.filter(({ code }) => code === '101076'))
        for (const stay of stays) expect(daysOf(stay).slice(1, -1)).not.toContain(care.performed_on)
    }
  })

  test('units of a day and codes that exclude each other hold over concurrent files of two hospitals', async () => {
    const limited = (code: string, quantity: number, i: number) => {
      const line = { code, performedOn: '2026-03-10', quantity, claimed: euroOf(quantity * 2_000) }
      const provider = i % 2 === 0 ? HOSPITAL : OTHER_HOSPITAL
      return stayFile(`limited-${code}-${quantity}-${i}`, [stayInvoice(nissOf(10), [line])], provider)
    }
    await Promise.all([
      ...[1, 2, 1, 2, 1].map((quantity, i) => submit(limited('700011', quantity, i))),
      ...[0, 1, 2, 3].map((i) => submit(limited(i < 2 ? '700033' : '700055', 1, i))),
    ])
    const rows = await accepted(10)
    const units = rows.filter(({ code }) => code === '700011').reduce((sum, { quantity }) => sum + quantity, 0)
    expect(units).toBeGreaterThan(0)
    expect(units).toBeLessThanOrEqual(3)
    expect(new Set(rows.map(({ code }) => code).filter((code) => code !== '700011')).size).toBe(1)
  })

  test('the same care on a common day is accepted once over concurrent files of one provider', async () => {
    const care = (from: number, length: number, i: number) => {
      const performedOn = addDays(day('2026-03-01'), from)
      const line = {
        code: '700055',
        performedOn,
        performedUntil: addDays(performedOn, length - 1),
        quantity: length,
        claimed: euroOf(length * 2_000),
      }
      return stayFile(`series-${i}`, [stayInvoice(nissOf(11), [line])])
    }
    await Promise.all(Array.from({ length: 12 }, (_, i) => submit(care(draw(10), 1 + draw(4), i))))
    const days = (await accepted(11)).flatMap(daysOf)
    expect(days.length).toBeGreaterThan(0)
    expect(new Set(days).size).toBe(days.length)
  })

  test('files of several hundred persons at once are checked, whatever the order of the persons', async () => {
    const ranks = Array.from({ length: 150 }, (_, i) => 20 + i)
    const file = (provider: string, order: number[], name: string) =>
      stayFile(
        name,
        order.map((rank) =>
          stayInvoice(nissOf(rank), [
            { performedOn: '2026-03-05', performedUntil: '2026-03-09', quantity: 5, claimed: '2500.00' },
          ]),
        ),
        provider,
      )
    const gpFile = (order: number[]) => ({
      reference: 'gp-many',
      provider: GP,
      invoices: order.map(
        (rank) => invoiceFileOf('x', [{ performedOn: '2026-03-07' }], { niss: nissOf(rank) }).invoices[0]!,
      ),
    })
    const counts = await Promise.all([
      submit(file(HOSPITAL, ranks, 'many-1')),
      submit(file(OTHER_HOSPITAL, [...ranks].reverse(), 'many-2')),
      submit(gpFile([...ranks].sort((a, b) => (a % 7) - (b % 7)))),
    ])
    expect(counts.reduce((sum, { accepted }) => sum + accepted, 0)).toBe(ranks.length)
  })

  test('the lines of an invoice in the middle of a long file are one stay', async () => {
    const visit = (rank: number) => invoiceFileOf('x', [{}], { niss: nissOf(rank) }).invoices[0]!
    const one = (performedOn: string, performedUntil: string) => ({
      performedOn,
      performedUntil,
      quantity: 1,
      claimed: '500.00',
    })
    // The thousandth line is within the invoice of the stay.
    const invoices = [
      ...Array.from({ length: 199 }, (_, i) => ({
        ...visit(1),
        lines: Array.from({ length: 5 }, (__, j) => ({
          code: '700055',
          performedOn: addDays(day('2024-05-01'), i * 5 + j > 700 ? 700 : i * 5 + j),
          quantity: 1,
          claimed: '20.00',
        })),
      })),
      stayInvoice(nissOf(199), [
        one('2026-02-01', '2026-02-02'),
        one('2026-02-03', '2026-02-04'),
        one('2026-02-05', '2026-02-06'),
        one('2026-02-07', '2026-02-08'),
        one('2026-02-09', '2026-02-10'),
        one('2026-02-11', '2026-02-12'),
        one('2026-02-13', '2026-02-14'),
      ]),
    ]
    await submit(stayFile('long', invoices))
    const rows = await query<{ stay_from: string; stay_until: string }>(
      subgraph.db,
      `select distinct stay_from, stay_until from invoice_line where person_id = $1`,
      [personIdOf(199)],
    )
    expect(rows).toEqual([{ stay_from: '2026-02-01', stay_until: '2026-02-14' }])
  })
})
