export { handleTrpc as GET, handleTrpc as POST } from '@/server/handle-trpc.ts';
