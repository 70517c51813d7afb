import type { figuresCheckApi } from '../../../shared/api/figures-check.api.ts';
import { checkFigures } from '../../../shared/domain/figures/check-figures.ts';
import type { Handlers } from '../api/handlers.ts';

export const figuresHandlers = {
  'reporting.figuresCheck': (_, { text, previous }) => checkFigures(text, previous),
} satisfies Handlers<typeof figuresCheckApi>;
