import fc from 'fast-check'
import { decodeBase64 } from './base64'

test('what is encoded is decoded again, also in lines', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 500 }), (bytes) => {
      const text = Buffer.from(bytes).toString('base64')
      expect(decodeBase64(text)).toEqual(Buffer.from(bytes))
      expect(decodeBase64(`${text.replace(/.{76}/g, '$&\r\n')}\n`)).toEqual(Buffer.from(bytes))
    }),
  )
})

test.each([
  ['nothing', ''],
  ['white space', ' \n'],
  ['another character', 'AAAA!'],
  ['a data URL', 'data:application/pdf;base64,JVBERi0='],
  ['characters of base64url', 'A-_A'],
  ['no padding', 'JVBERi0'],
  ['padding in the middle', 'AA==AAAA'],
  ['padding at the end of a chunk', `${'A'.repeat(64 * 1024 - 2)}==AAAA`],
  ['bits after the last byte', 'AB=='],
])('%s is no base64', (_, text) => {
  expect(decodeBase64(text)).toBeNull()
})

test('text of 40 MiB is decoded, and one wrong character in it is found', () => {
  const text = 'QUJD'.repeat(10 * 1024 * 1024)
  expect(decodeBase64(text)).toHaveLength(30 * 1024 * 1024)
  expect(decodeBase64(`${text.slice(0, -5)}*${text.slice(-4)}`)).toBeNull()
})
