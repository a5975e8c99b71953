import { addPicture, DomainError, deletePicture, listPictures, renamePicture } from '@tavola/domain';
import {
  addPictureInput,
  idOutput,
  listPicturesInput,
  listPicturesOutput,
  pictureIdInput,
  pictureSchema,
  renamePictureInput,
} from '@tavola/shared/schemas';
import { oncePerKey, procedure, router } from './trpc.ts';

const edit = () => procedure({ permission: 'menu:manage', keys: false });

export const mediaRouter = router({
  list: edit()
    .input(listPicturesInput)
    .output(listPicturesOutput)
    .query(({ ctx, input }) => listPictures(ctx.domain, input)),

  add: edit()
    .input(addPictureInput)
    .output(pictureSchema)
    .use(oncePerKey)
    .mutation(({ ctx, input }) => {
      if (!ctx.renderPicture) throw new DomainError('INTERNAL', {}, { cause: new Error('no picture renderer here') });
      return addPicture(ctx.domain, input, ctx.renderPicture);
    }),

  rename: edit()
    .input(renamePictureInput)
    .output(idOutput)
    .use(oncePerKey)
    .mutation(({ ctx, input }) => renamePicture(ctx.domain, input)),

  remove: edit()
    .input(pictureIdInput)
    .output(idOutput)
    .use(oncePerKey)
    .mutation(({ ctx, input }) => deletePicture(ctx.domain, input)),
});
