package lockstep.casework.seal;

import java.util.ArrayList;
import java.util.List;
import lockstep.model.Source;
import lockstep.wire.Canonical;
import lockstep.wire.Wire;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A source as a sealed case names it.
 *
 * @param ordinal its number, from 1, in the order of reading
 * @param source what it was; its file is a name without a folder
 * @param entry the entry that holds the file, or empty
 */
record SealedSource(int ordinal, Source source, String entry) {
    static List<SealedSource> in(Bundle bundle) {
        List<SealedSource> all = new ArrayList<>();
        for (JsonNode one : bundle.json("sources.json")) {
            ObjectNode keyed = ((ObjectNode) one.deepCopy()).put("key", all.size() + 1);
            Source source = Wire.source(Canonical.text(keyed));
            String file = source.file();
            boolean plain = !file.isBlank()
                    && !file.equals(".")
                    && !file.equals("..")
                    && file.chars().noneMatch(c -> c == '/' || c == '\\' || c < ' ' || c == ':');
            if (!plain) throw Container.broken("a source is called \"" + file + "\", which is no name of a file");
            all.add(new SealedSource(all.size() + 1, source, one.path("entry").stringValue("")));
        }
        return all;
    }

    /** As a person knows it. */
    String name() {
        return source.member().isEmpty() ? source.file() : source.file() + "!" + source.member();
    }
}
