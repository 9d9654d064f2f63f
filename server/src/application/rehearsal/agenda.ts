/** What is to happen at which simulated moment; things of one moment in the order they were put down. */
export class Agenda<T> {
  readonly #items: { at: number; order: number; item: T }[] = [];
  #order = 0;

  /** `at`: epoch ms. */
  add(at: number, item: T): void {
    const entry = { at, order: this.#order++, item };
    let index = this.#items.length;
    // Most things are put down for later than what is there already.
    while (index > 0 && (this.#items[index - 1] as { at: number }).at > at) index -= 1;
    this.#items.splice(index, 0, entry);
  }

  /** The moment of the next item, or undefined. */
  get next(): number | undefined {
    return this.#items[0]?.at;
  }

  take(): T | undefined {
    return this.#items.shift()?.item;
  }
}
