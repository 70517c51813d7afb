import type { Agency } from '../../../shared/api/agencies.api.ts';
import { today } from '../../platform/today.ts';

export const isEnded = ({ validTo }: Pick<Agency, 'validTo'>): boolean => validTo !== null && validTo < today();
