import { query } from '../../../shared/database/prepared-statements'
import { pdfText } from '../../../shared/testing/pdf-text'
import { day } from '../../../shared/values/day'
import {
  asAgent,
  asAnalyst,
  asCpas,
  asGp,
  asInspector,
  asOtherCpas,
  type Balance,
  codeOf,
  createCpasPart,
} from '../testing/cpas-part'
import { CPAS, GP, HOSPITAL, OTHER_CPAS, Scenario } from '../testing/scenario'

jest.setTimeout(60_000)

const rulesOf = (payload: { findings: { rule: string }[] }) => payload.findings.map(({ rule }) => rule)
const SHARE = '6.00'
const STATEMENT = `query ($cpas: EnterpriseNumber!, $provider: InamiNumber!, $month: YearMonth!, $language: Language) {
  balanceStatement(cpas: $cpas, provider: $provider, month: $month, language: $language) { fileName mediaType content } }`

describe('balances of merged centres, and their statement', () => {
  let part: Awaited<ReturnType<typeof createCpasPart>>
  const scenario = new Scenario(200)
  beforeEach(async () => {
    scenario.coverage = () => ({})
    part = await createCpasPart(scenario)
  })
  afterEach(() => part?.graph.close())

  const only = async (who = asCpas, filter: object | null = null): Promise<Balance> => {
    const list = await part.balances(who, filter)
    expect(list).toHaveLength(1)
    return list[0]!
  }

  describe('of merged centres', () => {
    const FROM = day('2026-04-11')
    const asNew = { ...asOtherCpas, today: FROM }
    beforeEach(() => {
      const old = scenario.cpas.get(CPAS)!
      scenario.cpas.set(CPAS, { ...old, merger: { successor: OTHER_CPAS, from: FROM } })
    })
    afterEach(() => {
      const old = scenario.cpas.get(CPAS)!
      scenario.cpas.set(CPAS, { ...old, merger: null })
    })

    test('the new centre sees and settles the balances of the old one from its day on, the old one no more', async () => {
      await part.send()
      expect(await part.balances(asOtherCpas)).toEqual([])
      expect(await only(asNew)).toMatchObject({ amount: SHARE, cpas: { enterpriseNumber: CPAS } })
      expect(await codeOf(part.settle({}, { ...asCpas, today: FROM }))).toBe('FORBIDDEN')
      expect((await part.settle({}, asNew)).balance).toMatchObject({
        state: 'PAID',
        amount: SHARE,
        cpas: { enterpriseNumber: CPAS },
      })
      expect(rulesOf(await part.settle({}, asNew))).toEqual(['BAL-SETTLED'])
    })

    test('where both owe something for the month, the new centre names which balance it settles', async () => {
      await part.send()
      scenario.coverage = () => ({ cpas: OTHER_CPAS })
      await part.send()
      expect(await codeOf(part.settle({}, asNew))).toBe('BAD_USER_INPUT')
      expect(await codeOf(part.settle({ cpas: '0299990217' }, asNew))).toBe('FORBIDDEN')
      for (const cpas of [CPAS, OTHER_CPAS])
        expect((await part.settle({ cpas }, asNew)).balance).toMatchObject({
          amount: SHARE,
          cpas: { enterpriseNumber: cpas },
        })
    })

    test('figures of spending of the new centre include the old one from its day on', async () => {
      await part.send()
      const spending = `{ spending(by: [CPAS], period: { from: "2026-01-01", to: "2026-12-31" }) { keys lineCount } }`
      expect(await part.run(spending, {}, asOtherCpas)).toEqual([])
      expect(await part.run(spending, {}, asNew)).toEqual([{ keys: [CPAS], lineCount: 1 }])
    })
  })

  describe('statement', () => {
    const print = (who: typeof asCpas, more: object = {}) =>
      part.run(STATEMENT, { cpas: CPAS, provider: GP, month: '2026-03', language: 'EN', ...more }, who)
    const textOf = async (document: { content: string }) => pdfText(Buffer.from(document.content, 'base64'))

    test('a statement is a PDF with the lines, the total and the address of the CPAS', async () => {
      await part.send()
      const { id } = await part.send()
      await part.contest(id)
      const document = await print(asGp)
      expect(document).toMatchObject({
        fileName: `mediprima-balance-${CPAS}-${GP}-2026-03.pdf`,
        mediaType: 'application/pdf',
      })
      const text = await textOf(document)
      for (const expected of [
        'Statement of the balance',
        'Rue de l’Exemple 1',
        'BE68',
        '101076',
        '6,00 EUR',
        'contests',
      ])
        expect(text).toContain(expected)
      await part.settle({})
      expect(await textOf(await print(asCpas))).toMatch(/6,00 euros on/)
    })

    test.each(['FR', 'NL', 'DE', 'EN'])('a statement is written in %s', async (language) => {
      await part.send()
      expect(await textOf(await print(asGp, { language }))).toContain(
        { FR: 'Mois des soins', NL: 'Maand van de zorg', DE: 'Leistungsmonat', EN: 'Month of care' }[language]!,
      )
    })

    test('a statement is read by its CPAS, its provider, the CAAMI and inspectors only, and logged', async () => {
      await part.send()
      for (const who of [asCpas, asGp, asAgent, asInspector])
        expect((await print(who)).mediaType).toBe('application/pdf')
      for (const who of [asOtherCpas, { ...asGp, as: `provider:${HOSPITAL}:staff` }, asAnalyst])
        expect(await codeOf(print(who))).toBe('FORBIDDEN')
      expect(await codeOf(print(asCpas, { month: '2026-01' }))).toBe('NOT_FOUND')
      const reads = await query(part.graph.db, `select from access where kind = 'READ' and person_id is not null`)
      expect(reads.length).toBeGreaterThanOrEqual(4)
    })
  })
})
