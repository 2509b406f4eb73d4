import { parseEfact } from './parse'
import { sampleFile } from './sample'
import { toInput, toInvoiceFile } from './to-invoice-file'
import { writeEfact } from './writer'

test('the sample is read without a problem and is the same again', async () => {
  const bytes = writeEfact(sampleFile)
  const parsed = await parseEfact(bytes)
  expect(parsed.problems.map((problem) => problem.text('EN'))).toEqual([])
  expect(toInput(toInvoiceFile(parsed))).toEqual(sampleFile)
})
