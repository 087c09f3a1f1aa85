package lockstep.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lockstep.app.ingest.Desk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of one thing is told in the singular, whichever command tells it. */
final class OneOfEachTest {
    /** "1 names", "1 handles": a one before a plural; verbs and words that end so are left out. */
    private static final Pattern PLURAL = Pattern.compile(
            "(?<![-0-9.,:/#=] ?)\\b1 (?!is\\b|was\\b|has\\b|as\\b|its\\b|series\\b|this\\b|goes\\b|waits\\b|names its)[a-z]+s\\b");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void oneIsNeverToldInThePlural() throws IOException {
        var desk = new Desk(folder);
        desk.file(
                "p.csv",
                "id,user_id,username,created_at,text,retweeted_status_id\n71,7,ann,2021-03-06 09:15:00,The bridge is closed at https://n.example/a today,NaN\n72,,,2021-03-06 09:15:00,w,\n");
        desk.file("l.csv", "handle,platform,state,layer,role,name\nann,,Xland,official,mission,Ann\n");
        desk.file(
                "a.html",
                "<html lang=en><head><title>A network</title></head><body><article><h1>A network</h1><p>On 3 May 2024 the company said that it removed 1 account that posted about the bridge.</p></article></body></html>");
        List<String> odd = new ArrayList<>();
        for (String[] command : List.of(
                new String[] {"ingest", "o.case", "p.csv"},
                new String[] {"sources", "o.case"},
                new String[] {"rejects", "o.case"},
                new String[] {"registry", "import", "o.case", "l.csv"},
                new String[] {"registry", "list", "o.case"},
                new String[] {"registry", "list", "o.case", "--matches"},
                new String[] {"accounts", "o.case"},
                new String[] {"analyze", "o.case"},
                new String[] {"findings", "o.case"},
                new String[] {"groups", "o.case"},
                new String[] {"runs", "o.case"},
                new String[] {"languages", "o.case"},
                new String[] {"copies", "o.case"},
                new String[] {"residue", "o.case"},
                new String[] {"narratives", "o.case"},
                new String[] {"search", "o.case", "bridge"},
                new String[] {"incidents", "o.case", "--add", "a.html"},
                new String[] {"incidents", "o.case"},
                new String[] {"states", "o.case"},
                new String[] {"changes", "o.case"},
                new String[] {"read", "a.html"},
                new String[] {"note", "o.case", "@ann", "one note"},
                new String[] {
                    "report", "o.case", "--out", folder.resolve("r.html").toString()
                },
                new String[] {"log", "o.case"},
                new String[] {"forget", "o.case", "ann", "--reason", "asked for it"},
                new String[] {"log", "o.case"})) {
            desk.run(command);
            Stream.of((desk.printed() + "\n" + desk.said()).split("\n"))
                    .filter(line -> PLURAL.matcher(line).find())
                    .forEach(line -> odd.add(String.join(" ", command) + ": " + line));
        }
        assertThat(odd).isEmpty();
    }
}
