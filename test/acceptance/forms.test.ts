import { pdfText } from '../../shared/testing/pdf-text'
import { nissCheckDigits } from '../../shared/values/niss'
import type { Partner } from '../e2e-scenario/client'
import { codesOf } from './answers'
import { attestationSteps, ISSUE } from './attestation-steps'
import { CPAS, register, setUpFixtures, TODAY, unusedNissNumbers } from './fixtures'

jest.setTimeout(120_000)
// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

const fixtures = setUpFixtures()
const unusedNiss = unusedNissNumbers()
const { input, person } = attestationSteps(fixtures, unusedNiss)
const FORM =
  'query ($niss: Niss!, $language: Language) { informationForm(niss: $niss, language: $language) { mediaType content } }'
const ATTESTATION = 'query ($number: ID!) { attestationForm(number: $number) { content } }'
const BLANK =
  'query ($language: Language!) { blankAttestationForm(language: $language) { fileName mediaType content } }'
const separated = (n: string) => `${n.slice(0, 2)}.${n.slice(2, 4)}.${n.slice(4, 6)}-${n.slice(6, 9)}.${n.slice(9)}`
/** The words of the PDF that the only root field returns. */
const printed = async (partner: Partner, query: string, variables: object): Promise<string> => {
  const [file] = Object.values(await partner.ask<any>(query, variables as Record<string, unknown>, TODAY)) as any[]
  return pdfText(Buffer.from(file.content, 'base64')).replace(/ \n/g, ' ')
}
let rank = Math.floor(Math.random() * 400)
/** A child born on 17 May 2015. */
const childNumber = () => {
  const nine = `154517${String(2 * (++rank % 499)).padStart(3, '0')}`
  return nine + nissCheckDigits(nine, true)
}

describe('the information form (manual of the SPP IS, section 2.24)', () => {
  test('a child is a minor beneficiary, and the form names the adult in charge', async () => {
    const mother = await register(fixtures.cpas, unusedNiss.bis(), { firstNames: 'Mariam' }, TODAY)
    const child = await register(fixtures.cpas, childNumber(), { householdOf: mother, relation: 'CHILD' }, TODAY)
    const text = await printed(fixtures.cpas, FORM, { niss: child })
    expect(text).toContain('Bénéficiaire mineur')
    expect(text).not.toContain('Bénéficiaire majeur')
    expect(text).toContain('17/05/2015')
    const [, adult = ''] = text.split('Adulte responsable')
    for (const part of [separated(mother), 'Mariam']) expect(adult).toContain(part)
    const ofMother = await printed(fixtures.cpas, FORM, { niss: mother })
    expect(ofMother).toContain('Bénéficiaire majeur')
    expect(ofMother).toContain(separated(child))
  })

  test('the form has the name and the contact data of the CPAS, not its number', async () => {
    const query = `query ($cpas: EnterpriseNumber!) { cpas(enterpriseNumber: $cpas) { name(language: FR) address email phone } }`
    const { cpas } = await fixtures.cpas.ask<any>(query, { cpas: CPAS })
    const text = await printed(fixtures.cpas, FORM, {
      niss: await register(fixtures.cpas, unusedNiss.bis(), {}, TODAY),
    })
    for (const part of [cpas.name, cpas.email, cpas.phone]) expect(text).toContain(part)
    expect(text).not.toContain('0299.990.019')
  })

  test('a CPAS without a link prints no form and reads no stay, insurance or photo of the person', async () => {
    const niss = await person()
    const { otherCpas } = fixtures
    expect(codesOf(await otherCpas.raw(FORM, { niss }, TODAY))).toEqual(['FORBIDDEN'])
    for (const field of [
      'residences { status }',
      'insurances { status }',
      'addresses { insCode }',
      'household { relation }',
    ]) {
      const answer = await otherCpas.raw(
        `query ($niss: Niss!) { beneficiary(niss: $niss) { ${field} } }`,
        { niss },
        TODAY,
      )
      expect([field, codesOf(answer)]).toEqual([field, ['FORBIDDEN']])
    }
    expect(await otherCpas.ask(`query ($niss: Niss!) { beneficiary(niss: $niss) { niss } }`, { niss }, TODAY)).toEqual({
      beneficiary: { niss },
    })
  })
})

describe('the form of the AMU attestation (royal decree of 12 December 1996)', () => {
  test('an attestation has the number of the person with separators, its issuer by name, and the care that it covers', async () => {
    const niss = await person()
    const { issueAttestation } = await fixtures.gp.ask<any>(ISSUE, { input: input(niss) }, TODAY)
    const text = await printed(fixtures.gp, ATTESTATION, { number: issueAttestation.attestation.number })
    for (const part of [separated(niss), `Play ${fixtures.gpNumber}`, fixtures.gpNumber, 'Médecine générale'])
      expect(text).toContain(part)
    expect(text).not.toContain(niss)
    expect(text).toMatch(/L’attestation d’un médecin généraliste vaut aussi pour les soins qu’il prescrit/)
  })

  test.each([
    ['FR', 'Attestation d’aide médicale urgente', 'Médecin ou dentiste', 'les soins qu’il prescrit'],
    ['NL', 'Attest dringende medische hulp', 'Arts of tandarts', 'de voorgeschreven zorg'],
    ['DE', 'Bescheinigung der dringenden medizinischen Hilfe', 'LIKIV-Nummer', 'verschriebene Leistungen'],
    ['EN', 'Urgent medical aid attestation', 'Physician or dentist', 'the care that they prescribe'],
  ])('the blank model in %s has every field and no data', async (language, ...parts) => {
    for (const partner of [fixtures.gp, fixtures.cpas, fixtures.hospital]) {
      const text = (await printed(partner, BLANK, { language })).replace(/\s+/g, ' ')
      for (const part of parts) expect(text).toContain(part)
      expect(text).not.toMatch(/null|undefined|…\t/)
      expect(text.match(/_{10,}/g)!.length).toBeGreaterThanOrEqual(5)
    }
  })
})
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
