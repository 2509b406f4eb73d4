/** Tells the story on the terminal and remembers where it differs from the law. */
export class Reporter {
  private step = 0
  readonly differences: string[] = []

  /** A step: who does what. */
  chapter(who: string, what: string) {
    this.step++
    console.log(`\n${String(this.step).padStart(2)}. ${who}: ${what}`)
  }

  /** Something that came back. */
  line(text: string) {
    console.log(`    ${text}`)
  }

  /** What the law says against what came back. */
  expect(what: string, actual: unknown, law: unknown) {
    // What comes back is JSON, and so is what the law says.
    if (JSON.stringify(actual) === JSON.stringify(law)) {
      console.log(`    ✓ ${what}: ${show(law)}`)
      return
    }
    const difference = `step ${this.step}, ${what}: ${show(actual)}, the law says ${show(law)}`
    this.differences.push(difference)
    console.log(`    ✗ ${difference}`)
  }
}

const show = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))

interface Told {
  rule: string
  severity: string
  message: string
}
/** The ids of findings. */
export const rulesOf = (findings: readonly Told[]) => findings.map((finding) => finding.rule).sort()
