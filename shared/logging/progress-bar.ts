const WIDTH = 30
/** Without a terminal, a line is printed after each of so many parts. */
const PARTS = 20

/** Where a bar is drawn: the standard output. */
export interface ProgressOutput {
  isTTY?: boolean
  write(text: string): unknown
}

/**
 * Shows how far a long work is, with the time it took and what is left: a bar that is drawn again in a terminal, else lines.
 * @param total the work in any unit
 */
export class ProgressBar {
  readonly #began: number
  #done = 0
  #printedParts = 0

  constructor(
    private readonly total: number,
    private readonly label: string,
    private readonly output: ProgressOutput = process.stdout,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.#began = now()
  }

  /** Adds work that is done. */
  add(more: number): void {
    this.#done += more
    if (this.output.isTTY) {
      this.output.write(`\r${this.#text()}\u001b[K`)
      return
    }
    const parts = Math.floor(this.#share * PARTS)
    if (parts > this.#printedParts) this.output.write(`${this.#text()}\n`)
    this.#printedParts = parts
  }

  /** Ends the line of the bar. */
  end(): void {
    if (this.output.isTTY) this.output.write('\n')
  }

  get #share(): number {
    return Math.min(1, this.#done / this.total)
  }

  #text(): string {
    const filled = Math.round(this.#share * WIDTH)
    const seconds = (this.now() - this.#began) / 1_000
    const left = this.#share > 0 ? (seconds / this.#share) * (1 - this.#share) : 0
    const percent = Math.floor(this.#share * 100)
    return `[${'#'.repeat(filled)}${'.'.repeat(WIDTH - filled)}] ${percent} % ${this.label}, ${clock(seconds)}, about ${clock(left)} left`
  }
}

/** 75 as 1:15. */
const clock = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`
