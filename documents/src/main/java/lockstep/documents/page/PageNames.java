package lockstep.documents.page;

import java.util.List;
import java.util.Set;
import lockstep.documents.schema.SchemaNames;

/** What pages call things for machines: names of tags, elements, hosts and marks, as {@code schema/page.tsv} lists them. */
final class PageNames {
    private static final SchemaNames ALL = new SchemaNames("page.tsv");

    private PageNames() {}

    /** The names of a kind, in their order. */
    static List<String> of(String kind) {
        return ALL.of(kind);
    }

    /** The names of a kind, to look one up. */
    static Set<String> set(String kind) {
        return ALL.set(kind);
    }

    /** The one selector of a kind. */
    static String selector(String kind) {
        return ALL.one(kind);
    }
}
