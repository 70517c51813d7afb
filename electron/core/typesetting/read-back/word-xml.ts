import { XMLParser } from 'fast-xml-parser';
import { strFromU8 } from 'fflate';

/** A node as the parser keeps it in order: its name with its contents, and its attributes beside it. */
export type XmlNode = Readonly<Record<string, unknown>>;

const ATTRIBUTES = ':@';

export function parseXml(part: Uint8Array | undefined): XmlNode[] {
  const parser = new XMLParser({
    preserveOrder: true,
    trimValues: false,
    parseTagValue: false,
    parseAttributeValue: false,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    processEntities: { maxTotalExpansions: Infinity, maxExpandedLength: Infinity },
  });
  return parser.parse(strFromU8(part ?? new Uint8Array())) as XmlNode[];
}

export const attributeOf = (node: XmlNode | undefined, name: string): string | undefined =>
  (node?.[ATTRIBUTES] as Readonly<Record<string, string>> | undefined)?.[name];

/** The contents of each child named `name`. */
export function childrenOf(nodes: readonly XmlNode[], name: string): XmlNode[][] {
  return nodes.filter((node) => name in node).map((node) => node[name] as XmlNode[]);
}

/** The first node of this name. */
export const firstOf = (nodes: readonly XmlNode[], name: string): XmlNode | undefined => nodes.find((node) => name in node);
