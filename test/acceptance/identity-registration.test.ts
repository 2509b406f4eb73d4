import { inflateSync } from 'node:zlib'
import { codesOf } from './answers'
import { register, setUpFixtures, TODAY, unusedNissNumbers } from './fixtures'
import { identitySteps } from './identity-steps'
import { FINDINGS } from './operations'

jest.setTimeout(120_000)
// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

const fixtures = setUpFixtures()
const unusedNiss = unusedNissNumbers()
const { readPerson, tryRegister } = identitySteps(fixtures)
const validity = (from: string, to: string | null) => ({ from, to })

describe('registerBeneficiary', () => {
  test.concurrent('a person with a BIS number is registered without legal stay, neither insured nor insurable', async () => {
    const niss = await register(fixtures.cpas, unusedNiss.bis())
    expect(await readPerson(niss)).toMatchObject({
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
  test.concurrent('a person with a national number requires a residence status', async () => {
    const niss = unusedNiss.national()
    const refused = await tryRegister(niss)
    expect(codesOf(refused)).toEqual(['BAD_USER_INPUT'])
    expect(refused.errors?.[0]?.extensions?.argument).toBe('input.residence')
    expect(await readPerson(niss)).toBeNull()
    await register(fixtures.cpas, niss, {
      residence: {
        status: 'ASYLUM_SEEKER_FINANCIAL_AID',
        register: 'WAITING',
        from: '2026-01-15',
        allocationInsCode: '62063',
      },
      address: { insCode: '21004', street: 'Rue de l’Exemple 1', postalCode: '1000', from: '2026-01-15' },
    })
    expect(await readPerson(niss)).toMatchObject({
      numberKind: 'NISS',
      residence: {
        status: 'ASYLUM_SEEKER_FINANCIAL_AID',
        register: 'WAITING',
        allocationInsCode: '62063',
        period: validity('2026-01-15', null),
      },
      address: { street: 'Rue de l’Exemple 1', postalCode: '1000', insCode: '21004', municipality: expect.any(String) },
    })
    expect((await readPerson(niss, '2026-01-14')).address).toBeNull()
  })
  test.concurrent('insurance begins on the given day, or on the first day of the residence', async () => {
    const legal = { residence: { status: 'LEGAL_STAY', register: 'FOREIGNERS', from: '2026-02-01' } }
    const [dated, undated] = [unusedNiss.national(), unusedNiss.national()]
    await register(fixtures.cpas, dated, { ...legal, insurance: 'INSURABLE', insuranceFrom: '2026-02-10' }, TODAY)
    await register(fixtures.cpas, undated, { ...legal, insurance: 'INSURABLE' }, TODAY)
    expect((await readPerson(dated, '2026-02-09')).insurance.status).toBe('NOT_INSURED_NOT_INSURABLE')
    expect((await readPerson(dated, '2026-02-10')).insurance).toMatchObject({
      status: 'INSURABLE',
      period: { from: '2026-02-10' },
    })
    expect((await readPerson(undated, '2026-01-31')).insurance.status).toBe('NOT_INSURED_NOT_INSURABLE')
    expect((await readPerson(undated, '2026-02-01')).insurance.status).toBe('INSURABLE')
  })
  test.concurrent('a household relation is visible from both members', async () => {
    const mother = await register(fixtures.cpas, unusedNiss.bis())
    const child = await register(fixtures.cpas, unusedNiss.bis(), { householdOf: mother, relation: 'CHILD' })
    expect((await readPerson(mother)).household).toEqual([{ relation: 'CHILD', beneficiary: { niss: child } }])
    expect((await readPerson(child)).household).toEqual([{ relation: 'PARENT', beneficiary: { niss: mother } }])
    expect(codesOf(await tryRegister(unusedNiss.bis(), { householdOf: unusedNiss.bis(), relation: 'CHILD' }))).toEqual([
      'NOT_FOUND',
    ])
  })
  test.concurrent('ten concurrent registrations of one number create one person', async () => {
    const niss = unusedNiss.bis()
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
  test.concurrent('the registers register a person and see only the number', async () => {
    const niss = unusedNiss.bis()
    const { registerBeneficiary } = await fixtures.bcss.ask<any>(
      `mutation ($input: RegisterBeneficiaryInput!) { registerBeneficiary(input: $input) { beneficiary { niss numberKind } ${FINDINGS} } }`,
      { input: { niss, lastName: 'Exemple', gender: 'UNKNOWN' } },
    )
    expect(registerBeneficiary).toMatchObject({ beneficiary: { niss, numberKind: 'BIS' }, findings: [] })
  })
  test.concurrent.each([
    ['an empty name', { lastName: '  ' }, 'input.lastName'],
    ['a name of 10,000 characters', { lastName: 'x'.repeat(10_000) }, 'input.lastName'],
    ['a birth after today', { birthDate: '2026-03-13' }, 'input.birthDate'],
    ['a malformed municipality code', { address: { insCode: 'x', from: TODAY } }, 'input.address.insCode'],
    [
      'a status that does not exist',
      { residence: { status: 'TOURIST', register: 'NONE', from: TODAY } },
      'input.residence.status',
    ],
    ['a number with wrong check digits', { niss: '85410112345' }, 'input.niss'],
  ])('registerBeneficiary rejects %s with its path', async (_, more, argument) => {
    const answer = await tryRegister(unusedNiss.bis(), more)
    expect(codesOf(answer)).toEqual(['BAD_USER_INPUT'])
    expect(answer.errors?.[0]?.extensions?.argument).toBe(argument)
  })
  test.concurrent('beneficiary is null for an unknown number', async () => {
    expect(
      await fixtures.gp.ask('query ($niss: Niss!) { beneficiary(niss: $niss) { niss } }', { niss: unusedNiss.bis() }),
    ).toEqual({ beneficiary: null })
  })
})

describe('setPhoto and informationForm', () => {
  const PHOTO = `mutation ($niss: Niss!, $content: String!) { setPhoto(niss: $niss, content: $content) { beneficiary { niss } ${FINDINGS} } }`
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
  const set = (niss: string, content: string) => fixtures.cpas.raw(PHOTO, { niss, content }, TODAY)
  const FORM =
    'query ($niss: Niss!, $language: Language) { informationForm(niss: $niss, language: $language) { fileName mediaType content } }'
  test.concurrent('setPhoto accepts PNG and JPEG up to 512 KiB', async () => {
    const niss = await register(fixtures.cpas, unusedNiss.bis(), {}, TODAY)
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
    expect(codesOf(await set(unusedNiss.bis(), png.toString('base64')))).toEqual(['NOT_FOUND'])
  })
  test.concurrent('informationForm returns a PDF in the requested language', async () => {
    const niss = await register(
      fixtures.cpas,
      unusedNiss.bis(),
      { lastName: 'Formulaire', birthDate: '1980-01-01' },
      TODAY,
    )
    await register(fixtures.cpas, unusedNiss.bis(), {
      lastName: 'Petit',
      birthDate: '2020-01-01',
      householdOf: niss,
      relation: 'CHILD',
    })
    await set(niss, png.toString('base64'))
    const texts = new Set<string>()
    for (const language of ['FR', 'NL', 'DE', 'EN', undefined]) {
      const { informationForm } = await fixtures.cpas.ask<any>(FORM, { niss, language }, TODAY)
      expect(informationForm).toMatchObject({ mediaType: 'application/pdf', fileName: expect.stringMatching(/\.pdf$/) })
      const bytes = Buffer.from(informationForm.content, 'base64')
      expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
      texts.add(contentOf(bytes))
    }
    expect(texts.size).toBeGreaterThanOrEqual(4)
    expect(codesOf(await fixtures.cpas.raw(FORM, { niss: unusedNiss.bis() }, TODAY))).toEqual(['NOT_FOUND'])
    for (const partner of [fixtures.caami, fixtures.inspector, fixtures.gp])
      expect(codesOf(await partner.raw(FORM, { niss }))).toContain('GRAPHQL_VALIDATION_FAILED')
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
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
