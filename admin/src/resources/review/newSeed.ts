/** The seed of a draw, chosen here, so that it is on the screen before anything is drawn. */
export const newSeed = (): string => String(crypto.getRandomValues(new Uint32Array(1))[0]! % 1_000_000)
