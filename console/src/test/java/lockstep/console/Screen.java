package lockstep.console;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** A terminal that is read afterwards: data on one side, talk on the other. */
final class Screen {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    Terminal terminal(boolean interactive, boolean quiet) {
        return new Terminal(stream(out), stream(err), interactive, quiet, false);
    }

    private static PrintStream stream(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }

    String data() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String talk() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
