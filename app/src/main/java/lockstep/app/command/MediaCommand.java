package lockstep.app.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import lockstep.casework.media.MediaFiles;
import lockstep.casework.media.MediaFiles.Said;
import lockstep.casework.media.PictureMatches;
import lockstep.console.Listing;
import lockstep.console.Progress;
import lockstep.console.Terminal;
import lockstep.console.options.FormOptions;
import lockstep.console.options.GlobalOptions;
import lockstep.media.credentials.trust.TrustLists;
import lockstep.model.CannotDo;
import lockstep.model.Count;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks at pictures and videos as files. */
@Command(
        name = "media",
        description =
                "Looks at pictures and videos as files: who vouches for them, what they say of their making, which pictures look alike.",
        subcommands = {MediaCommand.Facts.class, MediaCommand.Match.class},
        mixinStandardHelpOptions = true)
public final class MediaCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        throw new CannotDo("say what to do with which files", "lockstep media facts FILE, or lockstep media --help");
    }

    /** Says what files say. */
    @Command(
            name = "facts",
            description = {
                "Says what media files say of their making: content credentials (C2PA), checked without a network, and who signed them;",
                "EXIF, IPTC, XMP, settings of generators. A grade says how far it holds; none says that a picture is true or false.",
                "",
                "trusted        credentials that hold, by a signer on a list that --trust gives",
                "unlisted       credentials that hold, by a signer on no list that was given",
                "broken         credentials that do not hold; the fault says where",
                "self-declared  marks in the file that anybody can write",
                "none           nothing, which says nothing: most platforms take credentials out",
                "unreadable     nothing is known",
                "other          in no format that is read; left out of the list where a folder was named",
                "",
                "Of one file everything is shown, of several a line each; --all, --csv and --json show everything. Places are rounded to a degree."
            },
            footer = {
                "",
                "Examples:",
                "  lockstep media facts picture.jpg",
                "  lockstep media facts saved/ --trust 2026-01-20=C2PA-TRUST-LIST.pem --csv > facts.csv"
            },
            mixinStandardHelpOptions = true)
    public static final class Facts implements Callable<Integer> {
        private static final int UNREADABLE = 1;

        @Parameters(arity = "1..*", paramLabel = "PATH", description = "files, and folders with all that is in them")
        private List<Path> paths = List.of();

        @Option(
                names = "--trust",
                paramLabel = "[DAY=]FILE",
                description = "a list of certificates to trust (PEM), with the day that it is of; may be given again")
        private List<String> trust = List.of();

        @Option(names = "--all", description = "show everything that each of several files says")
        private boolean all;

        @Mixin
        private FormOptions form = new FormOptions();

        @Mixin
        private GlobalOptions global = new GlobalOptions();

        @Override
        public Integer call() {
            Terminal terminal = global.terminal();
            TrustLists lists = MediaFiles.trust(trust);
            List<Path> files = MediaFiles.in(paths);
            if (files.isEmpty()) throw new CannotDo("there is no file in " + paths, "give files, or folders of files");
            boolean whole = all || files.size() == 1 || form.form() != Listing.Form.TABLE;
            var listing = whole
                    ? new Listing("file", "kind", "about", "name", "value", "by", "where", "model")
                    : new Listing("file", "grade", "says", "marks of a model");
            Map<String, Integer> grades = new TreeMap<>();
            var progress = new Progress(terminal, 1);
            progress.step("reading " + Terminal.count(files.size()) + " files");
            int[] read = {0};
            MediaFiles.each(files, lists, said -> {
                progress.done(++read[0], files.size());
                grades.merge(said.get(0).about(), 1, Integer::sum);
                if (!named(said.get(0)) && said.get(0).about().equals(MediaFiles.OTHER)) return;
                if (whole) said.forEach(s -> add(listing, s));
                else
                    listing.add(
                            said.get(0).file(), said.get(0).about(), said.get(0).value(), marks(said));
            });
            listing.print(terminal, form.form());
            if (files.size() > 1) terminal.say("%s files: %s", Terminal.count(files.size()), counted(grades));
            if (trust.isEmpty() && grades.containsKey("unlisted"))
                terminal.say("no list was given, so no signer is trusted; --trust FILE gives one");
            int unread = grades.getOrDefault("unreadable", 0) + grades.getOrDefault(MediaFiles.OTHER, 0);
            return unread == files.size() ? UNREADABLE : 0;
        }

        private boolean named(Said first) {
            return paths.contains(Path.of(first.file()));
        }

        private static void add(Listing listing, Said s) {
            listing.add(s.file(), s.kind(), s.about(), s.name(), s.value(), s.by(), s.where(), s.model() ? "yes" : "");
        }

        private static String marks(List<Said> said) {
            return said.stream()
                    .filter(Said::model)
                    .map(Said::value)
                    .distinct()
                    .limit(2)
                    .reduce("", (a, b) -> a.isEmpty() ? b : a + "; " + b);
        }

        private static String counted(Map<String, Integer> grades) {
            return String.join(
                    ", ",
                    grades.entrySet().stream()
                            .map(g -> g.getValue() + " " + g.getKey())
                            .toList());
        }
    }

    /** Finds pictures that look like some. */
    @Command(
            name = "match",
            description = {
                "Finds the pictures of a folder that look like one: by the PDQ hash, at most 31 of 256 bits apart, whole, mirrored or turned.",
                "No such pair is missed. Looking alike is no proof of one source: stock photos, agencies' pictures, logos and memes look alike too.",
                "With --altered also by inner parts, without frame and without caption; docs/media.md says how often that finds, and how often wrongly."
            },
            footer = {
                "",
                "Examples:",
                "  lockstep media match picture.jpg --in saved/",
                "  lockstep media match saved/ --in saved/ --csv > alike.csv"
            },
            mixinStandardHelpOptions = true)
    public static final class Match implements Callable<Integer> {
        private static final int SHOWN = 40;

        @Parameters(arity = "1..*", paramLabel = "PATH", description = "pictures to look for, and folders of them")
        private List<Path> asked = List.of();

        @Option(
                names = "--in",
                paramLabel = "PATH",
                required = true,
                description = "pictures to look through, and folders of them; may be given again")
        private List<Path> among = List.of();

        @Option(names = "--altered", description = "look at inner parts, and without frames and captions, too")
        private boolean altered;

        @Option(
                names = "--limit",
                paramLabel = "N",
                description = "rows shown (default 40 in a table, all in CSV and JSON)")
        private int limit;

        @Mixin
        private FormOptions form = new FormOptions();

        @Mixin
        private GlobalOptions global = new GlobalOptions();

        @Override
        public Integer call() {
            Terminal terminal = global.terminal();
            var progress = new Progress(terminal, 1);
            PictureMatches found = PictureMatches.of(MediaFiles.in(asked), MediaFiles.in(among), altered, progress);
            progress.clear();
            var listing = new Listing("picture", "looks like", "bits", "as", "found as");
            int most = form.most(limit, SHOWN);
            found.pairs().stream()
                    .limit(most)
                    .forEach(p -> listing.add(p.asked(), p.found(), p.bits(), p.askedAs(), p.foundAs()));
            listing.print(terminal, form.form());
            form.left(terminal, listing.size(), found.pairs().size(), "pairs");
            found.unread().stream()
                    .filter(u -> !u.other() || asked.contains(Path.of(u.file())))
                    .forEach(u -> terminal.say("not read: %s: %s", u.file(), u.why()));
            if (!found.plain().isEmpty())
                terminal.say(
                        "%s too plain for their hash to say anything: %s",
                        Count.of(found.plain().size(), "picture is", "pictures are"), String.join(", ", found.plain()));
            terminal.say(
                    "%s in %s",
                    Count.of(found.pairs().size(), "pair looks alike", "pairs look alike"),
                    Count.of(found.read(), "picture"));
            return 0;
        }
    }
}
