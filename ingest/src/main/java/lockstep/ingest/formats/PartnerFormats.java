package lockstep.ingest.formats;

import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import lockstep.ingest.Head;
import lockstep.ingest.Input;
import lockstep.ingest.Likeness;
import lockstep.ingest.Rows;
import lockstep.ingest.SourceFormat;
import lockstep.model.CannotDo;

/** The formats in which partners send what they know; recognised here, read by {@link lockstep.ingest.PartnerFiles}. */
public final class PartnerFormats {
    private static final Pattern BUNDLE = Pattern.compile("\"type\"\\s*:\\s*\"bundle\"");
    private static final Pattern STIX_OBJECT = Pattern.compile(
            "\"objects\"\\s*:\\s*\\[\\s*\\{[^{}]*\"id\"\\s*:\\s*\"[a-z][a-z0-9-]+--[0-9a-fA-F]{8}-", Pattern.DOTALL);
    /** STIX 2.1 bundles. */
    public static final SourceFormat STIX = new Partner(
            "stix",
            "STIX 2.1 bundles: objects and relationships of partners",
            "Every object is kept to the letter, in its order, also types and properties that the standard does not know; "
                    + "`lockstep export CASE --as stix` gives them back. What the standard says against an object is listed by "
                    + "`lockstep rejects CASE`; nothing is mended. An object that an earlier source brought word for word is kept once. "
                    + "Objects longer than 16 MB or nested deeper than 100 are rejects. See docs/exchange.md for what becomes of channels, "
                    + "domains, accounts and campaigns.",
            head -> head.isJson()
                    && (BUNDLE.matcher(head.text()).find() && head.text().contains("\"objects\"")
                            || STIX_OBJECT.matcher(head.text()).find()));

    /** All, the surer ones first. */
    public static final List<SourceFormat> ALL = List.of(STIX);

    private PartnerFormats() {}

    /** Recognises a file by its beginning. */
    private record Partner(String id, String reads, String about, Predicate<Head> looks) implements SourceFormat {
        @Override
        public Likeness sniff(Head head) {
            return looks.test(head) ? Likeness.SURE : Likeness.NO;
        }

        @Override
        public void read(Input in, Rows out) throws IOException {
            throw new CannotDo("a file of format " + id + " holds no posts", "");
        }
    }
}
