package lockstep.console;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import lockstep.report.Visible;

/**
 * A stream to a terminal on which nothing hides: control characters, direction marks and the like from names of accounts, files and
 * archive members are written out, so that no source can move the cursor, colour a line or turn it round.
 */
public final class VisibleStream extends PrintStream {
    /*
     * All that commands say goes through print, println and format; bytes go through as they are, for files that are handed on. JSON keeps what
     * it holds: hidden characters stand in its own way of writing them.
     */
    private static final String BREAK = System.lineSeparator();

    private VisibleStream(PrintStream to) {
        super(to, true, StandardCharsets.UTF_8);
    }

    /** A stream on which nothing hides, over one on which something may. */
    public static PrintStream over(PrintStream to) {
        return to instanceof VisibleStream ? to : new VisibleStream(to);
    }

    /** What a line of talk or data looks like on such a stream. */
    static String shown(String text) {
        if (!Visible.hides(text)) return text;
        String bare = text.stripLeading();
        return bare.startsWith("{") || bare.startsWith("[")
                ? Visible.json(text)
                : Visible.text(text.replace("\r\n", "\n"));
    }

    @Override
    public void print(String text) {
        super.print(shown(String.valueOf(text)));
    }

    @Override
    public void print(Object value) {
        super.print(shown(String.valueOf(value)));
    }

    @Override
    public void print(char sign) {
        super.print(shown(String.valueOf(sign)));
    }

    @Override
    public void println(String text) {
        super.print(shown(String.valueOf(text)) + BREAK);
    }

    @Override
    public void println(Object value) {
        super.print(shown(String.valueOf(value)) + BREAK);
    }

    @Override
    public PrintStream append(CharSequence text) {
        super.print(shown(String.valueOf(text)));
        return this;
    }

    @Override
    public PrintStream format(String line, Object... parts) {
        super.print(shown(String.format(Locale.ROOT, line, parts)));
        return this;
    }

    @Override
    public PrintStream format(Locale locale, String line, Object... parts) {
        super.print(shown(String.format(locale, line, parts)));
        return this;
    }

    @Override
    public PrintStream printf(String line, Object... parts) {
        return format(Locale.ROOT, line, parts);
    }

    @Override
    public PrintStream printf(Locale locale, String line, Object... parts) {
        return format(locale, line, parts);
    }
}
