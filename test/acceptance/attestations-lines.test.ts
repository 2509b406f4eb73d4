import { type Partner } from '../e2e-scenario/client'
import { codesOf, rulesOf, summarizeWithCode, waitUntil } from './answers'
import { attestationSteps, REVOKE } from './attestation-steps'
import { coveredPerson, fileOf, hospitalCoverages, LEGAL, type LineInput, sendFile, sendLines } from './care-fixtures'
import { registerProvider, setUpFixtures, TODAY, unusedNissNumbers } from './fixtures'
import { FINDINGS } from './operations'

jest.setTimeout(120_000)
// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

const fixtures = setUpFixtures()
const unusedNiss = unusedNissNumbers()
const { issue, person } = attestationSteps(fixtures, unusedNiss)
const SECOND_GP = fixtures.newGpNumber()
let secondGp: Partner

beforeAll(async () => {
  await registerProvider(fixtures.caami, { inamiNumber: SECOND_GP, category: 'GENERAL_PRACTITIONER' })
  secondGp = await fixtures.as(`provider:${SECOND_GP}:prescriber`)
})

const line = (more: Partial<LineInput> = {}): LineInput => ({
  code: '101076',
  performedOn: '2026-03-10',
  claimed: '33.73',
  ...more,
})

const sent = async (
  niss: string,
  more: object = {},
  partner: any = fixtures.gp,
  provider = fixtures.gpNumber,
  one = line(),
) => (await sendLines(partner, provider, niss, [one], more))[0]

describe('attestation of an invoice line', () => {
  test('a line without a recorded attestation is accepted with INV-ATTESTATION-KEPT', async () => {
    const one = await sent(await person())
    expect(summarizeWithCode(one.findings)).toEqual(['W INV-ATTESTATION-KEPT - invoices.0.lines.0'])
    expect([one.outcome, one.attestationRequired]).toEqual(['ACCEPTED', true])
  })

  test('a line with a named or a recorded attestation has no finding', async () => {
    const niss = await person()
    const { number } = await issue(niss)
    const named = await sent(niss, { attestationNumber: number })
    expect(named.findings).toEqual([])
    const found = await sent(niss, {}, fixtures.gp, fixtures.gpNumber, line({ performedOn: '2026-03-09' }))
    expect(found.findings).toEqual([])
    const { invoiceLine } = await fixtures.gp.ask<any>(
      'query ($id: ID!) { invoiceLine(id: $id) { attestation { number } } }',
      { id: found.id },
    )
    expect(invoiceLine.attestation.number).toBe(number)
  })

  test.each<[string, (niss: string) => Promise<string>]>([
    ['with an unknown number', async () => 'AMU000000000000000000'],
    ['of another person', async () => (await issue(await person())).number],
    [
      'of other days',
      async (niss) => (await issue(niss, { validity: { from: '2026-03-11', to: '2026-03-20' } })).number,
    ],
    ['of another care type', async (niss) => (await issue(niss, { careTypes: ['PHARMACEUTICALS'] })).number],
    [
      'that was revoked',
      async (niss) => {
        const { number } = await issue(niss)
        await fixtures.gp.ask(REVOKE, { number, reason: 'wrong' }, TODAY)
        return number
      },
    ],
  ])('a line that names an attestation %s is rejected', async (_, make) => {
    const niss = await person()
    const one = await sent(niss, { attestationNumber: await make(niss) })
    expect(summarizeWithCode(one.findings)).toEqual(['E INV-ATTESTATION - invoices.0.lines.0'])
    expect(one.outcome).toBe('REJECTED')
  })

  test('a line that requires no attestation ignores the one that it names', async () => {
    const { niss } = await coveredPerson(fixtures.cpas, unusedNiss.bis(), {}, LEGAL)
    const one = await sent(niss, { attestationNumber: 'AMU000000000000000000' })
    expect([one.outcome, one.attestationRequired, one.findings]).toEqual(['ACCEPTED', false, []])
  })

  test('attestationMissing filters the list of lines', async () => {
    const niss = await person()
    const without = await sent(niss)
    const { number } = await issue(niss, { validity: { from: '2026-03-09', to: '2026-03-09' } })
    const withOne = await sent(niss, {}, fixtures.gp, fixtures.gpNumber, line({ performedOn: '2026-03-09' }))
    const LIST = 'query ($f: InvoiceLineFilter) { invoiceLines(filter: $f) { edges { node { id } } } }'
    const found = async (attestationMissing: boolean) =>
      (await fixtures.caami.ask<any>(LIST, { f: { niss, attestationMissing } })).invoiceLines.edges.map(
        ({ node }: any) => node.id,
      )
    expect(await found(true)).toEqual([without.id])
    expect(await found(false)).toEqual([withOne.id])
    const linked = await fixtures.caami.ask<any>(LIST, { f: { attestationNumber: number } })
    expect(linked.invoiceLines.edges.map(({ node }: any) => node.id)).toEqual([withOne.id])
    // The attestation of a line is hidden from a CPAS, so it cannot filter by it.
    await expect(fixtures.cpas.ask(LIST, { f: { attestationNumber: number } })).rejects.toThrow('FORBIDDEN')
  })

  test('ATT-IN-USE rejects the revocation of an attestation that an accepted line uses', async () => {
    const niss = await person()
    const { number } = await issue(niss)
    const one = await sent(niss, { attestationNumber: number })
    const refused = (await fixtures.gp.ask<any>(REVOKE, { number, reason: 'wrong' }, TODAY)).revokeAttestation
    expect(refused.attestation).toBeNull()
    expect(summarizeWithCode(refused.findings)).toEqual(['E ATT-IN-USE - number'])
    await fixtures.caami.ask(
      'mutation ($id: ID!) { decideLine(id: $id, expectedOutcome: ACCEPTED, outcome: REJECTED, remark: "x") { findings { rule } } }',
      { id: one.id },
      TODAY,
    )
    const now = (await fixtures.gp.ask<any>(REVOKE, { number, reason: 'wrong' }, TODAY)).revokeAttestation
    expect(now.attestation.revokedAt).not.toBeNull()
  })

  test('no accepted line uses a revoked attestation after concurrent revocation and submission', async () => {
    const READ = 'query ($id: ID!) { invoiceLine(id: $id) { outcome findings { rule } } }'
    for (let i = 0; i < 5; i++) {
      const niss = await person()
      const { number } = await issue(niss)
      const [one, { revokeAttestation }] = await Promise.all([
        sent(niss, { attestationNumber: number }),
        fixtures.gp.ask<any>(REVOKE, { number, reason: 'wrong' }, TODAY),
      ])
      if (revokeAttestation.attestation === null) continue
      const line = await waitUntil(
        async () => (await fixtures.gp.ask<any>(READ, { id: one.id })).invoiceLine,
        ({ outcome }) => outcome === 'REJECTED',
      )
      expect(rulesOf(line.findings)).toEqual(['INV-ATTESTATION'])
    }
  })

  test('only the issuer revokes an attestation, with a reason', async () => {
    const { number } = await issue(await person())
    expect(codesOf(await secondGp.raw(REVOKE, { number, reason: 'mine' }, TODAY))).toEqual(['FORBIDDEN'])
    expect(codesOf(await fixtures.gp.raw(REVOKE, { number: 'AMU1', reason: 'x' }, TODAY))).toEqual(['NOT_FOUND'])
    expect(codesOf(await fixtures.gp.raw(REVOKE, { number, reason: ' ' }, TODAY))).toEqual(['BAD_USER_INPUT'])
    expect(codesOf(await fixtures.caami.raw(REVOKE, { number, reason: 'x' }, TODAY))).toContain(
      'GRAPHQL_VALIDATION_FAILED',
    )
  })
})

describe('attestation controls', () => {
  const CONTROL = `id dueOn openedAt openedBy { role } outcome outcomeAt remark provider { inamiNumber } invoiceLine { id } attestation { number }`
  const OPEN = `mutation ($input: ControlInput!) { openAttestationControl(input: $input) { controls { ${CONTROL} } ${FINDINGS} } }`
  const RECORD = `mutation ($id: ID!, $outcome: ControlOutcome!, $remark: String) { recordControlOutcome(id: $id, outcome: $outcome, remark: $remark) { controls { ${CONTROL} } ${FINDINGS} } }`
  const LINE =
    'query ($id: ID!) { invoiceLine(id: $id) { outcome amounts { claimed state } payment { id } findings { rule severity } } }'
  const lineOf = async (id: string) => (await fixtures.caami.ask<any>(LINE, { id })).invoiceLine
  const open = async (ids: string[]) =>
    (await fixtures.controller.ask<any>(OPEN, { input: { invoiceLines: ids, dueOn: '2026-04-01' } }, TODAY))
      .openAttestationControl

  test('a control with outcome SHOWN leaves the line accepted', async () => {
    const one = await sent(await person())
    const { controls, findings } = await open([one.id])
    expect(findings).toEqual([])
    expect(controls).toMatchObject([
      {
        dueOn: '2026-04-01',
        openedBy: { role: 'controller' },
        outcome: null,
        provider: { inamiNumber: fixtures.gpNumber },
        invoiceLine: { id: one.id },
        attestation: null,
      },
    ])
    expect((await open([one.id])).controls[0].id).toBe(controls[0].id)
    const LIST =
      'query ($f: ControlFilter) { attestationControls(filter: $f, first: 200) { edges { node { id outcome } } } }'
    const ids = async (partner: any, f: object) =>
      (await partner.ask(LIST, { f })).attestationControls.edges.map(({ node }: any) => node.id)
    expect(await ids(fixtures.gp, { open: true })).toContain(controls[0].id)
    expect(await ids(secondGp, { open: true })).not.toContain(controls[0].id)
    expect(await ids(fixtures.caami, { provider: fixtures.gpNumber })).toContain(controls[0].id)
    const { recordControlOutcome } = await fixtures.controller.ask<any>(
      RECORD,
      { id: controls[0].id, outcome: 'SHOWN', remark: 'seen on paper' },
      '2026-03-20',
    )
    expect(recordControlOutcome.controls[0]).toMatchObject({ outcome: 'SHOWN', remark: 'seen on paper' })
    expect(await ids(fixtures.gp, { open: true })).not.toContain(controls[0].id)
    expect(await ids(fixtures.gp, { outcome: 'SHOWN' })).toContain(controls[0].id)
    expect((await lineOf(one.id)).outcome).toBe('ACCEPTED')
    const other = await fixtures.controller.raw(RECORD, { id: controls[0].id, outcome: 'MISSING' }, '2026-03-21')
    expect(codesOf(other)).toEqual(['CONFLICT'])
  })

  test.each(['MISSING', 'NOT_COVERING'])('a control with outcome %s rejects an unpaid line', async (outcome) => {
    const one = await sent(await person())
    const { controls } = await open([one.id])
    await fixtures.controller.ask(RECORD, { id: controls[0].id, outcome }, '2026-03-20')
    const line = await waitUntil(
      () => lineOf(one.id),
      (read) => read.outcome === 'REJECTED',
    )
    expect(line.amounts).toEqual({ claimed: '33.73', state: '0.00' })
    expect(line.findings).toContainEqual({ rule: 'INV-ATTESTATION', severity: 'ERROR' })
  })

  test('only a controller opens controls and records their outcome', async () => {
    const one = await sent(await person())
    const wanted = { input: { invoiceLines: [one.id], dueOn: '2026-04-01' } }
    expect(codesOf(await fixtures.caami.raw(OPEN, wanted, TODAY))).toEqual(['FORBIDDEN'])
    expect(codesOf(await fixtures.gp.raw(OPEN, wanted, TODAY))).toContain('GRAPHQL_VALIDATION_FAILED')
    const { controls } = await open([one.id])
    expect(codesOf(await fixtures.caami.raw(RECORD, { id: controls[0].id, outcome: 'SHOWN' }, TODAY))).toEqual([
      'FORBIDDEN',
    ])
    const none = '00000000-0000-7000-8000-000000000000'
    expect(codesOf(await fixtures.controller.raw(RECORD, { id: none, outcome: 'SHOWN' }, TODAY))).toEqual(['NOT_FOUND'])
    expect(
      codesOf(await fixtures.controller.raw(OPEN, { input: { invoiceLines: [none], dueOn: '2026-04-01' } }, TODAY)),
    ).toEqual(['NOT_FOUND'])
    for (const bad of [
      { invoiceLines: [], dueOn: '2026-04-01' },
      { invoiceLines: [one.id], dueOn: '2026-03-11' },
    ])
      expect(codesOf(await fixtures.controller.raw(OPEN, { input: bad }, TODAY))).toEqual(['BAD_USER_INPUT'])
  })
})

test('an attestation of a physician covers care of a hospital', async () => {
  const niss = await person({ coverages: hospitalCoverages() })
  const visit = line({ code: '102034', claimed: '37.15' })
  const { number } = await issue(niss, { careTypes: ['AMBULATORY_HOSPITAL_CARE'] })
  const one = await sent(niss, { attestationNumber: number }, fixtures.hospital, fixtures.hospitalNumber, visit)
  expect(one.findings).toEqual([])
  const { file } = await sendFile(fixtures.hospital, fileOf(fixtures.hospitalNumber, niss, [visit]))
  expect(rulesOf(file.invoices.edges[0].node.lines[0].findings)).toEqual(['INV-LINE-DUPLICATE'])
})
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
