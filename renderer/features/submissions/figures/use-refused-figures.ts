import { useState } from 'react';
import type { IndicatorField } from '../../../../shared/domain/indicators/indicator-fields.ts';
import { keep, readKept } from '../../../platform/kept-in-session.ts';

/** A text typed into a cell and refused: it waits for the clerk's choice. */
export interface RefusedFigure {
  readonly committeeId: string;
  readonly period: string;
  /** Of the row, and what it was called when the text was typed. */
  readonly id: string;
  readonly name: string;
  readonly field: IndicatorField;
  readonly typed: string;
}

const KEY = 'refusedFigures';

const isSameCell = (a: RefusedFigure, b: RefusedFigure): boolean =>
  a.committeeId === b.committeeId && a.period === b.period && a.id === b.id && a.field === b.field;

/** They outlive the screen and a reload. The one typed last into a cell takes the place of those before. */
export function useRefusedFigures(committeeId: string, period: string) {
  const [all, setAll] = useState(() => readKept<readonly RefusedFigure[]>(KEY, []));
  const replace = (cells: readonly RefusedFigure[], by: readonly RefusedFigure[]): void => {
    const next = [...readKept<readonly RefusedFigure[]>(KEY, []).filter((each) => !cells.some((cell) => isSameCell(cell, each))), ...by];
    keep(KEY, next.length > 0 ? next : null);
    setAll(next);
  };
  return {
    refused: all.filter((each) => each.committeeId === committeeId && each.period === period),
    refuse: (cells: readonly RefusedFigure[]): void => replace(cells, cells),
    settle: (cells: readonly RefusedFigure[]): void => replace(cells, []),
  };
}
