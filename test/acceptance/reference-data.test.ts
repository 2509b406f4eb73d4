import { CPAS, decide, decisionInput, register, setUpFixtures, TODAY, unusedNissNumbers } from './fixtures'

jest.setTimeout(120_000)
// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

const fixtures = setUpFixtures()
const unusedNiss = unusedNissNumbers()
type Overrides = Record<string, any>
const newPerson = async (more: Overrides = {}, on?: string) => register(fixtures.cpas, unusedNiss.bis(), more, on)
const covered = async (more: Overrides = {}) => {
  const niss = await newPerson()
  return { niss, ...(await decide(fixtures.cpas, decisionInput(niss, more))) }
}

describe('managingCpas', () => {
  const MANAGING =
    'query ($niss: Niss!, $on: LocalDate) { managingCpas(niss: $niss, on: $on) { enterpriseNumber name insCodes } }'
  test.concurrent('managingCpas returns the CPAS whose decision is active on that day', async () => {
    const { niss } = await covered()
    for (const partner of [fixtures.cpas, fixtures.otherCpas, fixtures.inspector]) {
      const { managingCpas } = await partner.ask<any>(MANAGING, { niss }, TODAY)
      expect(managingCpas).toMatchObject({ enterpriseNumber: CPAS })
      expect([...managingCpas.insCodes].sort()).toEqual(['21004', '21013'])
    }
    expect(await fixtures.otherCpas.ask(MANAGING, { niss, on: '2026-02-28' }, TODAY)).toEqual({ managingCpas: null })
    expect(await fixtures.otherCpas.ask(MANAGING, { niss: unusedNiss.bis() }, TODAY)).toEqual({ managingCpas: null })
  })
})

test.concurrent('every audience reads the CPAS register', async () => {
  for (const partner of [fixtures.cpas, fixtures.caami, fixtures.analyst, fixtures.gp]) {
    const { cpas, none, cpasList } = await partner.ask<any>(
      `{ cpas(enterpriseNumber: "0299.991.108") { enterpriseNumber name(language: NL) insCodes } none: cpas(enterpriseNumber: "0207889014") { name } cpasList(first: 200) { totalCount edges { node { enterpriseNumber } } } }`,
    )
    expect(cpas).toMatchObject({ enterpriseNumber: '0299991108', insCodes: ['62063'] })
    expect(none).toBeNull()
    expect(cpasList.edges.map(({ node }: any) => node.enterpriseNumber)).toEqual(
      expect.arrayContaining([CPAS, '0299991108']),
    )
  }
})

test.concurrent('rules returns the versions in force on a day with texts, parameters and sources', async () => {
  const query =
    'query ($on: LocalDate) { rules(on: $on) { id text(language: DE) legalSource inForce { from to } parameters { name value } } }'
  const ids = (rules: any[]) => rules.map(({ id }) => id)
  const { rules } = await fixtures.gp.ask<any>(query, {})
  const { rules: old } = await fixtures.gp.ask<any>(query, { on: '2020-04-10' })
  const sixty = (list: any[]) => list.filter(({ id }) => id === 'DEC-60-DAYS')
  expect(sixty(rules)).toMatchObject([
    { inForce: { from: '2020-04-11', to: null }, parameters: expect.arrayContaining([{ name: 'days', value: '60' }]) },
  ])
  expect(sixty(old)).toMatchObject([
    { inForce: { to: '2020-04-10' }, parameters: expect.arrayContaining([{ name: 'days', value: '45' }]) },
  ])
  expect(ids(rules)).toContain('DEC-COUPLING-AMBULATORY')
  expect(ids(old)).not.toContain('DEC-COUPLING-AMBULATORY')
  expect(ids(old)).not.toContain('DEC-CONTINUITY')
  expect(new Set(ids(rules)).size).toBe(rules.length)
  for (const rule of rules) expect(rule.text && rule.legalSource && rule.inForce.from).toBeTruthy()
})

test.concurrent('rules lists every id of the catalogue', async () => {
  const { rules } = await fixtures.cpas.ask<any>('{ rules { id } }')
  const ids = new Set(rules.map(({ id }: any) => id))
  const catalogue =
    `DEC-PERIOD DEC-COUNCIL-DATE DEC-60-DAYS DEC-ONE-YEAR DEC-ILLEGAL-STAY-MONTHS DEC-COVER-IN-DECISION DEC-COVER-ONCE
    DEC-COUPLING-HOSPITAL DEC-COUPLING-AMBULATORY DEC-COVER-TERMS DEC-OVERLAP DEC-CONTINUITY DEC-TERRITORY DEC-SCOPE-INSURED DEC-SCOPE-RECEPTION-CENTRE
    DEC-INSURABLE-3-MONTHS DEC-DECEASED-5-DAYS DEC-RETRO-DECREASE DEC-RETRO-60-DAYS DEC-SUSPENDED DEC-VERSION DEC-NOT-SUSPENDED DEC-OTHER-CPAS DEC-UNKNOWN-BENEFICIARY DEC-REFERENCE
    COV-DECEASED COV-NOT-ACTIVE COV-NONE COV-INSURED COV-SUSPENDED COV-PROVIDER-NOT-LISTED COV-NOT-IN-PERIOD COV-ABSENT COV-PROVIDER-NOT-IN-PHASE COM-30-DAYS COM-UNKNOWN
    TAR-FUTURE TAR-TWO-MONTHS TAR-CODE TAR-CODE-ON-DATE TAR-DISCIPLINE TAR-NOT-IN-EFACT TAR-AGE TAR-PRESCRIPTION TAR-CAP TAR-RATE
    INV-FORMAT INV-CHECK-DIGIT INV-SEQUENCE INV-RECORD-25 INV-DESTINATION INV-TOTAL INV-ONE-FILE-A-DAY INV-FIVE-PERCENT INV-FILE-DUPLICATE INV-LINE-DUPLICATE
    INV-DECISION INV-DECISION-VERSION INV-BENEFICIARY INV-AMU-FLAG INV-ATTESTATION INV-ATTESTATION-KEPT INV-TWO-YEARS INV-LATE INV-DECEASED INV-AMOUNT
    INV-NOT-PARTICIPATING INV-PERFORMER INV-PAID SET-CLOSED ATT-ISSUER ATT-NEEDLESS ATT-IN-USE ATT-COVERS ATT-PRESCRIBED ATT-5-YEARS
    BIL-PHASE BIL-GP-DUTY BIL-D1 BIL-AGE-67 BIL-OUTSIDE-PRACTICE BIL-FORCE-MAJEURE BIL-GUARD-POST BIL-MEDICAL-HOUSE BIL-SOFTWARE BIL-JUSTIFICATION`.split(
      /\s+/,
    )
  expect(catalogue.filter((id) => !ids.has(id))).toEqual([])
  const { rules: transition } = await fixtures.cpas.ask<any>('{ rules(on: "2025-10-31") { id } }')
  expect(transition.map(({ id }: any) => id)).toContain('BIL-GP-TRANSITION')
})
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
