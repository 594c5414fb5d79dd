// Marks text in a drawing as content, which no translation touches: `<text {...asContent}>`.
// Browsers know the attribute on every element, React's types on those of HTML only.

export const asContent = { translate: 'no' } as const;
