/**
 * `/widget.js`, the one script tag of other sites: puts our booking page in a frame where the tag stands and gives it the
 * height it asks for. It reads nothing of the page around it.
 *
 *     <script src="https://book.example.com/widget.js" data-location="harbour" async></script>
 */
export const widgetScript = (publicUrl: string): string => `(() => {
  const tag = document.currentScript;
  if (!tag) return;
  const home = tag.src ? new URL(tag.src).origin : ${JSON.stringify(publicUrl)};
  const { location: place, partySize, date } = tag.dataset;
  const query = new URLSearchParams();
  if (place) query.set('location', place);
  if (partySize) query.set('partySize', partySize);
  if (date) query.set('date', date);
  const frame = document.createElement('iframe');
  frame.src = home + '/embed/book?' + query;
  frame.title = tag.dataset.title || 'Book a table';
  frame.loading = 'lazy';
  frame.referrerPolicy = 'strict-origin-when-cross-origin';
  frame.style.cssText = 'display:block;width:100%;max-width:42rem;height:38rem;border:0;color-scheme:normal';
  window.addEventListener('message', ({ origin, source, data }) => {
    if (origin !== home || source !== frame.contentWindow) return;
    const height = data && data.tavola === 'height' ? Number(data.height) : 0;
    if (height > 0 && height < 10000) frame.style.height = Math.ceil(height) + 'px';
  });
  tag.after(frame);
})();
`;
