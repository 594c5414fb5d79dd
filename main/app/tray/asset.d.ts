// What electron-vite makes of an import that ends in ?asset: the path of the file beside the bundle.
// Types only.
declare module '*?asset' {
  const assetPath: string;
  // biome-ignore lint/style/noDefaultExport: electron-vite exports it so
  export default assetPath;
}
