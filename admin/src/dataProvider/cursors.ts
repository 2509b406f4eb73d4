/**
 * The ends of the pages already seen of each list: a page of react-admin is what comes after the end of the one before.
 * Cursors stay good while rows are added, so going back shows the same rows again.
 */
export class Cursors {
  private readonly ends = new Map<string, string | null>()

  /** The cursor that this page starts after; undefined where the page before was never seen. */
  before(list: string, page: number): string | null | undefined {
    return page <= 1 ? null : this.ends.get(`${page - 1} ${list}`)
  }

  remember(list: string, page: number, end: string | null | undefined): void {
    this.ends.set(`${page} ${list}`, end ?? null)
  }

  /** The last page up to this one whose start is known. */
  nearest(list: string, page: number): number {
    let known = page
    while (known > 1 && this.before(list, known) === undefined) known--
    return known
  }
}
