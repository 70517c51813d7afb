import type { OperationNode } from 'kysely';
import type { PlanColumn, TableColumns } from './plan-columns.ts';

/** A table as a select names it, and the plan its rows are held to; null while nothing says so. */
interface Source {
  readonly alias: string;
  readonly table: string;
  plan: string | null;
}

export interface TableRead {
  readonly table: string;
  readonly plan: string | null;
}

interface Column {
  readonly source: Source;
  readonly kind: PlanColumn;
}

type Node = OperationNode & Readonly<Record<string, unknown>>;

/**
 * Every table a built select reads, with the one plan whose rows it asks for. A plan is told only where the statement proves it:
 * `plan_id = ?`, or a row joined by its task or plan to rows that are so held, or found among them by `in (select …)`. Whatever
 * is not understood, as a select written by hand, holds nothing: the table is then said to be read whole.
 */
export function tablesRead(statement: OperationNode, columns: TableColumns): TableRead[] {
  const found: TableRead[] = [];
  let written = false;
  walk(statement as Node, (node) => {
    written ||= node.kind === 'RawNode' && /\b(from|join)\b/i.test((node['sqlFragments'] as string[]).join(' '));
    if (node.kind !== 'SelectQueryNode') return;
    found.push(...sourcesHeld(node, columns).map(({ table, plan }) => ({ table, plan })));
  });
  return written ? found.map(({ table }) => ({ table, plan: null })) : found;
}

/** The sources of one select, not of those inside it. */
function sourcesHeld(select: Node, columns: TableColumns): Source[] {
  const joins = list(select['joins']);
  const sources = [...list((select['from'] as Node | undefined)?.['froms']), ...joins.map((join) => join['table'] as Node)].flatMap(sourceOf);
  // Only these leave a row of the one side out where the other has no fellow.
  const known = joins.every((join) => join['joinType'] === 'InnerJoin' || join['joinType'] === 'LeftJoin');
  if (!known) return sources;
  const [inner, left] = [joins.filter((join) => join['joinType'] === 'InnerJoin'), joins.filter((join) => join['joinType'] === 'LeftJoin')];
  const certain = [(select['where'] as Node | undefined)?.['where'], ...inner.map(onOf)].flatMap(conjuncts);
  let before: number;
  do {
    before = held(sources);
    for (const condition of certain) hold(condition, sources, columns, null);
    // What a left join asks for holds the joined rows alone; those it is joined to stay whatever they are.
    for (const join of left) {
      const joined = sourceOf(join['table'] as Node)[0]?.alias;
      if (joined !== undefined) for (const condition of conjuncts(onOf(join))) hold(condition, sources, columns, joined);
    }
  } while (held(sources) > before);
  return sources;
}

const held = (sources: readonly Source[]): number => sources.filter(({ plan }) => plan !== null).length;

/** @param only the one source that the condition may hold; null: any. */
function hold(condition: Node, sources: readonly Source[], columns: TableColumns, only: string | null): void {
  if (condition.kind !== 'BinaryOperationNode') return;
  const { leftOperand: left, rightOperand: right } = condition as unknown as { leftOperand: Node; rightOperand: Node };
  const operator = (condition['operator'] as Node)['operator'];
  const column = columnOf(left, sources, columns);
  if (!column) return;
  const set = ({ source }: Column, plan: string | null): void => {
    if (only === null || only === source.alias) source.plan ??= plan;
  };
  if (operator === 'in' && right.kind === 'SelectQueryNode') set(column, planOfSelected(right, column.kind, columns));
  if (operator !== '=') return;
  if (right.kind === 'ValueNode' && column.kind === 'plan' && typeof right['value'] === 'string') set(column, right['value']);
  const other = columnOf(right, sources, columns);
  if (other?.kind !== column.kind) return;
  set(column, other.source.plan);
  set(other, column.source.plan);
}

/** The one plan that every value of a subselect's single column belongs to. */
function planOfSelected(select: Node, kind: PlanColumn, columns: TableColumns): string | null {
  const [selected, ...others] = list(select['selections']);
  if (!selected || others.length > 0 || select['setOperations'] !== undefined) return null;
  const column = columnOf(selected['selection'] as Node, sourcesHeld(select, columns), columns);
  return column?.kind === kind ? column.source.plan : null;
}

/** A column that tells of the plan; null for any other, and for one of an outer select. */
function columnOf(node: Node, sources: readonly Source[], columns: TableColumns): Column | null {
  const reference = node.kind === 'AliasNode' ? (node['node'] as Node) : node;
  if (reference.kind !== 'ReferenceNode' || (reference['column'] as Node).kind !== 'ColumnNode') return null;
  const name = nameIn((reference['column'] as Node)['column']);
  const of = reference['table'] === undefined ? null : tableName(reference['table'] as Node);
  const meant = sources.filter(({ alias, table }) => (of === null ? columns.has(table, name) : alias === of));
  const [source, ...others] = meant;
  if (!source || others.length > 0) return null;
  const kind = columns.planColumn(source.table, name);
  return kind && { source, kind };
}

function sourceOf(node: Node): Source[] {
  if (node.kind === 'TableNode') return [{ alias: tableName(node), table: tableName(node), plan: null }];
  const inside = node.kind === 'AliasNode' ? (node['node'] as Node) : node;
  return inside.kind === 'TableNode' ? [{ alias: nameIn(node['alias']), table: tableName(inside), plan: null }] : [];
}

function conjuncts(node: unknown): Node[] {
  if (node === undefined) return [];
  const condition = node as Node;
  if (condition.kind === 'ParensNode') return conjuncts(condition['node']);
  return condition.kind === 'AndNode' ? [...conjuncts(condition['left']), ...conjuncts(condition['right'])] : [condition];
}

const onOf = (join: Node): unknown => (join['on'] as Node | undefined)?.['on'];
const list = (nodes: unknown): readonly Node[] => (nodes ?? []) as readonly Node[];
const nameIn = (identifier: unknown): string => String((identifier as Node)['name']);
const tableName = (node: Node): string => nameIn((node['table'] as Node)['identifier']);

function walk(node: Node, see: (node: Node) => void): void {
  see(node);
  for (const value of Object.values(node)) {
    if (typeof value !== 'object' || value === null) continue;
    for (const inside of Array.isArray(value) ? (value as unknown[]) : [value]) {
      if (typeof inside === 'object' && inside !== null && 'kind' in inside) walk(inside as Node, see);
    }
  }
}
