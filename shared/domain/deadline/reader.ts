import type { Lexeme, LexemeKind } from './lexer.ts';

/** Walks over the lexemes of one cell; a rule that fails inside `attempt` leaves the reader where it stood. */
export class Reader {
  readonly #lexemes: readonly Lexeme[];
  #at = 0;

  constructor(lexemes: readonly Lexeme[]) {
    this.#lexemes = lexemes;
  }

  get done(): boolean {
    return this.#at >= this.#lexemes.length;
  }

  peek(offset = 0): Lexeme | undefined {
    return this.#lexemes[this.#at + offset];
  }

  next(): Lexeme | undefined {
    const lexeme = this.peek();
    if (lexeme !== undefined) this.#at += 1;
    return lexeme;
  }

  sees(...kinds: readonly LexemeKind[]): boolean {
    const lexeme = this.peek();
    return lexeme !== undefined && kinds.includes(lexeme.kind);
  }

  follows(...kinds: readonly LexemeKind[]): boolean {
    const lexeme = this.peek(-1);
    return lexeme !== undefined && kinds.includes(lexeme.kind);
  }

  take(...kinds: readonly LexemeKind[]): Lexeme | null {
    return this.sees(...kinds) ? (this.next() ?? null) : null;
  }

  /** A sign written without spaces round it. */
  takeTight(sign: LexemeKind): Lexeme | null {
    return this.peek()?.tight === true ? this.take(sign) : null;
  }

  takeAll(...kinds: readonly LexemeKind[]): LexemeKind[] {
    const taken: LexemeKind[] = [];
    for (let lexeme = this.take(...kinds); lexeme !== null; lexeme = this.take(...kinds)) taken.push(lexeme.kind);
    return taken;
  }

  attempt<T>(rule: (reader: Reader) => T | null): T | null {
    const from = this.#at;
    const result = rule(this);
    if (result === null) this.#at = from;
    return result;
  }

  /** Whether a rule would succeed here, without reading. */
  wouldRead(rule: (reader: Reader) => unknown): boolean {
    const from = this.#at;
    const result = rule(this);
    this.#at = from;
    return result !== null;
  }

  /** The first rule that succeeds. */
  firstOf<T>(...rules: readonly ((reader: Reader) => T | null)[]): T | null {
    for (const rule of rules) {
      const result = this.attempt(rule);
      if (result !== null) return result;
    }
    return null;
  }
}
