import { parse } from 'graphql'
import { createDocumentStore } from './document-store'

test('the latest 400 documents are kept, however large they are', async () => {
  const store = createDocumentStore()
  const fields = Array.from({ length: 100 }, (_, i) => `field${i}`).join(' ')
  for (let i = 0; i < 1_000; i++) await store.set(`text ${i}`, parse(`query Q${i} { ${i % 2 ? fields : 'field'} }`))
  const kept = await Promise.all(Array.from({ length: 1_000 }, (_, i) => store.get(`text ${i}`)))
  expect(kept.map((document) => document !== undefined)).toEqual(kept.map((_, i) => i >= 600))
})
