/** A window that nobody sees draws no frames; it goes on after this. */
const UNSEEN_MS = 50;

/** Once what was changed on screen so far has been drawn. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    const unseen = setTimeout(resolve, UNSEEN_MS);
    // A frame is drawn after its callbacks; the task behind them comes after the drawing.
    globalThis.requestAnimationFrame?.(() => {
      clearTimeout(unseen);
      setTimeout(resolve);
    });
  });
}
