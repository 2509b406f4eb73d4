import { createTestSubgraph, requestOf, type TestSubgraph } from '../../../shared/testing/test-subgraph'
import { inamiCheckDigits } from '../../../shared/values/inami-number'
import { providerSubgraph } from '../subgraph'

const OLD = 'BE68539007547034'
const NEW = 'BE71096123456769'
const THIRD = 'NL91ABNA0417164300'
const an = { as: 'caami:caami:agent' }
const els = { as: 'caami:caami:controller' }
const REGISTER = `mutation ($input: ProviderInput!) { registerProvider(input: $input) {
  provider { name iban ibanToConfirm } findings { rule severity path facts { name value } message(language: EN) } } }`
const CONFIRM = `mutation ($number: InamiNumber!, $iban: String!) { confirmProviderAccount(inamiNumber: $number, iban: $iban) {
  provider { inamiNumber name iban ibanToConfirm } findings { rule severity path message(language: EN) } } }`
const READ = 'query ($number: InamiNumber!) { provider(inamiNumber: $number) { iban ibanToConfirm } }'

let graph: TestSubgraph
beforeAll(async () => {
  graph = await createTestSubgraph(providerSubgraph, { services: {} })
})
afterAll(() => graph?.close())

let rank = 0
const aNumber = (): string => {
  const six = `1${String(50_000 + ++rank)}`
  return `${six}${inamiCheckDigits(six)}004`
}
const register = async (inamiNumber: string, more: object = {}, who: object = an) => {
  const input = { inamiNumber, name: 'Docteur Essai', category: 'GENERAL_PRACTITIONER', ...more }
  const { data, errors } = await graph.run(REGISTER, { input }, who)
  expect(errors).toBeUndefined()
  return data.registerProvider
}
const confirm = (number: string, iban: string, who: object = els) => graph.run(CONFIRM, { number, iban }, who)
const read = async (number: string, who: object = an) => (await graph.run(READ, { number }, who)).data.provider
const codeOf = (answer: { errors?: readonly { extensions?: Record<string, unknown> }[] }) =>
  answer.errors?.[0]?.extensions?.code
const versions = async (number: string) =>
  graph.db.query('select version, name, iban, subject from provider_version where provider_key = $1 order by version', [
    number,
  ])
const changes = async (number: string) =>
  graph.db.query(
    'select iban, subject, outcome, outcome_subject from account_change where provider_key = $1 order by recorded_at, id',
    [number],
  )
const waitingAccount = async (): Promise<string> => {
  const number = aNumber()
  await register(number, { iban: OLD })
  await register(number, { iban: NEW })
  return number
}

describe('accounts of providers', () => {
  test('the account of the first registration is in force at once', async () => {
    const number = aNumber()
    expect(await register(number, { iban: OLD })).toEqual({
      provider: { name: 'Docteur Essai', iban: OLD, ibanToConfirm: null },
      findings: [],
    })
    expect(await changes(number)).toEqual([])
  })

  test('PRV-ACCOUNT: a changed account waits for confirmation; the account in force stays', async () => {
    const number = aNumber()
    await register(number, { iban: OLD })
    const changed = await register(number, { iban: NEW, name: 'Docteur Nouveau' })
    expect(changed.provider).toEqual({ name: 'Docteur Nouveau', iban: OLD, ibanToConfirm: NEW })
    expect(changed.findings).toEqual([
      {
        rule: 'PRV-ACCOUNT',
        severity: 'WARNING',
        path: 'iban',
        facts: [
          { name: 'provider', value: number },
          { name: 'iban', value: NEW },
        ],
        message: `The account ${NEW} of provider ${number} must be confirmed by another person at CAAMI. Until then payments to this provider wait.`,
      },
    ])
    expect(await read(number)).toEqual({ iban: OLD, ibanToConfirm: NEW })
    // Repeating the call changes nothing.
    expect(await register(number, { iban: NEW, name: 'Docteur Nouveau' })).toEqual(changed)
    expect(await versions(number)).toHaveLength(2)
    expect(await changes(number)).toHaveLength(1)
  })

  test('PRV-ACCOUNT: a first account sent after the registration waits for confirmation', async () => {
    const number = aNumber()
    expect((await register(number)).findings).toEqual([])
    const { provider, findings } = await register(number, { iban: NEW })
    expect([provider.iban, provider.ibanToConfirm, findings[0].rule]).toEqual([null, NEW, 'PRV-ACCOUNT'])
    expect((await confirm(number, NEW)).data.confirmProviderAccount.provider).toMatchObject({
      iban: NEW,
      ibanToConfirm: null,
    })
  })

  test('a second person confirms an account; recorder and confirmer are stored', async () => {
    const number = await waitingAccount()
    const { data, errors } = await confirm(number, 'be71 0961 2345 6769')
    expect(errors).toBeUndefined()
    expect(data.confirmProviderAccount).toEqual({
      provider: { inamiNumber: number, name: 'Docteur Essai', iban: NEW, ibanToConfirm: null },
      findings: [],
    })
    expect(await read(number)).toEqual({ iban: NEW, ibanToConfirm: null })
    expect(await versions(number)).toEqual([
      { version: 1, name: 'Docteur Essai', iban: OLD, subject: an.as },
      { version: 2, name: 'Docteur Essai', iban: NEW, subject: els.as },
    ])
    expect(await changes(number)).toEqual([
      { iban: NEW, subject: an.as, outcome: 'CONFIRMED', outcome_subject: els.as },
    ])
    expect((await register(number, { iban: NEW })).findings).toEqual([])
  })

  test('PRV-SECOND-PERSON: the recorder cannot confirm an account', async () => {
    const number = await waitingAccount()
    const { data, errors } = await confirm(number, NEW, an)
    expect(errors).toBeUndefined()
    expect(data.confirmProviderAccount).toEqual({
      provider: null,
      findings: [
        {
          rule: 'PRV-SECOND-PERSON',
          severity: 'ERROR',
          path: 'iban',
          message: `You recorded the account ${NEW} of provider ${number} yourself: another person at CAAMI must confirm it.`,
        },
      ],
    })
    expect(await read(number)).toEqual({ iban: OLD, ibanToConfirm: NEW })
    // Sending the account again as another person changes neither the recorder nor who may confirm.
    await register(number, { iban: NEW }, els)
    expect((await confirm(number, NEW, an)).data.confirmProviderAccount.provider).toBeNull()
    expect((await confirm(number, NEW, els)).data.confirmProviderAccount.provider.iban).toBe(NEW)
  })

  test.each([
    ['an account other than the one that waits', THIRD, 'CONFLICT'],
    ['the account in force', OLD, 'CONFLICT'],
    ['a text that is no IBAN', 'BE68539007547035', 'BAD_USER_INPUT'],
    ['a Spanish account of 23 characters', 'ES912100041845020005133', 'BAD_USER_INPUT'],
  ])('confirmProviderAccount rejects %s and writes nothing', async (_, iban, code) => {
    const number = await waitingAccount()
    expect(codeOf(await confirm(number, iban))).toBe(code)
    expect(codeOf(await confirm(number, iban, an))).toBe(code)
    expect(await read(number)).toEqual({ iban: OLD, ibanToConfirm: NEW })
    expect(await versions(number)).toHaveLength(1)
  })

  test('confirmProviderAccount rejects an unknown provider, a provider without a waiting account, and a second confirmation', async () => {
    const number = aNumber()
    expect(codeOf(await confirm(number, NEW))).toBe('NOT_FOUND')
    await register(number, { iban: OLD })
    expect(codeOf(await confirm(number, NEW))).toBe('CONFLICT')
    expect(codeOf(await confirm(number, OLD))).toBe('CONFLICT')
    await register(number, { iban: NEW })
    await confirm(number, NEW)
    expect(codeOf(await confirm(number, NEW))).toBe('CONFLICT')
    expect(await versions(number)).toHaveLength(2)
  })

  test('twenty concurrent confirmations write one version', async () => {
    const number = await waitingAccount()
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        confirm(number, NEW, { as: `caami:caami:${i % 2 ? 'controller' : 'agent'}` }),
      ),
    )
    const confirmed = answers.filter(({ data }) => data?.confirmProviderAccount?.provider)
    expect(confirmed).toHaveLength(1)
    expect(await versions(number)).toHaveLength(2)
    expect((await changes(number)).map(({ outcome_subject }: { outcome_subject: string }) => outcome_subject)).toEqual([
      els.as,
    ])
  })

  test('an account recorded during the confirmation of another one waits for confirmation', async () => {
    for (let i = 0; i < 10; i++) {
      const number = await waitingAccount()
      await Promise.all([confirm(number, NEW), register(number, { iban: THIRD })])
      const { iban, ibanToConfirm } = await read(number)
      expect([OLD, NEW]).toContain(iban)
      expect(ibanToConfirm).toBe(THIRD)
    }
  })

  test('ten concurrent registrations leave one waiting account', async () => {
    const number = aNumber()
    await register(number, { iban: OLD })
    await Promise.all(Array.from({ length: 10 }, (_, i) => register(number, { iban: i % 2 ? NEW : THIRD })))
    expect([NEW, THIRD]).toContain((await read(number)).ibanToConfirm)
    expect((await changes(number)).filter(({ outcome }: { outcome: string | null }) => outcome === null)).toHaveLength(
      1,
    )
  })

  test('a new account withdraws the waiting one and has its own recorder', async () => {
    const number = await waitingAccount()
    await register(number, { iban: THIRD }, els)
    expect(await read(number)).toEqual({ iban: OLD, ibanToConfirm: THIRD })
    expect(codeOf(await confirm(number, NEW, els))).toBe('CONFLICT')
    expect((await confirm(number, THIRD, els)).data.confirmProviderAccount.findings[0].rule).toBe('PRV-SECOND-PERSON')
    expect((await confirm(number, THIRD, an)).data.confirmProviderAccount.provider.iban).toBe(THIRD)
    expect(await changes(number)).toEqual([
      { iban: NEW, subject: an.as, outcome: 'WITHDRAWN', outcome_subject: els.as },
      { iban: THIRD, subject: els.as, outcome: 'CONFIRMED', outcome_subject: an.as },
    ])
  })

  test('sending the account in force withdraws the waiting account', async () => {
    const number = await waitingAccount()
    expect(await register(number, { iban: OLD })).toMatchObject({
      provider: { iban: OLD, ibanToConfirm: null },
      findings: [],
    })
    expect(codeOf(await confirm(number, NEW))).toBe('CONFLICT')
    expect((await changes(number))[0].outcome).toBe('WITHDRAWN')
  })

  test('registerProvider without an account leaves the accounts unchanged', async () => {
    const number = await waitingAccount()
    for (const more of [{ name: 'Docteur Autre' }, { name: 'Docteur Autre', iban: null }]) {
      const { provider, findings } = await register(number, more)
      expect(provider).toEqual({ name: 'Docteur Autre', iban: OLD, ibanToConfirm: NEW })
      expect(findings.map(({ rule }: { rule: string }) => rule)).toEqual(['PRV-ACCOUNT'])
    }
  })

  test('8 and 11 digits of an establishment name the same provider and account', async () => {
    const hospital = '71000436'
    await graph.run(REGISTER, { input: { inamiNumber: hospital, name: 'H', category: 'HOSPITAL', iban: OLD } }, an)
    await graph.run(
      REGISTER,
      { input: { inamiNumber: `${hospital}000`, name: 'H', category: 'HOSPITAL', iban: NEW } },
      an,
    )
    expect(await read(hospital)).toEqual({ iban: OLD, ibanToConfirm: NEW })
    expect((await confirm(hospital, NEW, an)).data.confirmProviderAccount.provider).toBeNull()
    expect((await confirm(hospital, NEW)).data.confirmProviderAccount.provider.iban).toBe(NEW)
  })

  test('only CAAMI can confirm an account', async () => {
    const number = await waitingAccount()
    for (const as of ['cpas:0299990019:supervisor', 'sppis:sppis:inspector', `provider:${number}:prescriber`])
      expect(codeOf(await confirm(number, NEW, { as }))).toBe('FORBIDDEN')
  })
})

describe('constraints on accounts', () => {
  const attempt = async (sql: string, values: unknown[]) =>
    graph.db.query(sql, values).then(
      () => null,
      (error) => String(error.message),
    )

  test('the database rejects a confirmation by the recorder, a second outcome, a changed row and a deletion', async () => {
    const number = await waitingAccount()
    const end = `update account_change set outcome = 'CONFIRMED', outcome_at = now(), outcome_subject = $2, outcome_audience = 'CAAMI',
      outcome_organisation = 'caami', outcome_role = 'agent' where provider_key = $1`
    expect(await attempt(end, [number, an.as])).toMatch('another_person_confirms')
    expect(await attempt(`update account_change set iban = $2 where provider_key = $1`, [number, THIRD])).toMatch(
      'append-only',
    )
    expect(await attempt(`update account_change set subject = $2 where provider_key = $1`, [number, els.as])).toMatch(
      'append-only',
    )
    expect(await attempt(`update account_change set outcome = 'WITHDRAWN' where provider_key = $1`, [number])).toMatch(
      'outcome_is_whole',
    )
    expect(await attempt(end, [number, els.as])).toBeNull()
    expect(await attempt(end, [number, els.as])).toMatch('append-only')
    expect(await attempt('delete from account_change where provider_key = $1', [number])).toMatch('append-only')
    expect(await attempt('truncate account_change', [])).toMatch('append-only')
  })

  test('the database rejects a second waiting account and an account change without confirmation', async () => {
    const number = await waitingAccount()
    const row = `insert into account_change (id, provider_key, iban, recorded_at, subject, audience, organisation, role)
      values (gen_random_uuid(), $1, $2, now(), 'x', 'CAAMI', 'caami', 'agent')`
    expect(await attempt(row, [number, THIRD])).toMatch('one_account_waits')
    const version = `insert into provider_version select provider_key, version + 1, inami_number, name, category, qualification_code, birth_date,
      ins_code, $2, recorded_at, subject, audience, organisation, role, findings from provider_version where provider_key = $1`
    for (const iban of [NEW, null]) expect(await attempt(version, [number, iban])).toMatch('without a confirmation')
    expect(await attempt(version, [number, OLD])).toBeNull()
  })
})

test('provider.payees returns name, account and the reason why a provider is not paid', async () => {
  const ask = graph.subgraph.definition.facts['provider.payees']!
  const context = graph.subgraph.contextFor(requestOf('caami:caami:agent', '2026-03-12'))
  const [waits, paid, none] = [await waitingAccount(), aNumber(), aNumber()]
  await register(paid, { iban: OLD })
  const keys = [waits, paid, none].map((provider) => ({ provider, lines: 3, amount: 12_345 }))
  const answers = await ask(keys, context)
  expect(answers).toEqual([
    {
      name: 'Docteur Essai',
      iban: OLD,
      leftOut: [expect.objectContaining({ rule: 'PRV-ACCOUNT', severity: 'WARNING', path: null })],
    },
    { name: 'Docteur Essai', iban: OLD, leftOut: [] },
    null,
  ])
  expect(answers[0]!.leftOut[0]!.facts).toEqual([
    { name: 'provider', value: waits },
    { name: 'lines', value: '3' },
    { name: 'amount', value: '123.45' },
  ])
})
