package lockstep.console.options;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lockstep.console.Terminal;
import lockstep.documents.incident.Lists;
import lockstep.model.Count;
import lockstep.model.registry.Registry;
import lockstep.registry.RegistryFiles;
import lockstep.store.registry.RegistryBook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** By which lists articles are read: those that ship, one's own, and the names of registries. */
public final class ReaderLists {
    @Option(
            names = "--lists",
            paramLabel = "FOLDER",
            description =
                    "lists of your own: names/states.tsv stands in place of that list, names/states-more.tsv adds to it")
    private @Nullable Path folder;

    @Option(
            names = "--registry",
            paramLabel = "FILE",
            description =
                    "a registry file or folder whose actors, handles, sites and targets are looked for too; may be given again")
    private List<Path> registries = List.of();

    /** The lists asked for, without a case. */
    public Lists lists(Terminal terminal) {
        return with(List.of(), terminal);
    }

    /** The lists asked for, with the names that the registry of a case holds. */
    public Lists lists(RegistryBook book, Terminal terminal) {
        List<Registry> own = new ArrayList<>();
        for (RegistryBook.Listed l : book.lists()) if (!l.general()) own.add(book.list(l.list()));
        return with(own, terminal);
    }

    private Lists with(List<Registry> own, Terminal terminal) {
        List<Registry> all = new ArrayList<>();
        for (Path path : registries)
            for (RegistryFiles.ReadList read : RegistryFiles.read(path, Optional.empty())) all.add(read.registry());
        all.addAll(own);
        Lists lists = (folder == null ? Lists.BUILT_IN : Lists.BUILT_IN.with(folder)).with(all);
        if (!all.isEmpty())
            terminal.say(
                    "looked for: %s of %s", Count.of(lists.names(), "name"), Count.of(all.size(), "registry list"));
        for (String note : lists.notes()) terminal.say("  note: %s", note);
        return lists;
    }
}
