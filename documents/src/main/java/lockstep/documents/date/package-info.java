/**
 * Days and periods in running text and in fields, in the languages of the news. Start at {@link lockstep.documents.date.DateField}
 * for a field and {@link lockstep.documents.date.DatesInText} for prose. No clock is asked: relative days need an anchor.
 */
@NullMarked
package lockstep.documents.date;

import org.jspecify.annotations.NullMarked;
