import { rulesOf, summarizeWithCode } from './answers'
import { coveredPerson, hospitalCoverages, LEGAL, sendLines } from './care-fixtures'
import { writeReferenceFile } from './efact-reference-writer'
import { efactSteps, invoiceOf } from './efact-steps'
import { registerProvider, setUpFixtures, specialistNumber, TODAY, unusedNissNumbers } from './fixtures'
import { REGISTER_PROVIDER } from './operations'

jest.setTimeout(120_000)
// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

const fixtures = setUpFixtures()
const unusedNiss = unusedNissNumbers()
const { newSender, legalResident } = efactSteps(fixtures, unusedNiss)
const RECORDS = `query ($number: InamiNumber!) { provider(inamiNumber: $number) { name category qualificationCode birthDate insCode iban activeUntil
  records { period { from to } name category qualificationCode recordedAt recordedBy { audience role subject } } } }`
const ON = `query ($number: InamiNumber!, $on: LocalDate) { provider(inamiNumber: $number) { participates(on: $on) billing(on: $on) { mode } } }`
const read = async (number: string, partner = fixtures.caami) =>
  (await partner.ask<any>(RECORDS, { number }, TODAY)).provider
const onDay = async (number: string, on: string) => (await fixtures.cpas.ask<any>(ON, { number, on }, TODAY)).provider
/** Tells only these facts of a provider: unlike `registerProvider` of the fixtures, nothing else. */
const tell = async (input: object, partner = fixtures.caami, on = TODAY) =>
  (await partner.ask<any>(REGISTER_PROVIDER, { input }, on)).registerProvider
/** A general practitioner of 75 years, who need not invoice electronically. */
async function oldGp() {
  const number = fixtures.newGpNumber()
  const known = {
    category: 'GENERAL_PRACTITIONER',
    birthDate: '1951-02-03',
    insCode: '21004',
    qualificationCode: '009',
  }
  await registerProvider(fixtures.caami, { inamiNumber: number, name: 'Dr Exemple', ...known })
  return number
}

describe('the register of providers through time', () => {
  test('a general practitioner who becomes a specialist today took part until yesterday', async () => {
    const number = await oldGp()
    expect((await tell({ inamiNumber: number, category: 'SPECIALIST' })).findings).toEqual([])
    expect(await onDay(number, '2025-12-01')).toEqual({ participates: true, billing: { mode: 'ELECTRONIC_OR_PAPER' } })
    expect(await onDay(number, '2026-03-11')).toMatchObject({ participates: true })
    expect(await onDay(number, TODAY)).toEqual({ participates: false, billing: { mode: 'NOT_IN_MEDIPRIMA' } })
  })

  test('facts that are left out stay: birth date with its exemption, qualification, municipality, account', async () => {
    const number = await oldGp()
    const { provider, findings } = await tell({ inamiNumber: number, name: 'Dr Nouveau' })
    expect([provider.name, findings]).toEqual(['Dr Nouveau', []])
    const kept = { category: 'GENERAL_PRACTITIONER', qualificationCode: '009', birthDate: '1951-02-03' }
    expect(await read(number)).toMatchObject({ ...kept, insCode: '21004', iban: 'BE68539007547034' })
    expect((await onDay(number, TODAY)).billing.mode).toBe('ELECTRONIC_OR_PAPER')
  })

  test('a qualification holds from its day on, and the earlier one stays in the history with who recorded it', async () => {
    const number = await oldGp()
    await tell({ inamiNumber: number, qualificationCode: '003', from: '2026-02-01' }, fixtures.controller)
    const { records } = await read(number)
    expect(records).toMatchObject([
      {
        period: { from: '2026-02-01', to: null },
        qualificationCode: '003',
        recordedBy: { audience: 'CAAMI', role: 'controller' },
      },
      {
        period: { from: '0001-01-01', to: '2026-01-31' },
        qualificationCode: '009',
        recordedBy: { audience: 'CAAMI', role: 'agent' },
      },
    ])
    expect((await read(number, fixtures.inspector)).records).toEqual(records)
    const self = await fixtures.as(`provider:${number}:prescriber`)
    const own = await read(number, self)
    expect(own.records.map(({ recordedBy, ...record }: any) => [record.qualificationCode, recordedBy])).toEqual([
      ['003', null],
      ['009', null],
    ])
    expect((await read(number, fixtures.hospital)).records).toEqual([])
  })

  test.each([
    ['after today', '2026-03-13'],
    ['before the first day of the newest facts', '2026-01-31'],
  ])('facts that would hold from a day %s are refused by PRV-SINCE', async (_, from) => {
    const number = await oldGp()
    await tell({ inamiNumber: number, category: 'SPECIALIST', from: '2026-02-01' })
    const refused = await tell({ inamiNumber: number, category: 'GENERAL_PRACTITIONER', from })
    expect([refused.provider, rulesOf(refused.findings)]).toEqual([null, ['PRV-SINCE']])
    expect((await read(number)).records).toHaveLength(2)
  })

  test('facts of the same first day replace each other, and what holds already makes no record', async () => {
    const number = await oldGp()
    for (const category of ['SPECIALIST', 'GENERAL_PRACTITIONER', 'DENTIST'])
      await tell({ inamiNumber: number, category, from: '2026-02-01' })
    await tell({ inamiNumber: number, category: 'DENTIST' })
    const { records } = await read(number)
    expect(records.map(({ category, period }: any) => [category, period.from])).toEqual([
      ['DENTIST', '2026-02-01'],
      ['GENERAL_PRACTITIONER', '0001-01-01'],
    ])
  })

  test('after its last day of activity a provider takes part no longer, and still sends and sees care given before', async () => {
    const number = fixtures.newGpNumber()
    await registerProvider(fixtures.caami, { inamiNumber: number, category: 'GENERAL_PRACTITIONER' })
    const partner = await fixtures.as(`provider:${number}:prescriber`)
    const { niss } = await coveredPerson(fixtures.cpas, unusedNiss.bis(), {}, LEGAL)
    await tell({ inamiNumber: number, activeUntil: '2026-03-10' })
    expect((await onDay(number, '2026-03-10')).participates).toBe(true)
    expect(await onDay(number, '2026-03-11')).toEqual({ participates: false, billing: { mode: 'NOT_IN_MEDIPRIMA' } })
    const care = ['2026-03-10', '2026-03-11'].map((performedOn) => ({ code: '101076', performedOn, claimed: '33.73' }))
    const lines = await sendLines(partner, number, niss, care)
    expect(lines.map(({ outcome, findings }) => [outcome, rulesOf(findings)])).toEqual([
      ['ACCEPTED', []],
      ['REJECTED', ['INV-NOT-PARTICIPATING']],
    ])
    expect((await partner.ask<any>('{ invoiceLines { totalCount } }', {}, TODAY)).invoiceLines.totalCount).toBe(2)
  })
})

describe('who gave the care of a hospital', () => {
  const PERFORMED = `query ($niss: Niss!, $performer: InamiNumber) { invoiceLines(filter: { niss: $niss, performer: $performer }) { edges { node { id performer { inamiNumber category } } } } }`

  test('an inspector reads the specialist who performed a line, and finds lines by performer', async () => {
    const { niss } = await coveredPerson(fixtures.cpas, unusedNiss.bis(), { coverages: hospitalCoverages() }, LEGAL)
    const care = { code: '102034', performedOn: '2026-03-10', claimed: '37.15' }
    const [line] = await sendLines(fixtures.hospital, fixtures.hospitalNumber, niss, [care])
    const found = async (performer: string) =>
      (await fixtures.inspector.ask<any>(PERFORMED, { niss, performer }, TODAY)).invoiceLines.edges
    expect(await found(specialistNumber())).toEqual([
      { node: { id: line.id, performer: { inamiNumber: specialistNumber(), category: 'SPECIALIST' } } },
    ])
    expect(await found(fixtures.gpNumber)).toEqual([])
  })

  test.each([
    ['no performer', () => null, ['INV-PERFORMER']],
    ['a general practitioner for a code of specialists', () => fixtures.gpNumber, ['TAR-DISCIPLINE']],
  ])('a line of a hospital with %s is refused', async (_, performer, rules) => {
    const { niss } = await coveredPerson(fixtures.cpas, unusedNiss.bis(), { coverages: hospitalCoverages() }, LEGAL)
    const care = { code: '102034', performedOn: '2026-03-10', claimed: '37.15', performer: performer() }
    const [line] = await sendLines(fixtures.hospital, fixtures.hospitalNumber, niss, [care])
    expect([line.outcome, rulesOf(line.findings)]).toEqual(['REJECTED', rules])
  })
})

describe('the account of an eFact file', () => {
  test('a file whose record 10 has another account than the provider’s is refused with 103620', async () => {
    const sender = await newSender()
    const file = sender.file([invoiceOf(await legalResident())])
    const refused = await sender.send(writeReferenceFile({ ...file, account: 'BE71096123456769' }).base64())
    expect(refused.file.status).toBe('REFUSED')
    expect(summarizeWithCode(refused.findings)).toEqual(['E INV-ACCOUNT 103620 content.records.0.zones.36'])
    expect((await sender.send(writeReferenceFile(sender.file(file.invoices)).base64())).file.status).toBe('CHECKED')
  })
})
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
