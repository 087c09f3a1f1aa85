package lockstep.console;

import lockstep.casework.Software;
import picocli.CommandLine.IVersionProvider;

/** Which Lockstep this is, and on which Java. */
public final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {line()};
    }

    /** One line for {@code --version} and bug reports. */
    public static String line() {
        return Software.version() + " on Java " + Runtime.version();
    }
}
