import { scramVerifier } from './scram-verifier'

test('a verifier has the form that PostgreSQL stores, and is the same for the same password', () => {
  const verifier = scramVerifier('correct-horse-battery-staple')
  expect(verifier).toMatch(/^SCRAM-SHA-256\$4096:[A-Za-z0-9+/]{22}==\$[A-Za-z0-9+/]{43}=:[A-Za-z0-9+/]{43}=$/)
  expect(scramVerifier('correct-horse-battery-staple')).toBe(verifier)
  expect(scramVerifier('another')).not.toBe(verifier)
})
