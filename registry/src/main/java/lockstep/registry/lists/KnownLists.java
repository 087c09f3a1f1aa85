package lockstep.registry.lists;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lockstep.model.Near;
import lockstep.model.WrongUse;
import lockstep.model.registry.Registry;

/** The published lists that can be read, in the order in which they are tried. */
public final class KnownLists {
    private static final List<KnownList> ALL = List.of(
            new StateMediaMatrix(),
            new SitesOfConcern(),
            new OperationDomains(),
            new LocalJournals(),
            new RatedDomains(),
            new StateHandles(),
            new OwnTables.Targets(),
            new OwnTables.Relations(),
            new FlatTable());

    private KnownLists() {}

    /** Ids, and what each reads. */
    public static List<String> known() {
        return java.util.stream.Stream.concat(
                        ALL.stream().map(l -> String.format(Locale.ROOT, "%-18s %s", l.id(), l.reads())),
                        java.util.stream.Stream.of(
                                String.format(Locale.ROOT, "%-18s %s", NewsHandles.ID, NewsHandles.READS)))
                .toList();
    }

    /**
     * Reads a file as one of the known lists.
     *
     * @param as id of the list; recognised by its columns where empty
     * @param name what the list is called in the case
     */
    public static Registry read(Path file, Optional<String> as, String name) {
        boolean json = file.toString().toLowerCase(Locale.ROOT).endsWith(".json");
        if (as.isPresent() ? as.get().equals(NewsHandles.ID) : json) return NewsHandles.read(file, name);
        Sheet sheet = Sheet.of(file);
        KnownList list = as.isPresent() ? named(as.get()) : recognised(file, sheet);
        if (!list.recognises(sheet))
            throw new WrongUse(
                    file + " is not a " + list.id() + ": it has the columns " + sheet.columns(), list.reads());
        var into = new Gathering(name, list.general());
        list.read(sheet, into);
        return into.registry();
    }

    private static KnownList named(String id) {
        List<String> ids = ALL.stream().map(KnownList::id).toList();
        return ALL.stream()
                .filter(l -> l.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new WrongUse("no list is called " + id, Near.help(id, ids)));
    }

    private static KnownList recognised(Path file, Sheet sheet) {
        if (sheet.columns().containsAll(List.of("indicator_type", "indicator_content")))
            throw new WrongUse(
                    file
                            + " holds technical traces of sites (addresses, certificates, whois) and names no actor; a registry has no place for it",
                    "leave it out; a list of the sites themselves is read, with the columns domain and source");
        return ALL.stream()
                .filter(l -> l.recognises(sheet))
                .findFirst()
                .orElseThrow(
                        () -> new WrongUse(
                                file + " has the columns " + sheet.columns() + "; none is handle, domain or target",
                                "give it a head line: handle,platform,state,layer,role,name,valid_from,valid_to,source,source_date"));
    }
}
