import fc from 'fast-check'
import {
  consistencyProof,
  hashLeaf,
  hashNode,
  inclusionProof,
  isConsistent,
  isIncluded,
  rootOf,
  TreeFrontier,
} from './merkle-tree'

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

test('the inclusion proof of each leaf holds for its leaf, index, size and root only', () => {
  for (let size = 1; size <= 33; size++) {
    const leaves = leavesOf(size)
    const tree = { size, root: rootOf(leaves) }
    for (let index = 0; index < size; index++) {
      const proof = inclusionProof(index, leaves)
      expect(isIncluded({ index, leaf: leaves[index]! }, tree, proof)).toBe(true)
      expect(isIncluded({ index, leaf: hashLeaf('other') }, tree, proof)).toBe(false)
      expect(isIncluded({ index: (index + 1) % size, leaf: leaves[index]! }, tree, proof)).toBe(size === 1)
      expect(isIncluded({ index, leaf: leaves[index]! }, { ...tree, root: hashLeaf('x') }, proof)).toBe(false)
      expect(isIncluded({ index, leaf: leaves[index]! }, tree, [...proof, hashLeaf('x')])).toBe(false)
    }
  }
})

test('the consistency proof of each earlier size holds for the trees that it belongs to only', () => {
  for (let size = 1; size <= 33; size++) {
    const leaves = leavesOf(size)
    const later = { size, root: rootOf(leaves) }
    for (let earlierSize = 0; earlierSize <= size; earlierSize++) {
      const earlier = { size: earlierSize, root: rootOf(leaves, 0, earlierSize) }
      const proof = consistencyProof(earlierSize, leaves)
      expect(isConsistent(earlier, later, proof)).toBe(true)
      expect(isConsistent(later, earlier, proof)).toBe(earlierSize === size)
      if (earlierSize === 0) continue
      expect(isConsistent({ ...earlier, root: hashLeaf('x') }, later, proof)).toBe(false)
      expect(isConsistent(earlier, { ...later, root: hashLeaf('x') }, proof)).toBe(false)
    }
  }
})
