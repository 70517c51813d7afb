interface Change {
  readonly from: readonly { readonly name: string }[];
  readonly to: readonly { readonly name: string }[];
}

/** "Sở A, Sở B → Sở C", as the history shows it beside each task it moved. */
export function successionInWords({ from, to }: Change): string {
  const names = (bodies: Change['from']): string => bodies.map(({ name }) => name).join(', ');
  return to.length === 0 ? names(from) : `${names(from)} → ${names(to)}`;
}
