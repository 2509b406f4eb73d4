import { createHash } from 'node:crypto'
import { day } from '../../../../shared/values/day'
import type { InvoiceFileInput } from '../../schema/invoice.input'
import { parseInvoiceFile } from './parse-invoice-file'

const line = { code: '101076', performedOn: day('2026-11-02'), claimed: 3_000 }
const input: InvoiceFileInput = {
  reference: 'r',
  provider: '10001490004',
  invoices: [
    {
      number: '1',
      niss: '85073003328',
      issuedOn: day('2026-11-30'),
      commitmentNumber: 'C-1',
      lines: [line, { ...line, quantity: 2, performedUntil: day('2026-11-03'), performer: '10001490004' }],
    },
    {
      number: '2',
      niss: '85073003328',
      issuedOn: day('2026-11-30'),
      lines: [{ ...line, performedUntil: line.performedOn }],
    },
  ],
}

test('the hash of a file is that of the JSON text of its content, as earlier releases recorded it', async () => {
  const content = [
    [
      '1',
      '85073003328',
      '2026-11-30',
      'C-1',
      null,
      null,
      [
        ['101076', '2026-11-02', 1, 3_000, null, null],
        ['101076', '2026-11-02', '2026-11-03', 2, 3_000, null, null, { performer: '10001490004' }],
      ],
    ],
    ['2', '85073003328', '2026-11-30', null, null, null, [['101076', '2026-11-02', 1, 3_000, null, null]]],
  ]
  const { contentHash } = await parseInvoiceFile(input)
  expect(contentHash).toBe(createHash('sha256').update(JSON.stringify(content)).digest('hex'))
})

test('lines keep their place in the file and in their invoice', async () => {
  const { lines, invoices } = await parseInvoiceFile(input)
  expect(lines.map(({ seq, position, path, invoiceId }) => [seq, position, path, invoiceId])).toEqual([
    [0, 1, 'invoices.0.lines.0', invoices[0]!.id],
    [1, 2, 'invoices.0.lines.1', invoices[0]!.id],
    [2, 1, 'invoices.1.lines.0', invoices[1]!.id],
  ])
})

test.each([
  ['no invoice', { invoices: [] }, 'input.invoices'],
  ['an invoice without a line', { invoices: [{ ...input.invoices[0]!, lines: [] }] }, 'input.invoices.0.lines'],
  [
    'a negative amount',
    { invoices: [{ ...input.invoices[0]!, lines: [{ ...line, claimed: -1 }] }] },
    'input.invoices.0.lines.0.claimed',
  ],
])('%s is refused with its path', async (_, changed, argument) => {
  await expect(parseInvoiceFile({ ...input, ...changed })).rejects.toMatchObject({
    extensions: { code: 'BAD_USER_INPUT', argument },
  })
})
