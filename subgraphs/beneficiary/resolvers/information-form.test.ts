import { crc32, deflateSync } from 'node:zlib'
import type { CpasFacts } from '../../../shared/inter-service/contracts'
import { pdfText } from '../../../shared/testing/pdf-text'
import { createTestSubgraph, type TestSubgraph } from '../../../shared/testing/test-subgraph'
import { nissCheckDigits } from '../../../shared/values/niss'
import { beneficiarySubgraph } from '../subgraph'

const bis = (nine: string, from2000 = false) => nine + nissCheckDigits(nine, from2000)
const MOTHER = bis('854513998')
const CHILD = bis('164201997', true)
const GROWN = bis('054201997', true)
const ALONE = bis('164202996', true)

const RESIDENCE = { status: 'ILLEGAL_STAY', register: 'NONE', from: '2020-01-01' }

const REGISTER = `mutation Register($input: RegisterBeneficiaryInput!) {
  registerBeneficiary(input: $input) { beneficiary { niss } findings { rule } }
}`
const PHOTO = `mutation Photo($niss: Niss!, $content: String!) {
  setPhoto(niss: $niss, content: $content) { beneficiary { niss } findings { rule severity path } }
}`
/** Reads beyond the link with the person, which ends 60 days after the registration. */
const REASON = 'The form of a later day is tested'

const FORM = `query Form($niss: Niss!, $language: Language) {
  informationForm(niss: $niss, language: $language) { fileName mediaType content }
}`

function chunk(name: string, body: Buffer): Buffer {
  const text = Buffer.concat([Buffer.from(name, 'latin1'), body])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(body.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(text))
  return Buffer.concat([length, text, check])
}
function png(width: number, height: number): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const lines = Buffer.alloc(height * (1 + width * 3), 0x80)
  for (let i = 0; i < height; i++) lines[i * (1 + width * 3)] = 0
  const start = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([start, chunk('IHDR', head), chunk('IDAT', deflateSync(lines)), chunk('IEND', Buffer.alloc(0))])
}

const centre = (enterpriseNumber: string, place: string, contact: Partial<CpasFacts> = {}): CpasFacts => ({
  enterpriseNumber,
  names: { FR: `CPAS de ${place}`, NL: `OCMW ${place}`, DE: `ÖSHZ ${place}`, EN: `CPAS of ${place}` },
  address: null,
  email: null,
  phone: null,
  merger: null,
  ...contact,
})

describe('informationForm and setPhoto', () => {
  let graph: TestSubgraph
  const issuing = centre('0299990019', 'Bruxelles')
  const registered = new Map([[issuing.enterpriseNumber, issuing]])
  let managing: CpasFacts | null = null
  const formOf = async (niss: string, language = 'FR', today?: string) => {
    const { data, errors } = await graph.run(FORM, { niss, language }, today ? { today, emergency: REASON } : {})
    expect(errors).toBeUndefined()
    return pdfText(Buffer.from(data.informationForm.content, 'base64')).replace(/ \n/g, ' ')
  }
  beforeAll(async () => {
    graph = await createTestSubgraph(beneficiarySubgraph, {
      services: {
        'decision.cpas': (keys) =>
          keys.map((key) => ('enterpriseNumber' in key ? (registered.get(key.enterpriseNumber) ?? null) : managing)),
      },
    })
    for (const input of [
      { niss: MOTHER, lastName: 'Đặng', firstNames: 'Zoë', gender: 'FEMALE' },
      { niss: CHILD, lastName: 'Đặng', firstNames: 'Lê', gender: 'MALE', householdOf: MOTHER, relation: 'CHILD' },
      { niss: GROWN, lastName: 'Đặng', firstNames: 'Anh', gender: 'MALE', householdOf: MOTHER, relation: 'CHILD' },
      { niss: ALONE, lastName: 'Sow', firstNames: 'Awa', gender: 'FEMALE' },
    ])
      expect((await graph.run(REGISTER, { input })).errors).toBeUndefined()
  })
  afterAll(() => graph.close())

  test.each(['FR', 'NL', 'DE', 'EN'])('the form is a PDF with embedded fonts, in %s', async (language) => {
    const { data, errors } = await graph.run(FORM, { niss: MOTHER, language })
    expect(errors).toBeUndefined()
    const pdf = Buffer.from(data.informationForm.content, 'base64').toString('latin1')
    expect(data.informationForm.mediaType).toBe('application/pdf')
    expect(pdf.startsWith('%PDF-')).toBe(true)
    expect(pdf).toContain('/FontFile2')
    expect(pdf).not.toContain('/Subtype /Image')
  })

  const dotted = (n: string) => `${n.slice(0, 2)}.${n.slice(2, 4)}.${n.slice(4, 6)}-${n.slice(6, 9)}.${n.slice(9)}`
  test.each([
    [
      'FR',
      ['NISS', 'Nom', 'Prénoms', 'Genre', 'Date de naissance', 'Féminin', 'Masculin'],
      '13/05/1985',
      '01/02/2016',
      'Ce formulaire ne donne aucun droit et ne représente en aucun cas une attestation de prise en charge par le CPAS.',
    ],
    [
      'NL',
      ['INSZ', 'Familienaam', 'Voornamen', 'Geslacht', 'Geboortedatum', 'Vrouwelijk', 'Mannelijk'],
      '13/05/1985',
      '01/02/2016',
      'Dit formulier geeft geen enkel recht en is in geen geval een bewijs van tenlasteneming door het OCMW.',
    ],
    [
      'DE',
      ['ENSS', 'Familienname', 'Vornamen', 'Geschlecht', 'Geburtsdatum', 'Weiblich', 'Männlich'],
      '13.05.1985',
      '01.02.2016',
      'Dieses Formular gibt keinerlei Recht und ist in keinem Fall eine Bescheinigung der Kostenübernahme durch das ÖSHZ.',
    ],
    [
      'EN',
      ['NISS', 'Last name', 'First names', 'Sex', 'Birth date', 'Female', 'Male'],
      '13/05/1985',
      '01/02/2016',
      'This form gives no entitlement and is not a certificate that the CPAS will pay.',
    ],
  ])(
    'the form in %s has the data of the adult and the dependent minors and the statement of the manual, section 2.24',
    async (...expected) => {
      const [language, [number, lastName, firstNames, sex, birth, female, male], mother, child, sentence] = expected
      const { data } = await graph.run(FORM, { niss: MOTHER, language })
      const text = pdfText(Buffer.from(data.informationForm.content, 'base64')).replace(/ \n/g, ' ')
      expect(text).toContain(
        [
          `${number}\t${dotted(MOTHER)}`,
          `${lastName}\tĐặng`,
          `${firstNames}\tZoë`,
          `${sex}\t${female}`,
          `${birth}\t${mother}`,
        ].join('\n'),
      )
      expect(text).toContain([number, lastName, firstNames, sex, birth].join('\t'))
      expect(text).toContain([dotted(CHILD), 'Đặng', 'Lê', male, child].join('\t'))
      expect(text).not.toContain(dotted(GROWN))
      expect(text).toContain(sentence)
    },
  )

  test.each([
    ['FR', 'Bénéficiaire mineur', 'Adulte responsable', 'Lien\tParent', 'Aucun adulte responsable n’est connu.'],
    [
      'NL',
      'Minderjarige begunstigde',
      'Verantwoordelijke volwassene',
      'Band\tOuder',
      'Er is geen verantwoordelijke volwassene bekend.',
    ],
    [
      'DE',
      'Minderjährige begünstigte Person',
      'Verantwortliche erwachsene Person',
      'Verhältnis\tElternteil',
      'Es ist keine verantwortliche erwachsene Person bekannt.',
    ],
    ['EN', 'Minor beneficiary', 'Responsible adult', 'Relation\tParent', 'No responsible adult is known.'],
  ])('the form of a minor names the responsible adult, in %s', async (language, minor, adult, relation, nobody) => {
    const [child, mother] = (await formOf(CHILD, language)).split(`\n${adult}\n`)
    expect(child).toContain(`${minor}\n`)
    expect(child).toContain(dotted(CHILD))
    expect(child).not.toContain(dotted(MOTHER))
    expect(mother).toContain(relation)
    expect(mother).toContain(dotted(MOTHER))
    expect(mother).toContain('\tZoë')
    expect(await formOf(ALONE, language)).toContain(`${adult}\n${nobody}`)
  })

  test.each([
    ['the year', '550000', '194', '1955', '1955'],
    ['month and year', '554700', '194', '07/1955', '07.1955'],
  ])('the form prints %s of a birth date that is known in part', async (_, known, sequence, french, german) => {
    const number = bis(known + sequence)
    const input = { niss: number, lastName: 'Sow', firstNames: 'Fatou', gender: 'FEMALE' }
    const registered = await graph.run(REGISTER, { input: { ...input, residence: RESIDENCE } })
    expect(registered.errors).toBeUndefined()
    expect(await formOf(number, 'FR')).toContain(`Date de naissance\t${french}\n`)
    expect(await formOf(number, 'DE')).toContain(`Geburtsdatum\t${german}\n`)
  })

  test('the form prints the known part of a dependent minor’s birth date', async () => {
    const [mother, child] = [bis('864513998'), bis('164300996', true)]
    for (const input of [
      { niss: mother, lastName: 'Sow', firstNames: 'Awa', gender: 'FEMALE' },
      { niss: child, lastName: 'Sow', firstNames: 'Ibra', gender: 'FEMALE', householdOf: mother, relation: 'CHILD' },
    ])
      expect((await graph.run(REGISTER, { input })).errors).toBeUndefined()
    expect(await formOf(mother)).toContain([dotted(child), 'Sow', 'Ibra', 'Féminin', '03/2016'].join('\t'))
  })

  test('a person who becomes 18 on the day gets the form of an adult', async () => {
    expect(await formOf(CHILD, 'FR', '2034-01-31')).toContain('Adulte responsable')
    const grown = await formOf(CHILD, 'FR', '2034-02-01')
    expect(grown).toContain('Bénéficiaire majeur')
    expect(grown).not.toContain('Adulte responsable')
  })

  test('the form has the contact data of the managing CPAS and the name of the issuing one', async () => {
    const contact = {
      address: 'Rue de l’Exemple 1, 4000 Liège',
      email: 'accueil@cpas.example.org',
      phone: '+32 2 000 00 11',
    }
    managing = centre('0299991108', 'Liège', contact)
    expect(await formOf(MOTHER)).toContain(
      [
        'CPAS',
        'Nom\tCPAS de Liège',
        `Adresse\t${contact.address}`,
        `E-mail\t${contact.email}`,
        `Téléphone\t${contact.phone}`,
      ].join('\n'),
    )
    expect(await formOf(MOTHER)).toContain('par\u00a0: CPAS de Bruxelles')
    managing = null
  })

  test('without a decision, the form has the issuing CPAS, without rows for unknown contact data', async () => {
    const text = await formOf(MOTHER, 'NL')
    expect(text).toContain('OCMW\nNaam\tOCMW Bruxelles\n')
    for (const label of ['Adres\t', 'E-mail', 'Telefoon']) expect(text).not.toContain(label)
  })

  test('a CPAS that is not in the register is named by its number', async () => {
    const { data } = await graph.run(FORM, { niss: MOTHER }, { as: 'cpas:0299991108:worker', emergency: REASON })
    expect(pdfText(Buffer.from(data.informationForm.content, 'base64'))).toContain('par\u00a0: 0299.991.108')
  })

  test.each([
    ['გიორგი', 'ბერიძე', bis('854515997')],
    ['فاطمة', 'الزهراء بنت محمد', bis('854516997')],
    ['Ẹ́niọlá', 'Ọ̀ṣun', bis('854517997')],
  ])('the form prints the name %s %s', async (firstNames, lastName, niss) => {
    await graph.run(REGISTER, { input: { niss, lastName, firstNames, gender: 'FEMALE' } })
    const text = await formOf(niss)
    expect(text).toContain(`Nom\t${lastName}\n`)
    expect(text).toContain(`Prénoms\t${firstNames}\n`)
  })

  test('a name that cannot be printed is rejected, of the person and of a dependent minor', async () => {
    const parent = bis('854514997')
    const child = bis('164203995', true)
    await graph.run(REGISTER, { input: { niss: parent, lastName: 'Bah', firstNames: 'Awa', gender: 'FEMALE' } })
    const input = {
      niss: child,
      lastName: '𞤀𞤣𞤢𞤥',
      firstNames: 'Adam',
      gender: 'MALE',
      householdOf: parent,
      relation: 'CHILD',
    }
    await graph.run(REGISTER, { input })
    for (const niss of [parent, child]) {
      const { data, errors } = await graph.run(FORM, { niss })
      expect(data).toBeNull()
      expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', argument: 'niss' })
      expect(errors?.[0]?.message).toContain(`The last name of the person ${child} holds the character "𞤀" U+1E900`)
    }
  })

  test('a child who comes of age on the day or has died is no dependent minor', async () => {
    const form = async (today: string) => {
      const { data } = await graph.run(FORM, { niss: MOTHER }, { today, emergency: REASON })
      return pdfText(Buffer.from(data.informationForm.content, 'base64'))
    }
    expect(await form('2034-01-31')).toContain(dotted(CHILD))
    expect(await form('2034-02-01')).not.toContain(dotted(CHILD))
    const input = [{ reference: 'death of a child', niss: CHILD, kind: 'DEATH', effectiveOn: '2026-06-01' }]
    await graph.run(
      'mutation ($input: [IdentityMutationInput!]!) { recordIdentityMutations(input: $input) { findings { rule } } }',
      { input },
      { as: 'system:bcss:bcss' },
    )
    expect(await form('2026-05-31')).toContain(dotted(CHILD))
    expect(await form('2026-06-01')).not.toContain(dotted(CHILD))
  })

  test('the form has the photo that was set, and logs the person and the minor as read', async () => {
    const set = await graph.run(PHOTO, { niss: MOTHER, content: png(40, 50).toString('base64') })
    expect(set.data?.setPhoto).toEqual({ beneficiary: { niss: MOTHER }, findings: [] })
    const { data } = await graph.run(FORM, { niss: MOTHER })
    expect(Buffer.from(data.informationForm.content, 'base64').toString('latin1')).toContain('/Subtype /Image')
    const read = await graph.db.query(
      `select niss from access where kind = 'READ' and request_id = (select request_id from access order by id desc limit 1) order by niss`,
    )
    expect(read).toEqual([{ niss: CHILD }, { niss: MOTHER }])
  })

  test('setting the same photo again writes nothing', async () => {
    await graph.run(PHOTO, { niss: MOTHER, content: png(40, 50).toString('base64') })
    expect(await graph.db.query('select count(*)::int as n from photo')).toEqual([{ n: 1 }])
  })

  test.each([
    ['a text', Buffer.from('GIF89a not a photo').toString('base64')],
    ['a content that is not base64', '!!!!'],
    ['an empty content', ''],
    ['more than 512 KiB', Buffer.concat([png(1, 1), Buffer.alloc(512 * 1024)]).toString('base64')],
  ])('setPhoto rejects %s', async (_, content) => {
    const { errors } = await graph.run(PHOTO, { niss: MOTHER, content })
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'content' })
  })

  test('a truncated picture gives the warning BEN-PHOTO and a form without photo', async () => {
    const { data } = await graph.run(PHOTO, { niss: MOTHER, content: png(40, 50).subarray(0, 60).toString('base64') })
    expect(data.setPhoto.findings).toEqual([{ rule: 'BEN-PHOTO', severity: 'WARNING', path: 'content' }])
    const form = await graph.run(FORM, { niss: MOTHER })
    expect(form.errors).toBeUndefined()
    const pdf = Buffer.from(form.data.informationForm.content, 'base64').toString('latin1')
    expect(pdf).not.toContain('/Subtype /Image')
  })

  test('a picture that cannot be decoded gives the warning BEN-PHOTO, and the form does not fail', async () => {
    // Legal in a JPEG, and unknown to the library: a blank byte before a mark.
    const picture = Buffer.from([
      0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xff, 0xc0, 0, 11, 8, 0, 9, 0, 9, 1, 1, 17, 0, 0xff, 0xd9,
    ])
    const { data } = await graph.run(PHOTO, { niss: MOTHER, content: picture.toString('base64') })
    expect(data.setPhoto.findings).toEqual([{ rule: 'BEN-PHOTO', severity: 'WARNING', path: 'content' }])
    const form = await graph.run(FORM, { niss: MOTHER })
    expect(form.errors).toBeUndefined()
    expect(pdfText(Buffer.from(form.data.informationForm.content, 'base64'))).toContain(dotted(MOTHER))
  })

  test('informationForm and setPhoto reject an unknown person', async () => {
    const nobody = bis('854513001')
    for (const { errors } of [
      await graph.run(FORM, { niss: nobody }),
      await graph.run(PHOTO, { niss: nobody, content: png(1, 1).toString('base64') }),
    ])
      expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND')
  })
})
