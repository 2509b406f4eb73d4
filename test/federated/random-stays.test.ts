import fc from 'fast-check'
import type { CoverageFacts, CoverageKey } from '../../shared/inter-service/contracts'
import { findingOf } from '../../shared/testing/facts.builder'
import { createTestSubgraph, type TestSubgraph } from '../../shared/testing/test-subgraph'
import { cents } from '../../shared/values/cents'
import { day } from '../../shared/values/day'
import { invoiceSubgraph } from '../../subgraphs/invoice/subgraph'
import { CPAS, fullTerms, HOSPITAL, nissOf, personFacts, Scenario } from '../../subgraphs/invoice/testing/scenario'
import {
  efactStay,
  efactStayFile,
  euroOf,
  record30,
  saveHospitalCodes,
  stayFile,
} from '../../subgraphs/invoice/testing/stays'
import { codes, type Stay, stays, toLine } from './stay-arbitrary'
import { ByHand, type HandLine, type HandSetting, type HandVerdict, ofDay } from './stay-by-hand'

jest.setTimeout(3_600_000)
// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

const TODAY = '2026-03-12'
const TWO_MONTHS_AGO = '2026-01-12'
const STAYS = Number(process.env.STAY_CASES ?? 400)
const SEED = process.env.STAY_CASES ? Date.now() % 1_000_000_000 : 20260312
const PERSONS_AT_ONCE = 400

const LINE = 'outcome amounts { claimed state cpas patient } findings { rule severity facts { name value } }'
const TARIFY = `query ($input: TarificationInput!) { tarify(input: $input) { lines { ${LINE} } } }`
const FILE = `file { id status invoices(first: 200) { pageInfo { endCursor hasNextPage } edges { node { beneficiary { id } number lines { ${LINE} } } } } }`
const SUBMIT = `mutation ($input: InvoiceFileInput!) { submitInvoices(input: $input) { ${FILE.replace('beneficiary { id } ', '')} } }`
const SUBMIT_EFACT = `mutation ($content: String!) { submitEfactFile(content: $content) { ${FILE.replace('beneficiary { id } ', '')} findings { rule } } }`
const MORE = `query ($id: ID!, $after: String) { invoiceFile(id: $id) { invoices(first: 200, after: $after) { pageInfo { endCursor hasNextPage } edges { node { number lines { ${LINE} } } } } } }`

const summary = (line: any, names: RegExp) => ({
  outcome: line.outcome,
  amounts: Object.values(line.amounts),
  findings: line.findings
    .filter(({ rule }: any) => names.test(rule))
    .map(({ rule, severity, facts }: any) => {
      const fact = (name: string) => facts.find((one: any) => one.name === name)?.value
      const isOfRights = /^(COV-|COM-|TAR-FUTURE|TAR-TWO-MONTHS|INV-DECEASED)/.test(rule)
      return [
        severity,
        rule,
        ...(isOfRights ? [fact('day'), fact('daysCovered')].filter((value) => value !== undefined) : []),
      ].join(' ')
    })
    .sort(),
})
const written = ({ outcome, claimed, state, cpas, patient, findings }: HandVerdict) => ({
  outcome,
  amounts: [claimed, state, cpas, patient].map(euroOf),
  findings,
})
const OF_INVOICE = /^(COV-|COM-|TAR-|INV-DECEASED|INV-LINE-DUPLICATE)/
const OF_TARIFICATION = /^(COV-|COM-|TAR-)/
const isAccepted = ({ outcome }: HandVerdict) => outcome !== 'REJECTED'
const isOfBoth = ({ findings }: HandVerdict) => !findings.some((one) => /ERROR (INV-|TAR-TWO-MONTHS)/.test(one))

describe('random stays', () => {
  const scenario = new Scenario(0)
  const settingOf = new Map<string, HandSetting>()
  let subgraph: TestSubgraph
  let rank = 0
  beforeAll(async () => {
    subgraph = await createTestSubgraph(invoiceSubgraph, { services: scenario.services })
    await saveHospitalCodes(subgraph.db, codes)
    scenario.coverage = coverageOn
  })
  afterAll(() => subgraph?.close())

  function coverageOn({ niss, on, careType, commitmentNumber }: CoverageKey): Partial<CoverageFacts> {
    const setting = settingOf.get(niss!)!
    const { rules, percentages: ofState } = ofDay(setting, on)
    const findings = rules.map((rule) => findingOf(rule))
    if (!ofState)
      return {
        decisionNumber: null,
        decisionVersion: null,
        cpas: null,
        refundCode: null,
        coverageCode: null,
        state: null,
        terms: null,
        findings,
      }
    const { insurancePart, patientPart, maximum, supplements, supplementMax } = setting
    return {
      cpas: CPAS,
      commitmentNumber: commitmentNumber ?? null,
      state: { insurancePart: ofState.A, patientPart: ofState.T },
      terms: fullTerms({
        careType,
        insurancePart,
        patientPart,
        patientPartMaxPerMonth: maximum,
        supplements,
        supplementMax,
      }),
      findings,
    }
  }

  const run = async (document: string, variables: Record<string, unknown>) => {
    const { data, errors } = await subgraph.run(document, variables, {
      as: `provider:${HOSPITAL}:staff`,
      today: TODAY,
    })
    expect(errors).toBeUndefined()
    return Object.values(data!)[0] as any
  }
  // The checked lines of a file, invoice by invoice; a long file is checked in the background.
  async function linesOf(payload: any): Promise<any[][]> {
    for (;;) {
      const invoices: any[] = []
      let after: string | null = null
      let status = ''
      do {
        const file: any = await run(MORE.replace('invoices(', 'status invoices('), { id: payload.file.id, after })
        status = file.status
        invoices.push(...file.invoices.edges.map(({ node }: any) => node.lines))
        after = file.invoices.pageInfo.hasNextPage ? file.invoices.pageInfo.endCursor : null
      } while (after)
      if (status !== 'RECEIVED') return invoices
    }
  }
  const byHand = (stay: Stay, isInvoice: boolean) => {
    const hand = new ByHand(codes, stay.setting, `${HOSPITAL}000`, TODAY, TWO_MONTHS_AGO, isInvoice)
    return stay.lines.map((line) => hand.judge(line))
  }
  const commitmentOf = ({ setting }: Stay) => (setting.commitment ? 'ENG-1' : null)
  const lineInput = ({ code, from, to, quantity }: HandLine, claimed: number) => ({
    code,
    quantity,
    performedUntil: to,
    performedOn: from,
    claimed: euroOf(claimed),
  })
  const seen = new Map<string, number>()
  let lines = 0

  test(`${STAYS} random stays: tarification, JSON and eFact agree with each other and with a second computation`, async () => {
    for (let left = STAYS, seed = SEED; left > 0; seed++) {
      const drawn = fc.sample(stays, { numRuns: Math.min(PERSONS_AT_ONCE, left), seed })
      const batch = drawn.map(({ setting, from, beside, shapes }) => {
        const niss = nissOf(++rank)
        settingOf.set(niss, setting)
        scenario.persons.set(
          niss,
          personFacts(rank, {
            birthDate: day(setting.birthDate),
            deathDate: setting.deathDate === null ? null : day(setting.deathDate),
          }),
        )
        return { setting, niss, lines: shapes.map((shape) => toLine(from, beside, shape)) }
      })
      left -= batch.reduce((sum, stay) => sum + stay.lines.length, 0)
      await expectAgreement(batch)
    }
    for (const rule of [
      'ACCEPTED',
      'REDUCED',
      'COV-NOT-ACTIVE',
      'COV-INSURED',
      'COV-SUSPENDED',
      'COV-NOT-IN-PERIOD',
      'COM-30-DAYS',
      'INV-DECEASED',
      'INV-LINE-DUPLICATE',
      'TAR-PERIOD',
      'TAR-QUANTITY',
      'TAR-NOT-WITH',
      'TAR-CODE-ON-DATE',
      'TAR-AGE',
      'TAR-FUTURE',
      'TAR-CAP',
      'COMPARED_IN_EFACT',
    ])
      expect([rule, [...seen.keys()].some((one) => one.includes(rule))]).toEqual([rule, true])
    if (process.env.STAY_CASES) process.stdout.write(`${lines} lines: ${JSON.stringify(Object.fromEntries(seen))}\n`)
  })

  async function expectAgreement(batch: Stay[]): Promise<void> {
    const invoiced = batch.map((stay) => byHand(stay, true))
    await expectSameInEfact(batch, invoiced)
    const tarified = await expectSameInTarification(batch)
    const input = stayFile(
      `R-${rank}`,
      batch.map((stay, i) => ({
        number: `N-${stay.niss}`,
        niss: stay.niss,
        issuedOn: TODAY,
        commitmentNumber: commitmentOf(stay),
        lines: stay.lines.map((line, j) => lineInput(line, invoiced[i]![j]!.claimed)),
      })),
    )
    const sent = await linesOf(await run(SUBMIT, { input }))
    batch.forEach((stay, i) => {
      const found = sent[i]!.map((line) => summary(line, OF_INVOICE))
      expect({ stay, found }).toEqual({ stay, found: invoiced[i]!.map(written) })
      // Tarification and invoice differ by what only one of them asks, and by nothing else.
      if (invoiced[i]!.every(isOfBoth) && tarified[i]!.every(isOfBoth) && stay.setting.deathDate === null)
        expect(sent[i]!.map((line) => summary(line, OF_TARIFICATION))).toEqual(tarified[i]!.map(written))
      for (const line of found)
        for (const one of [line.outcome, ...line.findings.map((text: string) => text.split(' ')[1])]) count(one)
      lines += found.length
    })
  }
  const count = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1)

  async function expectSameInTarification(batch: Stay[]): Promise<HandVerdict[][]> {
    const verdicts = batch.map((stay) => byHand(stay, false))
    for (const [i, stay] of batch.entries()) {
      const lineInputs = stay.lines.map((line, j) => {
        const { performedOn: _day, claimed, ...rest } = lineInput(line, verdicts[i]![j]!.claimed)
        return { ...rest, honorarium: line.beside === 0 && verdicts[i]![j]!.claimed > 1 ? null : claimed }
      })
      const input = {
        niss: stay.niss,
        provider: HOSPITAL,
        performedOn: stay.lines[0]!.from,
        commitmentNumber: commitmentOf(stay),
        lines: lineInputs,
      }
      const { lines: found } = await run(TARIFY, { input })
      expect({ stay, found: found.map((line: any) => summary(line, OF_TARIFICATION)) }).toEqual({
        stay,
        found: verdicts[i]!.map(written),
      })
    }
    return verdicts
  }

  // Test files: nothing is booked. A file with more than 5 % of lines in error is refused whole, so those are in a file of their own.
  async function expectSameInEfact(batch: Stay[], invoiced: HandVerdict[][]): Promise<void> {
    const all = batch
      .map((stay, i) => ({ stay, verdicts: invoiced[i]! }))
      .filter(({ stay }) => stay.lines.every(({ beside }) => beside >= 0))
    for (const part of [
      all.filter(({ verdicts }) => verdicts.every(isAccepted)),
      all.filter(({ verdicts }) => !verdicts.every(isAccepted)),
    ]) {
      if (part.length === 0) continue
      const invoices = part.map(({ stay, verdicts }) =>
        efactStay(
          stay.niss,
          stay.lines.map(({ code, from, to, quantity, beside }, j) => {
            const { state, patient } = verdicts[j]!
            const isPaid = isAccepted(verdicts[j]!)
            return record30(from, to, quantity, isPaid ? state : 100, {
              code,
              patientShare: cents(isPaid ? Math.max(1, patient) : 1),
              supplement: cents(beside),
            })
          }),
          { commitmentNumber: commitmentOf(stay) },
        ),
      )
      const payload = await run(SUBMIT_EFACT, {
        content: efactStayFile(invoices, TODAY, {
          test: true,
          reference: `T-${rank}-${part[0]!.verdicts.every(isAccepted)}`,
        }),
      })
      const sent = await linesOf(payload)
      const isGood = part[0]!.verdicts.every(isAccepted)
      expect(payload.file.status === 'REFUSED').toBe(!isGood)
      part.forEach(({ stay, verdicts }, i) => {
        const found = sent[i]!.map((line) => summary(line, OF_INVOICE))
        const expected = verdicts.map(written)
        if (isGood) expect({ stay, found }).toEqual({ stay, found: expected })
        else
          expect({ stay, findings: found.map(({ findings }) => findings) }).toEqual({
            stay,
            findings: expected.map(({ findings }) => findings),
          })
        count(isGood ? 'COMPARED_IN_EFACT' : 'FINDINGS_COMPARED_IN_EFACT')
      })
    }
  }
})
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
