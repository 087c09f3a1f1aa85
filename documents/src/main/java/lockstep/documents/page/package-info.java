/**
 * Web pages: finds the article in a saved page. Start at {@link lockstep.documents.page.HtmlPage}. Nothing here runs a script or
 * follows a link.
 */
@NullMarked
package lockstep.documents.page;

import org.jspecify.annotations.NullMarked;
