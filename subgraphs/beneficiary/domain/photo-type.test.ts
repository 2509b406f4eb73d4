import { photoType } from './photo-type'

test.each([
  ['JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'image/jpeg'],
  ['PNG', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]), 'image/png'],
  ['a part of the PNG signature', Buffer.from([0x89, 0x50, 0x4e, 0x47]), null],
  ['PDF', Buffer.from('%PDF-1.7'), null],
  ['GIF', Buffer.from('GIF89a'), null],
  ['no bytes', Buffer.alloc(0), null],
])('the media type of %s is recognised by its first bytes', (_, bytes, type) => {
  expect(photoType(bytes)).toBe(type)
})
