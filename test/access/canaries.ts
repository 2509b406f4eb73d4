/** A free text that only its owner may see. */
export const canary = (side: 'A' | 'B' | 'Q', what: string): string => `canary${what}${side}zq`
export const ibanOf = { A: 'BE68539007547034', B: 'BE71096123456769' }
export const birthOf = { A: '1975-04-02', B: '1969-11-23' }
