/** The part of a plan a sheet of the form asks about. */
export const FORM_ROLES = ['lead', 'coordinator'] as const;
export type FormRole = (typeof FORM_ROLES)[number];

export const formRoleLabels = { lead: 'Chủ trì', coordinator: 'Phối hợp' } as const satisfies Record<FormRole, string>;
