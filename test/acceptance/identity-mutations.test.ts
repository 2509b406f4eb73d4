import { codesOf, rulesOf } from './answers'
import { register, setUpFixtures, TODAY, unusedNissNumbers } from './fixtures'
import { identitySteps, mutationInput } from './identity-steps'
import { FINDINGS, MUTATE } from './operations'

jest.setTimeout(120_000)
// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

const fixtures = setUpFixtures()
const unusedNiss = unusedNissNumbers()
const { readPerson, recordMutations, recordMutation } = identitySteps(fixtures)
type Overrides = Record<string, any>
const validity = (from: string, to: string | null) => ({ from, to })

describe('recordIdentityMutations', () => {
  test.concurrent('every kind of mutation is recorded, and earlier days stay readable', async () => {
    const niss = await register(fixtures.cpas, unusedNiss.bis(), { birthDate: '1990-01-01' })
    await recordMutation(niss, 'NAME_CHANGE', '2026-02-01', { lastName: 'Neuf' })
    await recordMutation(niss, 'GENDER_CHANGE', '2026-02-02', { gender: 'MALE' })
    await recordMutation(niss, 'BIRTH_DATE_CORRECTION', '2026-02-03', { birthDate: '1991-02-03' })
    await recordMutation(niss, 'ADDRESS_CHANGE', '2026-02-04', {
      address: { insCode: '21013', street: 'Rue Neuve 2', postalCode: '1060', from: '2026-02-04' },
    })
    await recordMutation(niss, 'RESIDENCE_CHANGE', '2026-02-05', {
      residence: { status: 'LEGAL_STAY', register: 'FOREIGNERS', from: '2026-02-05' },
    })
    await recordMutation(niss, 'INSURANCE_AFFILIATION', '2026-02-06', { insurer: '100' })
    await recordMutation(niss, 'INSURANCE_END', '2026-02-16')
    await recordMutation(niss, 'RECEPTION_CENTRE_ARRIVAL', '2026-02-07')
    await recordMutation(niss, 'RECEPTION_CENTRE_DEPARTURE', '2026-02-17')
    await recordMutation(niss, 'STRUCK_OFF', '2026-02-20')
    await recordMutation(niss, 'DEATH', '2026-03-01')
    expect(await readPerson(niss)).toMatchObject({
      lastName: 'Neuf',
      firstNames: 'Amina',
      gender: 'MALE',
      birthDate: '1991-02-03',
      deathDate: '2026-03-01',
      residence: { status: 'STRUCK_OFF', register: 'STRUCK_OFF' },
      address: { insCode: '21013' },
      mutations: { totalCount: 11 },
    })
    expect((await readPerson(niss)).names).toMatchObject([
      { lastName: 'Exemple', period: { to: '2026-01-31' } },
      { lastName: 'Neuf', firstNames: 'Amina', period: validity('2026-02-01', null) },
    ])
    expect((await readPerson(niss, '2026-02-04')).residence.status).toBe('ILLEGAL_STAY')
    expect((await readPerson(niss, '2026-02-05')).residence.status).toBe('LEGAL_STAY')
    expect((await readPerson(niss, '2026-02-05')).insurance.status).toBe('INSURABLE')
    expect((await readPerson(niss, '2026-02-06')).insurance).toMatchObject({
      status: 'INSURED',
      insurer: '100',
      period: validity('2026-02-06', '2026-02-15'),
    })
    expect((await readPerson(niss, '2026-02-16')).insurance.status).toBe('INSURABLE')
    for (const [on, inside] of [
      ['2026-02-06', false],
      ['2026-02-07', true],
      ['2026-02-16', true],
      ['2026-02-17', false],
    ] as const)
      expect((await readPerson(niss, on)).inReceptionCentre).toBe(inside)
    const mutations = (await readPerson(niss)).mutations.edges.map(({ node }: any) => node)
    expect(mutations[0]).toMatchObject({ kind: 'DEATH', beneficiary: { niss } })
    const renamed = mutations.find(({ kind }: any) => kind === 'NAME_CHANGE')
    expect(renamed.before).toContain('Exemple')
    expect(renamed.after).toContain('Neuf')
  })

  test.concurrent('mutations give the same timeline in any order', async () => {
    const changes: [string, string, Overrides][] = [
      [
        'RESIDENCE_CHANGE',
        '2026-02-01',
        { residence: { status: 'REGULARISATION_9TER', register: 'FOREIGNERS', from: '2026-02-01' } },
      ],
      [
        'RESIDENCE_CHANGE',
        '2026-02-10',
        { residence: { status: 'LEGAL_STAY', register: 'FOREIGNERS', from: '2026-02-10' } },
      ],
      ['STRUCK_OFF', '2026-02-20', {}],
    ]
    const lines: any[] = []
    for (const order of [
      [0, 1, 2],
      [2, 1, 0],
      [1, 2, 0],
    ]) {
      const niss = await register(fixtures.cpas, unusedNiss.bis())
      for (const i of order) await recordMutation(niss, ...changes[i]!)
      lines.push((await readPerson(niss)).residences.map(({ status, period }: any) => [status, period.to]))
    }
    expect(lines[0].map(([status]: any) => status)).toEqual([
      'ILLEGAL_STAY',
      'REGULARISATION_9TER',
      'LEGAL_STAY',
      'STRUCK_OFF',
    ])
    expect(lines[1]).toEqual(lines[0])
    expect(lines[2]).toEqual(lines[0])
  })

  test.concurrent('a repeated reference of a mutation changes nothing and returns the first result', async () => {
    const niss = await register(fixtures.cpas, unusedNiss.bis())
    const one = mutationInput(niss, 'NAME_CHANGE', '2026-02-01', { lastName: 'Premier' })
    const [first] = await recordMutations([one])
    const [again, other] = await recordMutations([one, { ...one, lastName: 'Second' }])
    expect(first).toMatchObject({ alreadyRecorded: false, findings: [] })
    expect(again).toMatchObject({ alreadyRecorded: true, mutation: first.mutation, findings: [] })
    expect(other).toMatchObject({ alreadyRecorded: true, mutation: null })
    expect(rulesOf(other.findings)).toEqual(['ID-REFERENCE'])
    expect(await readPerson(niss)).toMatchObject({ lastName: 'Premier', mutations: { totalCount: 1 } })
    const racing = mutationInput(niss, 'NAME_CHANGE', '2026-02-02', { lastName: 'Course' })
    const all = (await Promise.all(Array.from({ length: 10 }, () => recordMutations([racing])))).flat()
    expect(all.filter(({ alreadyRecorded }) => !alreadyRecorded)).toHaveLength(1)
    expect(new Set(all.map(({ mutation }) => mutation.id)).size).toBe(1)
  })

  test.concurrent('a rejected mutation does not block the other mutations of the call', async () => {
    const niss = await register(fixtures.cpas, unusedNiss.bis())
    const unknown = unusedNiss.bis()
    const payloads = await recordMutations([
      mutationInput(niss, 'NAME_CHANGE', '2026-02-01', { lastName: 'Bien' }),
      mutationInput(unknown, 'DEATH', '2026-02-01'),
      mutationInput(niss, 'DEATH', '2026-02-01', { lastName: 'superflu' }),
      mutationInput(niss, 'NAME_CHANGE', '2026-02-01'),
      mutationInput(niss, 'NUMBER_CHANGE', '2026-02-01'),
      mutationInput(niss, 'NUMBER_CHANGE', '2026-02-01', { newNiss: niss }),
      mutationInput(niss, 'INSURANCE_AFFILIATION', '2026-02-01', { insurer: '100', gender: 'MALE' }),
      mutationInput(niss, 'GENDER_CHANGE', '2026-02-05', { gender: 'MALE' }),
    ])
    expect(payloads.map(({ mutation }: any) => mutation !== null)).toEqual([
      true,
      false,
      false,
      false,
      false,
      false,
      false,
      true,
    ])
    for (const [i, { mutation, findings, alreadyRecorded }] of payloads.entries()) {
      expect(alreadyRecorded).toBe(false)
      expect(findings.length > 0).toBe(mutation === null)
      for (const finding of findings)
        expect(finding).toMatchObject({
          severity: 'ERROR',
          path: expect.stringMatching(new RegExp(`^input\\.${i}\\b`)),
          rule: expect.stringMatching(/^BEN-/),
        })
    }
    expect(rulesOf(payloads[1].findings)).not.toEqual(rulesOf(payloads[2].findings))
    expect(await readPerson(niss)).toMatchObject({
      lastName: 'Bien',
      gender: 'MALE',
      deathDate: null,
      mutations: { totalCount: 2 },
    })
  })
  test.concurrent('ID-UNREADABLE rejects a mutation with an unreadable value, as a variable or a literal', async () => {
    const niss = await register(fixtures.cpas, unusedNiss.bis())
    const address = { insCode: '21004', from: '2026-02-01' }
    const payloads = await recordMutations([
      mutationInput(niss, 'NAME_CHANGE', '2026-02-01', { lastName: 'Bien' }),
      mutationInput('85010199999', 'DEATH', '2026-02-01'),
      mutationInput(niss, 'DEATH', '2026-02-30'),
      mutationInput(niss, 'MARRIAGE', '2026-02-01'),
      mutationInput(niss, 'ADDRESS_CHANGE', '2026-02-01', { address: { ...address, from: 'soon' } }),
      mutationInput(niss, 'ADDRESS_CHANGE', '2026-02-01', { address: { ...address, insCode: '0' } }),
      mutationInput(niss, 'NAME_CHANGE', '2026-02-01', { lastName: 'A\0B' }),
      mutationInput(niss, 'ADDRESS_CHANGE', '2026-02-01', { address }),
    ])
    expect(payloads.map(({ findings }: any) => findings.map(({ rule, path }: any) => `${rule} ${path}`))).toEqual([
      [],
      ['ID-UNREADABLE input.1.niss'],
      ['ID-UNREADABLE input.2.effectiveOn'],
      ['ID-UNREADABLE input.3.kind'],
      ['ID-UNREADABLE input.4.address.from'],
      ['ID-UNREADABLE input.5.address.insCode'],
      ['ID-UNREADABLE input.6.lastName'],
      [],
    ])
    for (const { mutation, findings, alreadyRecorded } of payloads)
      expect([mutation === null, alreadyRecorded]).toEqual([findings.length > 0, false])
    expect(await readPerson(niss)).toMatchObject({ lastName: 'Bien', deathDate: null, mutations: { totalCount: 2 } })

    const { recordIdentityMutations: written } = await fixtures.bcss.ask<any>(
      `mutation { recordIdentityMutations(input: [
        { reference: "w1-${niss}", niss: ${niss}, kind: DEATH, effectiveOn: "2026-02-30" }
        { reference: "w2-${niss}", niss: "${niss}", kind: NAME_CHANGE, effectiveOn: "2026-02-02", lastName: "Mieux" }
      ]) { alreadyRecorded mutation { kind } ${FINDINGS} } }`,
      {},
      TODAY,
    )
    expect(written).toMatchObject([
      { mutation: null, findings: [{ path: 'input.0.niss' }, { path: 'input.0.effectiveOn' }] },
      { mutation: { kind: 'NAME_CHANGE' }, findings: [] },
    ])
  })
  test.concurrent('a malformed mutation rejects the whole call', async () => {
    const niss = await register(fixtures.cpas, unusedNiss.bis())
    const good = mutationInput(niss, 'NAME_CHANGE', '2026-02-01', { lastName: 'Bien' })
    for (const [malformed, argument] of [
      [{ ...good, effectiveOn: undefined }, 'input.1.effectiveOn'],
      [{ ...good, colour: 'blue' }, 'input.1.colour'],
      [{ ...good, lastName: 5 }, 'input.1.lastName'],
      [{ ...good, address: 'Bruxelles' }, 'input.1.address'],
    ] as const) {
      const { errors } = await fixtures.bcss.raw(MUTATE, { input: [good, malformed] }, TODAY)
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument } }])
    }
    expect(await readPerson(niss)).toMatchObject({ lastName: 'Exemple', mutations: { totalCount: 0 } })
  })
  test.concurrent('a call takes at most 1,000 mutations', async () => {
    const niss = unusedNiss.bis()
    const list = (count: number) => Array.from({ length: count }, () => mutationInput(niss, 'DEATH', '2026-02-01'))
    expect(codesOf(await fixtures.bcss.raw(MUTATE, { input: list(1001) }, TODAY))).toEqual(['BAD_USER_INPUT'])
    expect(await recordMutations(list(1000))).toHaveLength(1000)
    expect(await recordMutations([])).toEqual([])
  })
  test.concurrent('only the BCSS records identity mutations', async () => {
    const niss = await register(fixtures.cpas, unusedNiss.bis())
    for (const partner of [fixtures.cpas, fixtures.caami, fixtures.inspector, fixtures.gp])
      expect(codesOf(await partner.raw(MUTATE, { input: [mutationInput(niss, 'DEATH', TODAY)] }))).toContain(
        'GRAPHQL_VALIDATION_FAILED',
      )
  })
})
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
