import fc from 'fast-check'
import { inTransaction } from '../../../shared/database/transaction'
import { createTestSubgraph, type TestSubgraph } from '../../../shared/testing/test-subgraph'
import type { SupportLevel } from '../../../shared/values/care-types'
import { cents, formatEuro } from '../../../shared/values/cents'
import { day, type Month } from '../../../shared/values/day'
import { inamiNumber } from '../../../shared/values/inami-number'
import { niss } from '../../../shared/values/niss'
import { exampleFile, exampleInvoice, exampleLine } from '../efact/example-file'
import type { EfactInvoiceInput } from '../efact/model'
import { writeEfact } from '../efact/write-file'
import { parseTariffs } from '../imports/nomenclature/parse'
import { replaceTariffs } from '../imports/nomenclature/replace-nomenclature'
import { invoiceSubgraph } from '../subgraph'
import { fullTerms, HOSPITAL, invoiceFileOf, nissOf, Scenario } from '../testing/scenario'

jest.setTimeout(120_000)
// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

const OTHER_HOSPITAL = '71000535'
const LINE = 'code outcome amounts { claimed state cpas patient } findings { rule code severity }'
const SUBMIT = `mutation ($input: InvoiceFileInput!) { submitInvoices(input: $input) { file { invoices(first: 200) { edges { node { lines { ${LINE} } } } } } findings { rule message } } }`
const EFACT = `mutation ($content: String!) { submitEfactFile(content: $content) { file { invoices(first: 200) { edges { node { lines { ${LINE} } } } } } findings { rule message } } }`
const TARIFY = `query ($input: TarificationInput!) { tarify(input: $input) { lines { ${LINE} } } }`
const MEDICINES = '960374'
const DAY_OF_STAY = '768106'
const linesOf = (file: any) => file.invoices.edges.flatMap(({ node }: any) => node.lines)

describe('prices of hospitals and claims up to a tariff', () => {
  const scenario = new Scenario(200)
  scenario.providers.set(OTHER_HOSPITAL, { ...scenario.providers.get(HOSPITAL)!, inamiNumber: OTHER_HOSPITAL })
  let subgraph: TestSubgraph
  beforeAll(async () => {
    subgraph = await createTestSubgraph(invoiceSubgraph, { services: scenario.services })
    const { rows, errors } = parseTariffs(
      [
        'code,basis,provider,valid_from,valid_to,min_age,max_age,preferential,global_file,honorarium,insurance_part,patient_part,confidence,uncertain,source,note',
        `${DAY_OF_STAY},FIXED,,2026-01-01,,,,no,no,500.00,480.00,20.00,C,yes,test,`,
        `${DAY_OF_STAY},FIXED,${HOSPITAL},2026-01-01,,,,no,no,612.34,592.34,20.00,C,yes,test,`,
        `${MEDICINES},CLAIMED_UP_TO,,2026-01-01,,,,no,no,400.00,400.00,0.00,C,yes,test,`,
      ].join('\n'),
    )
    expect(errors).toEqual([])
    await inTransaction(subgraph.db, (tx) => replaceTariffs((sql, values) => tx.query(sql, values), rows))
  })
  afterAll(() => subgraph?.close())

  const submit = async (provider: string, rank: number, line: { code: string; claimed: string; quantity?: number }) => {
    const input = invoiceFileOf(`H-${provider}-${rank}`, [line], { provider, niss: nissOf(rank) })
    const { data, errors } = await subgraph.run(SUBMIT, { input }, { as: `provider:${provider}:staff` })
    expect(errors).toBeUndefined()
    return linesOf(data.submitInvoices.file)[0]
  }

  test('two hospitals with two prices are both paid whole', async () => {
    expect(await submit(HOSPITAL, 1, { code: DAY_OF_STAY, claimed: '612.34' })).toMatchObject({
      outcome: 'ACCEPTED',
      amounts: { claimed: '612.34', state: '592.34', cpas: '20.00', patient: '0.00' },
      findings: [],
    })
    expect(await submit(OTHER_HOSPITAL, 2, { code: DAY_OF_STAY, claimed: '500.00' })).toMatchObject({
      outcome: 'ACCEPTED',
      amounts: { claimed: '500.00', state: '480.00', cpas: '20.00', patient: '0.00' },
      findings: [],
    })
  })

  test('a hospital is not paid by the price of another one', async () => {
    expect(await submit(OTHER_HOSPITAL, 3, { code: DAY_OF_STAY, claimed: '612.34' })).toMatchObject({
      outcome: 'REDUCED',
      amounts: { claimed: '612.34', state: '480.00', cpas: '20.00', patient: '112.34' },
      findings: [{ rule: 'TAR-CAP', code: '501940', severity: 'WARNING' }],
    })
  })

  test('medicines are paid as claimed, up to the tariff', async () => {
    expect(await submit(HOSPITAL, 4, { code: MEDICINES, claimed: '123.45' })).toMatchObject({
      outcome: 'ACCEPTED',
      amounts: { claimed: '123.45', state: '123.45', cpas: '0.00', patient: '0.00' },
      findings: [],
    })
    expect(await submit(HOSPITAL, 5, { code: MEDICINES, claimed: '400.01' })).toMatchObject({
      outcome: 'REDUCED',
      amounts: { claimed: '400.01', state: '400.00', cpas: '0.00', patient: '0.01' },
      findings: [{ rule: 'TAR-CAP' }],
    })
    expect(await submit(HOSPITAL, 6, { code: MEDICINES, claimed: '0.00' })).toMatchObject({ outcome: 'REJECTED' })
  })

  test('tarify, JSON and eFact give the same shares of random claims', async () => {
    const level = fc.constantFrom<SupportLevel>('NOTHING', 'PARTIAL', 'FULL')
    const claims = fc.sample(
      fc.record({
        code: fc.constantFrom(MEDICINES, DAY_OF_STAY),
        // At 50 % an odd claim has the share of the even one above it.
        half: fc.integer({ min: 1, max: 20_000 }),
        percentage: fc.constantFrom(500, 1000),
        insurancePart: level,
        patientPart: level,
      }),
      { numRuns: 120, seed: 7 },
    )
    const ranks = claims.map((_, i) => 20 + i)
    scenario.coverage = ({ niss: of, careType }) => {
      const claim = claims[ranks.findIndex((rank) => nissOf(rank) === of)]
      if (!claim) return {}
      const { percentage, insurancePart, patientPart } = claim
      return {
        state: { insurancePart: percentage, patientPart: percentage },
        terms: fullTerms({
          careType,
          insurancePart,
          patientPart,
          patientPartMaxPerMonth: patientPart === 'PARTIAL' ? 1000 : null,
        }),
      }
    }
    const claimedOf = ({ code, half }: (typeof claims)[number]) => (code === MEDICINES ? 2 * half : 61_234)
    const asHospital = { as: `provider:${HOSPITAL}:staff`, today: '2026-03-12' }
    const tarified = await Promise.all(
      claims.map(async (claim, i) => {
        const line = { code: claim.code, honorarium: formatEuro(claimedOf(claim)) }
        const input = { niss: nissOf(ranks[i]!), provider: HOSPITAL, performedOn: '2026-03-10', lines: [line] }
        const { data, errors } = await subgraph.run(TARIFY, { input }, asHospital)
        expect(errors).toBeUndefined()
        return data.tarify.lines[0]
      }),
    )
    const json = {
      reference: 'RANDOM',
      provider: HOSPITAL,
      invoices: claims.map(
        (claim, i) =>
          invoiceFileOf('x', [{ code: claim.code, claimed: formatEuro(claimedOf(claim)), performedOn: '2026-03-10' }], {
            provider: HOSPITAL,
            niss: nissOf(ranks[i]!),
            number: `J-${i}`,
          }).invoices[0]!,
      ),
    }
    // eFact first: the same care in JSON comes a day earlier, in a month with its own maximum.
    for (const invoice of json.invoices) for (const line of invoice.lines) line.performedOn = '2026-02-10'
    const sent = await subgraph.run(SUBMIT, { input: json }, asHospital)
    expect(sent.errors).toBeUndefined()
    expect(linesOf(sent.data.submitInvoices.file)).toEqual(tarified)

    const inCents = (euro: string) => cents(Math.round(Number(euro) * 100))
    const invoices = claims.map((claim, i): EfactInvoiceInput => {
      const { state, patient } = tarified[i].amounts
      return {
        ...exampleInvoice,
        number: String(202603000001 + i),
        niss: niss(nissOf(ranks[i]!)),
        issuedOn: day('2026-03-12'),
        attestationNumber: null,
        decisionNumber: '000000000017',
        decisionVersion: 2,
        coverageCode: '0000009008',
        amuFlag: false,
        lines: [
          {
            ...exampleLine,
            kind: 'LUMP_SUM',
            code: claim.code,
            performedOn: day('2026-03-10'),
            stateShare: inCents(state),
            patientShare: inCents(patient),
            provider: null,
            commitmentNumber: null,
            committedOn: null,
          },
        ],
      }
    })
    // A line of which neither State nor patient pays anything cannot be claimed in eFact.
    const claimable = invoices.filter(({ lines }) => lines.some((line) => line.stateShare + line.patientShare > 0))
    expect(claimable.length).toBeGreaterThan(80)
    const content = Buffer.from(
      writeEfact({
        ...exampleFile,
        provider: inamiNumber(HOSPITAL),
        invoicedMonth: '2026-03' as Month,
        createdOn: day('2026-03-12'),
        invoices: claimable,
      }),
    ).toString('base64')
    const { data, errors } = await subgraph.run(EFACT, { content }, asHospital)
    expect(errors).toBeUndefined()
    expect(data.submitEfactFile.findings).toEqual([])
    const expected = tarified.filter((_, i) => claimable.includes(invoices[i]!))
    expect(linesOf(data.submitEfactFile.file)).toEqual(expected)
  })
})
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
