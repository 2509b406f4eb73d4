import {
  bisNumbers,
  type CareFixtures,
  codesOf,
  covered,
  FINDINGS,
  fileOf,
  gpOf,
  hospitalCovers,
  hospitalOf,
  ILLEGAL,
  LEGAL,
  type LineInput,
  openCareFixtures,
  register,
  registerProvider,
  rulesOf,
  send,
  sendLines,
  summarize,
  TODAY,
  waitUntil,
} from './care-fixtures'

jest.setTimeout(120_000)
// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

let cast: CareFixtures
const nextNiss = bisNumbers(3)
const SECOND_GP = gpOf(53)
let second: any
beforeAll(async () => {
  cast = await openCareFixtures(3)
  await registerProvider(cast.agent, { inamiNumber: SECOND_GP, category: 'GENERAL_PRACTITIONER' })
  second = await cast.as(`provider:${SECOND_GP}:prescriber`)
})

const ATTESTATION = `number careTypes validity { from to } issuedAt medium revokedAt revocationReason keptUntil beneficiary { niss } provider { inamiNumber }`
const ISSUE = `mutation ($input: AttestationInput!) { issueAttestation(input: $input) { attestation { ${ATTESTATION} } ${FINDINGS} } }`
const REVOKE = `mutation ($number: ID!, $reason: String!) { revokeAttestation(number: $number, reason: $reason) { attestation { ${ATTESTATION} } ${FINDINGS} } }`
const covers = (number: string, args: string) =>
  cast.agent
    .ask<any>(`{ attestation(number: "${number}") { covers(${args}) } }`)
    .then(({ attestation }) => attestation.covers)

const input = (niss: string, more: object = {}) => ({
  niss,
  provider: cast.gpNumber,
  careTypes: ['GENERAL_MEDICINE'],
  validity: { from: '2026-03-01', to: '2026-03-31' },
  ...more,
})
async function issue(niss: string, more: object = {}, by: any = cast.gp, on = TODAY): Promise<any> {
  const { issueAttestation } = await by.ask(ISSUE, { input: input(niss, more) }, on)
  expect(issueAttestation.findings).toEqual([])
  return issueAttestation.attestation
}
/** A person without legal stay, with a decision: care needs an attestation. */
const person = async (more: object = {}) => (await covered(cast.cpas, nextNiss(), more, ILLEGAL)).niss
const line = (more: Partial<LineInput> = {}): LineInput => ({
  code: '101076',
  performedOn: '2026-03-10',
  claimed: '33.73',
  ...more,
})
const sent = async (niss: string, more: object = {}, by: any = cast.gp, provider = cast.gpNumber, one = line()) =>
  (await sendLines(by, provider, niss, [one], more))[0]

describe('a physician attests', () => {
  test('the number is given, it fits eFact, and it is kept five years from its last day', async () => {
    const niss = await person()
    const attestation = await issue(niss)
    expect(attestation).toMatchObject({
      careTypes: ['GENERAL_MEDICINE'],
      validity: { from: '2026-03-01', to: '2026-03-31' },
      medium: 'ELECTRONIC',
      revokedAt: null,
      revocationReason: null,
      keptUntil: '2031-03-31',
      beneficiary: { niss },
      provider: { inamiNumber: cast.gpNumber },
    })
    expect(attestation.number.length).toBeLessThanOrEqual(21)
    expect(attestation.issuedAt.slice(0, 10)).toBe(TODAY)
    const paper = await issue(niss, { medium: 'PAPER', validity: { from: '2024-02-29', to: '2024-02-29' } })
    expect([paper.medium, paper.keptUntil]).toEqual(['PAPER', '2029-02-28'])
    const open = await issue(niss, { validity: { from: '2026-03-05' } })
    expect(open.validity).toEqual({ from: '2026-03-05', to: null })
  })

  test('ATT-ISSUER: a dentist may, a hospital may not', async () => {
    const niss = await person()
    const dentist = `319003${String(97 - (319003 % 97)).padStart(2, '0')}001`
    const asDentist = await cast.as(`provider:${dentist}:prescriber`)
    await registerProvider(cast.agent, { inamiNumber: dentist, category: 'DENTIST' })
    expect((await issue(niss, { provider: dentist }, asDentist)).provider.inamiNumber).toBe(dentist)
    const hospital = await cast.as(`provider:${cast.hospitalNumber}:prescriber`)
    const { issueAttestation: refused } = await hospital.ask<any>(
      ISSUE,
      { input: input(niss, { provider: cast.hospitalNumber }) },
      TODAY,
    )
    expect(refused.attestation).toBeNull()
    expect(summarize(refused.findings)).toEqual(['E ATT-ISSUER - provider'])
  })

  test('in their own name only, and as a prescriber', async () => {
    const niss = await person()
    expect(codesOf(await cast.gp.raw(ISSUE, { input: input(niss, { provider: SECOND_GP }) }, TODAY))).toEqual([
      'FORBIDDEN',
    ])
    const staff = await cast.as(`provider:${cast.gpNumber}:staff`)
    expect(codesOf(await staff.raw(ISSUE, { input: input(niss) }, TODAY))).toEqual(['FORBIDDEN'])
  })

  test('ATT-NEEDLESS: a decision that asks for none is told, and the attestation written', async () => {
    const { niss } = await covered(cast.cpas, nextNiss(), {}, LEGAL)
    const { issueAttestation } = await cast.gp.ask<any>(ISSUE, { input: input(niss) }, TODAY)
    expect(summarize(issueAttestation.findings)).toEqual(['W ATT-NEEDLESS - niss'])
    expect(issueAttestation.attestation.number).toBeTruthy()
    await issue(await register(cast.cpas, nextNiss(), ILLEGAL))
  })

  test('the same again gives the first; once revoked, a new one', async () => {
    const niss = await person()
    const numbers = await Promise.all(Array.from({ length: 10 }, () => issue(niss)))
    expect(new Set(numbers.map(({ number }) => number)).size).toBe(1)
    const [first] = numbers
    const { revokeAttestation } = await cast.gp.ask<any>(
      REVOKE,
      { number: first.number, reason: 'wrong person' },
      TODAY,
    )
    expect(revokeAttestation.attestation).toMatchObject({ number: first.number, revocationReason: 'wrong person' })
    expect(revokeAttestation.attestation.revokedAt.slice(0, 10)).toBe(TODAY)
    expect((await issue(niss)).number).not.toBe(first.number)
  })

  test.each([
    ['no care type', { careTypes: [] }, 'BAD_USER_INPUT', 'input.careTypes'],
    [
      'an end before its beginning',
      { validity: { from: '2026-03-02', to: '2026-03-01' } },
      'BAD_USER_INPUT',
      'input.validity.to',
    ],
    ['a wrong number of a person', { niss: '97000080965' }, 'BAD_USER_INPUT', 'input.niss'],
    ['a person that nobody registered', {}, 'NOT_FOUND', undefined],
  ])('with %s it is not written', async (_, change, code, path) => {
    const answer = await cast.gp.raw(ISSUE, { input: input(nextNiss(), change) }, TODAY)
    expect(codesOf(answer)).toEqual([code])
    expect(answer.errors![0]!.extensions!.argument).toBe(path)
  })
})

describe('what an attestation covers', () => {
  test('ATT-COVERS: the care type that it names, from its first to its last day', async () => {
    const { number } = await issue(await person())
    const on = (day: string, more = '') =>
      covers(number, `careType: GENERAL_MEDICINE, on: "${day}", invoicedOn: "2026-03-31"${more}`)
    expect(await on('2026-03-01')).toBe(true)
    expect(await on('2026-03-31')).toBe(true)
    expect(await on('2026-02-28')).toBe(false)
    expect(await on('2026-04-01')).toBe(false)
    expect(await covers(number, 'careType: HOSPITALIZATION, on: "2026-03-10", invoicedOn: "2026-03-31"')).toBe(false)
  })

  test.each(['PHARMACEUTICALS', 'PARAMEDICAL'])(
    'ATT-PRESCRIBED: %s that this GP prescribed, invoiced from 1 January 2026',
    async (careType) => {
      const { number } = await issue(await person(), { validity: { from: '2025-12-01', to: '2026-03-31' } })
      const ask = (invoicedOn: string, prescriber: string | null, on = '2025-12-15') =>
        covers(
          number,
          `careType: ${careType}, on: "${on}", invoicedOn: "${invoicedOn}"${prescriber ? `, prescribedBy: "${prescriber}"` : ''}`,
        )
      expect(await ask('2025-12-31', cast.gpNumber)).toBe(false)
      expect(await ask('2026-01-01', cast.gpNumber)).toBe(true)
      expect(await ask('2026-01-01', SECOND_GP)).toBe(false)
      expect(await ask('2026-01-01', null)).toBe(false)
      expect(await ask('2026-04-02', cast.gpNumber, '2026-04-01')).toBe(false)
    },
  )

  test('ATT-PRESCRIBED: not where the GP used an exception to electronic invoicing', async () => {
    const niss = await person()
    const { number } = await issue(niss, { validity: { from: '2026-01-01', to: '2026-03-31' } })
    const ask = () =>
      covers(
        number,
        `careType: PHARMACEUTICALS, on: "2026-03-05", invoicedOn: "2026-03-10", prescribedBy: "${cast.gpNumber}"`,
      )
    expect(await ask()).toBe(true)
    await cast.cpas.ask(
      'mutation ($input: PaperInvoiceInput!) { recordPaperInvoice(input: $input) { paperInvoice { id } findings { rule } } }',
      {
        input: {
          provider: cast.gpNumber,
          niss,
          issuedOn: '2026-03-06',
          amount: '33.73',
          situation: 'FORCE_MAJEURE',
          justification: 'fire in the practice',
        },
      },
      TODAY,
    )
    expect(await ask()).toBe(false)
  })

  test('a revoked one covers nothing', async () => {
    const { number } = await issue(await person())
    await cast.gp.ask(REVOKE, { number, reason: 'wrong' }, TODAY)
    expect(await covers(number, 'careType: GENERAL_MEDICINE, on: "2026-03-10", invoicedOn: "2026-03-10"')).toBe(false)
  })
})

describe('an invoice and its attestation', () => {
  test('none recorded: the line is accepted, and the provider must hold it on paper', async () => {
    const one = await sent(await person())
    expect(summarize(one.findings)).toEqual(['W INV-ATTESTATION-KEPT - invoices.0.lines.0'])
    expect([one.outcome, one.attestationRequired]).toEqual(['ACCEPTED', true])
  })

  test('named and good, or recorded and not named: nothing to say', async () => {
    const niss = await person()
    const { number } = await issue(niss)
    const named = await sent(niss, { attestationNumber: number })
    expect(named.findings).toEqual([])
    const found = await sent(niss, {}, cast.gp, cast.gpNumber, line({ performedOn: '2026-03-09' }))
    expect(found.findings).toEqual([])
    const { invoiceLine } = await cast.gp.ask<any>(
      'query ($id: ID!) { invoiceLine(id: $id) { attestation { number } } }',
      { id: found.id },
    )
    expect(invoiceLine.attestation.number).toBe(number)
  })

  test.each<[string, (niss: string) => Promise<string>]>([
    ['unknown', async () => 'AMU000000000000000000'],
    ['another person’s', async () => (await issue(await person())).number],
    [
      'of other days',
      async (niss) => (await issue(niss, { validity: { from: '2026-03-11', to: '2026-03-20' } })).number,
    ],
    ['of another care type', async (niss) => (await issue(niss, { careTypes: ['PHARMACEUTICALS'] })).number],
    [
      'revoked',
      async (niss) => {
        const { number } = await issue(niss)
        await cast.gp.ask(REVOKE, { number, reason: 'wrong' }, TODAY)
        return number
      },
    ],
  ])('named and %s: refused', async (_, make) => {
    const niss = await person()
    const one = await sent(niss, { attestationNumber: await make(niss) })
    expect(summarize(one.findings)).toEqual(['E INV-ATTESTATION - invoices.0.lines.0'])
    expect(one.outcome).toBe('REJECTED')
  })

  test('care that needs none takes no notice of what is named', async () => {
    const { niss } = await covered(cast.cpas, nextNiss(), {}, LEGAL)
    const one = await sent(niss, { attestationNumber: 'AMU000000000000000000' })
    expect([one.outcome, one.attestationRequired, one.findings]).toEqual(['ACCEPTED', false, []])
  })

  test('the list of lines knows those without one', async () => {
    const niss = await person()
    const without = await sent(niss)
    const { number } = await issue(niss, { validity: { from: '2026-03-09', to: '2026-03-09' } })
    const withOne = await sent(niss, {}, cast.gp, cast.gpNumber, line({ performedOn: '2026-03-09' }))
    const LIST = 'query ($f: InvoiceLineFilter) { invoiceLines(filter: $f) { edges { node { id } } } }'
    const found = async (attestationMissing: boolean) =>
      (await cast.agent.ask<any>(LIST, { f: { niss, attestationMissing } })).invoiceLines.edges.map(
        ({ node }: any) => node.id,
      )
    expect(await found(true)).toEqual([without.id])
    expect(await found(false)).toEqual([withOne.id])
    const resting = await cast.agent.ask<any>(LIST, { f: { attestationNumber: number } })
    expect(resting.invoiceLines.edges.map(({ node }: any) => node.id)).toEqual([withOne.id])
    // A CPAS is told no attestation of a line, so it can't ask for lines by one.
    await expect(cast.cpas.ask(LIST, { f: { attestationNumber: number } })).rejects.toThrow('FORBIDDEN')
  })

  test('ATT-IN-USE: it is not revoked while an accepted line rests on it', async () => {
    const niss = await person()
    const { number } = await issue(niss)
    const one = await sent(niss, { attestationNumber: number })
    const refused = (await cast.gp.ask<any>(REVOKE, { number, reason: 'wrong' }, TODAY)).revokeAttestation
    expect(refused.attestation).toBeNull()
    expect(summarize(refused.findings)).toEqual(['E ATT-IN-USE - number'])
    await cast.agent.ask(
      'mutation ($id: ID!) { decideLine(id: $id, expectedOutcome: ACCEPTED, outcome: REJECTED, remark: "x") { findings { rule } } }',
      { id: one.id },
      TODAY,
    )
    const now = (await cast.gp.ask<any>(REVOKE, { number, reason: 'wrong' }, TODAY)).revokeAttestation
    expect(now.attestation.revokedAt).not.toBeNull()
  })

  test('revocation and invoice at once: never a revoked one under an accepted line', async () => {
    const READ = 'query ($id: ID!) { invoiceLine(id: $id) { outcome findings { rule } } }'
    for (let i = 0; i < 5; i++) {
      const niss = await person()
      const { number } = await issue(niss)
      const [one, { revokeAttestation }] = await Promise.all([
        sent(niss, { attestationNumber: number }),
        cast.gp.ask<any>(REVOKE, { number, reason: 'wrong' }, TODAY),
      ])
      if (revokeAttestation.attestation === null) continue
      const line = await waitUntil(
        async () => (await cast.gp.ask<any>(READ, { id: one.id })).invoiceLine,
        ({ outcome }) => outcome === 'REJECTED',
      )
      expect(rulesOf(line.findings)).toEqual(['INV-ATTESTATION'])
    }
  })

  test('only its issuer revokes it, with a reason', async () => {
    const { number } = await issue(await person())
    expect(codesOf(await second.raw(REVOKE, { number, reason: 'mine' }, TODAY))).toEqual(['FORBIDDEN'])
    expect(codesOf(await cast.gp.raw(REVOKE, { number: 'AMU1', reason: 'x' }, TODAY))).toEqual(['NOT_FOUND'])
    expect(codesOf(await cast.gp.raw(REVOKE, { number, reason: ' ' }, TODAY))).toEqual(['BAD_USER_INPUT'])
    expect(codesOf(await cast.agent.raw(REVOKE, { number, reason: 'x' }, TODAY))).toContain('GRAPHQL_VALIDATION_FAILED')
  })
})

describe('who sees an attestation', () => {
  const READ = `query ($number: ID!) { attestation(number: $number) { number beneficiary { niss } } }`
  const LIST = `query ($filter: AttestationFilter) { attestations(filter: $filter, first: 200) { totalCount edges { node { number beneficiary { niss } } } } }`
  test('its issuer, CAAMI and the SPP IS; an analyst without the person', async () => {
    const niss = await person()
    const { number } = await issue(niss)
    const read = async (by: any) => (await by.ask(READ, { number })).attestation
    for (const by of [cast.gp, cast.agent, cast.controller, cast.inspector])
      expect(await read(by)).toEqual({ number, beneficiary: { niss } })
    expect(await read(cast.analyst)).toEqual({ number, beneficiary: null })
    expect(await read(second)).toBeNull()
    expect(await read(cast.hospital)).toBeNull()
    expect(codesOf(await cast.cpas.raw(READ, { number }))).toContain('GRAPHQL_VALIDATION_FAILED')
    const list = async (by: any, filter: object = { niss }) =>
      (await by.ask(LIST, { filter })).attestations.edges.map(({ node }: any) => node.number)
    expect(await list(cast.gp)).toEqual([number])
    expect(await list(cast.agent)).toEqual([number])
    expect(await list(second)).toEqual([])
    expect(await list(second, { provider: cast.gpNumber })).toEqual([])
    expect(codesOf(await cast.analyst.raw(LIST, { filter: { niss } }))).toEqual(['FORBIDDEN'])
    expect(await list(cast.agent, { niss, on: '2026-03-31' })).toEqual([number])
    expect(await list(cast.agent, { niss, on: '2026-04-01' })).toEqual([])
    expect(await list(cast.agent, { niss, careType: 'PARAMEDICAL' })).toEqual([])
    expect(await list(cast.agent, { niss, revoked: true })).toEqual([])
    expect(await list(cast.agent, { niss, revoked: false })).toEqual([number])
    expect(await list(cast.agent, { niss, provider: cast.gpNumber })).toEqual([number])
  })

  test('the form is a PDF in each language, for who sees the person', async () => {
    const { number } = await issue(await person())
    const FORM =
      'query ($number: ID!, $language: Language) { attestationForm(number: $number, language: $language) { fileName mediaType content } }'
    for (const language of ['FR', 'NL', 'DE', 'EN']) {
      const { attestationForm } = await cast.gp.ask<any>(FORM, { number, language })
      expect(attestationForm.mediaType).toBe('application/pdf')
      expect(Buffer.from(attestationForm.content, 'base64').subarray(0, 5).toString()).toBe('%PDF-')
    }
    expect(codesOf(await cast.analyst.raw(FORM, { number }))).toEqual(['FORBIDDEN'])
    expect(codesOf(await second.raw(FORM, { number }))).toEqual(['NOT_FOUND'])
  })
})

describe('a control', () => {
  const CONTROL = `id dueOn openedAt openedBy { role } outcome outcomeAt remark provider { inamiNumber } invoiceLine { id } attestation { number }`
  const OPEN = `mutation ($input: ControlInput!) { openAttestationControl(input: $input) { controls { ${CONTROL} } ${FINDINGS} } }`
  const RECORD = `mutation ($id: ID!, $outcome: ControlOutcome!, $remark: String) { recordControlOutcome(id: $id, outcome: $outcome, remark: $remark) { controls { ${CONTROL} } ${FINDINGS} } }`
  const LINE =
    'query ($id: ID!) { invoiceLine(id: $id) { outcome amounts { claimed state } payment { id } findings { rule severity } } }'
  const lineOf = async (id: string) => (await cast.agent.ask<any>(LINE, { id })).invoiceLine
  const open = async (ids: string[]) =>
    (await cast.controller.ask<any>(OPEN, { input: { invoiceLines: ids, dueOn: '2026-04-01' } }, TODAY))
      .openAttestationControl

  test('asks the provider to show what it keeps; shown, all stays', async () => {
    const one = await sent(await person())
    const { controls, findings } = await open([one.id])
    expect(findings).toEqual([])
    expect(controls).toMatchObject([
      {
        dueOn: '2026-04-01',
        openedBy: { role: 'controller' },
        outcome: null,
        provider: { inamiNumber: cast.gpNumber },
        invoiceLine: { id: one.id },
        attestation: null,
      },
    ])
    expect((await open([one.id])).controls[0].id).toBe(controls[0].id)
    const LIST =
      'query ($f: ControlFilter) { attestationControls(filter: $f, first: 200) { edges { node { id outcome } } } }'
    const ids = async (by: any, f: object) =>
      (await by.ask(LIST, { f })).attestationControls.edges.map(({ node }: any) => node.id)
    expect(await ids(cast.gp, { open: true })).toContain(controls[0].id)
    expect(await ids(second, { open: true })).not.toContain(controls[0].id)
    expect(await ids(cast.agent, { provider: cast.gpNumber })).toContain(controls[0].id)
    const { recordControlOutcome } = await cast.controller.ask<any>(
      RECORD,
      { id: controls[0].id, outcome: 'SHOWN', remark: 'seen on paper' },
      '2026-03-20',
    )
    expect(recordControlOutcome.controls[0]).toMatchObject({ outcome: 'SHOWN', remark: 'seen on paper' })
    expect(await ids(cast.gp, { open: true })).not.toContain(controls[0].id)
    expect(await ids(cast.gp, { outcome: 'SHOWN' })).toContain(controls[0].id)
    expect((await lineOf(one.id)).outcome).toBe('ACCEPTED')
    const other = await cast.controller.raw(RECORD, { id: controls[0].id, outcome: 'MISSING' }, '2026-03-21')
    expect(codesOf(other)).toEqual(['CONFLICT'])
  })

  test.each(['MISSING', 'NOT_COVERING'])('%s: the line that is not paid yet is refused', async (outcome) => {
    const one = await sent(await person())
    const { controls } = await open([one.id])
    await cast.controller.ask(RECORD, { id: controls[0].id, outcome }, '2026-03-20')
    const line = await waitUntil(
      () => lineOf(one.id),
      (read) => read.outcome === 'REJECTED',
    )
    expect(line.amounts).toEqual({ claimed: '33.73', state: '0.00' })
    expect(line.findings).toContainEqual({ rule: 'INV-ATTESTATION', severity: 'ERROR' })
  })

  test('is opened and recorded by a controller only', async () => {
    const one = await sent(await person())
    const wanted = { input: { invoiceLines: [one.id], dueOn: '2026-04-01' } }
    expect(codesOf(await cast.agent.raw(OPEN, wanted, TODAY))).toEqual(['FORBIDDEN'])
    expect(codesOf(await cast.gp.raw(OPEN, wanted, TODAY))).toContain('GRAPHQL_VALIDATION_FAILED')
    const { controls } = await open([one.id])
    expect(codesOf(await cast.agent.raw(RECORD, { id: controls[0].id, outcome: 'SHOWN' }, TODAY))).toEqual([
      'FORBIDDEN',
    ])
    const none = '00000000-0000-7000-8000-000000000000'
    expect(codesOf(await cast.controller.raw(RECORD, { id: none, outcome: 'SHOWN' }, TODAY))).toEqual(['NOT_FOUND'])
    expect(
      codesOf(await cast.controller.raw(OPEN, { input: { invoiceLines: [none], dueOn: '2026-04-01' } }, TODAY)),
    ).toEqual(['NOT_FOUND'])
    for (const bad of [
      { invoiceLines: [], dueOn: '2026-04-01' },
      { invoiceLines: [one.id], dueOn: '2026-03-11' },
    ])
      expect(codesOf(await cast.controller.raw(OPEN, { input: bad }, TODAY))).toEqual(['BAD_USER_INPUT'])
  })
})

test('care that a hospital gives rests on a physician’s attestation that names it', async () => {
  const niss = await person({ covers: hospitalCovers() })
  const visit = line({ code: '102034', claimed: '37.15' })
  const { number } = await issue(niss, { careTypes: ['AMBULATORY_HOSPITAL_CARE'] })
  const one = await sent(niss, { attestationNumber: number }, cast.hospital, cast.hospitalNumber, visit)
  expect(one.findings).toEqual([])
  expect(hospitalOf(3)).toBe(cast.hospitalNumber)
  const { file } = await send(cast.hospital, fileOf(cast.hospitalNumber, niss, [visit]))
  expect(rulesOf(file.invoices.edges[0].node.lines[0].findings)).toEqual(['INV-LINE-DUPLICATE'])
})
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
