/**
 * Gives each taker at most one of the things so that the sum of what they are worth is greatest; worth nothing, a thing is
 * better not taken. Kuhn and Munkres, `takers² × (things + takers)` steps.
 * @param worth `worth[taker][thing]`, all rows of one length.
 * @returns The thing of each taker, or null.
 */
export function bestAssignment(worth: readonly (readonly number[])[]): (number | null)[] {
  const takers = worth.length;
  const things = worth[0]?.length ?? 0;
  const width = things + takers;
  const cost = (taker: number, thing: number): number => (thing < things ? -Math.max(0, worth[taker]![thing]!) : 0);
  // 1-based; taker 0 and thing 0 stand for "none".
  const takerPrice = Array.from({ length: takers + 1 }, () => 0);
  const thingPrice = Array.from({ length: width + 1 }, () => 0);
  const takerOf = Array.from({ length: width + 1 }, () => 0);

  for (let taker = 1; taker <= takers; taker += 1) {
    const cheapest = Array.from({ length: width + 1 }, () => Infinity);
    const cameFrom = Array.from({ length: width + 1 }, () => 0);
    const seen = Array.from({ length: width + 1 }, () => false);
    let at = 0;
    takerOf[0] = taker;
    do {
      seen[at] = true;
      const asking = takerOf[at]!;
      let step = Infinity;
      let next = 0;
      for (let thing = 1; thing <= width; thing += 1) {
        if (seen[thing]) continue;
        const price = cost(asking - 1, thing - 1) - takerPrice[asking]! - thingPrice[thing]!;
        if (price < cheapest[thing]!) [cheapest[thing], cameFrom[thing]] = [price, at];
        if (cheapest[thing]! < step) [step, next] = [cheapest[thing]!, thing];
      }
      for (let thing = 0; thing <= width; thing += 1) {
        if (seen[thing]) {
          takerPrice[takerOf[thing]!]! += step;
          thingPrice[thing]! -= step;
        } else cheapest[thing]! -= step;
      }
      at = next;
    } while (takerOf[at] !== 0);
    do {
      const before = cameFrom[at]!;
      takerOf[at] = takerOf[before]!;
      at = before;
    } while (at !== 0);
  }

  const taken: (number | null)[] = worth.map(() => null);
  for (let thing = 1; thing <= things; thing += 1) {
    const taker = takerOf[thing]! - 1;
    if (taker >= 0 && worth[taker]![thing - 1]! > 0) taken[taker] = thing - 1;
  }
  return taken;
}
