export { servePicture as GET } from '@/server/serve-picture.ts';
