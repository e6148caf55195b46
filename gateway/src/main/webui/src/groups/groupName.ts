export const NAME_FIELDS = ['name', 'description'] as const;

export type GroupName = Record<(typeof NAME_FIELDS)[number], string>;
