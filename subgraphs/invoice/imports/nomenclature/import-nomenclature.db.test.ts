import { ImportRejected } from '../../../../shared/errors/import-rejected'
import { createTestSubgraph, type TestSubgraph } from '../../../../shared/testing/test-subgraph'
import { invoiceSubgraph } from '../../subgraph'
import { HOSPITAL, nissOf, Scenario } from '../../testing/scenario'
import { importNomenclature } from './import-nomenclature'

jest.setTimeout(60_000)

const DAY_OF_STAY = '768121'
const ACT = '700011'
const OTHER_ACT = '700033'
const MEDICINES = '700055'
const ITEMS = [
  'code,label_fr,label_nl,label_de,label_en,care_type,pseudo_code,prescription_required,in_efact,categories,confidence,source,by_day,max_per_day,not_with',
  `${DAY_OF_STAY},Jour,Dag,Tag,Day,HOSPITALIZATION,yes,no,yes,HOSPITAL,A,INAMI 2026,yes,1,`,
  `${ACT},Acte,Handeling,Akt,Act,HOSPITALIZATION,no,no,yes,HOSPITAL,A,INAMI 2026,no,2,${OTHER_ACT}`,
  `${OTHER_ACT},Autre,Andere,Anderer,Other,HOSPITALIZATION,no,no,yes,HOSPITAL,A,INAMI 2026,no,,`,
  `${MEDICINES},Produit,Product,Produkt,Product,HOSPITALIZATION,yes,no,yes,HOSPITAL,A,INAMI 2026,no,,`,
].join('\n')
const TARIFFS = [
  'code,basis,provider,valid_from,valid_to,min_age,max_age,preferential,global_file,honorarium,insurance_part,patient_part,confidence,uncertain,source,note',
  `${DAY_OF_STAY},FIXED,,2026-01-01,,,,no,no,500.00,480.00,20.00,A,no,INAMI 2026,`,
  `${DAY_OF_STAY},FIXED,${HOSPITAL},2026-01-01,,,,no,no,612.34,592.34,20.00,A,no,INAMI 2026,`,
  `${ACT},FIXED,,2026-01-01,,,,no,no,20.00,20.00,0.00,A,no,INAMI 2026,`,
  `${OTHER_ACT},FIXED,,2026-01-01,,,,no,no,30.00,30.00,0.00,A,no,INAMI 2026,`,
  `${MEDICINES},CLAIMED_UP_TO,,2026-01-01,,,,no,no,400.00,400.00,0.00,A,no,INAMI 2026,`,
].join('\n')

describe('the import of a file of nomenclature', () => {
  const scenario = new Scenario(20)
  let subgraph: TestSubgraph
  beforeAll(async () => {
    subgraph = await createTestSubgraph(invoiceSubgraph, { services: scenario.services })
  })
  afterAll(() => subgraph?.close())

  const importFile = async (text: string, shouldCommit: boolean): Promise<string[]> => {
    const lines: string[] = []
    await importNomenclature(subgraph.db, text, { shouldCommit, print: (line) => lines.push(line) })
    return lines
  }
  const stored = async () =>
    subgraph.db.query(
      `select (select count(*)::int from nomenclature_item where source = 'INAMI 2026') as items,
         (select count(*)::int from tariff where source = 'INAMI 2026') as tariffs`,
    )

  test('a dry run previews codes with the limits of a day, and prices of institutions and claims up to a tariff, and writes nothing without the commit', async () => {
    expect(await importFile(ITEMS, false)).toEqual([
      '4 codes: 3 new, 1 changed, 0 unchanged.',
      expect.stringMatching(`^  ~ ${DAY_OF_STAY} .*label_fr: .* -> Jour.*source: .* -> INAMI 2026$`),
      `  + ${ACT} Acte (at most 2 a day, not with ${OTHER_ACT})`,
      `  + ${OTHER_ACT} Autre`,
      `  + ${MEDICINES} Produit`,
    ])
    await expect(importFile(TARIFFS, true)).rejects.toThrow(ImportRejected)
    expect(await stored()).toEqual([{ items: 0, tariffs: 0 }])

    await importFile(ITEMS, true)
    expect(await importFile(ITEMS, false)).toEqual(['Nothing would change.'])
    expect(await importFile(TARIFFS, false)).toEqual([
      `${DAY_OF_STAY}: 1 tariffs added, 0 removed`,
      '  + 2026-01-01 open 500.00 / 480.00 / 20.00 (INAMI 2026)',
      `${DAY_OF_STAY} of ${HOSPITAL}000: 1 tariffs added, 0 removed`,
      '  + 2026-01-01 open 612.34 / 592.34 / 20.00 (INAMI 2026)',
      `${ACT}: 1 tariffs added, 0 removed`,
      '  + 2026-01-01 open 20.00 / 20.00 / 0.00 (INAMI 2026)',
      `${OTHER_ACT}: 1 tariffs added, 0 removed`,
      '  + 2026-01-01 open 30.00 / 30.00 / 0.00 (INAMI 2026)',
      `${MEDICINES}: 1 tariffs added, 0 removed`,
      '  + 2026-01-01 open the claim, up to 400.00 / 400.00 / 0.00 (INAMI 2026)',
    ])
    expect(await stored()).toEqual([{ items: 4, tariffs: 0 }])
    await importFile(TARIFFS, true)
    expect(await importFile(TARIFFS, false)).toEqual(['Nothing would change.'])
    expect(await stored()).toEqual([{ items: 4, tariffs: 5 }])
  })

  test('imported limits, prices and bases decide what is paid', async () => {
    const tarify = async (rank: number, lines: object[]) => {
      const input = { niss: nissOf(rank), provider: HOSPITAL, performedOn: '2026-03-09', lines }
      const { data, errors } = await subgraph.run(
        'query ($input: TarificationInput!) { tarify(input: $input) { lines { outcome amounts { claimed } findings { rule } } } }',
        { input },
        { as: `provider:${HOSPITAL}:staff`, today: '2026-03-12' },
      )
      expect(errors).toBeUndefined()
      return data.tarify.lines.map(
        ({
          outcome,
          amounts,
          findings,
        }: {
          outcome: string
          amounts: { claimed: string }
          findings: { rule: string }[]
        }) => [outcome, amounts.claimed, ...findings.map(({ rule }) => rule)].join(' '),
      )
    }
    const stay = { code: DAY_OF_STAY, performedUntil: '2026-03-11' }
    expect(await tarify(1, [{ ...stay, quantity: 3 }])).toEqual(['ACCEPTED 1837.02'])
    expect(await tarify(1, [{ ...stay, quantity: 4 }])).toEqual([expect.stringContaining('TAR-PERIOD')])
    expect(await tarify(1, [{ code: ACT, quantity: 2 }])).toEqual(['ACCEPTED 40.00'])
    expect(await tarify(1, [{ code: ACT, quantity: 3 }])).toEqual(['REJECTED 60.00 TAR-QUANTITY'])
    expect(await tarify(1, [{ code: OTHER_ACT }, { code: ACT }])).toEqual([
      'ACCEPTED 30.00',
      'REJECTED 20.00 TAR-NOT-WITH',
    ])
    expect(await tarify(1, [{ code: MEDICINES, honorarium: '123.45' }])).toEqual(['ACCEPTED 123.45'])
    expect(await tarify(1, [{ code: MEDICINES, honorarium: '400.01' }])).toEqual(['REDUCED 400.01 TAR-CAP'])
  })

  test('a file with a wrong row is refused whole, with its line', async () => {
    const before = await stored()
    const wrong = `${ITEMS.replace('Jour', 'Journée')}\n700070,a,b,c,d,HOSPITALIZATION,no,no,yes,HOSPITAL,A,INAMI 2026,no,0,`
    await expect(importFile(wrong, true)).rejects.toMatchObject({
      errors: expect.arrayContaining([expect.stringMatching(/^line 6: /)]),
    })
    expect(await importFile(ITEMS, false)).toEqual(['Nothing would change.'])
    expect(await stored()).toEqual(before)
  })
})
