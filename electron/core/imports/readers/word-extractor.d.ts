/** The part of word-extractor that is used; the package ships no types. */
declare module 'word-extractor' {
  export default class WordExtractor {
    extract(source: Buffer | string): Promise<{ getBody(options?: { filterUnicode?: boolean }): string }>;
  }
}
