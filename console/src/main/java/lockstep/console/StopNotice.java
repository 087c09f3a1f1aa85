package lockstep.console;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a command says that is ended from outside, as by Ctrl-C: what was kept, and how to go on. The process ends with status 130. */
public final class StopNotice {
    private static final String NOTHING = "nothing was changed";
    private static final String RUNS = "runs that ended are in the case; what was under way left nothing in it";
    private static final String FILES = "files that were written are whole; none is half written";
    private static final String JUDGED = "what was said before is in the case; what was under way is not";

    /** By command; whoever is not named here only looks. */
    private static final Map<String, String> KEPT = Map.ofEntries(
            Map.entry(
                    "ingest",
                    "files that were read to their end are in the case; the one under way left nothing in it"),
            Map.entry(
                    "run",
                    "files that were read to their end and runs that ended are in the case; what was under way left nothing in it"),
            Map.entry("demo", "what was under way left nothing; the demo begins anew each time"),
            Map.entry("serve", "what was said and run is in the case; jobs that were under way left nothing in it"),
            Map.entry("analyze", RUNS),
            Map.entry("calibrate", RUNS),
            Map.entry("states", RUNS),
            Map.entry("cascade", RUNS),
            Map.entry("changes", RUNS),
            Map.entry("reach", RUNS),
            Map.entry("copies", RUNS),
            Map.entry("narratives", RUNS),
            Map.entry("languages", RUNS),
            Map.entry("residue", RUNS),
            Map.entry("claims", RUNS),
            Map.entry("export", FILES),
            Map.entry("report", FILES),
            Map.entry("compose", FILES),
            Map.entry("seal", FILES),
            Map.entry("models", "models that were finished are there; one that was not is made anew"),
            Map.entry("incidents", "articles that were kept are in the case; those under way are not"),
            Map.entry("registry", JUDGED),
            Map.entry("forget", JUDGED),
            Map.entry("received", JUDGED),
            Map.entry("watchlist", JUDGED));

    private static volatile boolean ended;
    private static volatile String done = "";

    private StopNotice() {}

    /** From now on an end from outside is told. */
    public static void watch(PrintStream to, String... args) {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            if (!ended) of(done, args).forEach(to::println);
                        },
                        "stop"));
    }

    /** The command came to its own end: there is nothing to tell. */
    public static void ended() {
        ended = true;
    }

    /** What a long command has done by now, as "R-1 to R-7; changes was under way". */
    public static void done(String sentence) {
        done = sentence;
    }

    public static List<String> of(String done, String... args) {
        String kept = KEPT.getOrDefault(args.length == 0 ? "" : args[0], NOTHING);
        String again = Arrays.stream(args).map(Terminal::word).collect(Collectors.joining(" "));
        return List.of(
                "",
                "stopped: " + kept + (done.isEmpty() ? "" : " (" + done + ")"),
                "next: lockstep " + again + "    the same command goes on from there; nothing is doubled");
    }
}
