package lockstep.casework;

/** Which Lockstep this is. */
public final class Software {
    private Software() {}

    /** Name and number, as runs and seals record it. */
    public static String version() {
        String number = Software.class.getPackage().getImplementationVersion();
        return "lockstep " + (number == null ? "development" : number);
    }
}
