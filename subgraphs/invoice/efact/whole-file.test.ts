import { exampleFile } from './example-file'
import { parseEfact } from './parse'
import { MAX_EFACT_BYTES } from './record-reader'
import { writeEfact } from './write-file'

const valid = writeEfact(exampleFile)
const text = valid.toString('latin1')
const withBytes = (at: number, ...bytes: number[]) =>
  Buffer.concat([valid.subarray(0, at), Buffer.from(bytes), valid.subarray(at + bytes.length)])

test.each<[string, Buffer, string]>([
  ['an empty file', Buffer.alloc(0), 'The file is empty.'],
  ['five characters', Buffer.from('92000'), 'begins with “92000” instead of 920000'],
  ['a PDF', Buffer.from('%PDF-1.7 .......'), 'probable format: PDF'],
  ['a JSON file', Buffer.from('{"reference": 1}'), 'probable format: JSON'],
  ['base64 twice', Buffer.from(valid.toString('base64')), 'probable format: base64'],
  ['UTF-16', Buffer.from(text, 'utf16le'), 'probable format: UTF-16'],
  ['a byte order mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), valid]), 'probable format: UTF-8 (BOM)'],
  ['an é in UTF-8', withBytes(230, 0xc3, 0xa9), 'At byte 231, C3 A9 is a UTF-8 character'],
  ['a zero byte', withBytes(400, 0), 'Byte 401 (hexadecimal 00) is not a printable character'],
  [
    'line ends',
    Buffer.from(`${text.slice(0, 227)}\r\n${text.slice(227)}`, 'latin1'),
    'Line break (hexadecimal 0D) at byte 228',
  ],
  [
    'a line end at the end',
    Buffer.from(`${text}\n`, 'latin1'),
    `Line break (hexadecimal 0A) at byte ${text.length + 1}`,
  ],
  ['half a file', valid.subarray(0, 227 + 350 + 100), 'it ends after 100 of the 350 characters expected from byte 578'],
  ['only a header', valid.subarray(0, 227), 'the record 96 is missing'],
  ['half a header', valid.subarray(0, 100), 'it ends after 33 of the 160 characters expected from byte 68'],
  [
    'the file twice',
    Buffer.concat([valid, valid]),
    `There are characters after the end of the message at byte ${text.length + 1}`,
  ],
  ['an answer', Buffer.from(`931000${text.slice(6, 227)}`, 'latin1'), 'the message 931000 is an answer'],
  ['more than 32 MiB', Buffer.alloc(MAX_EFACT_BYTES + 1, text), 'larger than 33.554.432 bytes'],
])('%s is refused as a message with the reason', async (_, bytes, expected) => {
  const parsed = await parseEfact(bytes)
  expect(parsed.file).toBeNull()
  expect(parsed.refusal).toBe(expected.includes('record 96') ? 'FILE' : 'MESSAGE')
  expect(parsed.issues.map((issue) => issue.text('EN'))).toContainEqual(expect.stringContaining(expected))
})

test('accents in Latin-1 are accepted and do not shift positions', async () => {
  const bytes = Buffer.from(text.replace('Example', 'Exámple'), 'latin1')
  expect((await parseEfact(bytes)).issues).toEqual([])
})

test('a file may arrive in blocks of any size', async () => {
  for (const size of [1, 7, 226, 227, 349, 350, 351, 1000]) {
    async function* portions() {
      for (let at = 0; at < valid.length; at += size) yield valid.subarray(at, at + size)
    }
    expect(await parseEfact(portions())).toMatchObject({ refusal: null, issues: [], recordCount: 9 })
  }
})
