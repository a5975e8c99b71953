const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** The one tag a site needs. */
export const snippet = (publicUrl: string, location: string): string =>
  `<script src="${escaped(publicUrl)}/widget.js" data-location="${escaped(location)}" async></script>`;
