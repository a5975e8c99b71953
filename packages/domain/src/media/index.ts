export { addPicture, type RenderedPicture, type RenderPicture } from './add-picture.ts';
export * from './delete-picture.ts';
export { listPictures } from './list-pictures.ts';
export * from './read-picture-file.ts';
