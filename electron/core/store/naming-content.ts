/** Tables whose rows name content of the folder of attachments by its `sha256`. */
export const namingContent = ['attachments', 'paper_templates'] as const;
