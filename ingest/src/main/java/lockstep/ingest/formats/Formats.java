package lockstep.ingest.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lockstep.ingest.Head;
import lockstep.ingest.Likeness;
import lockstep.ingest.SourceFormat;
import lockstep.model.Near;
import lockstep.model.WrongUse;

/** Every format that can be read, the surer ones first. */
public final class Formats {
    /** Formats of posts and accounts, in the order in which they are asked whether they know a file. */
    public static final List<SourceFormat> ALL = all();

    private Formats() {}

    /** The format of a name. */
    public static SourceFormat named(String id) {
        List<String> names = everyOne().map(SourceFormat::id).toList();
        return everyOne()
                .filter(f -> f.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new WrongUse(
                        "--as " + id + " is no format",
                        Near.to(id, names).map(n -> "did you mean " + n + "? ").orElse("") + "formats: "
                                + String.join(", ", names)));
    }

    /** The format that knows a file best; the first in the list among equals. */
    public static Optional<SourceFormat> of(Head head) {
        for (SourceFormat partner : PartnerFormats.ALL)
            if (partner.sniff(head) == Likeness.SURE) return Optional.of(partner);
        Optional<SourceFormat> maybe = Optional.empty();
        for (SourceFormat format : ALL) {
            Likeness likeness = format.sniff(head);
            if (likeness == Likeness.SURE) return Optional.of(format);
            if (likeness == Likeness.MAYBE && maybe.isEmpty()) maybe = Optional.of(format);
        }
        return maybe;
    }

    private static Stream<SourceFormat> everyOne() {
        return Stream.concat(ALL.stream(), PartnerFormats.ALL.stream());
    }

    private static List<SourceFormat> all() {
        List<SourceFormat> list = new ArrayList<>(Tables.ALL);
        list.addAll(JsonFormats.ALL);
        list.add(new AnyTable());
        list.add(new AnyJson());
        return List.copyOf(list);
    }
}
