import { env } from '@/env.ts';
import { widgetScript } from '@/features/widget/widget-script.ts';

export const dynamic = 'force-dynamic';

/** Any site may load it; which sites may show what it frames is for the settings. */
export const GET = () =>
  new Response(widgetScript(env().publicUrl), {
    headers: {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=300',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
    },
  });
