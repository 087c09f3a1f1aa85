package lockstep.documents.schema;

import java.util.Locale;
import java.util.regex.Pattern;
import lockstep.model.ShippedList;

/** How addresses, names, lines and pieces of formats are written, each a row of {@code shapes.tsv} with an example that it must fit. */
public enum Shape {
    UNIX_TIME,
    DAY_OF_OTHER_SCRIPT,
    GDELT_TITLE,
    GDELT_LINE,
    XML_ENCODING,
    XML_DOCTYPE,
    XML_DECLARATION,
    SURNAME_IN_CAPITALS,
    KIND_BEFORE_NAME,
    NAME_IN_BRACKETS,
    WORDS_BEHIND,
    CLAUSE_END,
    CLAUSE_START,
    SENTENCE_START,
    ADDRESS_OR_HANDLE,
    OPERATION_NAME,
    LINE_ENDED,
    BYLINE_NAME,
    BYLINE_ACCOUNT,
    BYLINE_PARTED,
    SENTENCE_ENDS,
    SITE_BEHIND_TITLE,
    SITE_BEFORE_TITLE,
    TITLE_PARTED,
    BULK_OF_PAGE,
    COMMENT_AROUND_DATA,
    DAY_IN_ADDRESS,
    ADDRESS_IN_ARCHIVE,
    TITLE_OF_PARTS,
    INVISIBLE_STYLE,
    PDF_DIRECTORY,
    PDF_ODD_PACKING,
    PDF_OF_BROWSER,
    MARKED_UP,
    SHORTCODE,
    BULLET,
    LINK,
    STRETCH;

    private final Pattern pattern;

    Shape() {
        String called = name().toLowerCase(Locale.ROOT).replace('_', '-');
        ShippedList.Row row = ShippedList.rows(Shape.class, "shapes.tsv").stream()
                .filter(r -> r.cell(0).equals(called))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("shapes.tsv has no row " + called));
        pattern = Pattern.compile(row.cell(1));
        if (!pattern.matcher(row.cell(2).replace("\\t", "\t")).find())
            throw new IllegalStateException(row.place() + ": the expression does not fit its example");
    }

    /** The expression. */
    public Pattern pattern() {
        return pattern;
    }
}
