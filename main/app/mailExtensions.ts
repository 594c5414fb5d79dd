// Mail files that the app opens by themselves, as electron-builder.yml names them.
// Knows nothing of their contents.

export const mailExtensions = ['eml', 'msg'] as const;
