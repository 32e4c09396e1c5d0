/**
 * What every page is made of: language and texts, the frame around the content, and the components that templates draw.
 * It deliberately does not know any business context, session or route; those hand in what is to be shown.
 */
@NullMarked
package jp.mamis.web.page;

import org.jspecify.annotations.NullMarked;
