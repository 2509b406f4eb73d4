import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const sources = globSync(join(__dirname, '../**/*.tsx')).map((file) => readFileSync(file, 'utf8'))
const documentsIn = (button: string) =>
  sources
    .flatMap((text) => [...text.matchAll(new RegExp(`<${button}\\b[^>]*?document=\\{(\\w+)Document\\}`, 'gs'))])
    .map(([, name]) => name)
    .sort()

test('a page shows only papers that the graph draws', () => {
  expect(documentsIn('PrintPdfButton')).toEqual([
    'AccessStatement',
    'AttestationForm',
    'BalanceStatement',
    'BlankAttestationForm',
    'InformationForm',
  ])
})

test('what somebody attached is saved as a file, never rendered', () => {
  const attached = ['ControlScan', 'DerogationAgreement', 'DerogationRequestDocument', 'InspectionAttachment']
  expect(documentsIn('DownloadButton')).toEqual(expect.arrayContaining(attached))
})
