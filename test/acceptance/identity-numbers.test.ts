import { nissCheckDigits } from '../../shared/values/niss'
import { decide, decisionInput, register, setUpFixtures, TODAY, unusedNissNumbers } from './fixtures'
import { identitySteps, mutationInput } from './identity-steps'
import { COMMIT } from './operations'

jest.setTimeout(120_000)
// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

const fixtures = setUpFixtures()
const unusedNiss = unusedNissNumbers()
const { readPerson, recordMutations, recordMutation, tryRegister } = identitySteps(fixtures)
const validity = (from: string, to: string | null) => ({ from, to })

describe('NISS', () => {
  const READ = 'query ($niss: Niss!) { beneficiary(niss: $niss) { niss } }'
  test.concurrent.each(['00004500136', '97000080964', '25.04.16-123.47'])('the number %s is valid', async (niss) => {
    expect(await fixtures.cpas.ask(READ, { niss })).toEqual({ beneficiary: null })
    expect(await fixtures.cpas.ask(`{ beneficiary(niss: "${niss}") { niss } }`)).toEqual({ beneficiary: null })
  })
  test.concurrent.each([
    ['with sequence 999', '85473099921'],
    ['with sequence 000', '85010100016'],
    ['with birth date 31 April', '85043100109'],
    ['with birth month 13', '85130100102'],
    ['with birth year 2030', '30010100153'],
  ])('a number %s is rejected as a variable and as a literal', async (_, niss) => {
    for (const { errors } of [
      await fixtures.cpas.raw(READ, { niss }),
      await fixtures.cpas.raw(`{ beneficiary(niss: "${niss}") { niss } }`),
      await fixtures.cpas.raw(READ, { niss }, '2040-01-01'),
    ])
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'niss' } }])
  })
  test.concurrent('a number with an unknown birth date is registered without a birth date', async () => {
    const niss = `004045${String(100 + Math.floor(Math.random() * 400) * 2)}`
    const number = niss + nissCheckDigits(niss, true)
    await register(fixtures.cpas, number)
    expect(await readPerson(number)).toMatchObject({ niss: number, numberKind: 'BIS', birthDate: null })
  })
  test.concurrent('ID-NUMBER warns when the number contradicts gender or birth date', async () => {
    const niss = unusedNiss.bis()
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

describe('number changes', () => {
  test.concurrent('a BIS number and its national number find the same person', async () => {
    const niss = await register(fixtures.cpas, unusedNiss.bis(), {}, '2026-02-01')
    const newNiss = unusedNiss.national()
    const { id } = await readPerson(niss)
    await recordMutation(niss, 'NUMBER_CHANGE', '2026-03-01', { newNiss })
    for (const one of [niss, newNiss])
      expect(await readPerson(one)).toMatchObject({ id, niss: newNiss, numberKind: 'NISS' })
    expect((await readPerson(newNiss)).numbers).toMatchObject([
      { number: niss, kind: 'BIS', period: { to: '2026-02-28' }, replacedBy: newNiss },
      { number: newNiss, kind: 'NISS', period: validity('2026-03-01', null), replacedBy: null },
    ])
    const third = unusedNiss.national()
    await recordMutation(newNiss, 'NUMBER_CHANGE', '2026-03-10', { newNiss: third })
    for (const one of [niss, newNiss, third]) expect(await readPerson(one)).toMatchObject({ id, niss: third })
    expect((await readPerson(niss)).numbers).toHaveLength(3)
    expect((await readPerson(niss, null, '2026-03-05')).niss).toBe(newNiss)
    expect((await readPerson(niss, null, '2026-02-05')).niss).toBe(niss)
    const again = await tryRegister(niss, { firstNames: 'Amina' })
    expect(again.data.registerBeneficiary.beneficiary).toMatchObject({ id, niss: third })
  })
  test.concurrent('two persons are merged by a number change, and each number finds the merged person', async () => {
    const [a, b] = [
      await register(fixtures.cpas, unusedNiss.bis()),
      await register(fixtures.cpas, unusedNiss.national(), {
        residence: { status: 'ILLEGAL_STAY', register: 'NONE', from: '2026-01-01' },
      }),
    ]
    const ids = [(await readPerson(a)).id, (await readPerson(b)).id]
    await recordMutation(a, 'NAME_CHANGE', '2026-02-01', { lastName: 'Avant' })
    await recordMutation(a, 'NUMBER_CHANGE', '2026-03-01', { newNiss: b })
    const [one, two] = [await readPerson(a), await readPerson(b)]
    expect(one.id).toBe(two.id)
    expect(ids).toContain(one.id)
    expect(one.niss).toBe(b)
    expect(one.numbers.map(({ number }: any) => number).sort()).toEqual([a, b].sort())
    expect(one.mutations.totalCount).toBe(2)
    const { identityMutations } = await fixtures.inspector.ask<any>(
      'query ($niss: Niss!) { identityMutations(filter: { niss: $niss }) { totalCount edges { node { beneficiary { id } } } } }',
      { niss: a },
    )
    expect(identityMutations.totalCount).toBe(2)
    for (const { node } of identityMutations.edges) expect(node.beneficiary.id).toBe(one.id)
  })
  test.concurrent('records of merged persons are found by every number as those of one person', async () => {
    const [a, b, c] = [unusedNiss.bis(), unusedNiss.bis(), unusedNiss.national()]
    const numbers: string[] = []
    const had = { decisions: [] as string[], commitments: [] as string[], attestations: [] as string[] }
    for (const [i, niss] of [a, b].entries()) {
      await register(fixtures.cpas, niss, { lastName: i === 0 ? 'Avant' : 'Apres' })
      had.decisions.push((await decide(fixtures.cpas, decisionInput(niss))).number)
      const care = { niss, provider: fixtures.gpNumber, careType: 'GENERAL_MEDICINE', on: TODAY }
      const { requestCommitment } = await fixtures.gp.ask<any>(COMMIT, { input: care }, TODAY)
      had.commitments.push(requestCommitment.commitment.number)
      const { issueAttestation } = await fixtures.gp.ask<any>(
        'mutation ($input: AttestationInput!) { issueAttestation(input: $input) { attestation { number } } }',
        {
          input: {
            niss,
            provider: fixtures.gpNumber,
            careTypes: ['GENERAL_MEDICINE'],
            validity: validity(TODAY, '2026-04-30'),
          },
        },
        TODAY,
      )
      had.attestations.push(issueAttestation.attestation.number)
      const invoice = { number: `F-${niss}`, niss, issuedOn: TODAY, commitmentNumber: had.commitments[i] }
      const line = { code: '101076', performedOn: TODAY, claimed: '30.00' }
      const { submitInvoices } = await fixtures.gp.ask<any>(
        'mutation ($input: InvoiceFileInput!) { submitInvoices(input: $input) { file { counts { lines rejected } } } }',
        { input: { reference: `u-${niss}`, provider: fixtures.gpNumber, invoices: [{ ...invoice, lines: [line] }] } },
        TODAY,
      )
      expect(submitInvoices.file.counts).toEqual({ lines: 1, rejected: 0 })
      numbers.push(invoice.number)
    }
    // One call with the later change first: b, another person, becomes c, and before that a becomes b.
    const payloads = await recordMutations([
      mutationInput(b, 'NUMBER_CHANGE', '2026-03-10', { newNiss: c }),
      mutationInput(c, 'NAME_CHANGE', '2026-03-11', { firstNames: 'Ada' }),
      mutationInput(a, 'NUMBER_CHANGE', '2026-03-05', { newNiss: b }),
    ])
    expect(payloads.map(({ findings }: any) => findings)).toEqual([[], [], []])
    const one = await readPerson(a)
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
      const found = await fixtures.inspector.ask<any>(
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
  test.concurrent('five concurrent changes to one new number merge all persons', async () => {
    const newNiss = unusedNiss.national()
    const all = await Promise.all(Array.from({ length: 5 }, () => register(fixtures.cpas, unusedNiss.bis())))
    const payloads = (
      await Promise.all(
        all.map((niss) => recordMutations([mutationInput(niss, 'NUMBER_CHANGE', '2026-03-01', { newNiss })])),
      )
    ).flat()
    expect(payloads.every(({ mutation }: any) => mutation !== null)).toBe(true)
    const ids = await Promise.all([...all, newNiss].map(async (niss) => (await readPerson(niss)).id))
    expect(new Set(ids).size).toBe(1)
  })
})
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
