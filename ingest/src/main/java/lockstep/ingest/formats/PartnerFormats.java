package lockstep.ingest.formats;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
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
    private static final Pattern STIX_ID =
            Pattern.compile("\"id\"\\s*:\\s*\"([a-z][a-z0-9-]+)--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-");
    private static final Pattern BARE_EVENT = Pattern.compile("\"info\"\\s*:\\s*\"");
    private static final Pattern ATTRIBUTES =
            Pattern.compile("^\\s*\\{\\s*(\"response\"\\s*:\\s*\\{\\s*)?\"Attribute\"\\s*:\\s*[\\[{]", Pattern.DOTALL);
    private static final Pattern MANIFEST =
            Pattern.compile("^\\s*\\{\\s*\"([0-9a-f]{8}-[0-9a-f-]{27})\"\\s*:\\s*\\{.*\"(Orgc|info)\"", Pattern.DOTALL);
    private static final Set<String> DATED = Set.of("created on", "create date", "creation date", "first seen");
    private static final Pattern EVENT = Pattern.compile(
            "^\\s*(\\{\\s*\"response\"\\s*:\\s*)?\\[?\\s*\\{?\\s*\"Event\"\\s*:\\s*\\{", Pattern.DOTALL);

    /** STIX 2.1 bundles. */
    public static final SourceFormat STIX = new Partner(
            "stix",
            "STIX 2.1, as a bundle, list, lines, object or TAXII envelope: objects and relationships of partners",
            "Every object is kept to the letter, in its order, also types and properties that the standard does not know; "
                    + "`lockstep export CASE --as stix` gives them back. What the standard says against an object is listed by "
                    + "`lockstep rejects CASE`; nothing is mended. An object that an earlier source brought word for word is kept once. "
                    + "Objects longer than 16 MB or nested deeper than 100 are rejects. See docs/exchange.md for what becomes of channels, "
                    + "domains, accounts and campaigns.",
            head -> head.isJson()
                    && (BUNDLE.matcher(head.text()).find() && head.text().contains("\"objects\"")
                            || STIX_OBJECT.matcher(head.text()).find()
                            || isStixAlone(head.text())));

    /** MISP events. */
    public static final SourceFormat MISP = new Partner(
            "misp",
            "MISP events: attributes, objects, tags and galaxies of partners",
            "One event with or without its wrapper, a list, or the answer of a server to a search of events or attributes. Each event is kept to the letter and comes back with "
                    + "`lockstep export CASE --as misp`; its attributes can be listed and stand on the watchlist. Properties that are not as "
                    + "the core format writes them are listed by `lockstep rejects CASE`. An event longer than 64 MB is a reject.",
            head -> EVENT.matcher(head.text()).find() || isMispAlone(head));

    /** Lists of takedowns. */
    public static final SourceFormat TAKEDOWN = new Partner(
            "takedown",
            "lists of accounts, domains and links that a platform or an agency says belong to one network",
            "Meta's shape (Tactic, Technique, Procedure, Indicator), indicator_type and indicator_value, the CSV of MISP and of OpenCTI, and domains with the "
                    + "day of their creation (VIGINUM's). The network's name and the date of the list are taken from the name of the file "
                    + "where no column says them. Values are refanged to compare and shown defanged. What was acquired by the network goes "
                    + "into the registry under the list's name; everything that can be looked for stands on the watchlist.",
            head -> head.has("tactic", "technique", "procedure")
                    || head.has("indicator_type", "indicator_value")
                    || head.has("category", "type", "value", "to_ids")
                    || head.has("entity_type", "value")
                    || datedDomains(head.columns()));

    /** All, the surer ones first. */
    public static final List<SourceFormat> ALL = List.of(STIX, MISP, TAKEDOWN);

    private PartnerFormats() {}

    /** Objects in a list, on lines, or one: the id of each begins with its type. */
    private static boolean isStixAlone(String text) {
        Matcher id = STIX_ID.matcher(text);
        return id.find()
                && Pattern.compile("\"type\"\\s*:\\s*\"" + Pattern.quote(id.group(1)) + "\"")
                        .matcher(text)
                        .find();
    }

    /** An event without its wrapper, or what a search of attributes found. */
    private static boolean isMispAlone(Head head) {
        String text = head.text();
        if (!head.isJson()) return false;
        boolean bare = BARE_EVENT.matcher(text).find()
                && text.contains("\"uuid\"")
                && (text.contains("\"threat_level_id\"") || text.contains("\"Orgc\"") || text.contains("\"analysis\""))
                && (text.contains("\"Attribute\"") || text.contains("\"Object\""));
        return bare || ATTRIBUTES.matcher(text).find() && text.contains("\"category\"");
    }

    /** What a file of a partner is that holds nothing to read here, and where it leads. */
    public static Optional<CannotDo> advice(String name, Head head) {
        Matcher manifest = MANIFEST.matcher(head.text());
        if (manifest.find())
            return Optional.of(new CannotDo(
                    name + " is the manifest of a MISP feed: it names events and holds none",
                    "ingest the files of the feed that it names, as " + manifest.group(1) + ".json"));
        if (head.has("indicator_type", "indicator_content"))
            return Optional.of(new CannotDo(
                    name + " holds technical traces of sites (addresses, certificates, whois) and no posts",
                    "nothing here reads them; a list of the sites themselves can go into the registry"));
        if (head.has("disarm_id", "name") || head.has("name", "summary", "year_started"))
            return Optional.of(new CannotDo(
                    name + " tells of incidents and holds no posts",
                    "read it as reports: lockstep incidents CASE --add " + name));
        return Optional.empty();
    }

    private static boolean datedDomains(List<String> columns) {
        if (columns.isEmpty()) return false;
        List<String> plain = columns.stream()
                .map(c -> c.toLowerCase(Locale.ROOT).replace('_', ' '))
                .toList();
        boolean domains = plain.get(0).equals("domain") || plain.get(0).equals("domain name");
        return domains && plain.stream().anyMatch(DATED::contains);
    }

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
