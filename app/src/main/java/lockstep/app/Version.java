package lockstep.app;

import picocli.CommandLine.IVersionProvider;

/** Which Lockstep this is, and on which Java. */
public final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {line()};
    }

    /** Name and number, as runs record it. */
    public static String software() {
        String number = Version.class.getPackage().getImplementationVersion();
        return "lockstep " + (number == null ? "development" : number);
    }

    /** One line for {@code --version} and bug reports. */
    public static String line() {
        return software() + " on Java " + Runtime.version();
    }
}
