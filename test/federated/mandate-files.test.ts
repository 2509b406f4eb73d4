import {
  agent,
  codeOf,
  MANDATED,
  ORGANISATION,
  OTHER_ORGANISATION,
  OWN,
  ok,
  organisation,
  PAY,
  rules,
  SUBMIT_EFACT,
  setUpMandates,
  TODAY,
} from './mandate-steps'

const { graph, personNumber, newGp, grant, end, fileOf, submit, submitted, efactOf, sendEfact, seenBy } =
  setUpMandates()

describe('files of an organisation (INV-MANDATE, INV-ACCOUNT)', () => {
  test('an organisation sends for a mandating provider, and for no other', async () => {
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
    await ok(graph().run('invoice', PAY, {}, agent, TODAY))
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
      ok(graph().run('invoice', 'query ($id: ID!) { invoiceFile(id: $id) { id } }', { id }, as, TODAY))
    expect((await one(own.file.id, sender)).invoiceFile).toBeNull()
    expect((await one(file.id, sender)).invoiceFile).toEqual({ id: file.id })
    // The provider sees both; another organisation none.
    expect((await seenBy(`provider:${provider}:prescriber`)).invoiceFiles.totalCount).toBe(2)
    const stranger = await graph().run(
      'invoice',
      '{ invoiceFiles { totalCount } }',
      {},
      'provider:0299990019:staff',
      TODAY,
    )
    expect(stranger.errors?.[0]?.extensions.code).toBe('FORBIDDEN')
  })

  test('an organisation reads no coverage, tarifies nothing and does not ask whether care is attested', async () => {
    const coverage = 'query ($niss: Niss!) { coverage(niss: $niss) { known findings { rule } } }'
    const answer = await ok(graph().run('decision', coverage, { niss: personNumber }, organisation, TODAY))
    expect(rules(answer.coverage)).toContain('COV-PROVIDER-NOT-IN-PHASE')
    const input = { niss: personNumber, provider: await newGp(), performedOn: TODAY, lines: [{ code: '101076' }] }
    const tarify = 'query ($input: TarificationInput!) { tarify(input: $input) { total { state } } }'
    expect(await codeOf(graph().run('invoice', tarify, { input }, organisation, TODAY))).toBe('FORBIDDEN')
    const attested =
      'query ($niss: Niss!) { careAttested(niss: $niss, careType: GENERAL_MEDICINE, on: "2026-03-10") { attested } }'
    expect(await codeOf(graph().run('attestation', attested, { niss: personNumber }, organisation, TODAY))).toBe(
      'FORBIDDEN',
    )
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
      await codeOf(graph().run('invoice', SUBMIT_EFACT, { content: efactOf(await newGp(), OWN) }, organisation, TODAY)),
    ).toBe('FORBIDDEN')
  })
})

describe('payments under mandates', () => {
  const pay = async (today = TODAY) => (await ok(graph().run('invoice', PAY, {}, agent, today))).runPayments
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
    const { paymentFile } = await ok(graph().run('invoice', file, {}, agent, '2026-03-15'))
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
    await ok(graph().run('invoice', recover, { id: line }, 'caami:caami:controller', TODAY))
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
      graph().run('provider', change, { input: { inamiNumber: provider, iban: 'NL91ABNA0417164300' } }, agent, TODAY),
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
    await ok(graph().run('provider', confirm, { number: provider }, 'caami:caami:controller', TODAY))
    expect(of(provider, (await pay()).payments)).toEqual([
      ['27.73', MANDATED],
      ['27.73', 'NL91ABNA0417164300'],
    ])
  })
})
