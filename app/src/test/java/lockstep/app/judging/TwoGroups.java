package lockstep.app.judging;

import java.io.IOException;
import java.nio.file.Path;
import lockstep.app.ingest.CaseTemplate;
import lockstep.app.ingest.Desk;

/** A case with two groups of four accounts that post the same links within seconds, and a link that everybody posts. */
public final class TwoGroups {
    private TwoGroups() {}

    /** Rows of the two groups: ann0 to ann3 and bob0 to bob3, six links each. */
    public static String rows() {
        var rows = new StringBuilder("account,platform,object,id,time\n");
        int id = 0;
        for (String group : new String[] {"ann", "bob"}) {
            for (int item = 0; item < 6; item++) {
                for (int who = 0; who < 4; who++) {
                    long time = 1_600_000_000L + item * 90_000L + (group.equals("bob") ? 40_000 : 0) + who;
                    rows.append(
                            group + who + ",x,https://" + group + ".example/" + item + ",p" + id++ + "," + time + "\n");
                }
            }
        }
        return rows.toString();
    }

    /** The case as read and analysed, in a test's own folder. */
    public static void in(Path folder) {
        CaseTemplate.of("two groups", TwoGroups::fill).lay(folder);
    }

    /** The same, read from the test's own folder. */
    public static void fill(Desk desk) throws IOException {
        desk.file("two.csv", rows());
        if (desk.run("ingest", "c.case", "two.csv") != 0) throw new IllegalStateException(desk.said());
        analyze(desk);
    }

    public static void analyze(Desk desk) {
        if (desk.run("analyze", "c.case", "co-object") != 0) throw new IllegalStateException(desk.said());
    }
}
