import { inflateSync } from 'node:zlib'
import { nissCheckDigits } from '../../shared/values/niss'
import type { Partner } from '../e2e-scenario/client'
import {
  COMMIT,
  CPAS,
  codesOf,
  decide,
  decisionInput,
  FINDINGS,
  type Fixtures,
  GP,
  MUTATE,
  numbersOf,
  openFixtures,
  REGISTER,
  register,
  rulesOf,
  TODAY,
} from './fixtures'

jest.setTimeout(120_000)
// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

let world: Fixtures
const people = numbersOf(9)
beforeAll(async () => {
  world = await openFixtures()
})

type More = Record<string, any>
const validity = (from: string, to: string | null) => ({ from, to })
const PERSON = `query ($niss: Niss!, $on: LocalDate) { beneficiary(niss: $niss) { id niss numberKind lastName firstNames gender birthDate deathDate
  numbers { number kind period { from to } replacedBy } names { lastName firstNames period { from to } }
  residence(on: $on) { status register allocationInsCode period { from to } } residences { status period { from to } }
  insurance(on: $on) { status insurer period { from to } } insurances { status period { from to } }
  address(on: $on) { street postalCode insCode municipality period { from to } } addresses { insCode period { from to } }
  inReceptionCentre(on: $on) household { relation beneficiary { niss } }
  mutations { totalCount edges { node { reference kind effectiveOn before after receivedAt beneficiary { niss } } } } } }`
const person = async (niss: string, on: string | null = null, today = TODAY, by = world.cpas) =>
  (await by.ask<any>(PERSON, { niss, on }, today)).beneficiary
let references = 0
const input = (niss: string, kind: string, effectiveOn: string, more: More = {}) => ({
  reference: `i-${niss}-${references++}`,
  niss,
  kind,
  effectiveOn,
  ...more,
})
const feed = async (list: More[], on = TODAY) =>
  (await world.bcss.ask<any>(MUTATE, { input: list }, on)).recordIdentityMutations
const tell = async (niss: string, kind: string, effectiveOn: string, more: More = {}, on = TODAY) => {
  const [payload] = await feed([input(niss, kind, effectiveOn, more)], on)
  expect(payload.findings).toEqual([])
  expect(payload.alreadyRecorded).toBe(false)
  return payload.mutation
}
const tryRegister = (niss: string, more: More = {}, by: Partner = world.cpas, on = TODAY) =>
  by.raw(REGISTER, { input: { niss, lastName: 'Exemple', gender: 'FEMALE', ...more } }, on)

describe('a number', () => {
  // Number by number: the birth part, and whether it can exist.
  const READ = 'query ($niss: Niss!) { beneficiary(niss: $niss) { niss } }'
  test.concurrent.each(['00004500136', '97000080964', '25.04.16-123.47'])('%s is readable', async (niss) => {
    expect(await world.cpas.ask(READ, { niss })).toEqual({ beneficiary: null })
    expect(await world.cpas.ask(`{ beneficiary(niss: "${niss}") { niss } }`)).toEqual({ beneficiary: null })
  })
  test.concurrent.each([
    ['of sequence 999', '85473099921'],
    ['of sequence 000', '85010100016'],
    ['of 31 April', '85043100109'],
    ['of month 13', '85130100102'],
    ['of somebody born in 2030', '30010100153'],
  ])('%s is refused, as a variable and as a literal', async (_, niss) => {
    for (const { errors } of [
      await world.cpas.raw(READ, { niss }),
      await world.cpas.raw(`{ beneficiary(niss: "${niss}") { niss } }`),
      await world.cpas.raw(READ, { niss }, '2040-01-01'),
    ])
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'niss' } }])
  })
  test.concurrent('of an unknown birth date is registered and tells no birth date', async () => {
    const niss = `004045${String(100 + Math.floor(Math.random() * 400) * 2)}`
    const number = niss + nissCheckDigits(niss, true)
    await register(world.cpas, number)
    expect(await person(number)).toMatchObject({ niss: number, numberKind: 'BIS', birthDate: null })
  })
  test.concurrent('that contradicts what is told of the person gives a warning', async () => {
    const niss = people.bis()
    const { data } = await tryRegister(niss, { gender: 'MALE', birthDate: '2001-01-01' })
    expect(data.registerBeneficiary).toMatchObject({
      beneficiary: { niss },
      findings: [
        { rule: 'ID-NUMBER', severity: 'WARNING', path: 'input.gender' },
        { rule: 'ID-NUMBER', severity: 'WARNING', path: 'input.birthDate' },
      ],
    })
  })
})

describe('a person is registered', () => {
  test.concurrent('under a BIS number as being without legal stay, neither insured nor insurable', async () => {
    const niss = await register(world.cpas, people.bis())
    expect(await person(niss)).toMatchObject({
      niss,
      numberKind: 'BIS',
      lastName: 'Exemple',
      firstNames: 'Amina',
      gender: 'FEMALE',
      deathDate: null,
      residence: { status: 'ILLEGAL_STAY' },
      insurance: { status: 'NOT_INSURED_NOT_INSURABLE', insurer: null },
      address: null,
      inReceptionCentre: false,
      household: [],
      mutations: { totalCount: 0 },
    })
  })
  test.concurrent('under a national number with a residence status, or not at all', async () => {
    const niss = people.national()
    const refused = await tryRegister(niss)
    expect(codesOf(refused)).toEqual(['BAD_USER_INPUT'])
    expect(refused.errors?.[0]?.extensions?.argument).toBe('input.residence')
    expect(await person(niss)).toBeNull()
    await register(world.cpas, niss, {
      residence: {
        status: 'ASYLUM_SEEKER_FINANCIAL_AID',
        register: 'WAITING',
        from: '2026-01-15',
        allocationInsCode: '62063',
      },
      address: { insCode: '21004', street: 'Rue de l’Exemple 1', postalCode: '1000', from: '2026-01-15' },
    })
    expect(await person(niss)).toMatchObject({
      numberKind: 'NISS',
      residence: {
        status: 'ASYLUM_SEEKER_FINANCIAL_AID',
        register: 'WAITING',
        allocationInsCode: '62063',
        period: validity('2026-01-15', null),
      },
      address: { street: 'Rue de l’Exemple 1', postalCode: '1000', insCode: '21004', municipality: expect.any(String) },
    })
    expect((await person(niss, '2026-01-14')).address).toBeNull()
  })
  test.concurrent('insured since the day told, or since the residence began', async () => {
    const legal = { residence: { status: 'LEGAL_STAY', register: 'FOREIGNERS', from: '2026-02-01' } }
    const [told, untold] = [people.national(), people.national()]
    await register(world.cpas, told, { ...legal, insurance: 'INSURABLE', insuranceFrom: '2026-02-10' }, TODAY)
    await register(world.cpas, untold, { ...legal, insurance: 'INSURABLE' }, TODAY)
    expect((await person(told, '2026-02-09')).insurance.status).toBe('NOT_INSURED_NOT_INSURABLE')
    expect((await person(told, '2026-02-10')).insurance).toMatchObject({
      status: 'INSURABLE',
      period: { from: '2026-02-10' },
    })
    expect((await person(untold, '2026-01-31')).insurance.status).toBe('NOT_INSURED_NOT_INSURABLE')
    expect((await person(untold, '2026-02-01')).insurance.status).toBe('INSURABLE')
  })
  test.concurrent('with the household seen from both sides', async () => {
    const mother = await register(world.cpas, people.bis())
    const child = await register(world.cpas, people.bis(), { householdOf: mother, relation: 'CHILD' })
    expect((await person(mother)).household).toEqual([{ relation: 'CHILD', beneficiary: { niss: child } }])
    expect((await person(child)).household).toEqual([{ relation: 'PARENT', beneficiary: { niss: mother } }])
    expect(codesOf(await tryRegister(people.bis(), { householdOf: people.bis(), relation: 'CHILD' }))).toEqual([
      'NOT_FOUND',
    ])
  })
  test.concurrent('once: the same call again gives the first answer, also ten at once', async () => {
    const niss = people.bis()
    const all = await Promise.all(Array.from({ length: 10 }, () => tryRegister(niss)))
    expect(new Set(all.map(({ data }) => data?.registerBeneficiary.beneficiary.id)).size).toBe(1)
    for (const { data, errors } of all) {
      expect(errors).toBeUndefined()
      expect(data.registerBeneficiary.findings).toEqual([])
    }
    const other = await tryRegister(niss, { lastName: 'Autrement' })
    expect(other.data.registerBeneficiary.beneficiary.lastName).toBe('Exemple')
    expect(other.data.registerBeneficiary.findings.every(({ severity }: any) => severity === 'WARNING')).toBe(true)
  })
  test.concurrent('by the registers too, who see the number only', async () => {
    const niss = people.bis()
    const { registerBeneficiary } = await world.bcss.ask<any>(
      `mutation ($input: RegisterBeneficiaryInput!) { registerBeneficiary(input: $input) { beneficiary { niss numberKind } ${FINDINGS} } }`,
      { input: { niss, lastName: 'Exemple', gender: 'UNKNOWN' } },
    )
    expect(registerBeneficiary).toMatchObject({ beneficiary: { niss, numberKind: 'BIS' }, findings: [] })
  })
  test.concurrent.each([
    ['an empty name', { lastName: '  ' }, 'input.lastName'],
    ['a name without end', { lastName: 'x'.repeat(10_000) }, 'input.lastName'],
    ['a birth after today', { birthDate: '2026-03-13' }, 'input.birthDate'],
    ['a commune that is none', { address: { insCode: 'x', from: TODAY } }, 'input.address.insCode'],
    [
      'a status that does not exist',
      { residence: { status: 'TOURIST', register: 'NONE', from: TODAY } },
      'input.residence.status',
    ],
    ['a wrong number', { niss: '85410112345' }, 'input.niss'],
  ])('%s is refused with its path', async (_, more, argument) => {
    const answer = await tryRegister(people.bis(), more)
    expect(codesOf(answer)).toEqual(['BAD_USER_INPUT'])
    expect(answer.errors?.[0]?.extensions?.argument).toBe(argument)
  })
  test.concurrent('nobody is found under a number that nobody has', async () => {
    expect(
      await world.gp.ask('query ($niss: Niss!) { beneficiary(niss: $niss) { niss } }', { niss: people.bis() }),
    ).toEqual({ beneficiary: null })
  })
})

describe('the registers report', () => {
  test.concurrent('each kind of change, and the past stays readable', async () => {
    const niss = await register(world.cpas, people.bis(), { birthDate: '1990-01-01' })
    await tell(niss, 'NAME_CHANGE', '2026-02-01', { lastName: 'Neuf' })
    await tell(niss, 'GENDER_CHANGE', '2026-02-02', { gender: 'MALE' })
    await tell(niss, 'BIRTH_DATE_CORRECTION', '2026-02-03', { birthDate: '1991-02-03' })
    await tell(niss, 'ADDRESS_CHANGE', '2026-02-04', {
      address: { insCode: '21013', street: 'Rue Neuve 2', postalCode: '1060', from: '2026-02-04' },
    })
    await tell(niss, 'RESIDENCE_CHANGE', '2026-02-05', {
      residence: { status: 'LEGAL_STAY', register: 'FOREIGNERS', from: '2026-02-05' },
    })
    await tell(niss, 'INSURANCE_AFFILIATION', '2026-02-06', { insurer: '100' })
    await tell(niss, 'INSURANCE_END', '2026-02-16')
    await tell(niss, 'RECEPTION_CENTRE_ARRIVAL', '2026-02-07')
    await tell(niss, 'RECEPTION_CENTRE_DEPARTURE', '2026-02-17')
    await tell(niss, 'STRUCK_OFF', '2026-02-20')
    await tell(niss, 'DEATH', '2026-03-01')
    expect(await person(niss)).toMatchObject({
      lastName: 'Neuf',
      firstNames: 'Amina',
      gender: 'MALE',
      birthDate: '1991-02-03',
      deathDate: '2026-03-01',
      residence: { status: 'STRUCK_OFF', register: 'STRUCK_OFF' },
      address: { insCode: '21013' },
      mutations: { totalCount: 11 },
    })
    expect((await person(niss)).names).toMatchObject([
      { lastName: 'Exemple', period: { to: '2026-01-31' } },
      { lastName: 'Neuf', firstNames: 'Amina', period: validity('2026-02-01', null) },
    ])
    expect((await person(niss, '2026-02-04')).residence.status).toBe('ILLEGAL_STAY')
    expect((await person(niss, '2026-02-05')).residence.status).toBe('LEGAL_STAY')
    expect((await person(niss, '2026-02-05')).insurance.status).toBe('NOT_INSURED_NOT_INSURABLE')
    expect((await person(niss, '2026-02-06')).insurance).toMatchObject({
      status: 'INSURED',
      insurer: '100',
      period: validity('2026-02-06', '2026-02-15'),
    })
    expect((await person(niss, '2026-02-16')).insurance.status).toBe('INSURABLE')
    for (const [on, inside] of [
      ['2026-02-06', false],
      ['2026-02-07', true],
      ['2026-02-16', true],
      ['2026-02-17', false],
    ] as const)
      expect((await person(niss, on)).inReceptionCentre).toBe(inside)
    const mutations = (await person(niss)).mutations.edges.map(({ node }: any) => node)
    expect(mutations[0]).toMatchObject({ kind: 'DEATH', beneficiary: { niss } })
    const renamed = mutations.find(({ kind }: any) => kind === 'NAME_CHANGE')
    expect(renamed.before).toContain('Exemple')
    expect(renamed.after).toContain('Neuf')
  })

  test.concurrent('in any order, and the timeline is the same', async () => {
    const changes: [string, string, More][] = [
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
      const niss = await register(world.cpas, people.bis())
      for (const i of order) await tell(niss, ...changes[i]!)
      lines.push((await person(niss)).residences.map(({ status, period }: any) => [status, period.to]))
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

  test.concurrent('once: the same reference again changes nothing and returns the first result', async () => {
    const niss = await register(world.cpas, people.bis())
    const one = input(niss, 'NAME_CHANGE', '2026-02-01', { lastName: 'Premier' })
    const [first] = await feed([one])
    const [again, other] = await feed([one, { ...one, lastName: 'Second' }])
    expect(first).toMatchObject({ alreadyRecorded: false, findings: [] })
    expect(again).toMatchObject({ alreadyRecorded: true, mutation: first.mutation, findings: [] })
    expect(other).toMatchObject({ alreadyRecorded: true, mutation: null })
    expect(rulesOf(other.findings)).toEqual(['ID-REFERENCE'])
    expect(await person(niss)).toMatchObject({ lastName: 'Premier', mutations: { totalCount: 1 } })
    const racing = input(niss, 'NAME_CHANGE', '2026-02-02', { lastName: 'Course' })
    const all = (await Promise.all(Array.from({ length: 10 }, () => feed([racing])))).flat()
    expect(all.filter(({ alreadyRecorded }) => !alreadyRecorded)).toHaveLength(1)
    expect(new Set(all.map(({ mutation }) => mutation.id)).size).toBe(1)
  })

  test.concurrent('each on its own: what can’t be taken does not hold up the others', async () => {
    const niss = await register(world.cpas, people.bis())
    const unknown = people.bis()
    const payloads = await feed([
      input(niss, 'NAME_CHANGE', '2026-02-01', { lastName: 'Bien' }),
      input(unknown, 'DEATH', '2026-02-01'),
      input(niss, 'DEATH', '2026-02-01', { lastName: 'superflu' }),
      input(niss, 'NAME_CHANGE', '2026-02-01'),
      input(niss, 'NUMBER_CHANGE', '2026-02-01'),
      input(niss, 'NUMBER_CHANGE', '2026-02-01', { newNiss: niss }),
      input(niss, 'INSURANCE_AFFILIATION', '2026-02-01', { insurer: '100', gender: 'MALE' }),
      input(niss, 'GENDER_CHANGE', '2026-02-05', { gender: 'MALE' }),
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
    expect(await person(niss)).toMatchObject({
      lastName: 'Bien',
      gender: 'MALE',
      deathDate: null,
      mutations: { totalCount: 2 },
    })
  })
  test.concurrent('also where a value cannot be read, given as a variable or written in the document', async () => {
    const niss = await register(world.cpas, people.bis())
    const address = { insCode: '21004', from: '2026-02-01' }
    const payloads = await feed([
      input(niss, 'NAME_CHANGE', '2026-02-01', { lastName: 'Bien' }),
      input('85010199999', 'DEATH', '2026-02-01'),
      input(niss, 'DEATH', '2026-02-30'),
      input(niss, 'MARRIAGE', '2026-02-01'),
      input(niss, 'ADDRESS_CHANGE', '2026-02-01', { address: { ...address, from: 'soon' } }),
      input(niss, 'ADDRESS_CHANGE', '2026-02-01', { address: { ...address, insCode: '0' } }),
      input(niss, 'NAME_CHANGE', '2026-02-01', { lastName: 'A\0B' }),
      input(niss, 'ADDRESS_CHANGE', '2026-02-01', { address }),
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
    expect(await person(niss)).toMatchObject({ lastName: 'Bien', deathDate: null, mutations: { totalCount: 2 } })

    const { recordIdentityMutations: written } = await world.bcss.ask<any>(
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
  test.concurrent('but a malformed call is refused as a whole', async () => {
    const niss = await register(world.cpas, people.bis())
    const good = input(niss, 'NAME_CHANGE', '2026-02-01', { lastName: 'Bien' })
    for (const [malformed, argument] of [
      [{ ...good, effectiveOn: undefined }, 'input.1.effectiveOn'],
      [{ ...good, colour: 'blue' }, 'input.1.colour'],
      [{ ...good, lastName: 5 }, 'input.1.lastName'],
      [{ ...good, address: 'Bruxelles' }, 'input.1.address'],
    ] as const) {
      const { errors } = await world.bcss.raw(MUTATE, { input: [good, malformed] }, TODAY)
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument } }])
    }
    expect(await person(niss)).toMatchObject({ lastName: 'Exemple', mutations: { totalCount: 0 } })
  })
  test.concurrent('at most 1000 in a call', async () => {
    const niss = people.bis()
    const list = (count: number) => Array.from({ length: count }, () => input(niss, 'DEATH', '2026-02-01'))
    expect(codesOf(await world.bcss.raw(MUTATE, { input: list(1001) }, TODAY))).toEqual(['BAD_USER_INPUT'])
    expect(await feed(list(1000))).toHaveLength(1000)
    expect(await feed([])).toEqual([])
  })
  test.concurrent('are not taken from anybody else', async () => {
    const niss = await register(world.cpas, people.bis())
    for (const by of [world.cpas, world.caami, world.inspector, world.gp])
      expect(codesOf(await by.raw(MUTATE, { input: [input(niss, 'DEATH', TODAY)] }))).toContain(
        'GRAPHQL_VALIDATION_FAILED',
      )
  })
})

describe('numbers', () => {
  test.concurrent('a BIS number becomes a national number: both lead to the person, oldest first', async () => {
    const niss = await register(world.cpas, people.bis())
    const newNiss = people.national()
    const { id } = await person(niss)
    await tell(niss, 'NUMBER_CHANGE', '2026-03-01', { newNiss })
    for (const one of [niss, newNiss])
      expect(await person(one)).toMatchObject({ id, niss: newNiss, numberKind: 'NISS' })
    expect((await person(newNiss)).numbers).toMatchObject([
      { number: niss, kind: 'BIS', period: { to: '2026-02-28' }, replacedBy: newNiss },
      { number: newNiss, kind: 'NISS', period: validity('2026-03-01', null), replacedBy: null },
    ])
    const third = people.national()
    await tell(newNiss, 'NUMBER_CHANGE', '2026-03-10', { newNiss: third })
    for (const one of [niss, newNiss, third]) expect(await person(one)).toMatchObject({ id, niss: third })
    expect((await person(niss)).numbers).toHaveLength(3)
    expect((await person(niss, null, '2026-03-05')).niss).toBe(newNiss)
    expect((await person(niss, null, '2026-02-05')).niss).toBe(niss)
    const again = await tryRegister(niss, { firstNames: 'Amina' })
    expect(again.data.registerBeneficiary.beneficiary).toMatchObject({ id, niss: third })
  })
  test.concurrent('two persons turn out to be one: every number and id leads there', async () => {
    const [a, b] = [
      await register(world.cpas, people.bis()),
      await register(world.cpas, people.national(), {
        residence: { status: 'ILLEGAL_STAY', register: 'NONE', from: '2026-01-01' },
      }),
    ]
    const ids = [(await person(a)).id, (await person(b)).id]
    await tell(a, 'NAME_CHANGE', '2026-02-01', { lastName: 'Avant' })
    await tell(a, 'NUMBER_CHANGE', '2026-03-01', { newNiss: b })
    const [one, two] = [await person(a), await person(b)]
    expect(one.id).toBe(two.id)
    expect(ids).toContain(one.id)
    expect(one.niss).toBe(b)
    expect(one.numbers.map(({ number }: any) => number).sort()).toEqual([a, b].sort())
    expect(one.mutations.totalCount).toBe(2)
    const { identityMutations } = await world.inspector.ask<any>(
      'query ($niss: Niss!) { identityMutations(filter: { niss: $niss }) { totalCount edges { node { beneficiary { id } } } } }',
      { niss: a },
    )
    expect(identityMutations.totalCount).toBe(2)
    for (const { node } of identityMutations.edges) expect(node.beneficiary.id).toBe(one.id)
  })
  test.concurrent('what two persons had before they became one is found by every number, as one person’s', async () => {
    const [a, b, c] = [people.bis(), people.bis(), people.national()]
    const numbers: string[] = []
    const had = { decisions: [] as string[], commitments: [] as string[], attestations: [] as string[] }
    for (const [i, niss] of [a, b].entries()) {
      await register(world.cpas, niss, { lastName: i === 0 ? 'Avant' : 'Apres' })
      had.decisions.push((await decide(world.cpas, decisionInput(niss))).number)
      const care = { niss, provider: GP, careType: 'GENERAL_MEDICINE', on: TODAY }
      const { requestCommitment } = await world.gp.ask<any>(COMMIT, { input: care }, TODAY)
      had.commitments.push(requestCommitment.commitment.number)
      const { issueAttestation } = await world.gp.ask<any>(
        'mutation ($input: AttestationInput!) { issueAttestation(input: $input) { attestation { number } } }',
        { input: { niss, provider: GP, careTypes: ['GENERAL_MEDICINE'], validity: validity(TODAY, '2026-04-30') } },
        TODAY,
      )
      had.attestations.push(issueAttestation.attestation.number)
      const invoice = { number: `F-${niss}`, niss, issuedOn: TODAY, commitmentNumber: had.commitments[i] }
      const line = { code: '101076', performedOn: TODAY, claimed: '30.00' }
      const { submitInvoices } = await world.gp.ask<any>(
        'mutation ($input: InvoiceFileInput!) { submitInvoices(input: $input) { file { counts { lines rejected } } } }',
        { input: { reference: `u-${niss}`, provider: GP, invoices: [{ ...invoice, lines: [line] }] } },
        TODAY,
      )
      expect(submitInvoices.file.counts).toEqual({ lines: 1, rejected: 0 })
      numbers.push(invoice.number)
    }
    // In one call, the later change first: b, a person of its own, becomes c, and a had become b before.
    const payloads = await feed([
      input(b, 'NUMBER_CHANGE', '2026-03-10', { newNiss: c }),
      input(c, 'NAME_CHANGE', '2026-03-11', { firstNames: 'Ada' }),
      input(a, 'NUMBER_CHANGE', '2026-03-05', { newNiss: b }),
    ])
    expect(payloads.map(({ findings }: any) => findings)).toEqual([[], [], []])
    const one = await person(a)
    expect(one.numbers.map(({ number, period: { to }, replacedBy }: any) => [number, to, replacedBy])).toEqual([
      [a, '2026-03-04', b],
      [b, '2026-03-09', c],
      [c, null, null],
    ])
    expect(one.names.map(({ lastName, firstNames }: any) => `${lastName} ${firstNames}`)).toEqual([
      'Avant Amina',
      'Apres Amina',
      'Apres Ada',
    ])
    for (const niss of [a, b, c]) {
      const found = await world.inspector.ask<any>(
        `query ($niss: Niss!) { beneficiary(niss: $niss) { id }
          decisions(filter: { niss: $niss }) { edges { node { key: number beneficiary { id niss } } } }
          commitments(filter: { niss: $niss }) { edges { node { key: number beneficiary { id niss } } } }
          attestations(filter: { niss: $niss }) { edges { node { key: number beneficiary { id niss } } } }
          invoices(filter: { niss: $niss }) { edges { node { key: number beneficiary { id niss } } } }
          invoiceLines(filter: { niss: $niss }) { totalCount } coverage(niss: $niss) { beneficiary { id niss } } }`,
        { niss },
        TODAY,
      )
      const { beneficiary, invoiceLines, coverage, ...lists } = found
      expect(beneficiary.id).toBe(one.id)
      expect(coverage.beneficiary).toEqual({ id: one.id, niss: c })
      expect(invoiceLines.totalCount).toBe(2)
      for (const [list, keys] of Object.entries({ ...had, invoices: numbers })) {
        const nodes = lists[list].edges.map(({ node }: any) => node)
        expect(nodes.map(({ key }: any) => key).sort()).toEqual([...keys].sort())
        for (const node of nodes) expect([list, node.beneficiary]).toEqual([list, { id: one.id, niss: c }])
      }
    }
  })
  test.concurrent('ten changes to one new number at once end in one person', async () => {
    const newNiss = people.national()
    const all = await Promise.all(Array.from({ length: 5 }, () => register(world.cpas, people.bis())))
    const payloads = (
      await Promise.all(all.map((niss) => feed([input(niss, 'NUMBER_CHANGE', '2026-03-01', { newNiss })])))
    ).flat()
    expect(payloads.every(({ mutation }: any) => mutation !== null)).toBe(true)
    const ids = await Promise.all([...all, newNiss].map(async (niss) => (await person(niss)).id))
    expect(new Set(ids).size).toBe(1)
  })
})

describe('lists of persons and mutations', () => {
  const SEARCH =
    'query ($filter: BeneficiaryFilter, $first: Int, $after: String) { beneficiaries(filter: $filter, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } edges { cursor node { niss } } } }'
  const found = async (filter: More, by = world.cpas) =>
    (await by.ask<any>(SEARCH, { filter, first: 200 }, TODAY)).beneficiaries.edges.map(({ node }: any) => node.niss)
  test.concurrent('by part of a name or number; accents and case do not matter', async () => {
    const tag = `Zq${Math.random()
      .toString(36)
      .replace(/[^a-z]/g, '')
      .slice(0, 6)}`
    const niss = await register(world.cpas, people.bis(), { lastName: `Ûnder-${tag} Özgür`, firstNames: 'Łukasz' })
    const dotted = `${niss.slice(0, 2)}.${niss.slice(2, 4)}.${niss.slice(4, 6)}-${niss.slice(6, 9)}.${niss.slice(9)}`
    for (const search of [
      tag,
      tag.toUpperCase(),
      `under-${tag.slice(0, 5)}`,
      `${tag} ozgur`,
      `OZGUR ${tag}`,
      `lukasz ${tag}`,
    ])
      expect([search, await found({ search })]).toEqual([search, [niss]])
    for (const search of [niss, niss.slice(0, 9), dotted]) expect(await found({ search })).toContain(niss)
    expect(await found({ search: `${tag}x` })).toEqual([])
    expect(await found({ search: tag, residenceStatus: 'ILLEGAL_STAY' })).toEqual([niss])
    expect(await found({ search: tag, residenceStatus: 'LEGAL_STAY' })).toEqual([])
    await tell(niss, 'ADDRESS_CHANGE', '2026-03-01', { address: { insCode: '21013', from: '2026-03-01' } })
    expect(await found({ search: tag, insCode: '21013' })).toEqual([niss])
    expect(await found({ search: tag, insCode: '21004' })).toEqual([])
    await tell(niss, 'NAME_CHANGE', '2026-03-02', { lastName: `Nouveau-${tag}` })
    expect(await found({ search: `nouveau-${tag}` }, world.inspector)).toEqual([niss])
  })
  test.concurrent('page after page while persons are added', async () => {
    const tag = `Pg${Math.random()
      .toString(36)
      .replace(/[^a-z]/g, '')
      .slice(0, 7)}`
    const make = (hour: number) =>
      register(world.cpas, people.bis(), { lastName: tag }, `2026-01-02T${String(hour).padStart(2, '0')}:00:00Z`)
    const made = [await make(8), await make(9), await make(10)].reverse()
    const page = async (after: string | null) =>
      (await world.cpas.ask<any>(SEARCH, { filter: { search: tag }, first: 2, after }, TODAY)).beneficiaries
    const one = await page(null)
    expect(one.edges.map(({ node }: any) => node.niss)).toEqual(made.slice(0, 2))
    expect(one).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } })
    await make(11)
    const two = await page(one.pageInfo.endCursor)
    expect(two.edges.map(({ node }: any) => node.niss)).toEqual(made.slice(2))
    expect(two.pageInfo.hasNextPage).toBe(false)
  })
  test.concurrent('identity mutations by person, kind and effective day, newest first', async () => {
    const niss = await register(world.cpas, people.bis())
    await tell(niss, 'NAME_CHANGE', '2026-02-10', { lastName: 'Un' }, '2026-02-11T08:00:00Z')
    await tell(niss, 'STRUCK_OFF', '2026-02-01', {}, '2026-02-11T09:00:00Z')
    await tell(niss, 'NAME_CHANGE', '2026-02-20', { lastName: 'Deux' }, '2026-02-21T08:00:00Z')
    const kinds = async (filter: More, by: Partner = world.cpas) =>
      (
        await by.ask<any>(
          'query ($filter: IdentityMutationFilter) { identityMutations(filter: $filter) { edges { node { kind effectiveOn receivedAt beneficiary { niss } } } } }',
          { filter: { niss, ...filter } },
        )
      ).identityMutations.edges.map(({ node }: any) => `${node.kind} ${node.effectiveOn}`)
    expect(await kinds({})).toEqual(['NAME_CHANGE 2026-02-20', 'STRUCK_OFF 2026-02-01', 'NAME_CHANGE 2026-02-10'])
    expect(await kinds({ kinds: ['STRUCK_OFF', 'DEATH'] })).toEqual(['STRUCK_OFF 2026-02-01'])
    expect(await kinds({ effective: { from: '2026-02-01', to: '2026-02-10' } }, world.inspector)).toEqual([
      'STRUCK_OFF 2026-02-01',
      'NAME_CHANGE 2026-02-10',
    ])
    expect(await kinds({ effective: { from: '2026-02-20' } }, world.bcss)).toEqual(['NAME_CHANGE 2026-02-20'])
    expect(await kinds({ niss: people.bis() })).toEqual([])
  })
})

describe('photo and information form', () => {
  const PHOTO = `mutation ($niss: Niss!, $content: String!) { setPhoto(niss: $niss, content: $content) { beneficiary { niss } ${FINDINGS} } }`
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
  const set = (niss: string, content: string) => world.cpas.raw(PHOTO, { niss, content }, TODAY)
  const FORM =
    'query ($niss: Niss!, $language: Language) { informationForm(niss: $niss, language: $language) { fileName mediaType content } }'
  test.concurrent('a picture up to 512 KiB, PNG or JPEG', async () => {
    const niss = await register(world.cpas, people.bis())
    const good = await set(niss, png.toString('base64'))
    expect(good.errors).toBeUndefined()
    expect(good.data.setPhoto).toMatchObject({ beneficiary: { niss }, findings: [] })
    const padded = Buffer.concat([png, Buffer.alloc(512 * 1024 - png.length)])
    expect((await set(niss, padded.toString('base64'))).errors).toBeUndefined()
    for (const content of [
      Buffer.concat([padded, Buffer.alloc(1)]).toString('base64'),
      Buffer.from('GIF89a').toString('base64'),
      'no base64!',
      '',
    ]) {
      const bad = await set(niss, content)
      expect(codesOf(bad)).toEqual(['BAD_USER_INPUT'])
      expect(bad.errors?.[0]?.extensions?.argument).toBe('content')
    }
    expect(codesOf(await set(people.bis(), png.toString('base64')))).toEqual(['NOT_FOUND'])
  })
  test.concurrent('the form is a PDF in the language asked, with the adult and the minors in charge', async () => {
    const niss = await register(world.cpas, people.bis(), { lastName: 'Formulaire', birthDate: '1980-01-01' })
    await register(world.cpas, people.bis(), {
      lastName: 'Petit',
      birthDate: '2020-01-01',
      householdOf: niss,
      relation: 'CHILD',
    })
    await set(niss, png.toString('base64'))
    const texts = new Set<string>()
    for (const language of ['FR', 'NL', 'DE', 'EN', undefined]) {
      const { informationForm } = await world.cpas.ask<any>(FORM, { niss, language }, TODAY)
      expect(informationForm).toMatchObject({ mediaType: 'application/pdf', fileName: expect.stringMatching(/\.pdf$/) })
      const bytes = Buffer.from(informationForm.content, 'base64')
      expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
      texts.add(contentOf(bytes))
    }
    expect(texts.size).toBeGreaterThanOrEqual(4)
    expect(codesOf(await world.cpas.raw(FORM, { niss: people.bis() }, TODAY))).toEqual(['NOT_FOUND'])
    for (const by of [world.caami, world.inspector, world.gp])
      expect(codesOf(await by.raw(FORM, { niss }))).toContain('GRAPHQL_VALIDATION_FAILED')
  })
  const contentOf = (pdf: Buffer) => {
    const parts: string[] = []
    for (let at = pdf.indexOf('stream\n'); at >= 0; at = pdf.indexOf('stream\n', at + 7)) {
      try {
        parts.push(inflateSync(pdf.subarray(at + 7)).toString('latin1'))
      } catch {
        // Not a packed stream.
      }
    }
    return parts.join('\n').replace(/\d{14}/g, '')
  }
})

describe('the access log', () => {
  const LOG =
    'query Log($filter: AccessFilter!, $first: Int, $after: String) { accessLog(filter: $filter, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } edges { node { id at niss operation rootFields kind subgraph requestId actor { subject audience organisation role } } } } }'
  const log = async (filter: More, by = world.supervisor, more: More = {}) =>
    (await by.ask<any>(LOG, { filter, ...more })).accessLog
  const nodes = (connection: any) => connection.edges.map(({ node }: any) => node)
  test.concurrent('tells who read or wrote, for whom, by which operation and request; newest first', async () => {
    const niss = await register(world.cpas, people.bis(), {}, '2026-03-01T08:00:00Z')
    await world.cpas.ask(
      'query LookUp($niss: Niss!) { beneficiary(niss: $niss) { lastName } }',
      { niss },
      '2026-03-02T08:00:00Z',
    )
    await world.cpas.ask(`{ beneficiary(niss: "${niss}") { lastName } }`, {}, '2026-03-03T08:00:00Z')
    await world.gp.ask(
      'query Visit($niss: Niss!) { coverage(niss: $niss) { known } }',
      { niss },
      '2026-03-04T08:00:00Z',
    )
    await world.inspector.ask(
      'query Inspect($niss: Niss!) { beneficiary(niss: $niss) { lastName } }',
      { niss },
      '2026-03-05T08:00:00Z',
    )
    const own = nodes(await log({ niss, to: '2026-03-10T00:00:00Z' }))
    expect(own.map(({ operation, kind, at }: any) => [operation, kind, new Date(at).toISOString()])).toEqual([
      ['beneficiary', 'READ', '2026-03-03T08:00:00.000Z'],
      ['LookUp', 'READ', '2026-03-02T08:00:00.000Z'],
      ['Register', 'WRITE', '2026-03-01T08:00:00.000Z'],
    ])
    for (const { niss: told, actor, requestId, subgraph } of own) {
      expect(told).toBe(niss)
      expect(actor).toMatchObject({ audience: 'CPAS', organisation: CPAS, role: 'worker' })
      expect(requestId).toBeTruthy()
      expect(subgraph).toBe('beneficiary')
    }
    expect(own.map(({ rootFields }: any) => rootFields)).toEqual([
      ['beneficiary'],
      ['beneficiary'],
      ['registerBeneficiary'],
    ])
    const all = nodes(await log({ niss, to: '2026-03-10T00:00:00Z' }, world.inspector))
    expect(all.find(({ operation }: any) => operation === 'Visit').rootFields).toEqual(['coverage'])
    expect(all.map(({ operation }: any) => operation)).toEqual(
      expect.arrayContaining(['Inspect', 'Visit', 'LookUp', 'Register', 'beneficiary']),
    )
    expect(all.find(({ operation }: any) => operation === 'Visit')).toMatchObject({
      subgraph: 'decision',
      actor: { audience: 'PROVIDER', organisation: GP },
    })
    expect(
      nodes(await log({ niss, to: '2026-03-10T00:00:00Z' }, world.gp)).map(({ operation }: any) => operation),
    ).toEqual(['Visit'])
    expect(nodes(await log({ niss, to: '2026-03-10T00:00:00Z' }, world.otherSupervisor))).toEqual([])
    expect(
      nodes(await log({ niss, organisation: CPAS }, world.inspector)).every(
        ({ actor }: any) => actor.organisation === CPAS,
      ),
    ).toBe(true)
    expect(nodes(await log({ niss, organisation: CPAS }, world.gp))).toEqual([])
    expect(
      nodes(
        await log({ niss, subject: own[0].actor.subject, from: '2026-03-02T08:00:00Z', to: '2026-03-02T08:00:00Z' }),
      ),
    ).toMatchObject([{ operation: 'LookUp' }])
    expect(nodes(await log({ niss, subject: 'nobody' }))).toEqual([])
    const one = await log({ niss, to: '2026-03-10T00:00:00Z' }, world.supervisor, { first: 2 })
    expect(one).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } })
    const two = await log({ niss, to: '2026-03-10T00:00:00Z' }, world.supervisor, {
      first: 2,
      after: one.pageInfo.endCursor,
    })
    expect(nodes(two).map(({ operation }: any) => operation)).toEqual(['Register'])
  })
  test.concurrent('a refused read leaves no trace of a read, and looking into the log leaves one', async () => {
    const niss = await register(world.cpas, people.bis())
    await world.analyst.raw('query Curious($niss: Niss!) { beneficiary(niss: $niss) { lastName } }', { niss })
    await world.analyst.raw('query Curious($niss: Niss!) { coverage(niss: $niss) { known } }', { niss })
    expect(nodes(await log({ niss }, world.inspector)).map(({ operation }: any) => operation)).toEqual(['Register'])
    expect(nodes(await log({ niss }, world.inspector)).map(({ operation }: any) => operation)).toEqual(
      expect.arrayContaining(['Log', 'Register']),
    )
  })
})
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
