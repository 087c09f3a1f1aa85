package lockstep.console;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import lockstep.model.Count;
import lockstep.model.ShellWord;
import lockstep.report.Visible;

/**
 * Where a command speaks: data on one stream, talk on another.
 *
 * @param out data, for people and pipes
 * @param err talk: progress, counts, next steps
 * @param interactive whether a person watches the talk as it comes
 * @param quiet whether only errors are said
 * @param colour whether colour may be used; never the only sign
 */
public record Terminal(PrintStream out, PrintStream err, boolean interactive, boolean quiet, boolean colour) {
    /** Nothing hides on either stream, see {@link VisibleStream}. */
    public Terminal {
        out = VisibleStream.over(out);
        err = VisibleStream.over(err);
    }

    /** Puts a line in the place of the last one, where a person watches; empty takes it away. */
    public void redraw(String line) {
        err.flush();
        byte[] bytes = ("\r\033[2K" + Visible.line(line)).getBytes(StandardCharsets.UTF_8);
        err.write(bytes, 0, bytes.length);
        err.flush();
    }

    /** A line of talk. */
    public void say(String line, Object... parts) {
        if (!quiet) err.println(parts.length == 0 ? line : String.format(Locale.ROOT, line, parts));
    }

    /** Whether what is printed is seen by a person at once; a file or another program gets the bytes. */
    public static boolean onScreen() {
        return "yes".equals(System.getProperty("lockstep.screen"));
    }

    /** What to do next, in the user's own words. */
    public void next(String command, String why) {
        say("next: " + command + "    " + why);
    }

    /** A path or name as a shell takes it: quoted where it holds a blank or a sign of the shell's. */
    public static String word(Object name) {
        return ShellWord.of(name);
    }

    /** A line of data. */
    public void print(String line) {
        out.println(line);
    }

    /** A count as people write it: 80,211. */
    public static String count(long n) {
        return Count.of(n);
    }
}
