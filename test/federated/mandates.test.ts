import {
  agent,
  codeOf,
  END,
  GRANT,
  MANDATED,
  MANDATES,
  ORGANISATION,
  OTHER_ORGANISATION,
  OWN,
  ok,
  organisation,
  rules,
  setUpMandates,
  TODAY,
} from './mandate-steps'

const { graph, newGp, grant, end, submit } = setUpMandates()

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
    const { mandates } = await ok(graph().run('provider', MANDATES, { filter: { provider } }, agent, TODAY))
    expect(mandates.totalCount).toBe(1)
  })

  test('another provider, an organisation and an unknown provider give no mandate', async () => {
    const provider = await newGp()
    const input = { provider, organisation: ORGANISATION, organisationName: 'X', from: TODAY }
    const as = (caller: string, more: object = {}) =>
      codeOf(graph().run('provider', GRANT, { input: { ...input, ...more } }, caller, TODAY))
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
    expect(await codeOf(graph().run('provider', END, { id: mandate.id, lastDay: TODAY }, organisation, TODAY))).toBe(
      'FORBIDDEN',
    )
    const unknown = { id: '0190aaaa-0000-7000-8000-000000000001', lastDay: TODAY }
    expect(await codeOf(graph().run('provider', END, unknown, agent, TODAY))).toBe('NOT_FOUND')
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
      (await ok(graph().run('provider', MANDATES, { filter }, as, TODAY))).mandates.edges.map(
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
    const db = await graph().source('provider')
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
