import { parseAttachedFile } from './attached-file'

const pdf = (size = 0) => Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(size, 0x20), Buffer.from('\n%%EOF\n')])
const png = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  Buffer.alloc(16),
  Buffer.from('IEND'),
  Buffer.alloc(4),
])
const jpeg = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(16), Buffer.from([0xff, 0xd9])])
const parse = (content: Buffer, allowed?: Parameters<typeof parseAttachedFile>[2]) =>
  parseAttachedFile(content.toString('base64'), 'document', allowed)

test.each([
  ['a PDF', pdf(), 'application/pdf'],
  ['a JPEG', jpeg, 'image/jpeg'],
  ['a PNG', png, 'image/png'],
])('%s is recognised by its bytes', (_, content, mediaType) => {
  expect(parse(content)).toEqual({ mediaType, content })
})

test.each([
  ['HTML', Buffer.from('<html><script>alert(1)</script></html>')],
  ['HTML that ends as a PDF does', Buffer.from('<html><script>alert(1)</script></html>\n%%EOF\n')],
  ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ['a PDF that is cut', pdf().subarray(0, 9)],
  ['a PNG with bytes after its end', Buffer.concat([png, Buffer.from('<script>')])],
  ['nothing', Buffer.alloc(0)],
])('%s is refused', (_, content) => {
  expect(() => parse(content)).toThrow(
    expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT', argument: 'document' } }),
  )
})

test('5 MiB are accepted, one byte more is refused', () => {
  const overhead = pdf().length
  expect(parse(pdf(5 * 1024 * 1024 - overhead)).content).toHaveLength(5 * 1024 * 1024)
  expect(() => parse(pdf(5 * 1024 * 1024 - overhead + 1))).toThrow('5 MiB')
})

test('a scanned file may have bytes after its end', () => {
  const scanned = Buffer.concat([png, Buffer.from('scanner')])
  expect(parse(scanned, { isEndChecked: false })).toEqual({ mediaType: 'image/png', content: scanned })
})

test('a type that is not asked for is refused', () => {
  expect(() => parse(jpeg, { allowed: ['application/pdf'] })).toThrow('must be PDF')
})

test.each(['data:application/pdf;base64,JVBERi0=', 'not base64!', 'JVBERi0'])('the text %s is no base64', (text) => {
  expect(() => parseAttachedFile(text, 'document')).toThrow('base64')
})
