import { inTransaction } from '../../shared/database/transaction'
import { day } from '../../shared/values/day'
import { iban } from '../../shared/values/iban'
import { inamiCheckDigits, inamiNumber } from '../../shared/values/inami-number'
import { niss, nissCheckDigits } from '../../shared/values/niss'
import { registerCpas } from '../../subgraphs/decision/imports/cpas/register-cpas'
import { exampleFile, exampleInvoice, exampleLine } from '../../subgraphs/invoice/efact/example-file'
import { writeEfact } from '../../subgraphs/invoice/efact/write-file'
import { type Subgraphs, startSubgraphs } from './subgraphs'

const TODAY = '2026-03-12'
const ORGANISATION = '0123456749'
const OTHER_ORGANISATION = '0417497106'
const OWN = 'BE68539007547034'
const MANDATED = 'BE71096123456769'
const CPAS = '0299990019'
const agent = 'caami:caami:agent'
const worker = `cpas:${CPAS}:worker`
const organisation = `provider:${ORGANISATION}:staff`
const FINDINGS = 'findings { rule code severity path message(language: EN) facts { name value } }'
const GRANT = `mutation ($input: MandateInput!) { grantMandate(input: $input) {
  mandate { id organisation organisationName period { from to } payeeIban recordedBy { audience } provider { inamiNumber } } ${FINDINGS} } }`
const END = `mutation ($id: ID!, $lastDay: LocalDate!) { endMandate(id: $id, lastDay: $lastDay) { mandate { id period { from to } } ${FINDINGS} } }`
const MANDATES = `query ($filter: MandateFilter) { mandates(filter: $filter) { totalCount edges { node { id organisation provider { inamiNumber } } } } }`
const SUBMIT = `mutation ($input: InvoiceFileInput!) { submitInvoices(input: $input) { file { id sentBy status provider { inamiNumber } counts { accepted } } ${FINDINGS} } }`
const SUBMIT_EFACT = `mutation ($content: String!) { submitEfactFile(content: $content) { file { id sentBy status counts { accepted } } ${FINDINGS} } }`
const PAY = `mutation { runPayments { total lineCount payments { id provider { inamiNumber } amount iban lines { edges { node { id } } } } findings { rule facts { name value } } } }`
const SEEN = `{ invoiceFiles { totalCount edges { node { id } } } invoices { totalCount } invoiceLines { totalCount edges { node { id payment { id } } } }
  payments { totalCount edges { node { id amount iban lines { totalCount } } } } derogations { totalCount } invoiceChanges { events { kind subject } } }`

let graph: Subgraphs
let personNumber = ''
beforeAll(async () => {
  graph = await startSubgraphs()
  const names = { FR: 'Essai', NL: 'Essai', DE: 'Essai', EN: 'Essai' }
  await inTransaction(await graph.source('decision'), (tx) =>
    registerCpas(tx, [{ enterpriseNumber: CPAS, names, insCodes: ['21004'] }]),
  )
  const nine = '804501101'
  personNumber = nine + nissCheckDigits(nine, false)
  await ok(
    graph.run(
      'beneficiary',
      `mutation ($input: RegisterBeneficiaryInput!) { registerBeneficiary(input: $input) { beneficiary { niss } } }`,
      { input: { niss: personNumber, lastName: 'ESSAI', gender: 'FEMALE' } },
      worker,
      '2026-01-02',
    ),
  )
  const validity = { from: '2026-03-01', to: '2027-02-28' }
  const decided = await ok(
    graph.run(
      'decision',
      'mutation ($input: DecisionInput!) { createDecision(input: $input) { decision { number } findings { rule severity } } }',
      {
        input: {
          niss: personNumber,
          councilDate: TODAY,
          validity,
          incomeLevel: 'UP_TO_LIVING_WAGE',
          residenceInsCode: '21004',
          coverages: [{ careType: 'GENERAL_MEDICINE', period: validity }],
        },
      },
      worker,
      TODAY,
    ),
  )
  expect(decided.createDecision.decision).not.toBeNull()
})
afterAll(() => graph?.close())

// biome-ignore lint/suspicious/noExplicitAny: answers have the shape of their query.
async function ok(answer: Promise<any>): Promise<any> {
  const { data, errors } = await answer
  expect(errors).toBeUndefined()
  return data
}
// biome-ignore lint/suspicious/noExplicitAny: answers have the shape of their query.
const codeOf = async (answer: Promise<any>) => (await answer).errors?.[0]?.extensions?.code

let rank = 0
/** Registers a general practitioner with an account. */
async function newGp(account: string | null = OWN): Promise<string> {
  const six = `1${String(30_000 + ++rank)}`
  const number = `${six}${inamiCheckDigits(six)}004`
  const input = { inamiNumber: number, name: `Dr ${rank}`, category: 'GENERAL_PRACTITIONER', iban: account }
  const query = 'mutation ($input: ProviderInput!) { registerProvider(input: $input) { provider { name } } }'
  await ok(graph.run('provider', query, { input }, agent, '2026-01-02'))
  return number
}
const grant = async (provider: string, more: object = {}, as = `provider:${provider}:prescriber`, today = TODAY) => {
  const input = {
    ...{ provider, organisation: ORGANISATION, organisationName: 'Cabinet Essai', from: today, payeeIban: MANDATED },
    ...more,
  }
  return (await ok(graph.run('provider', GRANT, { input }, as, today))).grantMandate
}
const end = async (id: string, lastDay: string, as: string, today = TODAY) =>
  (await ok(graph.run('provider', END, { id, lastDay }, as, today))).endMandate

let sending = 0
const fileOf = (provider: string, performedOn = '2026-03-10', reference = `M-${++sending}`) => ({
  reference,
  provider,
  invoices: [
    {
      number: `F-${sending}`,
      niss: personNumber,
      issuedOn: TODAY,
      lines: [{ code: '101076', performedOn, claimed: '33.73' }],
    },
  ],
})
const submit = (provider: string, as = organisation, today = TODAY, input = fileOf(provider)) =>
  graph.run('invoice', SUBMIT, { input }, as, today)
const submitted = async (...of: Parameters<typeof submit>) => (await ok(submit(...of))).submitInvoices
const efactOf = (provider: string, account: string, reference = `E-${++sending}`) =>
  Buffer.from(
    writeEfact({
      ...exampleFile,
      reference,
      sendingNumber: sending,
      createdOn: day('2026-03-12'),
      invoicedMonth: '2026-03' as never,
      provider: inamiNumber(provider),
      iban: iban(account),
      invoices: [
        {
          ...exampleInvoice,
          niss: niss(personNumber),
          issuedOn: day('2026-03-11'),
          decisionNumber: null,
          decisionVersion: null,
          attestationNumber: null,
          lines: [
            {
              ...exampleLine,
              ...{ commitmentNumber: null, committedOn: null, provider: inamiNumber(provider) },
              performedOn: day(`2026-03-0${(sending % 9) + 1}`),
            },
          ],
        },
      ],
    } as never),
  ).toString('base64')
const sendEfact = async (content: string, as = organisation, today = TODAY) =>
  (await ok(graph.run('invoice', SUBMIT_EFACT, { content }, as, today))).submitEfactFile
const seenBy = (as: string, today = TODAY) => ok(graph.run('invoice', SEEN, {}, as, today))
const rules = ({ findings }: { findings: { rule: string }[] }) => findings.map(({ rule }) => rule)

describe('grantMandate and endMandate (PRV-MANDATE)', () => {
  test('a provider gives a mandate with an account, and the same again returns it', async () => {
    const provider = await newGp()
    const { mandate, findings } = await grant(provider)
    expect(findings).toEqual([])
    expect(mandate).toMatchObject({
      organisation: ORGANISATION,
      organisationName: 'Cabinet Essai',
      period: { from: TODAY, to: null },
      payeeIban: MANDATED,
      recordedBy: { audience: 'PROVIDER' },
      provider: { inamiNumber: provider },
    })
    expect((await grant(provider)).mandate.id).toBe(mandate.id)
  })

  test('CAAMI records a mandate without an account, and is refused with one', async () => {
    const provider = await newGp()
    const refused = await grant(provider, {}, agent)
    expect(refused).toMatchObject({
      mandate: null,
      findings: [{ rule: 'PRV-MANDATE', severity: 'ERROR', path: 'payeeIban' }],
    })
    const { mandate } = await grant(provider, { payeeIban: null }, agent)
    expect(mandate).toMatchObject({ payeeIban: null, recordedBy: { audience: 'CAAMI' } })
  })

  test.each([
    ['that would begin before today', { from: '2026-03-11' }, 'from'],
    ['that would end before today', { to: '2026-03-11' }, 'to'],
    ['that would end before it begins', { from: '2026-04-01', to: '2026-03-31' }, 'to'],
  ])('a mandate %s is refused', async (_, more, path) => {
    const refused = await grant(await newGp(), more)
    expect(refused.mandate).toBeNull()
    expect(refused.findings).toEqual([expect.objectContaining({ rule: 'PRV-MANDATE', path })])
  })

  test('a second mandate of both on a common day is refused, and one after the first is accepted', async () => {
    const provider = await newGp()
    await grant(provider, { to: '2026-03-31' })
    expect(rules(await grant(provider, { from: '2026-03-31', payeeIban: OWN }))).toEqual(['PRV-MANDATE'])
    expect((await grant(provider, { from: '2026-04-01', payeeIban: OWN })).findings).toEqual([])
    expect((await grant(provider, { organisation: OTHER_ORGANISATION })).findings).toEqual([])
  })

  test('ten mandates given at once leave one', async () => {
    const provider = await newGp()
    await Promise.all(Array.from({ length: 10 }, (_, i) => grant(provider, { payeeIban: i % 2 ? OWN : MANDATED })))
    const { mandates } = await ok(graph.run('provider', MANDATES, { filter: { provider } }, agent, TODAY))
    expect(mandates.totalCount).toBe(1)
  })

  test('another provider, an organisation and an unknown provider give no mandate', async () => {
    const provider = await newGp()
    const input = { provider, organisation: ORGANISATION, organisationName: 'X', from: TODAY }
    const as = (caller: string, more: object = {}) =>
      codeOf(graph.run('provider', GRANT, { input: { ...input, ...more } }, caller, TODAY))
    expect(await as(`provider:${await newGp()}:prescriber`)).toBe('FORBIDDEN')
    expect(await as(organisation)).toBe('FORBIDDEN')
    expect(await as(agent, { provider: '10099995004' })).toBe('BAD_USER_INPUT')
    expect(await as(agent, { provider: '10000886004' })).toMatch(/NOT_FOUND|BAD_USER_INPUT/)
    expect(await as(`provider:${provider}:prescriber`, { payeeIban: 'BE68539007547035' })).toBe('BAD_USER_INPUT')
    expect(await as(`provider:${provider}:prescriber`, { organisationName: ' ' })).toBe('BAD_USER_INPUT')
  })

  test('a mandate ends today or later, never later than before, and again without effect', async () => {
    const provider = await newGp()
    const self = `provider:${provider}:prescriber`
    const { mandate } = await grant(provider, { to: '2026-06-30' })
    expect(rules(await end(mandate.id, '2026-03-11', self))).toEqual(['PRV-MANDATE'])
    expect(rules(await end(mandate.id, '2026-07-01', self))).toEqual(['PRV-MANDATE'])
    expect((await end(mandate.id, '2026-03-12', self)).mandate.period).toEqual({ from: TODAY, to: '2026-03-12' })
    expect((await end(mandate.id, '2026-03-12', self)).findings).toEqual([])
    expect(await codeOf(graph.run('provider', END, { id: mandate.id, lastDay: TODAY }, organisation, TODAY))).toBe(
      'FORBIDDEN',
    )
    const unknown = { id: '0190aaaa-0000-7000-8000-000000000001', lastDay: TODAY }
    expect(await codeOf(graph.run('provider', END, unknown, agent, TODAY))).toBe('NOT_FOUND')
  })

  test('a mandate that has not begun is withdrawn', async () => {
    const provider = await newGp()
    const self = `provider:${provider}:prescriber`
    const { mandate } = await grant(provider, { from: '2026-04-01' })
    expect((await end(mandate.id, TODAY, self)).mandate.period).toEqual({ from: '2026-04-01', to: '2026-03-31' })
    expect(await codeOf(submit(provider))).toBe('FORBIDDEN')
    expect((await grant(provider, { from: '2026-04-01' })).findings).toEqual([])
  })

  test('mandates are listed for the provider, the organisation, CAAMI and the SPP IS, by every filter', async () => {
    const provider = await newGp()
    const { mandate } = await grant(provider, { organisation: OTHER_ORGANISATION, to: '2026-03-31' })
    const list = async (as: string, filter: object = {}) =>
      (await ok(graph.run('provider', MANDATES, { filter }, as, TODAY))).mandates.edges.map(
        ({ node }: { node: { id: string } }) => node.id,
      )
    const other = `provider:${OTHER_ORGANISATION}:staff`
    for (const as of [`provider:${provider}:prescriber`, other, agent, 'sppis:sppis:analyst'])
      expect(await list(as)).toContain(mandate.id)
    expect(await list(organisation)).not.toContain(mandate.id)
    expect(await list(`provider:${await newGp()}:prescriber`)).toEqual([])
    expect(await list(agent, { provider, organisation: OTHER_ORGANISATION, on: '2026-03-31' })).toEqual([mandate.id])
    expect(await list(agent, { provider, on: '2026-04-01' })).toEqual([])
    expect(await list(agent, { provider, organisation: ORGANISATION })).toEqual([])
  })

  test('the database refuses a changed account, an extended end and an account by CAAMI', async () => {
    const provider = await newGp()
    const { mandate } = await grant(provider, { to: '2026-03-31' })
    const db = await graph.source('provider')
    const change = (set: string) => db.query(`update mandate set ${set} where id = $1`, [mandate.id])
    await expect(change(`payee_iban = '${OWN}', last_day = '2026-03-20'`)).rejects.toThrow(
      'only its end is brought forward',
    )
    await expect(change(`last_day = '2026-04-30'`)).rejects.toThrow('only its end is brought forward')
    await expect(db.query('delete from mandate where id = $1', [mandate.id])).rejects.toThrow('a mandate is kept')
    const copy = `insert into mandate select gen_random_uuid(), provider_key, '${OTHER_ORGANISATION}', mandatee_name, first_day, last_day, payee_iban,
      recorded_at, subject, 'CAAMI', organisation, role, null, null from mandate where id = $1`
    await expect(db.query(copy, [mandate.id])).rejects.toThrow('mandate_account_by_provider')
  })
})

describe('files of an organisation (INV-MANDATE, INV-ACCOUNT)', () => {
  test('an organisation sends for a mandating provider, and for no other (law review, finding 6)', async () => {
    const provider = await newGp()
    expect(await codeOf(submit(provider))).toBe('FORBIDDEN')
    await grant(provider)
    expect(await submitted(provider)).toMatchObject({
      file: { sentBy: ORGANISATION, status: 'CHECKED', provider: { inamiNumber: provider }, counts: { accepted: 1 } },
      findings: [],
    })
    expect(await codeOf(submit(await newGp()))).toBe('FORBIDDEN')
    expect(await codeOf(submit(provider, `provider:${OTHER_ORGANISATION}:staff`))).toBe('FORBIDDEN')
    const own = await submitted(provider, `provider:${provider}:prescriber`, TODAY, fileOf(provider, '2026-03-09'))
    expect(own.file.sentBy).toBeNull()
  })

  test('a file after the last day, or before the first day, of the mandate is refused by INV-MANDATE', async () => {
    const provider = await newGp()
    const { mandate } = await grant(provider, { to: '2026-06-30' })
    const input = fileOf(provider)
    const { file } = await submitted(provider, organisation, TODAY, input)
    await end(mandate.id, TODAY, `provider:${provider}:prescriber`)
    const late = await submitted(provider, organisation, '2026-03-13')
    expect(late).toMatchObject({ file: null, findings: [{ rule: 'INV-MANDATE', code: '101420', severity: 'ERROR' }] })
    // The same file again is the first one, also after the mandate.
    expect((await submitted(provider, organisation, '2026-03-13', input)).file.id).toBe(file.id)
    const future = await newGp()
    await grant(future, { from: '2026-04-01' })
    expect(rules(await submitted(future))).toEqual(['INV-MANDATE'])
  })

  test('a file that comes in while the mandate ends today is accepted', async () => {
    const provider = await newGp()
    const { mandate } = await grant(provider)
    const [, ...files] = await Promise.all([
      end(mandate.id, TODAY, `provider:${provider}:prescriber`),
      ...['2026-03-02', '2026-03-03', '2026-03-04'].map((on) =>
        submitted(provider, organisation, TODAY, fileOf(provider, on)),
      ),
    ])
    for (const { file } of files) expect(file).toMatchObject({ status: 'CHECKED', counts: { accepted: 1 } })
    expect(rules(await submitted(provider, organisation, '2026-03-13'))).toEqual(['INV-MANDATE'])
  })

  test('the reference of another sender’s file is taken, and its file is not shown', async () => {
    const provider = await newGp()
    await grant(provider)
    const input = fileOf(provider)
    await submitted(provider, `provider:${provider}:prescriber`, TODAY, input)
    expect(await submitted(provider, organisation, TODAY, input)).toMatchObject({
      file: null,
      findings: [{ rule: 'INV-FILE-DUPLICATE' }],
    })
  })

  test('an organisation sees the files that it sent, their lines and payments, and no others', async () => {
    const sender = `provider:${OTHER_ORGANISATION}:staff`
    const provider = await newGp()
    await grant(provider, { organisation: OTHER_ORGANISATION })
    const { file } = await submitted(provider, sender, TODAY, fileOf(provider, '2026-03-02'))
    const own = await submitted(provider, `provider:${provider}:prescriber`, TODAY, fileOf(provider, '2026-03-03'))
    await ok(graph.run('invoice', PAY, {}, agent, TODAY))
    const seen = await seenBy(sender)
    expect(seen).toMatchObject({
      invoiceFiles: { totalCount: 1, edges: [{ node: { id: file.id } }] },
      invoices: { totalCount: 1 },
      invoiceLines: { totalCount: 1 },
      payments: { totalCount: 1, edges: [{ node: { amount: '27.73', iban: MANDATED, lines: { totalCount: 1 } } }] },
      derogations: { totalCount: 0 },
    })
    const kinds = seen.invoiceChanges.events.map(({ kind }: { kind: string }) => kind)
    expect([...new Set(kinds)].sort()).toEqual([
      'InvoiceFileChecked',
      'InvoiceFileReceived',
      'InvoiceLineAccepted',
      'InvoiceLinePaid',
    ])
    const one = (id: string, as: string) =>
      ok(graph.run('invoice', 'query ($id: ID!) { invoiceFile(id: $id) { id } }', { id }, as, TODAY))
    expect((await one(own.file.id, sender)).invoiceFile).toBeNull()
    expect((await one(file.id, sender)).invoiceFile).toEqual({ id: file.id })
    // The provider sees both; another organisation none.
    expect((await seenBy(`provider:${provider}:prescriber`)).invoiceFiles.totalCount).toBe(2)
    const stranger = await graph.run(
      'invoice',
      '{ invoiceFiles { totalCount } }',
      {},
      'provider:0299990019:staff',
      TODAY,
    )
    expect(stranger.errors?.[0]?.extensions.code).toBe('FORBIDDEN')
  })

  test('an organisation reads no coverage and tarifies nothing', async () => {
    const coverage = 'query ($niss: Niss!) { coverage(niss: $niss) { known findings { rule } } }'
    const answer = await ok(graph.run('decision', coverage, { niss: personNumber }, organisation, TODAY))
    expect(rules(answer.coverage)).toContain('COV-PROVIDER-NOT-IN-PHASE')
    const input = { niss: personNumber, provider: await newGp(), performedOn: TODAY, lines: [{ code: '101076' }] }
    const tarify = 'query ($input: TarificationInput!) { tarify(input: $input) { total { state } } }'
    expect(await codeOf(graph.run('invoice', tarify, { input }, organisation, TODAY))).toBe('FORBIDDEN')
  })

  test('eFact: an organisation sends with the account of its mandate or of the provider, and a second file of the day is refused by sender', async () => {
    const provider = await newGp()
    await grant(provider)
    const self = `provider:${provider}:prescriber`
    const first = await sendEfact(efactOf(provider, MANDATED))
    expect(first.file).toMatchObject({
      sentBy: ORGANISATION,
      status: 'CHECKED',
    })
    expect(rules(await sendEfact(efactOf(provider, OWN)))).toEqual(['INV-ONE-FILE-A-DAY'])
    expect((await sendEfact(efactOf(provider, OWN), self)).file).toMatchObject({ sentBy: null, status: 'CHECKED' })
  })

  test.each([
    ['of the provider with another account', false, 'NL91ABNA0417164300'],
    ['of the provider with the account of a mandate', false, MANDATED],
    ['of an organisation with another account', true, 'NL91ABNA0417164300'],
  ])('eFact: a file %s is refused by INV-ACCOUNT', async (_, byOrganisation, account) => {
    const provider = await newGp()
    await grant(provider)
    const as = byOrganisation ? organisation : `provider:${provider}:prescriber`
    const refused = await sendEfact(efactOf(provider, account), as)
    expect(refused).toMatchObject({
      file: { status: 'REFUSED' },
      findings: [{ rule: 'INV-ACCOUNT', code: '103620', severity: 'ERROR', path: 'content.records.0.zones.36' }],
    })
  })

  test('eFact: a file after the mandate is refused by INV-MANDATE with its answer', async () => {
    const provider = await newGp()
    const { mandate } = await grant(provider)
    await end(mandate.id, TODAY, `provider:${provider}:prescriber`)
    const refused = await sendEfact(efactOf(provider, MANDATED), organisation, '2026-03-13')
    expect(refused).toMatchObject({ file: { status: 'REFUSED' }, findings: [{ rule: 'INV-MANDATE', code: '101420' }] })
    expect(
      await codeOf(graph.run('invoice', SUBMIT_EFACT, { content: efactOf(await newGp(), OWN) }, organisation, TODAY)),
    ).toBe('FORBIDDEN')
  })
})

describe('payments under mandates', () => {
  const pay = async (today = TODAY) => (await ok(graph.run('invoice', PAY, {}, agent, today))).runPayments
  const of = (provider: string, payments: { provider: { inamiNumber: string }; amount: string; iban: string }[]) =>
    payments
      .filter((payment) => payment.provider.inamiNumber === provider)
      .map(({ amount, iban }) => [amount, iban])
      .sort()

  test('what the organisation sent is paid to the account of the mandate, what the provider sent to its own (INAMI FAQ, bank account of the organisation)', async () => {
    const provider = await newGp()
    await grant(provider)
    await submitted(provider, organisation, TODAY, fileOf(provider, '2026-03-02'))
    await submitted(provider, organisation, TODAY, fileOf(provider, '2026-03-03'))
    await submitted(provider, `provider:${provider}:prescriber`, TODAY, fileOf(provider, '2026-03-04'))
    const run = await pay()
    expect(of(provider, run.payments)).toEqual([
      ['27.73', OWN],
      ['55.46', MANDATED],
    ])
    expect(of(provider, (await pay()).payments)).toEqual([])
  })

  test('a mandate without an account, or with the provider’s own, gives one payment', async () => {
    for (const payeeIban of [null, OWN]) {
      const provider = await newGp()
      await grant(provider, { payeeIban })
      await submitted(provider, organisation, TODAY, fileOf(provider, '2026-03-02'))
      await submitted(provider, `provider:${provider}:prescriber`, TODAY, fileOf(provider, '2026-03-03'))
      expect(of(provider, (await pay()).payments)).toEqual([['55.46', OWN]])
    }
  })

  test('central collection by a hospital: the hospital’s billing service sends for its physicians and is paid (INAMI FAQ)', async () => {
    const [one, two] = [await newGp(null), await newGp()]
    for (const provider of [one, two]) await grant(provider, { organisationName: 'Hôpital Essai' })
    for (const provider of [one, two]) await submitted(provider)
    const { payments } = await pay()
    expect(of(one, payments)).toEqual([['27.73', MANDATED]])
    expect(of(two, payments)).toEqual([['27.73', MANDATED]])
    const file = 'query { paymentFile(executedOn: "2026-03-15", debtorIban: "BE68539007547034") { content } }'
    const third = await newGp(null)
    await grant(third, { organisationName: 'Hôpital Essai' })
    await submitted(third)
    await pay('2026-03-15')
    const { paymentFile } = await ok(graph.run('invoice', file, {}, agent, '2026-03-15'))
    const xml = Buffer.from(paymentFile.content, 'base64').toString()
    expect(xml).toContain(`<IBAN>${MANDATED}</IBAN>`)
    expect(xml).toMatch(/<Nm>Hopital Essai<\/Nm>/)
  })

  test('a line that is recovered is taken from the next payment to the same account', async () => {
    const provider = await newGp()
    await grant(provider)
    await submitted(provider, organisation, TODAY, fileOf(provider, '2026-03-02'))
    const first = await pay()
    const line = first.payments.find(
      (payment: { provider: { inamiNumber: string } }) => payment.provider.inamiNumber === provider,
    ).lines.edges[0].node.id
    const recover = 'mutation ($id: ID!) { recoverLine(id: $id, reason: "error of the practice") { line { id } } }'
    await ok(graph.run('invoice', recover, { id: line }, 'caami:caami:controller', TODAY))
    await submitted(provider, `provider:${provider}:prescriber`, TODAY, fileOf(provider, '2026-03-03'))
    expect(of(provider, (await pay()).payments)).toEqual([
      ['-27.73', MANDATED],
      ['27.73', OWN],
    ])
  })

  test('a changed account of the provider makes payments to the account of its mandate wait too (PRV-ACCOUNT)', async () => {
    const provider = await newGp()
    await grant(provider)
    await submitted(provider, organisation, TODAY, fileOf(provider, '2026-03-02'))
    await submitted(provider, `provider:${provider}:prescriber`, TODAY, fileOf(provider, '2026-03-03'))
    const change =
      'mutation ($input: ProviderInput!) { registerProvider(input: $input) { provider { ibanToConfirm } } }'
    await ok(
      graph.run('provider', change, { input: { inamiNumber: provider, iban: 'NL91ABNA0417164300' } }, agent, TODAY),
    )
    const run = await pay()
    expect(of(provider, run.payments)).toEqual([])
    expect(run.findings).toEqual([
      expect.objectContaining({
        rule: 'PRV-ACCOUNT',
        facts: expect.arrayContaining([
          { name: 'lines', value: '2' },
          { name: 'amount', value: '55.46' },
        ]),
      }),
    ])
    const confirm = `mutation ($number: InamiNumber!) { confirmProviderAccount(inamiNumber: $number, iban: "NL91ABNA0417164300") { provider { iban } } }`
    await ok(graph.run('provider', confirm, { number: provider }, 'caami:caami:controller', TODAY))
    expect(of(provider, (await pay()).payments)).toEqual([
      ['27.73', MANDATED],
      ['27.73', 'NL91ABNA0417164300'],
    ])
  })
})
