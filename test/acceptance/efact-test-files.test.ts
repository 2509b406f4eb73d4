import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseResponse } from '../../subgraphs/invoice/efact/testing/parse-response'
import { rulesOf } from './answers'
import { coveredPerson, daysLater, decideFor, hospitalCoverages, ILLEGAL } from './care-fixtures'
import { type ReferenceFile, type ReferenceInvoice, writeReferenceFile } from './efact-reference-writer'
import { CPAS, type Fixtures, register, registerProvider, setUpFixtures, unusedNissNumbers } from './fixtures'
import { FINDINGS } from './operations'
import { systemUrl } from './shared-server'

jest.setTimeout(180_000)
// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

// No other test file uses this day of care, so its figures belong to this file.
const CARE = '2025-11-23'
const TODAY = '2026-01-15'
const VALIDITY = { from: '2025-11-01', to: '2026-10-31' }
const fixtures = setUpFixtures()
const unusedNiss = unusedNissNumbers()
const SUBMIT = `mutation ($content: String!) { submitEfactFile(content: $content) { ${FINDINGS}
  file { id test reference status answer counts { lines accepted rejected paid } total { state }
    invoices { edges { node { id number lines { id outcome ${FINDINGS} } } } } } } }`
async function newSender() {
  const number = fixtures.newGpNumber()
  await registerProvider(fixtures.caami, { inamiNumber: number, category: 'GENERAL_PRACTITIONER' })
  const partner = await fixtures.as(`provider:${number}:prescriber`)
  return {
    number,
    partner,
    async send(file: ReferenceFile, on = TODAY) {
      return (await partner.ask<any>(SUBMIT, { content: writeReferenceFile(file).base64() }, on)).submitEfactFile
    },
  }
}
type Sender = Awaited<ReturnType<typeof newSender>>
let numbers = 202601000000
const invoiceOf = ({ niss, decision }: any, more: Partial<ReferenceInvoice> = {}): ReferenceInvoice => ({
  number: String(++numbers),
  niss,
  issuedOn: TODAY,
  decision: {
    number: decision.number,
    version: decision.version,
    coverageCode: decision.refundTerms.coverageCode,
    amu: decision.refundTerms.amuAttestationRequired,
  },
  cpas: CPAS,
  lines: [{ code: '101032', on: CARE, state: 2650 }],
  ...more,
})
let sendings = 0
const fileOf = (sender: Sender, invoices: ReferenceInvoice[], more: Partial<ReferenceFile> = {}): ReferenceFile => ({
  provider: sender.number,
  reference: `T${sender.number.slice(2, 6)}-${++sendings}`,
  sendingNumber: sendings,
  createdOn: TODAY,
  invoices,
  test: true,
  ...more,
})

/** The lists, figures and feeds of every audience about a person, a provider and a day of care. */
async function readEverything(sender: Sender, niss: string, decision: string, attestation: string) {
  const lines = (filter: string) => `invoiceLines(filter: ${filter}, first: 200) { totalCount edges { node { id } } }`
  const ofPerson = `{ niss: "${niss}" }`
  const spending = `spending(by: [MONTH, CPAS, CARE_TYPE, REFUND_CODE, PROVIDER_CATEGORY], period: { from: "${CARE}", to: "${CARE}" }) {
    keys lineCount beneficiaries amounts { claimed state cpas patient } }`
  const byPerson = `persons: ${lines(ofPerson)} waiting: ${lines(`{ niss: "${niss}", outcome: WAITING }`)}
    accepted: ${lines(`{ niss: "${niss}", outcome: ACCEPTED }`)} rejected: ${lines(`{ niss: "${niss}", outcome: REJECTED }`)}
    unpaid: ${lines(`{ niss: "${niss}", paid: false }`)} rule: ${lines(`{ niss: "${niss}", rule: "INV-ATTESTATION-KEPT" }`)}
    missing: ${lines(`{ niss: "${niss}", attestationMissing: true }`)} decided: ${lines(`{ decisionNumber: "${decision}" }`)}
    invoices(filter: ${ofPerson}) { totalCount edges { node { id } } }`
  const provided = `provided: ${lines(`{ provider: "${sender.number}" }`)}`
  const ofProvider = `sent: invoices(filter: { provider: "${sender.number}" }) { totalCount edges { node { id } } }
    payments(filter: { provider: "${sender.number}" }) { totalCount edges { node { id } } }`
  const attested = lines(`{ attestationNumber: "${attestation}" }`)
  const feed = async (partner: { ask: Fixtures['gp']['ask'] }) => {
    const subjects: string[] = []
    for (let after: string | null = null; ; ) {
      const { invoiceChanges }: any = await partner.ask(
        'query ($after: String) { invoiceChanges(after: $after, first: 200) { events { subject } next } }',
        { after },
        TODAY,
      )
      subjects.push(...invoiceChanges.events.map((event: any) => event.subject))
      if (invoiceChanges.events.length < 200) return subjects
      after = invoiceChanges.next
    }
  }
  const ask = async (partner: { ask: Fixtures['gp']['ask'] }, fields: string) =>
    partner.ask<object>(`{ ${fields} }`, {}, TODAY)
  return {
    answers: {
      provider: await ask(sender.partner, `${byPerson} ${provided} ${ofProvider}`),
      caami: await ask(fixtures.caami, `${byPerson} ${provided} ${ofProvider} ${spending} attested: ${attested}`),
      inspector: await ask(
        fixtures.inspector,
        `${byPerson} ${provided} ${ofProvider} ${spending} attested: ${attested}`,
      ),
      analyst: await ask(fixtures.analyst, `${ofProvider} ${spending}`),
      cpas: await ask(fixtures.cpas, `${spending} own: ${lines(`{ decisionNumber: "${decision}" }`)}`),
    },
    feeds: [
      ...(await feed(sender.partner)),
      ...(await feed(fixtures.caami)),
      ...(await feed(fixtures.inspector)),
      ...(await feed(fixtures.cpas)),
    ],
  }
}

test('a test file appears in no list, figure or feed and blocks nothing', async () => {
  const sender = await newSender()
  const person = await coveredPerson(fixtures.cpas, unusedNiss.bis(), { validity: VALIDITY }, ILLEGAL)
  const { issueAttestation } = await sender.partner.ask<any>(
    `mutation ($input: AttestationInput!) { issueAttestation(input: $input) { attestation { number } ${FINDINGS} } }`,
    {
      input: {
        niss: person.niss,
        provider: sender.number,
        careTypes: ['GENERAL_MEDICINE'],
        validity: { from: CARE, to: '2026-01-31' },
      },
    },
    CARE,
  )
  const attestation = issueAttestation.attestation.number
  const before = await readEverything(sender, person.niss, person.decision.number, attestation)
  const accepted = await sender.send(fileOf(sender, [invoiceOf(person, { attestation })]))
  expect(accepted.file).toMatchObject({ test: true, status: 'CHECKED', counts: { accepted: 1, paid: 0 } })
  expect(rulesOf(accepted.findings)).toEqual(['INV-TEST'])
  const refused = await sender.send(
    fileOf(sender, [invoiceOf(person, { lines: [{ code: '101032', on: CARE, state: 1 }] })]),
  )
  expect(refused.file).toMatchObject({ test: true, status: 'REFUSED' })
  expect(rulesOf(refused.findings)).toEqual(expect.arrayContaining(['INV-FIVE-PERCENT', 'INV-AMOUNT']))
  const answer = await parseResponse(Buffer.from(accepted.file.answer, 'base64'))
  expect([answer.name, answer.segment200!.raw('messageKind')]).toEqual(['920900', '92'])

  const after = await readEverything(sender, person.niss, person.decision.number, attestation)
  expect(after.answers).toEqual(before.answers)
  const ofTests = [accepted, refused].flatMap(({ file }) => [
    file.id,
    ...file.invoices.edges.flatMap(({ node }: any) => [node.id, ...node.lines.map(({ id }: any) => id)]),
  ])
  expect(ofTests.length).toBe(6)
  expect(after.feeds.filter((subject) => ofTests.includes(subject))).toEqual([])

  // Payment runs, controls, decisions and recoveries do not find the line.
  await fixtures.caami.ask('mutation { runPayments { lineCount } }', {}, TODAY)
  const [line] = accepted.file.invoices.edges[0].node.lines
  const seen = await sender.partner.ask<any>(
    'query ($id: ID!) { invoiceLine(id: $id) { outcome payment { id } events { outcome remark } invoice { file { test } } } }',
    { id: line.id },
  )
  expect(seen.invoiceLine).toEqual({
    outcome: 'ACCEPTED',
    payment: null,
    events: [{ outcome: 'ACCEPTED', remark: null }],
    invoice: { file: { test: true } },
  })
  const decided = await fixtures.caami.raw(
    'mutation ($id: ID!) { decideLine(id: $id, expectedOutcome: ACCEPTED, outcome: REJECTED, remark: "no line") { line { id } } }',
    { id: line.id },
    TODAY,
  )
  expect(decided.errors?.[0]?.extensions?.code).toBe('NOT_FOUND')
  const forCpas = await fixtures.cpas.ask<any>(
    'query ($id: ID!) { invoiceLine(id: $id) { id } }',
    { id: line.id },
    TODAY,
  )
  expect(forCpas.invoiceLine).toBeNull()

  // The attestation is not in use, so it can be revoked.
  const { revokeAttestation } = await sender.partner.ask<any>(
    `mutation ($number: ID!) { revokeAttestation(number: $number, reason: "written for the wrong person") { attestation { number } ${FINDINGS} } }`,
    { number: attestation },
    TODAY,
  )
  expect(rulesOf(revokeAttestation.findings)).toEqual([])

  // The test file blocks neither day, number nor care: the real file is accepted.
  const real = await sender.send(
    fileOf(sender, [invoiceOf(person)], { test: false, reference: accepted.file.reference }),
  )
  expect(real.file).toMatchObject({ test: false, status: 'CHECKED', counts: { accepted: 1 } })
  // The same lists do contain a real file.
  const booked = await readEverything(sender, person.niss, person.decision.number, attestation)
  for (const audience of ['provider', 'caami', 'inspector', 'analyst'] as const)
    expect(booked.answers[audience]).not.toEqual(before.answers[audience])
  expect(booked.feeds).toContain(real.file.id)
})

describe('eFact command line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'efact-example-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const main = join(__dirname, '../../dist/apps/efact-cli.js')
  const efact = (...args: string[]) =>
    execFileSync(process.execPath, [main, ...args], { encoding: 'utf8', stdio: 'pipe' })
  const NISS = '85473099822'
  const GP = '10001490004'

  // The demo data contains this person and this GP; a system without demo data gets them here.
  beforeAll(async () => {
    await registerProvider(fixtures.caami, { inamiNumber: GP, category: 'GENERAL_PRACTITIONER' })
    const { beneficiary } = await fixtures.cpas.ask<any>(`{ beneficiary(niss: "${NISS}") { niss } }`)
    if (beneficiary) return
    const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Brussels' }).format(new Date())
    const validity = { from: daysLater(today, -120), to: daysLater(today, 244) }
    await register(fixtures.cpas, NISS, { ...ILLEGAL, birthDate: '1985-07-30' }, validity.from)
    await decideFor(fixtures.cpas, NISS, {
      validity,
      coverages: [{ careType: 'GENERAL_MEDICINE' }, ...hospitalCoverages()],
    })
  })

  test('the example file is accepted as a test file and as a real file, and a second real file is accepted the next day', async () => {
    const url = await systemUrl()
    const today = daysLater(new Date().toISOString().slice(0, 10), 30 + Math.floor(Math.random() * 180))
    const sender = await fixtures.as(`provider:${GP}:prescriber`)
    const made = (...more: string[]) => {
      const [json, flat] = [join(folder, 'invoice.json'), join(folder, 'invoice.efact')]
      efact('make', '--example', '--demo', url, '--today', today, '-o', json, ...more)
      efact('make', json, '-o', flat)
      return readFileSync(flat).toString('base64')
    }
    const send = async (content: string, on = today) => (await sender.ask<any>(SUBMIT, { content }, on)).submitEfactFile
    expect((await send(made('--test'))).file).toMatchObject({ test: true, status: 'CHECKED', counts: { accepted: 1 } })
    expect((await send(made())).file).toMatchObject({ test: false, status: 'CHECKED', counts: { accepted: 1 } })
    const second = made()
    const refused = await send(second)
    expect(rulesOf(refused.findings)).toEqual(['INV-ONE-FILE-A-DAY'])
    expect((await send(made('--test'))).file).toMatchObject({ test: true, status: 'CHECKED', counts: { accepted: 1 } })
    expect((await send(second, daysLater(today, 1))).file).toMatchObject({ status: 'CHECKED', counts: { accepted: 1 } })
  })

  test('explain prints the errors of an answer and exits with 1 for a refusal only', async () => {
    const sender = await newSender()
    const person = await coveredPerson(fixtures.cpas, unusedNiss.bis(), { validity: VALIDITY }, ILLEGAL)
    const answerFile = join(folder, 'answer.efact')
    const explain = async (file: ReferenceFile) => {
      const sent = await sender.send(file)
      writeFileSync(answerFile, Buffer.from(sent.file.answer, 'base64'))
      return spawnSync(process.execPath, [main, 'explain', answerFile, '--errors'], { encoding: 'utf8' })
    }
    const good = await explain(fileOf(sender, [invoiceOf(person)]))
    expect([good.status, good.stderr]).toEqual([0, ''])
    expect(good.stdout).toContain('Response 920900; records in error: 0')
    const wrong = { code: '101032', on: CARE, state: 1 }
    const refused = await explain(fileOf(sender, [invoiceOf(person, { lines: [wrong] })]))
    expect([refused.status, refused.stderr]).toEqual([1, ''])
    expect(refused.stdout).toMatch(/code of rejection 1: 501943 {2}= insurer amount wrong without commitment/)
    expect(refused.stdout).toMatch(/comment: La zone 19 demande .*\. Corrigez le montant\./)
    expect(refused.stdout).toContain('Response 920099: the file is refused; records in error: 1')
  })

  test('the example command without a demo explains what to do', () => {
    expect(() => efact('make', '--example', '--demo', 'http://localhost:9')).toThrow(
      /No demo at http:\/\/localhost:9\. Start it with npm start/,
    )
    expect(() => efact('make', '--example', '--demo', 'nowhere')).toThrow(/expected a URL such as/)
  })
})
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
