import fc from 'fast-check'
import { hashLeaf, hashNode, rootOf, TreeFrontier } from './merkle-tree'

const leavesOf = (size: number) => Array.from({ length: size }, (_, index) => hashLeaf(`entry ${index}`))
const hex = (buffer: Buffer) => buffer.toString('hex')

test('the empty tree, a leaf and a node have the hashes of RFC 9162', () => {
  expect(hex(rootOf([]))).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  expect(hex(hashLeaf(''))).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d')
  const [a, b, c] = leavesOf(3) as [Buffer, Buffer, Buffer]
  expect(rootOf([a, b, c])).toEqual(hashNode(hashNode(a, b), c))
})

test('a frontier that is stored after any leaf goes on to the same root', () => {
  fc.assert(
    fc.property(fc.nat(70), fc.nat(70), (stored, more) => {
      const leaves = leavesOf(stored + more)
      const first = new TreeFrontier()
      for (const leaf of leaves.slice(0, stored)) first.append(leaf)
      const second = new TreeFrontier(first.size, first.roots)
      for (const leaf of leaves.slice(stored)) second.append(leaf)
      expect(second.root()).toEqual(rootOf(leaves))
    }),
  )
})
