// What an attachment is where the mail does not say, by its name alone.
// Tells pictures from the rest: that is all that depends on it.

/** "image/x" for whatever picture: its bytes tell which. */
export const guessedMediaType = (fileName: string): string =>
  /\.(?:png|jpe?g|gif|webp|bmp|tiff?)$/i.test(fileName) ? 'image/x' : 'application/octet-stream';
