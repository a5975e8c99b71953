export { uploadPicture as PUT } from '@/server/upload-picture.ts';
